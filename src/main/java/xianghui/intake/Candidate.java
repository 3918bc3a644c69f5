package xianghui.intake;

import java.time.Instant;
import java.util.List;
import xianghui.returns.Return;
import xianghui.returns.SubmissionId;

/**
 * One of the returns of a unit.
 *
 * @param received when its file first came
 * @param acceptable whether nothing in it stands against its counting
 * @param lineage the files that it grew out of when it went back and forth
 */
public record Candidate(Return reading, Instant received, boolean acceptable, List<SubmissionId> lineage) {

    public Candidate {
        lineage = List.copyOf(lineage);
    }

    /** One that never went back to its unit. */
    Candidate(Return reading, Instant received, boolean acceptable) {
        this(reading, received, acceptable, List.of());
    }

    /**
     * Whether it takes the place of the other: it grew out of it when that went back, or it is a correction filed on a later
     * day.
     */
    public boolean corrects(Candidate earlier) {
        return lineage.contains(earlier.reading.file())
                || reading.correction() && reading.filedOn().isAfter(earlier.reading.filedOn());
    }
}
