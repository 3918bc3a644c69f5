package xianghui.catalog;

import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All definitions of one county and term, free of contradictions.
 *
 * @param tables by id ({@code S02})
 * @param codes by name of the list
 * @param rules in the order of the sheets
 * @param metrics by id ({@code T05}), in the order of definition
 * @param claims by id ({@code CL01})
 * @param genres the kinds of report, none where the office has named none
 */
public record Catalog(
        County county,
        SortedMap<String, Table> tables,
        SortedMap<String, CodeList> codes,
        List<Rule> rules,
        SortedMap<String, Metric> metrics,
        SortedMap<String, Claim> claims,
        List<TableLayout> layouts,
        List<ChartLayout> charts,
        List<Genre> genres) {

    public Catalog {
        rules = List.copyOf(rules);
        layouts = List.copyOf(layouts);
        charts = List.copyOf(charts);
        genres = List.copyOf(genres);
    }

    /** The sheets that the county's period asks for; the others stand in no workbook of it. */
    public SortedMap<String, Table> asked() {
        SortedMap<String, Table> asked = new TreeMap<>(tables);
        asked.values().removeIf(table -> !isOf(table.periods()));
        return asked;
    }

    /** The kinds of report that can be written from the returns of the county's period; the first is the usual one. */
    public List<Genre> reports() {
        return genres.stream().filter(genre -> genre.isOf(county.period())).toList();
    }

    /** Whether a rule can be asked of the returns of the county's period: all sheets that it looks at are asked for. */
    public boolean asks(Rule rule) {
        SortedMap<String, Table> asked = asked();
        return isOf(rule.periods()) && rule.sheets().stream().allMatch(asked::containsKey);
    }

    /** The words for a period that the cover knows. */
    Set<String> periods() {
        return Optional.ofNullable(tables.get(CoverCheck.COVER))
                .flatMap(cover -> cover.field(CoverCheck.PERIOD))
                .flatMap(period -> Optional.ofNullable(codes.get(period.codes())))
                .map(words -> words.values().keySet())
                .orElse(Set.of());
    }

    private boolean isOf(List<String> periods) {
        return periods.isEmpty() || periods.contains(county.period());
    }

    /** The table of that id. */
    public Table table(String id) {
        Table table = tables.get(id);
        if (table == null) {
            throw new IllegalArgumentException("no table " + id);
        }
        return table;
    }

    /** The office's word for each role, as the cover's code list has it: township first, county second. */
    public Map<Role, String> roleCodes() {
        CodeList roles = codes.get(
                table(CoverCheck.COVER).field(CoverCheck.ROLE).map(Field::codes).orElse(""));
        if (roles == null || roles.values().size() != 2) {
            throw new IllegalStateException("the code list of the cover's unit_role must hold two words");
        }
        Iterator<String> words = roles.values().keySet().iterator();
        return Map.of(Role.TOWNSHIP, words.next(), Role.COUNTY, words.next());
    }

    /** The metric of that id. */
    public Metric metric(String id) {
        Metric metric = metrics.get(id);
        if (metric == null) {
            throw new IllegalArgumentException("no metric " + id);
        }
        return metric;
    }

    /** The sheet that a metric takes its first rows from, under which it is listed; none if it is made in Java alone. */
    public Optional<Table> sheetOf(Metric metric) {
        return sheetOf(metric, new HashSet<>());
    }

    private Optional<Table> sheetOf(Metric metric, Set<String> seen) {
        return seen.add(metric.id())
                ? metric.cases().stream()
                        .flatMap(source -> sheetOf(source.measure(), seen).stream())
                        .findFirst()
                : Optional.empty();
    }

    private Optional<Table> sheetOf(Measure measure, Set<String> seen) {
        if (measure instanceof Measure.Tallied tallied) {
            return Optional.ofNullable(tables.get(tallied.tally().table()));
        }
        if (measure instanceof Measure.Share share) {
            return sheetOf(share.numerator(), seen).or(() -> sheetOf(share.denominator(), seen));
        }
        if (measure instanceof Measure.Difference difference) {
            return sheetOf(difference.minuend(), seen).or(() -> sheetOf(difference.subtrahend(), seen));
        }
        if (measure instanceof Measure.UnitsWhere where) {
            return sheetOf(where.let().values());
        }
        if (measure instanceof Measure.Reckoned reckoned) {
            return sheetOf(reckoned.let().values());
        }
        return measure.references().stream()
                .flatMap(reference -> Optional.ofNullable(metrics.get(reference.metric())).stream())
                .flatMap(metric -> sheetOf(metric, seen).stream())
                .findFirst();
    }

    private Optional<Table> sheetOf(Collection<Tally> tallies) {
        return tallies.stream()
                .flatMap(tally -> Optional.ofNullable(tables.get(tally.table())).stream())
                .findFirst();
    }
}
