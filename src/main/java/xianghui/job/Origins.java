package xianghui.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import xianghui.aggregation.Amount;
import xianghui.aggregation.Figure;
import xianghui.aggregation.FigureKey;
import xianghui.catalog.Term;
import xianghui.catalog.Unit;
import xianghui.document.Table.Align;
import xianghui.document.Table.Column;
import xianghui.render.tables.Listing;
import xianghui.returns.CellRef;
import xianghui.returns.Return;
import xianghui.returns.Sentences;
import xianghui.returns.SubmissionId;

/** Lists for every printed figure the cells that it comes from, sheet by sheet. */
final class Origins {

    private final Report report;
    private final String inbox;
    private final ListWords words = new ListWords();
    private final Map<String, String> units;

    /**
     * Lists the origins of a report.
     *
     * @param inbox from the folder of the report, with a slash at the end
     */
    Origins(Report report, String inbox) {
        this.report = report;
        this.inbox = inbox;
        this.units = report.catalog().county().units().stream().collect(Collectors.toMap(Unit::code, Unit::name));
    }

    Listing listing() {
        SortedMap<FigureKey, List<String>> printed = report.composition().printed();
        List<Listing.Line> lines = new ArrayList<>();
        for (Figure figure : report.figures().all()) {
            if (printed.containsKey(figure.key())) {
                lines.addAll(lines(figure));
            }
        }
        List<Column> columns = List.of(
                column("id", 7, Align.LEFT),
                column("metric", 16, Align.LEFT),
                column("scope", 9, Align.LEFT),
                column("by", 15, Align.LEFT),
                column("value", 9, Align.RIGHT),
                column("part", 7, Align.CENTER),
                column("unit", 9, Align.LEFT),
                column("workbook", 16, Align.LEFT),
                column("sheet", 10, Align.LEFT),
                column("count", 6, Align.RIGHT),
                column("cells", 24, Align.LEFT));
        return new Listing(word("origins.name"), word("origins.note"), columns, lines);
    }

    private List<Listing.Line> lines(Figure figure) {
        Amount amount = figure.amount();
        List<Listing.Line> lines = new ArrayList<>();
        boolean parts = !amount.denominatorCells().isEmpty();
        String first = amount instanceof Amount.Change ? "origins.minuend" : "origins.numerator";
        String second = amount instanceof Amount.Change ? "origins.subtrahend" : "origins.denominator";
        lines.addAll(lines(figure, word(parts ? first : "origins.all"), amount.numeratorCells()));
        lines.addAll(lines(figure, word(second), amount.denominatorCells()));
        return lines;
    }

    private List<Listing.Line> lines(Figure figure, String part, List<CellRef> cells) {
        Map<Sheet, List<CellRef>> sheets = new LinkedHashMap<>();
        cells.forEach(cell -> sheets.computeIfAbsent(new Sheet(cell.file(), cell.sheet()), sheet -> new ArrayList<>())
                .add(cell));
        List<Listing.Line> lines = new ArrayList<>();
        sheets.forEach((sheet, own) -> lines.add(line(figure, part, sheet, own)));
        return lines;
    }

    private Listing.Line line(Figure figure, String part, Sheet sheet, List<CellRef> cells) {
        Return source = report.sources().get(sheet.file());
        if (source == null) {
            throw new IllegalStateException("a figure has a cell of a file that is not accepted");
        }
        FigureKey key = figure.key();
        List<String> by = new ArrayList<>(key.by().values());
        if (key.term() == Term.PREVIOUS) {
            by.add(word("origins.previous"));
        }
        List<String> texts = List.of(
                key.metric(),
                figure.metric().name(),
                key.scope().equals(FigureKey.COUNTY) ? word("origins.county") : unit(key.scope()),
                words.join(by),
                figure.text(),
                part,
                unit(source.unit()),
                Sentences.shown(source.workbook()),
                sheet.name(),
                String.valueOf(cells.size()),
                words.cells(cells));
        return new Listing.Line(
                key.toString(),
                key.metric() + "|" + key.term().label(),
                texts,
                inbox + source.workbook(),
                sheet.name(),
                cells.get(0).address());
    }

    private String unit(String code) {
        return units.getOrDefault(code, code);
    }

    private Column column(String key, int width, Align align) {
        return words.column("origins.column." + key, width, align);
    }

    private String word(String key) {
        return words.word(key);
    }

    /** A sheet of a file. */
    private record Sheet(SubmissionId file, String name) {}
}
