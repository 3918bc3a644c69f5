package xianghui.render.word;

import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;

/** Puts text into Word paragraphs: plain runs, whose looks come from the paragraph style alone. */
final class WordText {

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
        CTText written = run.addNewT();
        written.setStringValue(text);
        written.setSpace(SpaceAttribute.Space.PRESERVE);
    }
}
