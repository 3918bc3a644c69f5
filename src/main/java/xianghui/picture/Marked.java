package xianghui.picture;

import java.util.List;

/** A paragraph or a row of a table as it was written, and the stretches of it that are looked for on the pages. */
public record Marked(String text, List<Stretch> stretches) {

    public Marked {
        stretches = List.copyOf(stretches);
    }

    /**
     * A part of the text.
     *
     * @param name by which it is asked for; without blanks
     * @param from of the text, the character after its end is {@code to}
     */
    public record Stretch(String name, int from, int to) {}
}
