package xianghui.blank;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import xianghui.catalog.Catalog;
import xianghui.catalog.CodeList;
import xianghui.catalog.Field;
import xianghui.catalog.FieldKind;
import xianghui.catalog.Table;
import xianghui.returns.Return;
import xianghui.returns.Row;

/**
 * The six digits by which a signed paper and a file are matched: reckoned by the workbook itself without macros, and by
 * the county from what it has read.
 *
 * <p>Each column of numbers has a number {@code k} of its own, from 1 in the order of the catalogue; a form has one for
 * this term and one for the last. A number {@code v} in the {@code r}th filled row (in the {@code r}th item of a form)
 * counts {@code (1000 k + r) (100 v + 1)}; a blank or a word counts nothing, so that 0 differs from blank. The sum, with
 * a seed made of the unit's code, modulo 999983 is the code. As 999983 is prime and every weight is another number
 * below it, another digit in one cell, or two different numbers below 999983 in each other's cells, always give another
 * code. A blank row between others changes nothing. Decision 0010 tells more.
 */
public final class CheckCode {

    static final int PRIME = 999_983;
    static final int STEP = 1000;
    static final int SCALE = 100;
    static final String PATTERN = "000-000";

    private static final String LAST = "_last";
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,15}(\\.\\d+)?");
    private static final BigInteger MODULUS = BigInteger.valueOf(PRIME);

    private final Catalog catalog;
    private final Map<String, Integer> columns;

    public CheckCode(Catalog catalog) {
        this.catalog = catalog;
        this.columns = columns(catalog);
    }

    /** The code of a return, such as {@code 123-456}; a dash where it holds no number. */
    public String of(Return source) {
        BigInteger sum = BigInteger.ZERO;
        boolean any = false;
        for (Table table : tables(catalog)) {
            BigInteger part = part(table, source.rows(table.id()));
            any |= part.signum() != 0;
            sum = sum.add(part);
        }
        return any ? shown(sum.add(BigInteger.valueOf(seed(source.unit())))) : Words.say("code.none");
    }

    private static String shown(BigInteger sum) {
        String digits = String.format("%06d", sum.mod(MODULUS).intValueExact());
        return digits.substring(0, 3) + "-" + digits.substring(3);
    }

    /** What the rows of a table contribute, less than the prime. */
    private BigInteger part(Table table, List<Row> rows) {
        BigInteger sum = BigInteger.ZERO;
        for (int at = 0; at < rows.size(); at++) {
            Row row = rows.get(at);
            for (Field field : numbers(table)) {
                if (table.form().isPresent()) {
                    int rank = rank(catalog, table, group(table, row), field);
                    sum = sum.add(worth(table, "current", rank, row, field.id()))
                            .add(worth(table, "last", rank, row, field.id() + LAST));
                } else {
                    sum = sum.add(worth(table, field.id(), at + 1, row, field.id()));
                }
            }
        }
        return sum.mod(MODULUS);
    }

    private BigInteger worth(Table table, String column, int rank, Row row, String field) {
        BigInteger weight = BigInteger.valueOf((long) STEP * column(table, column) + rank);
        return row.reading(field)
                .flatMap(reading -> plain(reading.typed()))
                .map(weight::multiply)
                .orElse(BigInteger.ZERO);
    }

    /** A number as a worksheet takes it for one. */
    private static Optional<BigInteger> plain(String typed) {
        String number = typed.strip();
        return PLAIN.matcher(number).matches()
                ? Optional.of(new BigDecimal(number)
                        .multiply(BigDecimal.valueOf(SCALE))
                        .setScale(0, RoundingMode.HALF_UP)
                        .toBigIntegerExact()
                        .add(BigInteger.ONE))
                : Optional.empty();
    }

    private static String group(Table table, Row row) {
        return table.form()
                .flatMap(Table.Form::group)
                .flatMap(group -> row.reading(group.id()))
                .map(reading -> reading.value() instanceof xianghui.returns.CellValue.Code code ? code.code() : "")
                .orElse("");
    }

    /** The number of a column: of a field, or of {@code current} or {@code last} of a form. */
    int column(Table table, String column) {
        return Optional.ofNullable(columns.get(table.id() + "." + column)).orElseThrow();
    }

    private static Map<String, Integer> columns(Catalog catalog) {
        Map<String, Integer> columns = new TreeMap<>();
        for (Table table : tables(catalog)) {
            List<String> names = table.form().isPresent()
                    ? List.of("current", "last")
                    : numbers(table).stream().map(Field::id).toList();
            names.forEach(name -> columns.put(table.id() + "." + name, columns.size() + 1));
        }
        return columns;
    }

    /** The tables that hold numbers to be signed for. */
    static List<Table> tables(Catalog catalog) {
        return catalog.asked().values().stream()
                .filter(table -> table.layout() != Table.Layout.COVER)
                .toList();
    }

    /** The columns or items that hold numbers. */
    static List<Field> numbers(Table table) {
        return table.fields().stream()
                .filter(field -> field.kind() == FieldKind.COUNT || field.kind() == FieldKind.DECIMAL)
                .toList();
    }

    /** The place of an item among all that the form may hold, from 1. */
    static int rank(Catalog catalog, Table table, String group, Field field) {
        List<String> groups = new ArrayList<>(table.form()
                .flatMap(Table.Form::group)
                .map(grouping -> catalog.codes().get(grouping.codes()))
                .map(CodeList::values)
                .map(Map::keySet)
                .map(List::copyOf)
                .orElse(List.of()));
        return Math.max(0, groups.indexOf(group)) * table.fields().size()
                + table.fields().indexOf(field)
                + 1;
    }

    /** A number that tells units apart. */
    static int seed(String unit) {
        return unit.codePoints().reduce(7, (sum, character) -> (sum * 31 + character) % PRIME);
    }
}
