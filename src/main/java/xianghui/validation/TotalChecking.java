package xianghui.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import xianghui.catalog.Check;
import xianghui.catalog.Field;
import xianghui.catalog.Rule;
import xianghui.expression.Quantity;
import xianghui.expression.Value;
import xianghui.query.Frame;
import xianghui.query.RowView;
import xianghui.returns.CellRef;
import xianghui.returns.Sheet;

/** Adds up again what a clerk added up: per value of a dimension, or over all rows where the total names none. */
record TotalChecking(Check.TotalCheck check, Headers headers) implements Checking {

    @Override
    public List<Fault> faults(Rule rule, List<Frame> frames) {
        List<Fault> faults = new ArrayList<>();
        frames.forEach(frame -> frame.source().sheet(rule.table()).map(Sheet::totals).stream()
                .flatMap(List::stream)
                .map(total -> frame.view(headers.catalog().table(rule.table()), total))
                .forEach(total -> faults.addAll(faults(rule, frame, total))));
        return faults;
    }

    /** The differences under the reading of the total that leaves the fewest. */
    private List<Fault> faults(Rule rule, Frame frame, RowView total) {
        List<RowView> rows =
                frame.rows(rule.table()).filter(check.where()::isTrue).toList();
        return readings(rows, total)
                .map(added -> check.fields().stream()
                        .flatMap(field -> difference(rule, frame, total, added, field).stream())
                        .toList())
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    /** The rows that the total may be over. */
    private Stream<List<RowView>> readings(List<RowView> rows, RowView total) {
        List<List<String>> groups = rows.stream().map(this::group).distinct().toList();
        Stream<List<RowView>> each = groups.stream()
                .map(group ->
                        rows.stream().filter(row -> group(row).equals(group)).toList());
        return groups.contains(group(total))
                ? Stream.of(rows.stream()
                        .filter(row -> group(row).equals(group(total)))
                        .toList())
                : Stream.concat(Stream.of(rows), each);
    }

    private List<String> group(RowView row) {
        return check.by().stream().map(field -> row.lookup(field).toString()).toList();
    }

    private Optional<Fault> difference(Rule rule, Frame frame, RowView total, List<RowView> rows, String field) {
        Quantity written = total.lookup(field);
        if (!(written.value() instanceof Value.Num number)) {
            return Optional.empty();
        }
        List<CellRef> blanks = rows.stream()
                .filter(row -> !(row.lookup(field).value() instanceof Value.Num))
                .flatMap(row -> Places.cells(row.lookup(field).origins()).stream())
                .toList();
        if (!blanks.isEmpty()) {
            return Optional.of(new Fault.Unchecked(frame, blanks, headers.of(rule.table(), List.of(field))));
        }
        BigFraction sum = rows.stream()
                .map(row -> ((Value.Num) row.lookup(field).value()).number())
                .reduce(BigFraction.ZERO, BigFraction::add);
        return number.number().equals(sum)
                ? Optional.empty()
                : Optional.of(broken(rule, frame, field, written, new Value.Num(sum)));
    }

    private Fault broken(Rule rule, Frame frame, String field, Quantity written, Value sum) {
        String column = headers.catalog()
                .table(rule.table())
                .field(field)
                .map(Field::header)
                .orElse(field);
        Map<String, Quantity> values =
                Map.of("column", Quantity.of(new Value.Text(column)), "written", written, "sum", Quantity.of(sum));
        return new Fault.Broken(frame, Places.cells(written.origins()), frame.around(values));
    }
}
