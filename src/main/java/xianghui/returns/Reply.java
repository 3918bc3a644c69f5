package xianghui.returns;

import java.util.List;

/**
 * What a file that went back to its unit and was sent in again says of that.
 *
 * @param answers to queries
 * @param lineage the files that it grew out of, the last first; it takes their place
 */
public record Reply(List<Answer> answers, List<SubmissionId> lineage) {

    /** Of a file that never went back. */
    public static final Reply NONE = new Reply(List.of(), List.of());

    public Reply {
        answers = List.copyOf(answers);
        lineage = List.copyOf(lineage);
    }
}
