package xianghui.picture;

import java.util.ArrayList;
import java.util.List;
import xianghui.picture.Leaf.Box;
import xianghui.picture.Leaf.Spot;
import xianghui.picture.Letters.Letter;

/**
 * Finds the paragraphs of a text one after another among the letters of its pages. What stands between them, such as the
 * words of a chart or the head of a table that is said again, is passed over; a paragraph that is not there is left out.
 */
final class Finder {

    /** So far ahead a paragraph may stand; a short one might be anything's. */
    private static final int AHEAD = 4000;

    private static final int SHORT_AHEAD = 300;
    private static final int SHORT = 8;

    /** A letter rises above its foot line, and sinks below it, by these parts of its size. */
    private static final float RISES = 0.88f;

    private static final float SINKS = 0.14f;

    private final Letters letters;
    private final List<List<Spot>> spots = new ArrayList<>();
    private int at;

    private Finder(Letters letters) {
        this.letters = letters;
        letters.pages().forEach(page -> spots.add(new ArrayList<>()));
    }

    /** The pages with what was found on each. */
    static List<Leaf> find(Letters letters, List<Marked> paragraphs) {
        Finder finder = new Finder(letters);
        String text = letters.text();
        paragraphs.forEach(paragraph -> finder.find(text, paragraph));
        List<Leaf> leaves = new ArrayList<>();
        for (int page = 0; page < finder.spots.size(); page++) {
            Letters.Page size = letters.pages().get(page);
            leaves.add(new Leaf(size.width(), size.height(), finder.spots.get(page)));
        }
        return leaves;
    }

    private void find(String text, Marked paragraph) {
        String bare = Letters.bare(paragraph.text());
        boolean isShort = bare.length() < SHORT;
        if (bare.isEmpty() || isShort && paragraph.stretches().isEmpty()) {
            return;
        }
        int start = text.indexOf(bare, at);
        if (start < 0 || start > at + (isShort ? SHORT_AHEAD : AHEAD)) {
            return;
        }
        at = start + bare.length();
        for (Marked.Stretch stretch : paragraph.stretches()) {
            int before =
                    Letters.bare(paragraph.text().substring(0, stretch.from())).length();
            String own = Letters.bare(paragraph.text().substring(stretch.from(), stretch.to()));
            if (!own.isEmpty()) {
                add(stretch.name(), own, start + before);
            }
        }
    }

    private void add(String name, String own, int from) {
        List<Box> boxes = new ArrayList<>();
        int begin = from;
        for (int i = from + 1; i <= from + own.length(); i++) {
            if (i == from + own.length() || !sameLine(letters.at(i - 1), letters.at(i))) {
                boxes.add(box(begin, i));
                begin = i;
            }
        }
        spots.get(letters.at(from).page()).add(new Spot(name, own, boxes));
    }

    private static boolean sameLine(Letter one, Letter other) {
        return one.page() == other.page() && Math.abs(one.foot() - other.foot()) < one.size() / 2;
    }

    private Box box(int from, int to) {
        float left = Float.MAX_VALUE;
        float right = 0;
        float top = Float.MAX_VALUE;
        float bottom = 0;
        for (int i = from; i < to; i++) {
            Letter letter = letters.at(i);
            left = Math.min(left, letter.left());
            right = Math.max(right, letter.right());
            top = Math.min(top, letter.foot() - RISES * letter.size());
            bottom = Math.max(bottom, letter.foot() + SINKS * letter.size());
        }
        int x = (int) Math.floor(left);
        int y = (int) Math.floor(top);
        return new Box(x, y, (int) Math.ceil(right) - x, (int) Math.ceil(bottom) - y);
    }
}
