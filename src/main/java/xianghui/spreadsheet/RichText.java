package xianghui.spreadsheet;

/**
 * A text of a cell, without the phonetic signs above it.
 *
 * @param strike what its own formatting says of it
 */
record RichText(String text, Strike strike) {

    /** Whether a text is struck through. */
    enum Strike {
        /** As the style of the cell says. */
        BY_STYLE,
        /** All that can be seen of it, whatever the style. */
        WHOLLY,
        /** Not, or only in part, whatever the style. */
        NOT_WHOLLY
    }

    /** Reads the element that was entered last, an {@code si} or {@code is}, and leaves it. */
    static RichText read(XmlPart xml) throws RefusedFileException {
        int element = xml.depth();
        String text = "";
        Runs runs = null;
        while (xml.child(element)) {
            if (xml.name().equals("t")) {
                String more = xml.text();
                text = text.isEmpty() ? more : text + more;
                xml.checkLength(text.length());
            } else if (xml.name().equals("r")) {
                runs = runs == null ? new Runs() : runs;
                runs.read(xml);
            }
        }
        return runs == null
                ? new RichText(EscapedText.unescaped(text), Strike.BY_STYLE)
                : new RichText(EscapedText.unescaped(text + runs.text), runs.strike());
    }

    /** The runs of one text; each is formatted by itself or as the cell. */
    private static final class Runs {

        private final StringBuilder text = new StringBuilder();
        private boolean struck;
        private boolean unstruck;
        private boolean byStyle;

        void read(XmlPart xml) throws RefusedFileException {
            int element = xml.depth();
            boolean formatted = false;
            boolean strike = false;
            String run = "";
            while (xml.child(element)) {
                if (xml.name().equals("rPr")) {
                    formatted = true;
                    strike = isStruck(xml);
                } else if (xml.name().equals("t")) {
                    run = xml.text();
                }
            }
            text.append(run);
            xml.checkLength(text.length());
            if (!Blanks.isBlank(run)) {
                byStyle |= !formatted;
                struck |= formatted && strike;
                unstruck |= formatted && !strike;
            }
        }

        Strike strike() {
            if (unstruck) {
                return Strike.NOT_WHOLLY;
            }
            return byStyle || !struck ? Strike.BY_STYLE : Strike.WHOLLY;
        }
    }

    /** Whether the font or run property that was entered last is struck through; leaves it. */
    static boolean isStruck(XmlPart xml) throws RefusedFileException {
        int element = xml.depth();
        boolean struck = false;
        while (xml.child(element)) {
            if (xml.name().equals("strike")) {
                struck = xml.attribute("val").map(XmlPart::isTrue).orElse(true);
            }
        }
        return struck;
    }
}
