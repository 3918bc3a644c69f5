package xianghui.spreadsheet;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the styles say of the cells that name them by their number: dates, and text struck through. */
final class StylesPart {

    /** Excel allows 64,000. */
    private static final int MOST = 100_000;

    private final Map<Integer, String> formats = new HashMap<>();
    private final BitSet struckFonts = new BitSet();
    private final BitSet dates = new BitSet();
    private final BitSet struck = new BitSet();
    private int size = 1;

    /** The one that is there even if nothing is said of styles. */
    StylesPart() {}

    StylesPart(XmlPart xml) throws RefusedFileException {
        int root = xml.depth();
        int styles = 0;
        while (xml.child(root)) {
            switch (xml.name()) {
                case "numFmts" -> readFormats(xml);
                case "fonts" -> readFonts(xml);
                case "cellXfs" -> styles = readStyles(xml, styles);
                default -> {}
            }
        }
        xml.finish();
        size = Math.max(1, styles);
    }

    private void readFormats(XmlPart xml) throws RefusedFileException {
        int list = xml.depth();
        while (xml.child(list)) {
            if (xml.name().equals("numFmt")) {
                formats.put(
                        xml.number("numFmtId", 0), xml.attribute("formatCode").orElse(""));
                checkSize(xml, formats.size());
            }
        }
    }

    private void readFonts(XmlPart xml) throws RefusedFileException {
        int list = xml.depth();
        for (int font = 0; xml.child(list); font++) {
            checkSize(xml, font);
            struckFonts.set(font, RichText.isStruck(xml));
        }
    }

    private int readStyles(XmlPart xml, int first) throws RefusedFileException {
        int list = xml.depth();
        int style = first;
        for (; xml.child(list); style++) {
            checkSize(xml, style);
            int format = xml.number("numFmtId", 0);
            dates.set(style, DateFormats.isDate(format, Optional.ofNullable(formats.get(format))));
            struck.set(style, struckFonts.get(xml.number("fontId", 0)));
        }
        return style;
    }

    private static void checkSize(XmlPart xml, int size) throws RefusedFileException {
        if (size > MOST) {
            throw xml.large();
        }
    }

    int size() {
        return size;
    }

    boolean isDate(int style) {
        return dates.get(style);
    }

    boolean isStruck(int style) {
        return struck.get(style);
    }
}
