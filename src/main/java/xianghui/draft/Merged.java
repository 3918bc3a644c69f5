package xianghui.draft;

import java.util.List;

/**
 * The outcome of a merge.
 *
 * @param edits how many paragraphs and tables differ from what the program wrote, were added or are gone
 */
public record Merged(byte[] content, int edits, List<MergeNote> notes) {

    public Merged {
        notes = List.copyOf(notes);
    }
}
