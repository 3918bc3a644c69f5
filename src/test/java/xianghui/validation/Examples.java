package xianghui.validation;

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
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import xianghui.catalog.Catalog;
import xianghui.catalog.CatalogReader;
import xianghui.catalog.County;
import xianghui.catalog.Field;
import xianghui.catalog.Role;
import xianghui.catalog.Table;
import xianghui.catalog.Unit;
import xianghui.returns.CellRef;
import xianghui.returns.CellValue;
import xianghui.returns.Reading;
import xianghui.returns.Return;
import xianghui.returns.Row;
import xianghui.returns.Sheet;
import xianghui.returns.SheetState;
import xianghui.returns.SubmissionId;

/** Makes returns of rows written as field and value, with invented addresses: columns in the order of the fields, rows from 5. */
final class Examples {

    private static final int FIRST_ROW = 5;

    private final Catalog catalog;

    Examples(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The project's own catalogue, with a register of one county and three townships. */
    static Catalog catalog() {
        return CatalogReader.read(Path.of("templates"), Path.of("input/county.yaml"), NamedChecks.names(), Set.of());
    }

    static Catalog at(Catalog catalog, LocalDate pollingDay) {
        County county = catalog.county();
        Map<String, Integer> quota = Map.of("县党代表", 24);
        List<Unit> units = Stream.of("00", "01", "02", "03")
                .map(code -> new Unit(
                        code,
                        code.equals("00") ? "县本级" : "第" + code + "镇",
                        List.of(),
                        code.equals("00") ? Role.COUNTY : Role.TOWNSHIP,
                        code.equals("00") ? "县直" : "镇",
                        List.of(),
                        quota))
                .toList();
        County small = new County(
                county.name(),
                county.office(),
                county.term(),
                county.period(),
                county.templateVersion(),
                county.asOf(),
                pollingDay,
                county.opened(),
                county.reportDate(),
                county.termFrom(),
                county.termUntil(),
                county.deadlines(),
                county.slogans(),
                county.thresholds(),
                county.holidays(),
                county.workdays(),
                units);
        return new Catalog(
                small,
                catalog.tables(),
                catalog.codes(),
                catalog.rules(),
                catalog.metrics(),
                catalog.claims(),
                catalog.layouts());
    }

    /** The returns of all units that the example mentions; sheets that it does not mention are declared nil. */
    List<Return> returns(Map<String, List<Map<String, String>>> example, String otherwise) {
        return units(example, otherwise).stream()
                .map(unit -> filed(unit, example, otherwise))
                .toList();
    }

    private static List<String> units(Map<String, List<Map<String, String>>> example, String otherwise) {
        return example.values().stream()
                .flatMap(List::stream)
                .map(row -> row.getOrDefault("_unit", otherwise))
                .distinct()
                .sorted()
                .toList();
    }

    private Return filed(String unit, Map<String, List<Map<String, String>>> example, String otherwise) {
        SubmissionId file = new SubmissionId("0".repeat(62) + unit);
        SortedMap<String, Sheet> sheets = new TreeMap<>();
        catalog.tables().forEach((id, table) -> {
            List<Map<String, String>> own = example.getOrDefault(id, List.of()).stream()
                    .filter(row -> row.getOrDefault("_unit", otherwise).equals(unit))
                    .flatMap(row -> Stream.generate(() -> row).limit(Integer.parseInt(row.getOrDefault("_times", "1"))))
                    .toList();
            sheets.put(id, sheet(file, table, own));
        });
        sheets.remove("S00");
        Row cover = new Row("S00", 1, new TreeMap<>());
        LocalDate day = catalog.county().asOf();
        return new Return(file, unit + ".xlsx", unit, "第十六届", "终报", false, day, cover, sheets);
    }

    private Sheet sheet(SubmissionId file, Table table, List<Map<String, String>> written) {
        List<Row> rows = new ArrayList<>();
        List<Row> totals = new ArrayList<>();
        for (int at = 0; at < written.size(); at++) {
            Row row = row(file, table, written.get(at), FIRST_ROW + at);
            (written.get(at).containsKey("_total") ? totals : rows).add(row);
        }
        SheetState state = written.isEmpty() ? SheetState.NONE : SheetState.FILLED;
        CellRef declared = new CellRef(file, table.sheet(), "B2");
        return new Sheet(table.id(), table.sheet(), state, Optional.of(declared), rows, totals);
    }

    private Row row(SubmissionId file, Table table, Map<String, String> written, int number) {
        SortedMap<String, Reading> readings = new TreeMap<>();
        List<Field> fields = new ArrayList<>(table.fields());
        table.form().flatMap(Table.Form::group).ifPresent(fields::add);
        for (int at = 0; at < fields.size(); at++) {
            Field field = fields.get(at);
            String typed = written.getOrDefault(field.id(), "");
            CellRef cell = new CellRef(file, table.sheet(), CellReference.convertNumToColString(at) + number);
            readings.put(field.id(), new Reading(field.id(), cell, typed, value(field, typed)));
        }
        for (String name : written.keySet()) {
            if (!name.startsWith("_") && !readings.containsKey(name)) {
                throw new IllegalArgumentException("no field " + name + " in " + table.id());
            }
        }
        return new Row(table.id(), number, readings);
    }

    private static CellValue value(Field field, String typed) {
        if (typed.isEmpty()) {
            return new CellValue.Blank();
        }
        return switch (field.kind()) {
            case TEXT -> new CellValue.Text(typed);
            case COUNT -> new CellValue.Count(Long.parseLong(typed));
            case DECIMAL -> new CellValue.Decimal(new BigDecimal(typed));
            case CODE, CODES, FLAG -> new CellValue.Code(typed);
            case DAY -> new CellValue.Day(LocalDate.parse(typed));
            case MONTH -> new CellValue.Month(YearMonth.parse(typed));
        };
    }

    /** A row written as {@code "round=首次 seats=3"}. */
    static Map<String, String> row(String written) {
        Map<String, String> row = new LinkedHashMap<>();
        for (String pair : written.split(" ")) {
            String[] parts = pair.split("=", 2);
            row.put(parts[0], parts[1]);
        }
        return row;
    }
}
