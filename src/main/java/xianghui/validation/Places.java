package xianghui.validation;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import xianghui.catalog.Rule;
import xianghui.expression.Origin;
import xianghui.expression.Quantity;
import xianghui.query.Frame;
import xianghui.query.RowView;
import xianghui.returns.CellRef;
import xianghui.returns.Reading;
import xianghui.returns.Row;
import xianghui.returns.Sheet;

/** Finds the cells that a finding is about. */
final class Places {

    private Places() {}

    /** The cells of one row that the rule names, or else those that the check looked at. */
    static List<CellRef> ofRow(Rule rule, RowView row, Set<Origin> origins) {
        List<CellRef> named = rule.at().stream()
                .flatMap(field -> row.row().reading(field).stream())
                .map(Reading::cell)
                .toList();
        if (!named.isEmpty()) {
            return named;
        }
        List<CellRef> seen = cells(origins);
        return seen.isEmpty() ? row.subject() : seen;
    }

    /** The cells in one return behind the named tallies, or behind all, of which rows are narrowed to the named fields. */
    static List<CellRef> ofGroup(Rule rule, Frame frame, Map<String, Quantity> values, Set<Origin> origins) {
        Set<CellRef> named = new LinkedHashSet<>();
        rule.at().forEach(name -> named.addAll(of(values, name)));
        List<String> fields =
                rule.at().stream().filter(name -> !values.containsKey(name)).toList();
        boolean none = fields.size() == rule.at().size();
        List<CellRef> seen = inFile(frame, none ? cells(origins) : List.copyOf(named));
        return fields.isEmpty() ? seen : narrowed(rule, frame, seen, fields);
    }

    /** The cells behind one tally. */
    static List<CellRef> of(Map<String, Quantity> values, String name) {
        return cells(values.getOrDefault(name, Quantity.missing(name)).origins());
    }

    /** The cell where the state of the rule's sheet is declared. */
    static List<CellRef> ofSheet(Rule rule, Frame frame) {
        return frame.source().sheet(rule.table()).flatMap(Sheet::stateCell).stream()
                .toList();
    }

    static List<CellRef> cells(Collection<Origin> origins) {
        return origins.stream()
                .filter(CellRef.class::isInstance)
                .map(CellRef.class::cast)
                .distinct()
                .toList();
    }

    static List<CellRef> inFile(Frame frame, List<CellRef> cells) {
        return cells.stream()
                .filter(cell -> cell.file().equals(frame.source().file()))
                .toList();
    }

    private static List<CellRef> narrowed(Rule rule, Frame frame, List<CellRef> seen, List<String> fields) {
        Set<CellRef> looked = new LinkedHashSet<>(seen);
        return frame.source().rows(rule.table()).stream()
                .filter(row ->
                        row.readings().values().stream().map(Reading::cell).anyMatch(looked::contains))
                .flatMap(row -> fields.stream().flatMap(field -> cell(row, field)))
                .toList();
    }

    private static Stream<CellRef> cell(Row row, String field) {
        return row.reading(field).map(Reading::cell).stream();
    }
}
