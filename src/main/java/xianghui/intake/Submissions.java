package xianghui.intake;

import java.util.List;
import java.util.Optional;
import xianghui.returns.SubmissionId;

/** Remembers every file that was received. */
public interface Submissions {

    /**
     * Remembers a file; one with the same content is remembered as it first came.
     *
     * @return the file as it is remembered
     */
    Submission remember(Submission received);

    /** The file of that content. */
    Optional<Submission> find(SubmissionId id);

    /** All files in the order in which they came. */
    List<Submission> all();
}
