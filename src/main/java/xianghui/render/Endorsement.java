package xianghui.render;

import java.util.Optional;
import xianghui.document.Block;
import xianghui.document.Paragraph;
import xianghui.document.ParagraphStyle;
import xianghui.document.SummaryDocument;
import xianghui.paper.Paper;

/**
 * Where the signature and the date begin, in characters from the left (GB/T 9704-2012, 7.3.5).
 *
 * @param signature where the first line of the signature begins; negative where it is too long to be placed
 * @param date where the date begins
 */
public record Endorsement(double signature, double date) {

    private static final int EDGE = 2;
    private static final int STEP = 2;
    private static final int SEALED_EDGE = 4;

    /** Of a document that has both; otherwise the styles decide. */
    public static Optional<Endorsement> of(SummaryDocument document, Paper paper) {
        return text(document, ParagraphStyle.SIGNATURE)
                .flatMap(signature -> text(document, ParagraphStyle.DATE)
                        .map(date -> place(TitleLines.width(signature), TitleLines.width(date), paper)))
                .filter(placed -> placed.signature() >= 0);
    }

    private static Endorsement place(double signature, double date, Paper paper) {
        int line = paper.characters();
        if (paper.sealed()) {
            double start = line - SEALED_EDGE - date;
            return new Endorsement(Math.min(start + (date - signature) / 2, line - EDGE - signature), start);
        }
        double start = line - EDGE - signature;
        return start + STEP + date <= line - EDGE
                ? new Endorsement(start, start + STEP)
                : new Endorsement(line - EDGE - date - STEP, line - EDGE - date);
    }

    private static Optional<String> text(SummaryDocument document, ParagraphStyle style) {
        for (Block block : document.blocks()) {
            if (block instanceof Paragraph paragraph && paragraph.style() == style) {
                return Optional.of(paragraph.text());
            }
        }
        return Optional.empty();
    }
}
