package xianghui.annotation;

import java.util.List;
import java.util.Map;

/** The list of what is to be corrected, as a sheet of an .xlsx file. */
final class ListPart {

    static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

    private static final String[] WIDTHS = {"5.5", "8", "16", "13", "22", "52", "36"};
    private static final String[] HEADINGS = {
        "list.number",
        "list.mark",
        "list.sheet",
        "list.cell",
        "list.received",
        "list.message",
        "list.answer",
        "list.key",
        "list.fill"
    };

    private final CellStyles styles;
    private final int title;
    private final int help;
    private final int heading;
    private final int number;
    private final int text;
    private final int link;
    private final int answer;
    private final int refused;
    private final int plain;
    private final Map<Mark, Integer> marks;

    ListPart(CellStyles styles) {
        this.styles = styles;
        int normal = font(styles, "<@sz val=\"11\"/>");
        int bold = font(styles, "<@b/><@sz val=\"11\"/>");
        int large = font(styles, "<@b/><@sz val=\"16\"/>");
        int blue = font(styles, "<@u/><@sz val=\"11\"/><@color rgb=\"FF0563C1\"/>");
        int grey = font(styles, "<@sz val=\"11\"/><@color rgb=\"FF7F7F7F\"/>");
        int none = 0;
        int box = styles.border("<@border><@left style=\"thin\"><@color auto=\"1\"/></@left>"
                + "<@right style=\"thin\"><@color auto=\"1\"/></@right><@top style=\"thin\"><@color auto=\"1\"/></@top>"
                + "<@bottom style=\"thin\"><@color auto=\"1\"/></@bottom><@diagonal/></@border>");
        int open = styles.border("<@border><@left/><@right/><@top/><@bottom/><@diagonal/></@border>");
        int shade = styles.fillOf("E7E6E6");
        plain = format(normal, none, open, "left", true);
        title = format(large, none, open, "left", true);
        help = format(normal, none, open, "left", true);
        heading = format(bold, shade, box, "center", true);
        number = format(normal, none, box, "center", true);
        text = format(normal, none, box, "left", true);
        link = format(blue, none, box, "left", true);
        answer = format(normal, none, box, "left", false);
        refused = format(grey, none, box, "left", true);
        marks = Map.of(
                Mark.FATAL, mark(bold, Mark.FATAL, box),
                Mark.QUERY, mark(bold, Mark.QUERY, box),
                Mark.CORRECTED, mark(normal, Mark.CORRECTED, box),
                Mark.NOTE, number);
    }

    private static int font(CellStyles styles, String look) {
        return styles.font("<@font>" + look + "<@name val=\"" + Words.FONT + "\"/><@charset val=\"134\"/></@font>");
    }

    private int mark(int font, Mark mark, int border) {
        return format(font, mark.fill().map(styles::fillOf).orElse(0), border, "center", true);
    }

    /** Texts keep the mark of a text, so that editing one that begins with = does not make it a formula. */
    private int format(int font, int fill, int border, String align, boolean locked) {
        return styles.style(
                ("<@xf numFmtId=\"49\" fontId=\"%d\" fillId=\"%d\" borderId=\"%d\" xfId=\"0\" quotePrefix=\"1\""
                                + " applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\""
                                + " applyProtection=\"1\"><@alignment horizontal=\"%s\" vertical=\"center\" wrapText=\"1\"/>"
                                + "<@protection locked=\"%d\"/></@xf>")
                        .formatted(font, fill, border, align, locked ? 1 : 0));
    }

    /**
     * The whole part.
     *
     * @param main the namespace of spreadsheets
     */
    String of(List<ListRow> rows, String lineage, String main) {
        StringBuilder xml = new StringBuilder(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"")
                .append(main)
                .append("\"><sheetPr><tabColor rgb=\"FFC00000\"/><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews>")
                .append(
                        "<sheetView showGridLines=\"0\" tabSelected=\"1\" workbookViewId=\"0\"><pane ySplit=\"3\" topLeftCell=\"A4\"")
                .append(
                        " activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\" activeCell=\"G4\" sqref=\"G4\"/>")
                .append("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>");
        for (int column = 1; column <= WIDTHS.length; column++) {
            xml.append("<col min=\"%d\" max=\"%d\" width=\"%s\" customWidth=\"1\"/>"
                    .formatted(column, column, WIDTHS[column - 1]));
        }
        xml.append("<col min=\"8\" max=\"9\" width=\"3\" hidden=\"1\" customWidth=\"1\"/></cols><sheetData>");
        row(xml, 1, 30);
        cell(xml, 1, 0, title, Words.say("list.title", Map.of("count", Integer.toString(rows.size()))));
        xml.append("</row>");
        row(xml, 2, 48);
        cell(xml, 2, 0, help, Words.word("list.help"));
        cell(xml, 2, 7, plain, lineage);
        xml.append("</row>");
        row(xml, 3, 22);
        for (int column = 0; column < HEADINGS.length; column++) {
            cell(xml, 3, column, heading, Words.word(HEADINGS[column]));
        }
        xml.append("</row>");
        rows.forEach(row -> row(xml, row));
        xml.append(
                "</sheetData><mergeCells count=\"2\"><mergeCell ref=\"A1:G1\"/><mergeCell ref=\"A2:G2\"/></mergeCells>");
        links(xml, rows);
        return xml.append(
                        "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>")
                .append("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>")
                .append("<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>")
                .toString();
    }

    private void row(StringBuilder xml, ListRow row) {
        int at = row.number() + 3;
        row(xml, at, Math.min(400, row.lines() * 15 + 5));
        cell(xml, at, 0, number, Integer.toString(row.number()));
        cell(
                xml,
                at,
                1,
                marks.getOrDefault(row.mark(), number),
                Words.word("mark." + row.mark().name()));
        cell(xml, at, 2, text, row.sheet());
        cell(xml, at, 3, row.link().isPresent() ? link : text, row.cell());
        cell(xml, at, 4, text, row.received());
        cell(xml, at, 5, text, row.message());
        cell(xml, at, 6, row.answer().isEmpty() ? answer : refused, row.answer());
        cell(xml, at, 7, plain, row.key());
        cell(xml, at, 8, plain, row.fills());
        xml.append("</row>");
    }

    private static void row(StringBuilder xml, int number, int height) {
        xml.append("<row r=\"%d\" ht=\"%d\" customHeight=\"1\">".formatted(number, height));
    }

    private static void cell(StringBuilder xml, int row, int column, int style, String text) {
        String place = "<c r=\"%s\" s=\"%d\"".formatted(new Position(row, column).address(), style);
        xml.append(
                text.isEmpty()
                        ? place + "/>"
                        : place + " t=\"inlineStr\"><is><t xml:space=\"preserve\">" + Clean.xml(text)
                                + "</t></is></c>");
    }

    private static void links(StringBuilder xml, List<ListRow> rows) {
        StringBuilder links = new StringBuilder();
        rows.forEach(row -> row.location()
                .ifPresent(place -> links.append("<hyperlink ref=\"D%d\" location=\"%s\"/>"
                        .formatted(row.number() + 3, Clean.attribute(Clean.text(place))))));
        if (!links.isEmpty()) {
            xml.append("<hyperlinks>").append(links).append("</hyperlinks>");
        }
    }
}
