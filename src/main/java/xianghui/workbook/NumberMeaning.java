package xianghui.workbook;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xianghui.catalog.Catalog;
import xianghui.catalog.Field;
import xianghui.catalog.FieldKind;
import xianghui.catalog.Table;
import xianghui.returns.CellValue;
import xianghui.spreadsheet.GridCell;

/** Understands counts and decimals: digits of any width, thousands separators, a known unit behind the number. */
final class NumberMeaning {

    private static final Pattern NUMBER =
            Pattern.compile("([+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,18})(?:\\.\\d{1,18})?(?:E[+-]?\\d{1,2})?)(.*)");
    private static final String TEN_THOUSAND = Words.word("tenthousand");

    private final Set<String> units = new TreeSet<>();

    NumberMeaning(Catalog catalog) {
        for (Table table : catalog.tables().values()) {
            table.fields().forEach(field -> units.add(unit(field.unit())));
        }
        catalog.codes().values().stream()
                .filter(list -> list.name().equals(Words.word("codes.units")))
                .forEach(list -> list.values().keySet().forEach(word -> units.add(unit(word))));
    }

    Meaning of(Field field, GridCell cell) {
        Fault fault = field.kind() == FieldKind.COUNT ? Fault.COUNT : Fault.NUMBER;
        if (cell.kind() == GridCell.Kind.DATE) {
            return Meaning.unreadable(fault, "date");
        }
        String text = Spelling.folded(cell.typed()).replaceAll("^'", "");
        Matcher matcher = NUMBER.matcher(text);
        if (!matcher.matches() || !isUnit(matcher.group(2))) {
            boolean approximate =
                    text.matches(".*\\d.*") && Words.APPROXIMATE.stream().anyMatch(text::contains);
            return Meaning.unreadable(fault, approximate ? "approximate" : "words");
        }
        BigDecimal number = new BigDecimal(matcher.group(1).replace(",", ""));
        return number(field, fault, number, matcher.group(2));
    }

    private Meaning number(Field field, Fault fault, BigDecimal digits, String suffix) {
        boolean rounded = suffix.startsWith(TEN_THOUSAND);
        BigDecimal number = rounded ? digits.movePointRight(4) : digits;
        if (number.signum() < 0) {
            return Meaning.unreadable(fault, "negative");
        }
        if (field.kind() == FieldKind.COUNT && number.stripTrailingZeros().scale() > 0) {
            return Meaning.unreadable(fault, "fraction");
        }
        if (number.precision() - number.scale() > 18) {
            return Meaning.unreadable(fault, "words");
        }
        Meaning meaning = Meaning.of(
                field.kind() == FieldKind.COUNT
                        ? new CellValue.Count(number.longValueExact())
                        : new CellValue.Decimal(number));
        if (rounded) {
            meaning = meaning.but(
                    Fault.PRECISION,
                    "tenthousand",
                    Map.of("number", number.stripTrailingZeros().toPlainString()));
        }
        String unit = rounded ? suffix.substring(TEN_THOUSAND.length()) : suffix;
        boolean contradicts =
                !unit.isEmpty() && !field.unit().isEmpty() && !unit(unit).equals(unit(field.unit()));
        return contradicts ? meaning.but(Fault.MEASURE, "other", Map.of("unit", field.unit())) : meaning;
    }

    private boolean isUnit(String suffix) {
        String unit = suffix.startsWith(TEN_THOUSAND) ? suffix.substring(TEN_THOUSAND.length()) : suffix;
        return unit.isEmpty() || units.contains(unit(unit));
    }

    /** A unit may be written with part of it in brackets. */
    private static String unit(String typed) {
        return Spelling.folded(typed).replaceAll("[()]", "");
    }
}
