package xianghui.document;

import java.util.List;

/** A whole summary in reading order. */
public record SummaryDocument(String title, List<Block> blocks) {

    public SummaryDocument {
        title = PlainText.of(title);
        blocks = List.copyOf(blocks);
    }

    /** Hands every block to the writer in order. */
    public void writeTo(BlockWriter writer) {
        blocks.forEach(block -> block.writeTo(writer));
    }
}
