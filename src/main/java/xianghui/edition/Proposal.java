package xianghui.edition;

import java.time.LocalDate;
import java.util.Optional;

/**
 * That one version of a report be the final one.
 *
 * @param id cannot be guessed
 * @param manifest the SHA-256 of the version's manifest
 * @param note what the proposer said; may be empty
 * @param closed who ended it; empty while it is open
 * @param reason why it was rejected; else empty
 */
public record Proposal(
        String id,
        String term,
        LocalDate asOf,
        String manifest,
        Signature proposed,
        String note,
        State state,
        Optional<Signature> closed,
        String reason) {

    /** What became of it. */
    public enum State {
        OPEN,
        CONFIRMED,
        REJECTED,
        WITHDRAWN,
        /** Another version took the place of the proposed one. */
        VOID
    }

    Proposal closed(State state, Signature by, String reason) {
        return new Proposal(id, term, asOf, manifest, proposed, note, state, Optional.of(by), reason);
    }
}
