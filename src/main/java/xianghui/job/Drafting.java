package xianghui.job;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import xianghui.draft.MergeNote;
import xianghui.publication.Manifest;

/**
 * What became of the Word file of the last run.
 *
 * @param edits how many paragraphs and tables somebody had changed
 * @param notes what somebody should look at
 * @param left files of the folder that stay as they are
 * @param read her file as it was read
 * @param merged what the Word file was joined of, where it was
 */
@SuppressWarnings("ArrayRecordComponent")
public record Drafting(
        State state,
        int edits,
        List<MergeNote> notes,
        Set<String> left,
        byte[] read,
        Optional<Manifest.Merged> merged) {

    /** How it was dealt with. */
    public enum State {
        /** Nobody has changed it. */
        UNTOUCHED,
        /** It was joined with what the program writes now. */
        MERGED,
        /** A word processor has it open. */
        OPEN,
        /** It is no Word document that can be read. */
        UNREADABLE,
        /** What the program wrote then is no longer kept. */
        NO_BASE
    }

    public Drafting {
        notes = List.copyOf(notes);
        left = Set.copyOf(left);
    }

    static Drafting untouched(byte[] read) {
        return new Drafting(State.UNTOUCHED, 0, List.of(), Set.of(), read, Optional.empty());
    }

    /** Whether somebody has worked on the Word file. */
    boolean edited() {
        return state != State.UNTOUCHED;
    }

    /** Whether the Word file may say other things than the data alone would. */
    boolean saysMore() {
        return state == State.MERGED ? edits > 0 || !notes.isEmpty() : edited();
    }
}
