package xianghui.narrative;

import java.util.List;
import xianghui.document.ParagraphStyle;

/** The office's text of a summary, with placeholders, in reading order. */
public record Outline(List<Item> items) {

    public Outline {
        items = List.copyOf(items);
    }

    /** One paragraph of the outline. */
    public record Item(ParagraphStyle style, String text) {
        Wording wording() {
            return Wording.parse(text);
        }
    }
}
