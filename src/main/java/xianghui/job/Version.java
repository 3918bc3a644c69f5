package xianghui.job;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import xianghui.intake.Submission;
import xianghui.intake.Upload;

/**
 * One file that a unit has filed, or that was sent in for it.
 *
 * @param number counted from one in the order in which they came
 * @param file as it came first
 * @param uploads by which it came through the page; none if it came through the folder alone
 * @param readable whether it holds a return of the unit
 * @param checkCode by which it is matched with the signed paper; empty where it is not known
 */
public record Version(int number, Submission file, List<Upload> uploads, Use use, boolean readable, String checkCode) {

    public Version {
        uploads = List.copyOf(uploads);
    }

    /** What has become of it. */
    public enum Use {
        /** Waits to be read. */
        UNREAD,
        /** The program broke down over it. */
        BROKEN,
        COUNTING,
        RETURNED,
        CONFLICT,
        /** Another took its place. */
        SUPERSEDED,
        WITHDRAWN,
        /** It was taken out of the folder, and no run looked at it since. */
        GONE
    }

    /** The upload by which it counts; none where it did not come through the page or was taken back. */
    public Optional<Upload> valid() {
        return uploads.stream().filter(one -> one.withdrawal().isEmpty()).reduce((one, other) -> other);
    }

    /** The upload that was taken back last. */
    public Optional<Upload> withdrawn() {
        return uploads.stream().filter(one -> one.withdrawal().isPresent()).reduce((one, other) -> other);
    }

    /** When it came last. */
    public Instant received() {
        return uploads.stream()
                .map(Upload::received)
                .reduce(file.received(), (one, other) -> other.isAfter(one) ? other : one);
    }
}
