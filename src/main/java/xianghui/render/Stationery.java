package xianghui.render;

import java.util.ArrayList;
import java.util.List;
import xianghui.document.Block;
import xianghui.document.Paragraph;
import xianghui.document.ParagraphStyle;
import xianghui.document.SummaryDocument;
import xianghui.document.Words;
import xianghui.paper.Masthead;
import xianghui.paper.Paper;

/** Puts the masthead of the paper above a document (GB/T 9704-2012, 7.2). */
public final class Stationery {

    private static final String SPACE = "\u3000";

    private Stationery() {}

    /** The document under its masthead; the document itself where the paper has none. */
    public static SummaryDocument under(SummaryDocument document, Paper paper) {
        return paper.masthead()
                .map(head -> {
                    List<Block> blocks = new ArrayList<>();
                    blocks.add(words(ParagraphStyle.ISSUER, head.issuer()));
                    blocks.add(words(ParagraphStyle.DOCUMENT_NUMBER, number(head, paper)));
                    blocks.addAll(document.blocks());
                    return new SummaryDocument(document.title(), blocks);
                })
                .orElse(document);
    }

    /** The number in the middle; where somebody signs, left and the signer right, one character in from both edges. */
    private static String number(Masthead head, Paper paper) {
        if (head.signer().isEmpty()) {
            return head.number().isEmpty() ? SPACE : head.number();
        }
        String signer = Masthead.signerWord() + head.signer();
        double room = paper.characters() - 2 - TitleLines.width(head.number()) - TitleLines.width(signer);
        return SPACE + head.number() + SPACE.repeat(Math.max(1, (int) Math.floor(room))) + signer;
    }

    private static Paragraph words(ParagraphStyle style, String text) {
        return new Paragraph(style, List.of(new Words(text.isEmpty() ? SPACE : text)));
    }
}
