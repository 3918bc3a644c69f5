package xianghui.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** All that was read, with the files it stands in, before it is known to be free of contradictions. */
final class Definitions {

    final List<Found<CodeList>> codes = new ArrayList<>();
    final List<Found<Table>> tables = new ArrayList<>();
    final List<Found<Rule>> rules = new ArrayList<>();
    final List<Found<Metric>> metrics = new ArrayList<>();
    final List<Found<Claim>> claims = new ArrayList<>();
    final List<Found<TableLayout>> layouts = new ArrayList<>();
    final List<Found<ChartLayout>> charts = new ArrayList<>();
    final List<Found<Genre>> genres = new ArrayList<>();

    /** A definition and the file it stands in. */
    record Found<T>(String file, T value) {}

    Catalog catalog(County county) {
        return new Catalog(
                county,
                byId(tables, Table::id),
                byId(codes, CodeList::name),
                rules.stream().map(Found::value).toList(),
                byId(metrics, Metric::id),
                byId(claims, Claim::id),
                layouts.stream().map(Found::value).toList(),
                charts.stream().map(Found::value).toList(),
                genres.stream().map(Found::value).toList());
    }

    private static <T> SortedMap<String, T> byId(List<Found<T>> found, Function<T, String> id) {
        SortedMap<String, T> byId = new TreeMap<>();
        found.forEach(definition -> byId.putIfAbsent(id.apply(definition.value()), definition.value()));
        return byId;
    }
}
