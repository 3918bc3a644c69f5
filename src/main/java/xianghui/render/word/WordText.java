package xianghui.render.word;

import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;

/** Puts text into Word paragraphs: plain runs, whose looks come from the paragraph style alone. */
final class WordText {

    /** Marks that Word takes for Latin ones unless told: curly quotes, dash, dots, middle dot. */
    private static final String SHARED = "\u2018\u2019\u201C\u201D\u2014\u2026\u00B7";

    private WordText() {}

    static CTPPr style(CTP paragraph, String styleId) {
        CTPPr properties = paragraph.addNewPPr();
        properties.addNewPStyle().setVal(styleId);
        return properties;
    }

    static void run(CTP paragraph, String text) {
        run(paragraph.addNewR(), text);
    }

    static void run(CTR run, String text) {
        if (text.chars().anyMatch(one -> SHARED.indexOf(one) >= 0)) {
            run.addNewRPr().addNewRFonts().setHint(STHint.EAST_ASIA);
        }
        CTText written = run.addNewT();
        written.setStringValue(text);
        written.setSpace(SpaceAttribute.Space.PRESERVE);
    }

    static void newLine(CTP paragraph) {
        paragraph.addNewR().addNewBr();
    }
}
