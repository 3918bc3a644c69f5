package xianghui.narrative;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import xianghui.aggregation.Figure;
import xianghui.aggregation.FigureKey;
import xianghui.catalog.Catalog;
import xianghui.catalog.Role;
import xianghui.catalog.TableLayout;
import xianghui.catalog.Term;
import xianghui.catalog.Unit;
import xianghui.document.Block;
import xianghui.document.FigureText;
import xianghui.document.Inline;
import xianghui.document.Paragraph;
import xianghui.document.ParagraphStyle;
import xianghui.document.Table;
import xianghui.document.Words;

/** Fills the tables of the report from the same figures as its sentences. */
final class TableComposer {

    private static final String LABEL = "label";
    private static final Map<String, Role> UNITS =
            Map.of("unit", Role.ALL, "township", Role.TOWNSHIP, "county", Role.COUNTY);

    private final FigureFinder finder;
    private final Speaker speaker;
    private final Reporting reporting;
    private final Situation around;
    private final Precedence precedence;

    TableComposer(Catalog catalog, FigureFinder finder, Speaker speaker, Reporting reporting, Situation around) {
        this.finder = finder;
        this.speaker = speaker.with(new NumberWords(catalog.county())::write);
        this.precedence = new Precedence(catalog);
        this.reporting = reporting;
        this.around = around;
    }

    /** Title, unit line, table and notes. */
    List<Block> compose(TableLayout layout) {
        List<Table.Row> rows = layout.lines().stream()
                .flatMap(line -> rows(layout, line).stream())
                .toList();
        List<Table.Column> columns = IntStream.range(0, layout.columns().size())
                .mapToObj(index -> column(layout.columns().get(index), index))
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(paragraph(ParagraphStyle.TABLE_TITLE, Vocabulary.say("table.title", layout.name(), layout.title())));
        if (!layout.unit().isEmpty()) {
            blocks.add(paragraph(ParagraphStyle.TABLE_UNIT, layout.unit()));
        }
        blocks.add(new Table(layout.name(), columns, rows, layout.page()));
        notes(rows).forEach(note -> blocks.add(paragraph(ParagraphStyle.TABLE_NOTE, note)));
        return blocks;
    }

    static Paragraph paragraph(ParagraphStyle style, String text) {
        return new Paragraph(style, List.of(new Words(text)));
    }

    private static Table.Column column(TableLayout.Column column, int index) {
        Table.Align align = column.align().isEmpty()
                ? (index == 0 ? Table.Align.LEFT : Table.Align.RIGHT)
                : Table.Align.valueOf(column.align().toUpperCase(Locale.ROOT));
        return new Table.Column(column.group(), column.header(), column.width(), align);
    }

    private List<Table.Row> rows(TableLayout layout, TableLayout.Line line) {
        Situation fixed = around.by(line.fixed()).saying(Map.of(LABEL, line.label()));
        if (line.each().isEmpty()) {
            return rows(layout, line, fixed);
        }
        Role role = UNITS.get(line.each());
        if (role != null) {
            return reporting.attendance(role, List.of()).expected().stream()
                    .flatMap(unit -> unit(layout, line, unit, fixed).stream())
                    .toList();
        }
        return values(line).stream()
                .flatMap(by -> rows(layout, line, labelled(line, by, fixed)).stream())
                .toList();
    }

    private static Situation labelled(TableLayout.Line line, SortedMap<String, String> by, Situation fixed) {
        Situation bound = fixed.by(by);
        return line.label().isEmpty() ? bound.saying(Map.of(LABEL, String.join("", by.values()))) : bound;
    }

    private List<Table.Row> unit(TableLayout layout, TableLayout.Line line, Unit unit, Situation fixed) {
        if (reporting.isIn(unit)) {
            return rows(layout, line, fixed.in(unit.code()).saying(Map.of(LABEL, unit.name())));
        }
        List<Inline> cells = new ArrayList<>(
                Collections.nCopies(layout.columns().size(), new Words(Vocabulary.word("table.nothing"))));
        cells.set(0, new Words(unit.name()));
        if (cells.size() > 1) {
            String state = reporting.isRefused(unit) ? "table.refused" : "table.not-reported";
            cells.set(1, new Words(Vocabulary.word(state)));
        }
        return List.of(new Table.Row(cells, false));
    }

    /** The values of the line's dimensions among the county's figures, in the office's order. */
    private List<SortedMap<String, String>> values(TableLayout.Line line) {
        List<String> dimensions = line.dimensions();
        Set<SortedMap<String, String>> values = new LinkedHashSet<>();
        for (Figure figure : finder.all(line.of(), FigureKey.COUNTY, Term.CURRENT)) {
            SortedMap<String, String> by = new TreeMap<>(figure.key().by());
            boolean fits = line.fixed().entrySet().stream()
                    .allMatch(entry -> entry.getValue().equals(by.getOrDefault(entry.getKey(), entry.getValue())));
            by.keySet().retainAll(dimensions);
            if (fits && by.size() == dimensions.size()) {
                values.add(by);
            }
        }
        return precedence.sort(values);
    }

    private List<Table.Row> rows(TableLayout layout, TableLayout.Line line, Situation situation) {
        List<TableLayout.Row> rows = line.rows().isEmpty()
                ? List.of(new TableLayout.Row(
                        layout.columns().stream().map(TableLayout.Column::text).toList(), false))
                : line.rows();
        return rows.stream()
                .flatMap(row -> row(row, line.total(), situation).stream())
                .toList();
    }

    private Optional<Table.Row> row(TableLayout.Row row, boolean total, Situation situation) {
        List<Inline> cells =
                row.cells().stream().map(text -> cell(text, situation)).toList();
        boolean figures = cells.stream().anyMatch(FigureText.class::isInstance);
        return row.optional() && !figures ? Optional.empty() : Optional.of(new Table.Row(cells, total));
    }

    /** A cell is one figure or one text; a dash where a figure is missing. */
    private Inline cell(String text, Situation situation) {
        Optional<List<Inline>> said = speaker.say(Wording.parse(text), situation);
        String words = said.map(ClaimJudge::text).orElse("");
        Optional<FigureText> figure = said.stream()
                .flatMap(List::stream)
                .filter(FigureText.class::isInstance)
                .map(FigureText.class::cast)
                .findFirst();
        if (words.isEmpty()) {
            return new Words(text.isEmpty() ? "" : Vocabulary.word("table.nothing"));
        }
        return figure.<Inline>map(
                        one -> new FigureText(words, one.figure(), Sources.ofMetric(FigureKey.parse(one.figure()))))
                .orElseGet(() -> new Words(words));
    }

    private List<String> notes(List<Table.Row> rows) {
        List<Figure> figures = rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(FigureText.class::isInstance)
                .flatMap(cell -> finder.find(FigureKey.parse(((FigureText) cell).figure())).stream())
                .toList();
        List<String> notes = new ArrayList<>();
        if (figures.stream().anyMatch(Figure::roundingShows)) {
            notes.add(Vocabulary.word("table.rounding"));
        }
        figures.stream()
                .filter(figure -> figure.key().scope().equals(FigureKey.COUNTY)
                        && !figure.unfilled().isEmpty())
                .map(figure -> Vocabulary.say(
                        "table.unfilled",
                        figure.metric().name(),
                        Integer.toString(figure.unfilled().size())))
                .distinct()
                .forEach(notes::add);
        return notes;
    }
}
