package xianghui.outline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import xianghui.document.CellStyle;
import xianghui.document.ParagraphStyle;

/**
 * Builds the empty outline: page, footers and paragraph styles as GB/T 9704-2012 wants them.
 *
 * <p>Latin letters and digits stand in the Chinese face of their style, not in Times New Roman: so digits keep the
 * size and weight of the text around them (7.3.3), the curly quotes that Word cannot tell apart get their Chinese form,
 * and the line breaks are those of the PDF, whose faces hold both.
 *
 * <p>三号 is 15.75 pt by the old measure, 16 in Word; 28 characters to a line (5.2.3) need the former, so the text stands
 * a quarter point closer. A character grid would do the same in Word, but LibreOffice spreads the text over its cells.
 */
public final class OutlineStyles {

    private static final String NAMESPACE = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private static final String FANG = "仿宋_GB2312";
    private static final String KAI = "楷体_GB2312";
    private static final String HEI = "黑体";
    private static final String SONG = "宋体";
    private static final String TITLE = "方正小标宋简体";

    /** 版心 225 mm in 22 lines: 28.95 pt, in twentieths of a point. */
    private static final int LINE = 579;

    /** One character of 三号. */
    private static final int CHARACTER = 320;

    private static final String INDENT_2 = "<w:ind w:firstLineChars=\"200\" w:firstLine=\"" + 2 * CHARACTER + "\"/>";
    private static final String NO_INDENT = "<w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/>";
    private static final String KEEP = "<w:keepNext/>";

    private OutlineStyles() {}

    /** A document without text that has the page, the footers and every style. */
    public static XWPFDocument blank() {
        XWPFDocument document = new XWPFDocument();
        document.createStyles().setStyles(styles());
        page(document);
        footer(document, HeaderFooterType.DEFAULT, "XhFooterOdd");
        footer(document, HeaderFooterType.EVEN, "XhFooterEven");
        settings(document);
        document.getProperties().getCoreProperties().setCreator("");
        document.getProperties().getCoreProperties().setCreated(Optional.empty());
        return document;
    }

