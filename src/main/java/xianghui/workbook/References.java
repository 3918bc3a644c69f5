package xianghui.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xianghui.catalog.Catalog;
import xianghui.catalog.Field;
import xianghui.catalog.FieldKind;
import xianghui.catalog.Table;
import xianghui.expression.Environment;
import xianghui.expression.Expression;
import xianghui.expression.Value;
import xianghui.returns.CellRef;
import xianghui.returns.CellValue;
import xianghui.returns.Reading;
import xianghui.returns.Row;
import xianghui.returns.Sheet;

/** Asks about names, such as that of a district, by which one sheet looks for a row of another that is not there. */
final class References {

    private final Catalog catalog;
    private final Completeness completeness;

    References(Catalog catalog, Completeness completeness) {
        this.catalog = catalog;
        this.completeness = completeness;
    }

    void check(SortedMap<String, Sheet> sheets, Findings findings) {
        sheets.forEach((id, sheet) -> {
            Table table = catalog.table(id);
            table.lookups().forEach(lookup -> Optional.ofNullable(sheets.get(lookup.table()))
                    .filter(other -> !other.rows().isEmpty())
                    .ifPresent(other -> check(table, sheet, lookup, other, findings)));
        });
    }

    private void check(Table table, Sheet sheet, Table.Lookup lookup, Sheet other, Findings findings) {
        for (Map.Entry<String, Expression> on : lookup.on().entrySet()) {
            Optional<Field> field = table.field(on.getValue().toString());
            if (field.filter(named -> named.kind() == FieldKind.TEXT).isEmpty()) {
                continue;
            }
            Table target = catalog.table(lookup.table());
            Set<String> known = texts(other, on.getKey()).collect(Collectors.toSet());
            Set<CellValue> meant = sheet.rows().stream()
                    .filter(row ->
                            text(row, field.get().id()).filter(known::contains).isPresent())
                    .map(row -> group(table, row))
                    .collect(Collectors.toSet());
            Set<String> subjects =
                    texts(other, target.subject()).map(Spelling::folded).collect(Collectors.toSet());
            Map<String, List<CellRef>> unknown = new LinkedHashMap<>();
            for (Row row : sheet.rows()) {
                text(row, field.get().id())
                        .filter(name -> !known.contains(name))
                        .filter(name -> meant.contains(group(table, row)) || subjects.contains(Spelling.folded(name)))
                        .filter(name -> applies(table, row, lookup))
                        .ifPresent(name -> unknown.computeIfAbsent(name, key -> new ArrayList<>())
                                .add(row.reading(field.get().id()).orElseThrow().cell()));
            }
            unknown.forEach((name, cells) -> say(field.get(), name, cells, target, on.getKey(), other, findings));
        }
    }

    /** Whether everything is known in that row by which the other one is looked for. */
    private boolean applies(Table table, Row row, Table.Lookup lookup) {
        Environment around = completeness.around(table, row.readings());
        return lookup.on().values().stream()
                .noneMatch(expression -> expression.evaluate(around).value() instanceof Value.Missing);
    }

    private static void say(
            Field field,
            String name,
            List<CellRef> cells,
            Table target,
            String column,
            Sheet other,
            Findings findings) {
        Optional<String> near = near(name, target, column, other);
        Map<String, String> values = Map.of(
                "place", cells.get(0).toString(),
                "field", field.header(),
                "value", Words.quoted(name),
                "sheet", other.name(),
                "column", target.field(column).map(Field::header).orElse(column),
                "near", Words.quoted(near.orElse("")));
        findings.add(Fault.REFERENCE, near.isPresent() ? "near" : "unknown", values, cells);
    }

    /** What is most likely meant: the row of that name, or the nearest spelling; numbers are not alike for a digit. */
    private static Optional<String> near(String name, Table target, String column, Sheet other) {
        return subject(name, target, column, other)
                .or(() -> name.chars().allMatch(Character::isDigit)
                        ? Optional.empty()
                        : NearMatch.of(name, new TreeSet<>(texts(other, column).toList())));
    }

    /** What stands in that column of the row that is about something of that name. */
    private static Optional<String> subject(String name, Table target, String column, Sheet other) {
        return other.rows().stream()
                .filter(row -> text(row, target.subject())
                        .filter(subject -> Spelling.folded(subject).equals(Spelling.folded(name)))
                        .isPresent())
                .flatMap(row -> text(row, column).stream())
                .findFirst();
    }

    /** Rows of one kind, such as those of one body, mean all or none of them a row of the other sheet. */
    private static CellValue group(Table table, Row row) {
        return row.reading(table.key().get(0)).map(Reading::value).orElseGet(CellValue.Blank::new);
    }

    private static Stream<String> texts(Sheet sheet, String field) {
        return sheet.rows().stream().flatMap(row -> text(row, field).stream());
    }

    private static Optional<String> text(Row row, String field) {
        return row.reading(field)
                .map(Reading::value)
                .flatMap(value ->
                        value instanceof CellValue.Text text ? Optional.of(text.text()) : Optional.<String>empty());
    }
}
