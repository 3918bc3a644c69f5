package xianghui.county;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xianghui.audit.Remark;
import xianghui.draft.Sheet;

/** What people do with the Word file of a report, in its XML. */
final class Edits {

    /** A sentence of hers. */
    static final String HERS = "这句话是办公室自己加的。";

    private static final int LONG = 20;
    private static final Pattern PARAGRAPH = Pattern.compile("<w:p[ >].*?</w:p>", Pattern.DOTALL);

    /** The text of a figure of two digits or more, behind its bookmark. */
    private static final Pattern FIGURE =
            Pattern.compile("(w:name=\"XHF_[^\"]*\"/>(?:<(?!w:t[ >])[^>]*>)*<w:t[^>]*>)([0-9.]*[0-9]{2})(</w:t>)");

    private Edits() {}

    /** A file in which the last digit of a figure is another. */
    record Planted(byte[] file, String right, String wrong) {}

    static Planted oneWrongDigit(byte[] file) {
        Matcher found = FIGURE.matcher(Sheet.xml(file));
        if (!found.find()) {
            throw new IllegalArgumentException("a report without figures");
        }
        String right = found.group(2);
        int last = right.length() - 1;
        String wrong = right.substring(0, last) + (right.charAt(last) - '0' + 1) % 10;
        byte[] planted = Sheet.edit(file, xml -> FIGURE.matcher(xml).replaceFirst("$1" + wrong + "$3"));
        return new Planted(planted, right, wrong);
    }

    /** The file with a sentence more, at the end of the first long paragraph without any figure. */
    static byte[] sentence(byte[] file, String sentence) {
        return Sheet.edit(file, xml -> {
            String first = PARAGRAPH
                    .matcher(xml)
                    .results()
                    .map(one -> one.group())
                    .filter(one -> !one.contains("XHF_") && !one.contains("XHC_") && !one.contains("XHS_"))
                    .filter(one -> one.contains("\u3002</w:t>"))
                    .filter(one -> one.replaceAll("<[^>]*>", "").length() > LONG)
                    .findFirst()
                    .orElseThrow();
            int end = first.lastIndexOf("</w:t>");
            return xml.replace(first, first.substring(0, end) + sentence + first.substring(end));
        });
    }

    /** The file with its first chart, and the title below, before the paragraph that has these words. */
    static byte[] chartBefore(byte[] file, String words) {
        return Sheet.edit(file, xml -> {
            String chart = paragraph(xml, "<w:drawing>");
            int behind = xml.indexOf(chart) + chart.length();
            Matcher next = PARAGRAPH.matcher(xml);
            if (!next.find(behind)) {
                throw new IllegalArgumentException("a chart without title");
            }
            String both = chart + next.group();
            String rest = xml.replace(both, "");
            String place = paragraph(rest, words);
            return rest.replace(place, both + place);
        });
    }

    private static String paragraph(String xml, String with) {
        return PARAGRAPH
                .matcher(xml)
                .results()
                .map(one -> one.group())
                .filter(one -> one.contains(with))
                .findFirst()
                .orElseThrow();
    }

    static String line(Remark remark) {
        return remark.kind() + " " + remark.found() + " " + remark.expected();
    }
}
