package xianghui.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import xianghui.document.Paragraph;
import xianghui.document.ParagraphStyle;
import xianghui.paper.Margins;
import xianghui.paper.Paper;

/**
 * Breaks a long title into centred lines whose lengths rise or fall, without tearing a word (GB/T 9704-2012, 7.3.1).
 *
 * <p>What is no known word holds together too, as long as it fits a line, so that an unknown name is not torn.
 */
public final class TitleLines {

    private static final int LONGEST_WORD = 24;

    /** A line that differs from its neighbour by so many characters makes the best shape. */
    private static final double BEST_STEP = 3;

    /** 的、地、得、和、及、与 end a line rather than begin one. */
    private static final String ENDS = "\u7684\u5730\u5F97\u3001\u548C\u53CA\u4E0E\uFF09\u300B\u201D\uFF0C";

    private static final String OPENS = "\uFF08\u300A\u201C";

    private final Set<String> words;
    private final double room;

    /**
     * @param words that must not be torn
     * @param room how many Chinese characters fit into one line
     */
    public TitleLines(Set<String> words, double room) {
        this.words = words;
        this.room = room;
    }

    /** The lines of a paragraph if it is a title; otherwise its text alone. */
    public static List<String> of(Paragraph paragraph, Paper paper) {
        ParagraphStyle style = paragraph.style();
        if (style != ParagraphStyle.TITLE && style != ParagraphStyle.ATTACHMENT_TITLE) {
            return List.of(paragraph.text());
        }
        double room =
                Margins.points(paper.margins().width()) / paper.type(style).points();
        return new TitleLines(paper.words(), Math.floor(room)).of(paragraph.text());
    }

    /** The lines of the title; one, if it fits. */
    public List<String> of(String title) {
        if (width(title) <= room) {
            return List.of(title);
        }
        List<String> parts = parts(title);
        for (int count = (int) Math.ceil(width(title) / room); count <= parts.size(); count++) {
            Shape best = best(parts, 0, count, new Shape(List.of(), 0));
            if (best.cost() < Double.MAX_VALUE) {
                return best.lines();
            }
        }
        return List.of(title);
    }

    /** Lines with what they look like; the higher, the worse. */
    private record Shape(List<String> lines, double cost) {}

    private Shape best(List<String> parts, int from, int count, Shape before) {
        if (count == 1) {
            String rest = String.join("", parts.subList(from, parts.size()));
            List<String> lines = new ArrayList<>(before.lines());
            lines.add(rest);
            return new Shape(lines, width(rest) > room ? Double.MAX_VALUE : cost(lines));
        }
        Shape best = new Shape(List.of(), Double.MAX_VALUE);
        StringBuilder line = new StringBuilder();
        for (int to = from; to <= parts.size() - count; to++) {
            line.append(parts.get(to));
            if (width(line.toString()) > room) {
                break;
            }
            List<String> lines = new ArrayList<>(before.lines());
            lines.add(line.toString());
            Shape tried = best(parts, to + 1, count - 1, new Shape(lines, 0));
            best = tried.cost() < best.cost() ? tried : best;
        }
        return best;
    }

    /** Lines of rising or falling length are a trapezium; two of one length, or a waist, are not. */
    private static double cost(List<String> lines) {
        double cost = 0;
        int turns = 0;
        for (int i = 1; i < lines.size(); i++) {
            double step = width(lines.get(i)) - width(lines.get(i - 1));
            cost += Math.abs(Math.abs(step) - BEST_STEP) + (Math.abs(step) < 1 ? 10 : 0);
            if (i > 1) {
                double earlier = width(lines.get(i - 1)) - width(lines.get(i - 2));
                turns += step * earlier < 0 ? (earlier < 0 ? 4 : 1) : 0;
            }
        }
        return cost + 5.0 * turns;
    }

    /** The title in pieces that stay whole. */
    private List<String> parts(String title) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        boolean known = true;
        while (from < title.length()) {
            int to = wordEnd(title, from);
            String part = title.substring(from, Math.max(to, from + Character.charCount(title.codePointAt(from))));
            boolean word = to > from;
            String last = parts.isEmpty() ? "" : parts.get(parts.size() - 1);
            boolean joins = !last.isEmpty()
                    && (ENDS.contains(part)
                            || OPENS.indexOf(last.charAt(last.length() - 1)) >= 0
                            || !word && !known && ENDS.indexOf(last.charAt(last.length() - 1)) < 0);
            if (joins && width(last + part) <= room) {
                parts.set(parts.size() - 1, last + part);
            } else {
                parts.add(part);
            }
            known = word;
            from += part.length();
        }
        return parts;
    }

    /** The end of the longest known word that begins there; the beginning, if there is none. */
    private int wordEnd(String title, int from) {
        for (int length = Math.min(LONGEST_WORD, title.length() - from); length > 1; length--) {
            String word = title.substring(from, from + length);
            if (words.contains(word) && width(word) <= room) {
                return from + length;
            }
        }
        return from;
    }

    /** Width in Chinese characters; Latin letters and digits are half as wide. */
    public static double width(String text) {
        return text.codePoints()
                .mapToDouble(point -> point < 0x2E80 && !wide(point) ? 0.5 : 1)
                .sum();
    }

    /** 〔…〕 are above; curly quotes, dash and dots are as wide as a character. */
    private static boolean wide(int point) {
        return point == 0x201C
                || point == 0x201D
                || point == 0x2018
                || point == 0x2019
                || point == 0x2014
                || point == 0x2026
                || point == 0xB7;
    }
}
