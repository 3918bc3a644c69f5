package xianghui.render.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import xianghui.document.Paragraph;
import xianghui.paper.Paper;
import xianghui.render.TitleLines;

/** Writes the text of a paragraph run by run and breaks its lines where a title wants it. */
final class TitleBreaks {

    private final Deque<Integer> breaks = new ArrayDeque<>();
    private int written;

    private TitleBreaks(List<String> lines) {
        int end = 0;
        for (String line : lines.subList(0, lines.size() - 1)) {
            end += line.length();
            breaks.add(end);
        }
    }

    static TitleBreaks of(Paragraph paragraph, Paper paper) {
        return new TitleBreaks(TitleLines.of(paragraph, paper));
    }

    /** Whether a line is still to be broken. */
    boolean areLeft() {
        return !breaks.isEmpty();
    }

    /** Writes the next stretch of the text. */
    void write(CTP paragraph, String text) {
        String rest = text;
        while (!breaks.isEmpty() && breaks.peek() - written < rest.length()) {
            int length = breaks.remove() - written;
            if (length > 0) {
                WordText.run(paragraph, rest.substring(0, length));
            }
            WordText.newLine(paragraph);
            written += length;
            rest = rest.substring(length);
        }
        WordText.run(paragraph, rest);
        written += rest.length();
    }
}
