package xianghui.narrative;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import xianghui.aggregation.FigureKey;
import xianghui.document.Block;
import xianghui.document.Chart;
import xianghui.document.FigureText;
import xianghui.document.Inline;
import xianghui.document.Paragraph;
import xianghui.document.SummaryDocument;
import xianghui.document.Table;

/**
 * A composed summary with the reasons for what it says.
 *
 * @param claims every decision, in the order of the report
 */
public record Composition(SummaryDocument document, List<ClaimDecision> claims) {

    public Composition {
        claims = List.copyOf(claims);
    }

    /** The forms in which each figure is printed, in paragraphs and tables. */
    public SortedMap<FigureKey, List<String>> printed() {
        SortedMap<FigureKey, List<String>> printed = new TreeMap<>();
        figures(document.blocks()).forEach(figure -> {
            List<String> forms = printed.computeIfAbsent(FigureKey.parse(figure.figure()), key -> new ArrayList<>());
            if (!forms.contains(figure.text())) {
                forms.add(figure.text());
            }
        });
        printed.replaceAll((key, forms) -> List.copyOf(forms));
        return Collections.unmodifiableSortedMap(printed);
    }

    static Stream<FigureText> figures(List<Block> blocks) {
        return blocks.stream()
                .flatMap(Composition::inlines)
                .filter(FigureText.class::isInstance)
                .map(FigureText.class::cast);
    }

    private static Stream<Inline> inlines(Block block) {
        if (block instanceof Paragraph paragraph) {
            return paragraph.inlines().stream();
        }
        if (block instanceof Chart chart) {
            return chart.figures().stream().map(figure -> figure);
        }
        return block instanceof Table table
                ? table.rows().stream().flatMap(row -> row.cells().stream())
                : Stream.empty();
    }
}
