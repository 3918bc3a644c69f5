package xianghui.picture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The letters of a document in the order in which they were written, without blanks and numbers of pages. */
final class Letters {

    /** A number of a page stands before everything else of it or behind. */
    private static final Pattern NUMBER = Pattern.compile("^\u2014\\d+\u2014|\u2014\\d+\u2014$");

    /** What stands in the place of a character that no font of the document has. */
    private static final Pattern CODE_POINT = Pattern.compile("\u3014U\\+([0-9A-F]{4,6})\u3015");

    private final List<Page> pages = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Letter> letters = new ArrayList<>();

    private Letters() {}

    /** The size of a page as it is looked at. */
    record Page(int width, int height) {}

    /** Where a letter stands: its page, counted from 0, its left and right edge, its foot line and its size. */
    record Letter(int page, float left, float right, float foot, float size) {}

    static Letters of(PDDocument document) throws IOException {
        Letters letters = new Letters();
        Collector collector = new Collector();
        for (int page = 0; page < document.getNumberOfPages(); page++) {
            collector.setStartPage(page + 1);
            collector.setEndPage(page + 1);
            collector.getText(document);
            letters.pages.add(size(document.getPage(page)));
            letters.add(page, collector.positions);
            collector.positions.clear();
        }
        return letters;
    }

    List<Page> pages() {
        return pages;
    }

    /** Every letter once; as many as there are places. */
    String text() {
        return text.toString();
    }

    Letter at(int index) {
        return letters.get(index);
    }

    private static Page size(PDPage page) {
        PDRectangle box = page.getCropBox();
        boolean turned = page.getRotation() % 180 != 0;
        int width = Math.round(box.getWidth());
        int height = Math.round(box.getHeight());
        return turned ? new Page(height, width) : new Page(width, height);
    }

    private void add(int page, List<TextPosition> positions) {
        StringBuilder words = new StringBuilder();
        List<Letter> places = new ArrayList<>();
        for (TextPosition position : positions) {
            String shown = bare(position.getUnicode());
            float left = position.getX();
            Letter place =
                    new Letter(page, left, left + position.getWidth(), position.getY(), position.getFontSizeInPt());
            words.append(shown);
            shown.chars().forEach(one -> places.add(place));
        }
        for (Matcher found = NUMBER.matcher(words); found.find(); found.reset()) {
            words.delete(found.start(), found.end());
            places.subList(found.start(), found.end()).clear();
        }
        for (Matcher found = CODE_POINT.matcher(words); found.find(); found.reset()) {
            String meant = Character.toString(Integer.parseInt(found.group(1), 16));
            words.replace(found.start(), found.end(), meant);
            places.subList(found.start() + meant.length(), found.end()).clear();
        }
        text.append(words);
        letters.addAll(places);
    }

    /** A text without its blanks. */
    static String bare(String text) {
        StringBuilder bare = new StringBuilder();
        text.chars().filter(one -> !isBlank(one)).forEach(one -> bare.append((char) one));
        return bare.toString();
    }

    static boolean isBlank(int letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter) || Character.isISOControl(letter);
    }

    /** Takes the letters as they come, and makes no text of them. */
    private static final class Collector extends PDFTextStripper {

        private final List<TextPosition> positions = new ArrayList<>();

        @Override
        protected void processTextPosition(TextPosition position) {
            positions.add(position);
        }
    }
}
