package xianghui.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xianghui.aggregation.Amount;
import xianghui.aggregation.Figure;
import xianghui.aggregation.FigureKey;
import xianghui.catalog.Metric;
import xianghui.catalog.Unit;
import xianghui.job.Desk;
import xianghui.returns.CellRef;
import xianghui.returns.Reading;
import xianghui.returns.Return;
import xianghui.returns.Row;
import xianghui.returns.Sentences;

/** Prints the cells behind the figures of a metric, and what they add up to. */
public final class TraceCommand {

    private final Desk desk;
    private final Console console;

    public TraceCommand(Desk desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    ExitCode execute(Order.Trace order) {
        Desk.Sum sum = addUp(order);
        Metric metric = Optional.ofNullable(sum.catalog().metrics().get(order.metric()))
                .orElseThrow(() -> new CommandRefusedException("refused.metric", Map.of("what", order.metric())));
        String scope = order.unit().map(code -> known(code, sum)).orElse(FigureKey.COUNTY);
        List<Figure> figures = sum.figures().all().stream()
                .filter(figure -> figure.key().metric().equals(metric.id()))
                .filter(figure -> figure.key().scope().equals(scope))
                .toList();
        console.say(
                "trace.metric",
                Map.of("metric", metric.id(), "name", metric.name(), "definition", metric.definition()));
        sum.report().ifPresent(day -> console.say("trace.report", Map.of("day", day.toString())));
        if (figures.isEmpty()) {
            console.say("trace.nothing");
        }
        Map<CellRef, Cell> cells = cells(sum);
        figures.forEach(figure -> tell(figure, cells));
        return ExitCode.COMPLETE;
    }

    private Desk.Sum addUp(Order.Trace order) {
        try {
            return desk.addUp(order.asOf());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String known(String code, Desk.Sum sum) {
        return sum.catalog()
                .county()
                .unit(code)
                .map(Unit::code)
                .orElseThrow(() -> new CommandRefusedException("refused.unit", Map.of("what", code)));
    }

    private void tell(Figure figure, Map<CellRef, Cell> cells) {
        Amount amount = figure.amount();
        console.line("");
        console.say(
                "trace.figure",
                Map.of(
                        "by", by(figure),
                        "text", figure.text(),
                        "unit", figure.unit(),
                        "exact", amount.exact(),
                        "units", String.valueOf(figure.coverage().units()),
                        "expected", String.valueOf(figure.coverage().expected())));
        if (amount instanceof Amount.Ratio ratio) {
            tell("trace.numerator", ratio.numerator(), cells);
            tell("trace.denominator", ratio.denominator(), cells);
        } else if (amount instanceof Amount.Change change) {
            tell("trace.minuend", change.minuend(), cells);
            tell("trace.subtrahend", change.subtrahend(), cells);
        } else {
            tell("trace.cells", amount, cells);
        }
    }

    private void tell(String heading, Amount amount, Map<CellRef, Cell> cells) {
        List<CellRef> all = new ArrayList<>(amount.numeratorCells());
        all.addAll(amount.denominatorCells());
        console.say(heading, Map.of("count", String.valueOf(all.size())));
        for (CellRef cell : all) {
            Optional<Cell> found = Optional.ofNullable(cells.get(cell));
            console.say(
                    "trace.cell",
                    Map.of(
                            "workbook",
                                    found.map(Cell::workbook)
                                            .map(Sentences::shown)
                                            .orElse(""),
                            "cell", cell.toString(),
                            "value",
                                    found.map(one -> Sentences.shown(
                                                    one.reading().typed()))
                                            .orElse("")));
        }
        console.say("trace.sum", Map.of("sum", amount.exact()));
    }

    private String by(Figure figure) {
        Stream<String> names = Stream.concat(
                Stream.of(console.words("term." + figure.key().term().label(), Map.of())),
                figure.key().by().entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue()));
        return names.collect(Collectors.joining(console.words("comma", Map.of())));
    }

    private static Map<CellRef, Cell> cells(Desk.Sum sum) {
        Map<CellRef, Cell> cells = new HashMap<>();
        for (Return source : sum.accepted()) {
            Stream<Row> rows = Stream.concat(
                    Stream.of(source.cover()),
                    source.sheets().values().stream().map(sheet -> sheet.rows()).flatMap(Collection::stream));
            rows.flatMap(row -> row.readings().values().stream())
                    .forEach(reading -> cells.put(reading.cell(), new Cell(source.workbook(), reading)));
        }
        return cells;
    }

    /** A reading with the file it stands in. */
    private record Cell(String workbook, Reading reading) {}
}
