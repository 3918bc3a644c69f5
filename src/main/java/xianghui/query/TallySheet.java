package xianghui.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import xianghui.catalog.Tally;
import xianghui.expression.Origin;

/** Gathers row by row what a tally finds, group by group; what is there already is never copied. */
final class TallySheet {

    private final Tally.Kind kind;
    private final Map<SortedMap<String, String>, Column> columns = new HashMap<>();

    TallySheet(Tally.Kind kind) {
        this.kind = kind;
    }

    void add(SortedMap<String, String> group, Tallied found) {
        Column column = columns.computeIfAbsent(group, none -> new Column(new ArrayList<>(), new ArrayList<>()));
        column.entries().addAll(found.entries());
        column.missing().addAll(found.missing());
    }

    SortedMap<SortedMap<String, String>, Tallied> groups() {
        SortedMap<SortedMap<String, String>, Tallied> groups = new TreeMap<>(Tallies.BY_DIMENSIONS);
        columns.forEach((group, column) -> groups.put(group, new Tallied(kind, column.entries(), column.missing())));
        return groups;
    }

    private record Column(List<Tallied.Entry> entries, List<Origin> missing) {}
}
