package xianghui.intake;

import java.time.Instant;
import java.util.Optional;
import xianghui.returns.SubmissionId;

/**
 * One file that was sent in through the page.
 *
 * @param id cannot be guessed
 * @param name the name that its sender gave it; only text
 * @param account the login name of who sent it in
 * @param unit for whom; empty where the county leaves it to the cover
 * @param checkCode by which it is matched with the signed paper; empty until it was read
 * @param unread whether the program broke down over it, so that it counts for nothing
 */
public record Upload(
        String id,
        SubmissionId file,
        String name,
        Instant received,
        String account,
        String unit,
        String term,
        String period,
        String checkCode,
        boolean unread,
        Optional<Withdrawal> withdrawal) {

    /** That it was taken back. */
    public record Withdrawal(Instant at, String by, String reason) {}

    /** Whether it was sent in for that unit, or by the county. */
    public boolean isFor(String code) {
        return unit.isEmpty() || unit.equals(code);
    }
}
