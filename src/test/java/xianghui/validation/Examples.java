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
import xianghui.catalog.Rule;
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

    /** The project's own catalogue. */
    static Catalog catalog() {
        return catalog(Path.of("input"));
    }

    /** The project's own catalogue for another county. */
    static Catalog catalog(Path input) {
        return CatalogReader.read(Path.of("templates"), input.resolve("county.yaml"), NamedChecks.names(), Set.of());
    }

    /** The same catalogue in a period in which the rule is asked. */
    static Catalog asking(Rule rule, Catalog catalog) {
        return catalog.asks(rule)
                ? catalog
                : county(
                        catalog,
                        catalog.table(rule.table()).periods().get(0),
                        catalog.county().pollingDay(),
                        catalog.county().units());
    }

    /** The same catalogue for a polling day. */
    static Catalog polling(Catalog catalog, LocalDate day) {
        return county(catalog, catalog.county().period(), day, catalog.county().units());
    }

    /** The same catalogue with one county office and three townships, of 24 seats in the county's party congress each. */
    static Catalog small(Catalog catalog) {
        List<Unit> units = Stream.of("00", "01", "02", "03").map(Examples::unit).toList();
        return county(catalog, catalog.county().period(), catalog.county().pollingDay(), units);
    }

    private static Unit unit(String code) {
        boolean county = code.equals("00");
        return new Unit(
                code,
                county ? "县本级" : "第" + code + "镇",
                List.of(),
                county ? Role.COUNTY : Role.TOWNSHIP,
                county ? "县" : "镇",
                List.of(),
                Map.of("县党代表", 24));
    }

    private static Catalog county(Catalog catalog, String period, LocalDate pollingDay, List<Unit> units) {
        County county = catalog.county();
        County changed = new County(
                county.name(),
                county.office(),
                county.phone(),
                county.term(),
                period,
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
                units,
                county.layout());
        return catalog(changed, catalog, catalog.rules());
    }

    /** The same catalogue with one rule alone. */
    static Catalog only(Rule rule, Catalog catalog) {
        return catalog(catalog.county(), catalog, List.of(rule));
    }

    /** The same catalogue with these rules alone. */
    static Catalog only(Set<String> rules, Catalog catalog) {
        return catalog(
                catalog.county(),
                catalog,
                catalog.rules().stream()
                        .filter(rule -> rules.contains(rule.id()))
                        .toList());
    }

    private static Catalog catalog(County county, Catalog catalog, List<Rule> rules) {
        return new Catalog(
                county,
                catalog.tables(),
                catalog.codes(),
                rules,
                catalog.metrics(),
                catalog.claims(),
                catalog.layouts(),
                catalog.charts(),
                catalog.genres());
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
