package xianghui.job;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import xianghui.catalog.Severity;
import xianghui.catalog.Unit;
import xianghui.document.Block;
import xianghui.document.BlockWriter;
import xianghui.document.Chart;
import xianghui.document.FigureText;
import xianghui.document.Inline;
import xianghui.document.NewPage;
import xianghui.document.Paragraph;
import xianghui.document.ParagraphStyle;
import xianghui.document.SummaryDocument;
import xianghui.document.Table;
import xianghui.document.Words;
import xianghui.render.pdf.Glyphs;
import xianghui.returns.Finding;
import xianghui.returns.Sentences;

/**
 * Finds the characters of a summary that no font of the PDF can show, before anything is printed, and puts their code
 * points in their place, so that the reader sees that something stands there.
 */
final class Unprintable implements BlockWriter {

    private static final String RULE = "F-GLYPH";
    private static final Sentences SENTENCES = new Sentences("/messages/job.properties");
    private static final Set<ParagraphStyle> HEADINGS =
            Set.of(ParagraphStyle.TITLE, ParagraphStyle.HEADING_1, ParagraphStyle.ATTACHMENT_TITLE);

    private final Glyphs glyphs;
    private final SortedMap<String, Set<String>> places = new TreeMap<>();
    private final List<Block> printable = new ArrayList<>();
    private String chapter = "";

    private Unprintable(Glyphs glyphs) {
        this.glyphs = glyphs;
    }

    static Unprintable in(SummaryDocument document, Glyphs glyphs) {
        Unprintable search = new Unprintable(glyphs);
        document.writeTo(search);
        return search;
    }

    /** One finding for each character, with the chapters and tables that it stands in; the unit's whose name has it, else nobody's. */
    List<Finding> findings(List<Unit> units) {
        return places.entrySet().stream()
                .map(found -> finding(found.getKey(), found.getValue(), units))
                .toList();
    }

    /** What the PDF is made of: the same words, with a visible form of each character that it cannot show. */
    SummaryDocument printable(SummaryDocument document) {
        return places.isEmpty() ? document : new SummaryDocument(document.title(), printable);
    }

    private static Finding finding(String character, Collection<String> places, List<Unit> units) {
        String unit = units.stream()
                .filter(one -> one.name().contains(character))
                .map(Unit::code)
                .findFirst()
                .orElse("");
        String message = SENTENCES.say(
                "glyph.missing",
                Map.of(
                        "character", character,
                        "point", point(character),
                        "form", form(character),
                        "places", String.join(SENTENCES.say("comma", Map.of()), places)));
        return new Finding(unit, "", RULE, Severity.QUERY, message, List.of());
    }

    private static String point(String character) {
        return "U+%04X".formatted(character.codePointAt(0)).toUpperCase(Locale.ROOT);
    }

    private static String form(String character) {
        return SENTENCES.say("glyph.form", Map.of("point", point(character)));
    }

    @Override
    public void paragraph(Paragraph paragraph) {
        if (HEADINGS.contains(paragraph.style())) {
            chapter = shown(paragraph.text());
        }
        printable.add(new Paragraph(
                paragraph.style(),
                paragraph.inlines().stream()
                        .map(inline -> shown(inline, chapter))
                        .toList()));
    }

    @Override
    public void table(Table table) {
        List<Table.Column> columns = table.columns().stream()
                .map(column -> new Table.Column(
                        shown(column.group(), table.name()),
                        shown(column.header(), table.name()),
                        column.width(),
                        column.align()))
                .toList();
        List<Table.Row> rows = table.rows().stream()
                .map(row -> new Table.Row(
                        row.cells().stream()
                                .map(cell -> shown(cell, table.name()))
                                .toList(),
                        row.emphasised()))
                .toList();
        printable.add(new Table(table.name(), columns, rows));
    }

    @Override
    public void chart(Chart chart) {
        chart.categories().forEach(category -> shown(category, chart.name()));
        chart.series().forEach(series -> shown(series.name(), chart.name()));
        chart.guide().ifPresent(guide -> shown(guide.name(), chart.name()));
        printable.add(new Chart(
                chart.name(),
                chart.unit(),
                chart.from(),
                chart.categories().stream().map(this::shown).toList(),
                chart.series().stream()
                        .map(series -> new Chart.Series(shown(series.name()), series.values()))
                        .toList(),
                chart.guide().map(guide -> new Chart.Guide(shown(guide.name()), guide.value())),
                shown(chart.description(), chart.name())));
    }

    @Override
    public void newPage(NewPage newPage) {
        printable.add(newPage);
    }

    private Inline shown(Inline inline, String place) {
        String text = shown(inline.text(), place);
        if (text.equals(inline.text())) {
            return inline;
        }
        return inline instanceof FigureText figure ? new FigureText(text, figure.figure()) : new Words(text);
    }

    private String shown(String text, String place) {
        glyphs.missing(text).forEach(character -> places.computeIfAbsent(character, none -> new LinkedHashSet<>())
                .add(place));
        return shown(text);
    }

    private String shown(String text) {
        String shown = text;
        for (String character : glyphs.missing(text)) {
            shown = shown.replace(character, form(character));
        }
        return shown;
    }
}
