package xianghui.job;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import xianghui.catalog.Severity;
import xianghui.catalog.Unit;
import xianghui.document.BlockWriter;
import xianghui.document.Chart;
import xianghui.document.NewPage;
import xianghui.document.Paragraph;
import xianghui.document.SummaryDocument;
import xianghui.document.Table;
import xianghui.render.pdf.Glyphs;
import xianghui.returns.Finding;
import xianghui.returns.Sentences;

/** Finds the characters of a summary that no font of the PDF can show, before anything is printed. */
final class Unprintable implements BlockWriter {

    private static final String RULE = "F-GLYPH";

    private final Glyphs glyphs;
    private final Set<String> characters = new TreeSet<>();

    private Unprintable(Glyphs glyphs) {
        this.glyphs = glyphs;
    }

    /** One finding for each character; it is the unit's whose name has it, else nobody's. */
    static List<Finding> in(SummaryDocument document, Glyphs glyphs, List<Unit> units) {
        Unprintable search = new Unprintable(glyphs);
        search.look(document.title());
        document.writeTo(search);
        return search.characters.stream().map(one -> finding(one, units)).toList();
    }

    private static Finding finding(String character, List<Unit> units) {
        String unit = units.stream()
                .filter(one -> one.name().contains(character))
                .map(Unit::code)
                .findFirst()
                .orElse("");
        String point = "U+%04X".formatted(character.codePointAt(0)).toUpperCase(Locale.ROOT);
        String message = new Sentences("/messages/job.properties")
                .say("glyph.missing", Map.of("character", character, "point", point));
        return new Finding(unit, "", RULE, Severity.QUERY, message, List.of());
    }

    @Override
    public void paragraph(Paragraph paragraph) {
        look(paragraph.text());
    }

    @Override
    public void table(Table table) {
        table.columns().forEach(column -> look(column.group() + column.header()));
        table.rows().forEach(row -> row.cells().forEach(cell -> look(cell.text())));
    }

    @Override
    public void chart(Chart chart) {
        look(chart.description());
    }

    @Override
    public void newPage(NewPage newPage) {}

    private void look(String text) {
        characters.addAll(glyphs.missing(text));
    }
}
