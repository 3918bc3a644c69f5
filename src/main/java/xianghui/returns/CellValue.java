package xianghui.returns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/** What a cell means; blank, zero and nil are three different things. */
public sealed interface CellValue {

    /** A whole number. */
    record Count(long number) implements CellValue {}

    /** A number with a point. */
    record Decimal(BigDecimal number) implements CellValue {}

    /** A word of a code list in the office's spelling; several are joined by the enumeration comma. */
    record Code(String code) implements CellValue {}

    /** Free text. */
    record Text(String text) implements CellValue {}

    /** A day. */
    record Day(LocalDate day) implements CellValue {}

    /** A month. */
    record Month(YearMonth month) implements CellValue {}

    /** An explicit nil: there is none, or it does not apply. */
    record Nil() implements CellValue {}

    /** Nothing was written. */
    record Blank() implements CellValue {}

    /** Something was written that cannot stand here. */
    record Unreadable() implements CellValue {}
}
