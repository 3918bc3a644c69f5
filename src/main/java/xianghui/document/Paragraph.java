package xianghui.document;

import java.util.List;
import java.util.stream.Collectors;

/** Words in one paragraph style of the house. */
public record Paragraph(ParagraphStyle style, List<Inline> inlines) implements Block {

    public Paragraph {
        inlines = List.copyOf(inlines);
    }

    /** The paragraph as a reader sees it, without line breaks. */
    public String text() {
        return inlines.stream().map(Inline::text).collect(Collectors.joining());
    }

    @Override
    public void writeTo(BlockWriter writer) {
        writer.paragraph(this);
    }
}
