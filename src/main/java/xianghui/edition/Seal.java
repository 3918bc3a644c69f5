package xianghui.edition;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A final version of a term's report. It stays readable when it is no longer in force.
 *
 * @param id cannot be guessed
 * @param number counted from one within the term
 * @param proposal the id of the proposal that was confirmed
 * @param manifest the SHA-256 of the version's manifest
 * @param unsealed who opened it for a new final version; empty while it is in force
 * @param reason why it was opened; else empty
 */
public record Seal(
        String id,
        String term,
        int number,
        String proposal,
        LocalDate asOf,
        String manifest,
        Signature sealed,
        Optional<Signature> unsealed,
        String reason) {

    /** Whether it is the final version now. */
    public boolean inForce() {
        return unsealed.isEmpty();
    }
}
