package xianghui.draft;

/**
 * What somebody should look at after a merge.
 *
 * @param hers what stands in the merged text
 * @param ours what the program would have written; empty where it would have written nothing
 */
public record MergeNote(Kind kind, String hers, String ours) {

    /** What it is about. */
    public enum Kind {
        /** A figure that was typed over stays so. */
        HAND_CHANGED,
        /** Outline or data would now say this paragraph in other words. */
        CONFLICT,
        /** The data no longer say what an edited claim says. */
        CLAIM,
        /** The data no longer have this figure. */
        GONE,
        /** A paragraph that the program would now leave out stays, because it was edited. */
        KEPT,
        /** A chart that was edited, or has more points now, shows what it showed before. */
        CHART,
        /** A table that was edited has rows or columns that do not fit the new ones. */
        TABLE
    }
}