    /** Different odd and even pages; the compatibility mode of today's Word. */
    private static void settings(XWPFDocument document) {
        try {
            document.getSettings()
                    .getCTSettings()
                    .set(SettingsDocument.Factory.parse("<w:settings " + NAMESPACE + "><w:evenAndOddHeaders/>"
                                    + "<w:characterSpacingControl w:val=\"compressPunctuation\"/><w:compat>"
                                    + "<w:compatSetting w:name=\"compatibilityMode\""
                                    + " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
                                    + "<w:themeFontLang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:settings>")
                            .getSettings());
        } catch (XmlException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CTStyles styles() {
        try {
            return StylesDocument.Factory.parse("<w:styles " + NAMESPACE + ">"
                            + "<w:docDefaults><w:rPrDefault><w:rPr>" + face(FANG)
                            + "<w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/>"
                            + "<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/>"
                            + "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
                            + String.join("", styleList())
                            + "</w:styles>")
                    .getStyles();
        } catch (XmlException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> styleList() {
        List<String> styles = new ArrayList<>();
        styles.add("<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/>"
                + "<w:qFormat/><w:pPr><w:widowControl w:val=\"0\"/><w:kinsoku/><w:overflowPunct/><w:autoSpaceDE w:val=\"0\"/>"
                + "<w:autoSpaceDN w:val=\"0\"/>" + exactly(0, 0, LINE)
                + "<w:jc w:val=\"both\"/></w:pPr><w:rPr><w:spacing w:val=\"-5\"/></w:rPr></w:style>");
        styles.add(
                "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>"
                        + "<w:uiPriority w:val=\"99\"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w=\"0\""
                        + " w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"108\" w:type=\"dxa\"/>"
                        + "<w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>"
                        + "</w:style>");
        styles.add(style(
                ParagraphStyle.TITLE,
                KEEP + exactly(0, LINE, 720) + NO_INDENT + align("center"),
                face(TITLE) + size(44)));
        styles.add(
                style(ParagraphStyle.SUBTITLE, KEEP + exactly(0, LINE, LINE) + NO_INDENT + align("center"), face(KAI)));
        styles.add(style(ParagraphStyle.ADDRESSEE, NO_INDENT, ""));
        styles.add(style(ParagraphStyle.HEADING_1, KEEP + INDENT_2 + outline(0), face(HEI)));
        styles.add(style(ParagraphStyle.HEADING_2, KEEP + INDENT_2 + outline(1), face(KAI)));
        styles.add(style(ParagraphStyle.HEADING_3, KEEP + INDENT_2 + outline(2), ""));
        styles.add(style(ParagraphStyle.BODY, INDENT_2, ""));
        styles.add(style(
                ParagraphStyle.ATTACHMENT_LIST,
                KEEP
                        + exactly(LINE, 0, LINE)
                        + "<w:ind w:leftChars=\"650\" w:left=\"" + 13 * CHARACTER / 2 + "\" w:hangingChars=\"450\""
                        + " w:hanging=\"" + 9 * CHARACTER / 2 + "\"/><w:contextualSpacing/>" + align("left"),
                ""));
        styles.add(style(
                ParagraphStyle.SIGNATURE,
                KEEP + exactly(LINE, 0, LINE) + right(2) + "<w:contextualSpacing/>" + align("right"),
                ""));
        styles.add(style(ParagraphStyle.DATE, right(4) + align("right"), ""));
        styles.add(style(ParagraphStyle.ATTACHMENT_MARK, KEEP + NO_INDENT + align("left"), face(HEI)));
        styles.add(style(
                ParagraphStyle.ATTACHMENT_TITLE,
                KEEP + exactly(LINE / 2, LINE / 2, LINE) + NO_INDENT + align("center"),
                face(TITLE) + size(36)));
        styles.add(style(
                ParagraphStyle.TABLE_UNIT,
                KEEP + exactly(0, 0, 360) + NO_INDENT + align("right"),
                face(SONG) + size(21)));
        styles.add(style(ParagraphStyle.TABLE_NOTE, exactly(60, 0, 320) + NO_INDENT, face(SONG) + size(21)));
        styles.add(style(
                ParagraphStyle.NOTE,
                exactly(0, 0, 480) + "<w:ind w:firstLineChars=\"200\" w:firstLine=\"560\"/>",
                size(28)));
        styles.add(style(CellStyle.CELL, single() + NO_INDENT + align("left"), face(SONG) + size(21)));
        styles.add(style(CellStyle.HEADER, KEEP + single() + NO_INDENT + align("center"), face(HEI) + size(21)));
        styles.add(style(CellStyle.TOTAL, single() + NO_INDENT + align("left"), face(HEI) + size(21)));
        styles.add(style(
                "XhFooterOdd",
                "单页页码",
                single() + "<w:ind w:rightChars=\"100\" w:right=\"280\"/>" + align("right"),
                face(SONG) + size(28)));
        styles.add(style(
                "XhFooterEven",
                "双页页码",
                single() + "<w:ind w:leftChars=\"100\" w:left=\"280\"/>" + align("left"),
                face(SONG) + size(28)));
        return styles;
    }

    private static String style(ParagraphStyle style, String paragraph, String run) {
        return style(style.styleId(), style.officeName(), paragraph, run);
    }

    private static String style(CellStyle style, String paragraph, String run) {
        return style(style.styleId(), style.officeName(), paragraph, run);
    }

    private static String style(String id, String name, String paragraph, String run) {
        return "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name
                + "\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>" + paragraph + "</w:pPr><w:rPr>" + run
                + "</w:rPr></w:style>";
    }

    private static String face(String name) {
        return "<w:rFonts w:ascii=\"%1$s\" w:hAnsi=\"%1$s\" w:eastAsia=\"%1$s\" w:cs=\"%1$s\"/>".formatted(name);
    }

    private static String size(int halfPoints) {
        return "<w:spacing w:val=\"0\"/><w:sz w:val=\"%1$d\"/><w:szCs w:val=\"%1$d\"/>".formatted(halfPoints);
    }

    private static String exactly(int before, int after, int line) {
        return "<w:spacing w:before=\"%d\" w:after=\"%d\" w:line=\"%d\" w:lineRule=\"exact\"/>"
                .formatted(before, after, line);
    }

    private static String single() {
        return "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>";
    }

    private static String align(String how) {
        return "<w:jc w:val=\"" + how + "\"/>";
    }

    private static String right(int characters) {
        return "<w:ind w:rightChars=\"%d\" w:right=\"%d\"/>".formatted(100 * characters, characters * CHARACTER);
    }

    private static String outline(int level) {
        return "<w:outlineLvl w:val=\"" + level + "\"/>";
    }

    /** A4, 版心 156 × 225 mm. */
    private static void page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        var margins = section.addNewPgMar();
        margins.setTop(millimetres(37));
        margins.setBottom(millimetres(35));
        margins.setLeft(millimetres(28));
        margins.setRight(millimetres(26));
        margins.setHeader(millimetres(15));
        margins.setFooter(millimetres(25));
        margins.setGutter(BigInteger.ZERO);
    }

    private static BigInteger millimetres(int millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * 1440 / 25.4));
    }

    /** 「— 3 —」 with the number as a field. */
    private static void footer(XWPFDocument document, HeaderFooterType type, String styleId) {
        XWPFFooter footer = document.createFooter(type);
        XWPFParagraph paragraph = footer.getParagraphs().isEmpty()
                ? footer.createParagraph()
                : footer.getParagraphs().get(0);
        paragraph.setStyle(styleId);
        paragraph.createRun().setText("— ");
        CTP ctp = paragraph.getCTP();
        ctp.addNewR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        var instruction = ctp.addNewR().addNewInstrText();
        instruction.setStringValue(" PAGE ");
        ctp.addNewR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        ctp.addNewR().addNewT().setStringValue("1");
        ctp.addNewR().addNewFldChar().setFldCharType(STFldCharType.END);
        paragraph.createRun().setText(" —");
    }

    /** The bytes of {@link #blank()}. */
    public static byte[] blankBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = blank()) {
            document.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
