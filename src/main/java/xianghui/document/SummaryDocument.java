package xianghui.document;

import java.util.List;
import java.util.Optional;

/** A whole summary in reading order. */
public record SummaryDocument(String title, List<Block> blocks) {

    public SummaryDocument {
        title = PlainText.of(title);
        blocks = List.copyOf(blocks);
    }

    /** The paragraph before the list of attachments and the signature, which must not stand alone on a page. */
    public Optional<Paragraph> lastWords() {
        Paragraph last = null;
        for (Block block : blocks) {
            if (!(block instanceof Paragraph paragraph)) {
                return Optional.empty();
            }
            if (paragraph.style().closes()) {
                return Optional.ofNullable(last);
            }
            last = paragraph;
        }
        return Optional.empty();
    }

    /** Hands every block to the writer in order. */
    public void writeTo(BlockWriter writer) {
        blocks.forEach(block -> block.writeTo(writer));
    }
}
