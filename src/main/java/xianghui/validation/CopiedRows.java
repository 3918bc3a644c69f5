package xianghui.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import xianghui.catalog.Check;
import xianghui.catalog.Rule;
import xianghui.expression.Quantity;
import xianghui.expression.Value;
import xianghui.query.Frame;
import xianghui.returns.CellRef;
import xianghui.returns.CellValue;
import xianghui.returns.Reading;
import xianghui.returns.Row;
import xianghui.returns.Sheet;

/**
 * Finds sheets whose rows, whatever the names in them, are those of another unit: a neighbour's return with another
 * cover. Each of the two is told the other's name and nothing of what stands in its return.
 */
final class CopiedRows implements NamedCheck {

    /** Sheets of which two units do not have the same rows by chance. */
    private static final List<String> TABLES = List.of("S02", "S05", "S06");

    private static final int FEWEST = 3;

    @Override
    public Check.Scope scope() {
        return Check.Scope.COUNTY;
    }

    @Override
    public List<Fault> faults(Rule rule, List<Frame> frames) {
        List<Fault> faults = new ArrayList<>();
        for (String table : TABLES) {
            Map<Map<List<CellValue>, Integer>, List<Frame>> alike = new HashMap<>();
            for (Frame frame : frames) {
                List<Row> rows = frame.source().rows(table);
                if (rows.size() >= FEWEST) {
                    alike.computeIfAbsent(content(rows), rowSet -> new ArrayList<>())
                            .add(frame);
                }
            }
            alike.values()
                    .forEach(same -> same.forEach(frame -> same.stream()
                            .filter(other -> other != frame)
                            .findFirst()
                            .ifPresent(other -> faults.add(fault(frame, other, table)))));
        }
        return faults;
    }

    /** How often each row occurs; texts are left out, for those are changed first. */
    private static Map<List<CellValue>, Integer> content(List<Row> rows) {
        Map<List<CellValue>, Integer> content = new HashMap<>();
        rows.forEach(row -> content.merge(
                row.readings().values().stream()
                        .map(Reading::value)
                        .map(value -> value instanceof CellValue.Text ? new CellValue.Blank() : value)
                        .toList(),
                1,
                Integer::sum));
        return content;
    }

    private static Fault fault(Frame frame, Frame other, String table) {
        Sheet sheet = frame.source().sheet(table).orElseThrow();
        Optional<CellRef> first = sheet.rows().get(0).readings().values().stream()
                .map(Reading::cell)
                .findFirst();
        List<CellRef> cells = Stream.concat(sheet.stateCell().stream(), first.stream())
                .limit(1)
                .toList();
        Map<String, Quantity> values = new TreeMap<>();
        values.put("sheet", Quantity.of(new Value.Text(sheet.name())));
        values.put("other", Quantity.of(new Value.Text(other.unit().name())));
        values.put("rows", Quantity.of(Value.Num.of(sheet.rows().size())));
        return new Fault.Broken(frame, cells, frame.around(values));
    }
}
