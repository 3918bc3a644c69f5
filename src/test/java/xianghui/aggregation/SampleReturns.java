package xianghui.aggregation;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import xianghui.catalog.Catalog;
import xianghui.catalog.CatalogReader;
import xianghui.catalog.FieldKind;
import xianghui.catalog.Table;
import xianghui.returns.CellRef;
import xianghui.returns.CellValue;
import xianghui.returns.Reading;
import xianghui.returns.Return;
import xianghui.returns.Row;
import xianghui.returns.Sheet;
import xianghui.returns.SheetState;
import xianghui.returns.SubmissionId;
import xianghui.sample.CellFormula;
import xianghui.sample.SampleCounty;
import xianghui.sample.SampleRow;
import xianghui.sample.SampleSheet;
import xianghui.sample.SampleUnit;

/** The sample county as returns, without a spreadsheet in between. */
final class SampleReturns {

    private final Catalog catalog;

    SampleReturns(Catalog catalog) {
        this.catalog = catalog;
    }

    static Catalog catalog() {
        return CatalogReader.read(
                Path.of("templates"), Path.of("input/county.yaml"), Set.of(), Aggregator.namedMeasures());
    }

    List<Return> of(SampleCounty county) {
        return county.units().stream().map(this::of).toList();
    }

    private Return of(SampleUnit unit) {
        SubmissionId file = new SubmissionId(unit.code());
        SortedMap<String, Sheet> sheets = new TreeMap<>();
        for (SampleSheet sheet : unit.sheets()) {
            Table table = catalog.table(sheet.form().table());
            if (table.layout() != Table.Layout.COVER) {
                List<Row> rows =
                        table.layout() == Table.Layout.FORM ? form(table, sheet, file) : list(table, sheet, file);
                SheetState state = rows.isEmpty() ? SheetState.NONE : SheetState.FILLED;
                sheets.put(table.id(), new Sheet(table.id(), table.sheet(), state, Optional.empty(), rows, List.of()));
            }
        }
        Row cover = new Row("S00", 1, new TreeMap<>());
        return new Return(file, unit.file(), unit.code(), "", "", false, LocalDate.of(2026, 7, 1), cover, sheets);
    }

    private static List<Row> list(Table table, SampleSheet sheet, SubmissionId file) {
        List<Row> rows = new ArrayList<>();
        for (SampleRow row : sheet.rows()) {
            SortedMap<String, Reading> readings = new TreeMap<>();
            table.fields()
                    .forEach(field -> readings.put(
                            field.id(),
                            reading(table, field.id(), field.kind(), row.get(field.id()), row.cell(field.id()), file)));
            rows.add(new Row(table.id(), 5 + rows.size(), readings));
        }
        return rows;
    }

    private static List<Row> form(Table table, SampleSheet sheet, SubmissionId file) {
        Map<String, SortedMap<String, Reading>> groups = new LinkedHashMap<>();
        for (SampleRow row : sheet.rows()) {
            SortedMap<String, Reading> readings = groups.computeIfAbsent(row.text("body"), body -> new TreeMap<>());
            table.form()
                    .orElseThrow()
                    .group()
                    .ifPresent(group -> readings.putIfAbsent(
                            group.id(),
                            reading(table, group.id(), group.kind(), row.get("body"), row.cell("body"), file)));
            table.fields().stream()
                    .filter(field -> row.is("item", field.id()) || row.is("item", field.header()))
                    .findFirst()
                    .ifPresent(field -> {
                        readings.put(
                                field.id(),
                                reading(
                                        table,
                                        field.id(),
                                        field.kind(),
                                        row.get("current"),
                                        row.cell("current"),
                                        file));
                        readings.put(
                                field.id() + "_last",
                                reading(
                                        table,
                                        field.id() + "_last",
                                        field.kind(),
                                        row.get("last"),
                                        row.cell("last"),
                                        file));
                    });
        }
        List<Row> rows = new ArrayList<>();
        groups.values().forEach(readings -> rows.add(new Row(table.id(), 5, readings)));
        return rows;
    }

    private static Reading reading(
            Table table, String field, FieldKind kind, Object typed, String cell, SubmissionId file) {
        return new Reading(field, new CellRef(file, table.sheet(), cell), String.valueOf(typed), value(kind, typed));
    }

    private static CellValue value(FieldKind kind, Object typed) {
        if (typed == null) {
            return new CellValue.Blank();
        }
        if (typed instanceof Integer count) {
            return new CellValue.Count(count);
        }
        if (typed instanceof Double number) {
            return new CellValue.Decimal(BigDecimal.valueOf(number));
        }
        if (typed instanceof CellFormula formula) {
            return new CellValue.Count(Math.round(formula.shown()));
        }
        if (typed instanceof LocalDate day) {
            return new CellValue.Day(day);
        }
        if (typed instanceof YearMonth month) {
            return new CellValue.Month(month);
        }
        return switch (kind) {
            case CODE, CODES, FLAG -> new CellValue.Code(typed.toString());
            case COUNT ->
                new CellValue.Count(
                        Long.parseLong(typed.toString().replace(",", "").strip()));
            default -> new CellValue.Text(typed.toString());
        };
    }
}
