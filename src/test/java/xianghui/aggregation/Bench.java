package xianghui.aggregation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import xianghui.catalog.Catalog;
import xianghui.catalog.CodeList;
import xianghui.catalog.County;
import xianghui.catalog.Denominator;
import xianghui.catalog.Field;
import xianghui.catalog.FieldKind;
import xianghui.catalog.Measure;
import xianghui.catalog.Metric;
import xianghui.catalog.Role;
import xianghui.catalog.Table;
import xianghui.catalog.Tally;
import xianghui.catalog.Term;
import xianghui.catalog.Unit;
import xianghui.expression.Expression;
import xianghui.returns.CellRef;
import xianghui.returns.CellValue;
import xianghui.returns.Reading;
import xianghui.returns.Return;
import xianghui.returns.Row;
import xianghui.returns.Sheet;
import xianghui.returns.SheetState;
import xianghui.returns.SubmissionId;

/** A small county of one sheet, D, whose rows are a kind, a part and a whole; null stands for a blank cell. */
final class Bench {

    static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    private final List<Unit> units = new ArrayList<>();
    private final List<Return> returns = new ArrayList<>();
    private final SortedMap<String, Metric> metrics = new TreeMap<>();

    /** One row. */
    record Line(String kind, Integer part, Integer whole) {}

    /** A township with these rows. */
    Bench township(Line... rows) {
        return township(SheetState.FILLED, List.of(rows));
    }

    Bench township(SheetState state, List<Line> lines) {
        String code = "%02d".formatted(units.size() + 1);
        units.add(new Unit(code, code, List.of(), Role.TOWNSHIP, "", List.of(), Map.of()));
        SubmissionId file = new SubmissionId(code);
        List<Row> rows = IntStream.range(0, lines.size())
                .mapToObj(at -> row(file, at + 5, lines.get(at)))
                .toList();
        Sheet sheet = new Sheet("D", "D", state, Optional.empty(), rows, List.of());
        SortedMap<String, Sheet> sheets = new TreeMap<>(Map.of("D", sheet));
        Row cover = new Row("S00", 1, new TreeMap<>());
        returns.add(new Return(file, code, code, "", "", false, DAY, cover, sheets));
        return this;
    }

    /** A township that has sent nothing. */
    Bench absent() {
        String code = "%02d".formatted(units.size() + 1);
        units.add(new Unit(code, code, List.of(), Role.TOWNSHIP, "", List.of(), Map.of()));
        return this;
    }

    private static Row row(SubmissionId file, int number, Line line) {
        SortedMap<String, Reading> readings = new TreeMap<>();
        readings.put("kind", reading(file, "kind", "A" + number, new CellValue.Code(line.kind())));
        readings.put("part", reading(file, "part", "B" + number, count(line.part())));
        readings.put("whole", reading(file, "whole", "C" + number, count(line.whole())));
        return new Row("D", number, readings);
    }

    private static CellValue count(Integer number) {
        return number == null ? new CellValue.Blank() : new CellValue.Count(number);
    }

    private static Reading reading(SubmissionId file, String field, String address, CellValue value) {
        return new Reading(field, new CellRef(file, "D", address), "", value);
    }

    Bench metric(String id, String unit, int decimals, Measure measure) {
        return metric(id, unit, decimals, "", measure);
    }

    /** A metric whose shares are parts of that whole. */
    Bench metric(String id, String unit, int decimals, String whole, Measure measure) {
        metrics.put(
                id,
                new Metric(
                        id,
                        id,
                        "",
                        decimals,
                        unit,
                        Role.ALL,
                        whole,
                        List.of(new Metric.Case(Term.CURRENT, new TreeMap<>(), measure))));
        return this;
    }

    static Measure tally(Tally.Kind kind, String of, String where) {
        return tally(kind, of, where, where, Map.of());
    }

    static Measure tally(Tally.Kind kind, String of, String among, String where, Map<String, String> by) {
        SortedMap<String, Expression> dimensions = new TreeMap<>();
        by.forEach((name, value) -> dimensions.put(name, Expression.parse(value)));
        return new Measure.Tallied(new Tally(
                kind,
                "D",
                of.isEmpty() ? Optional.empty() : Optional.of(Expression.parse(of)),
                Expression.parse(among),
                Expression.parse(where),
                dimensions));
    }

    static Measure sum(String of) {
        return tally(Tally.Kind.SUM, of, "true");
    }

    Figures figures() {
        return Aggregator.aggregate(catalog(), DAY, returns);
    }

    /** The figures with the bounds of those that lack a unit. */
    Figures bounded(SortedMap<String, StandIn> standIns, List<Denominator> told) {
        return Bounds.with(catalog(), DAY, returns, figures(), standIns, told);
    }

    /** How many townships there are. */
    int size() {
        return units.size();
    }

    /** What the last township that has filed said. */
    Return last() {
        return returns.get(returns.size() - 1);
    }

    Optional<Figure> county(String metric, String... values) {
        return figures().find(metric, FigureKey.COUNTY, Term.CURRENT, List.of(values));
    }

    private Catalog catalog() {
        County county = new County(
                "", "", "", "", "", "", DAY, DAY, DAY, DAY, DAY, DAY, Map.of(), Map.of(), Map.of(), Set.of(), Set.of(),
                units, "");
        Table table = new Table(
                "D",
                "D",
                List.of(),
                Table.Layout.LIST,
                List.of(
                        field("kind", FieldKind.CODE, "kinds"),
                        field("part", FieldKind.COUNT, ""),
                        field("whole", FieldKind.COUNT, "")),
                List.of("kind"),
                "kind",
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
        CodeList kinds = new CodeList("kinds", false, "", Map.of("b", List.of(), "a", List.of()), Map.of());
        return new Catalog(
                county,
                new TreeMap<>(Map.of("D", table)),
                new TreeMap<>(Map.of("kinds", kinds)),
                List.of(),
                metrics,
                new TreeMap<>(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Field field(String id, FieldKind kind, String codes) {
        return new Field(id, id, List.of(), kind, codes, Expression.parse("false"), false, "", false);
    }
}
