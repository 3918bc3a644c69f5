package xianghui.job;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import xianghui.catalog.Severity;
import xianghui.catalog.Unit;
import xianghui.publication.FindingEntry;
import xianghui.returns.Finding;
import xianghui.returns.SubmissionId;
import xianghui.store.Said;

/**
 * How one unit stands now, as the next run would find it.
 *
 * @param counts whether a return of it counts, be it that a later one was sent back or contradicts it
 * @param counting the file that counts
 * @param latest the file that is talked about: the one sent back, else the one that counts
 * @param lastReport when a file of it came last
 * @param unread how many of its files wait to be read
 * @param findings of its files, between it and other units, and of the unit itself
 * @param phone as its cover has it; empty where none is known
 * @param reminder a text ready to be sent to it; empty where nothing is asked of it
 */
public record UnitView(
        Unit unit,
        State state,
        boolean counts,
        Optional<SubmissionId> counting,
        Optional<SubmissionId> latest,
        Optional<Instant> lastReport,
        int unread,
        List<Noted> findings,
        String phone,
        String reminder) {

    public UnitView {
        findings = List.copyOf(findings);
    }

    /** How a unit stands; each stands in one way. */
    public enum State {
        /** 已报: its return counts and nothing else of it waits. */
        REPORTED,
        /** 退回: its latest file was sent back. */
        RETURNED,
        /** 冲突: its files contradict each other. */
        CONFLICT,
        /** 未报: nothing was received. */
        MISSING
    }

    /**
     * A finding with what became of it and what was said to it.
     *
     * @param key by which an answer to it is known
     * @param said what the unit said last, even if it was asked again
     */
    public record Noted(FindingEntry entry, String key, Optional<Said> said) {

        public Finding finding() {
            return entry.finding();
        }

        public boolean isOpen() {
            return entry.state().equals("open");
        }

        /** Whether the unit can answer instead of changing its numbers. */
        public boolean isAnswerable() {
            return finding().severity() == Severity.QUERY
                    && (isOpen() || entry.state().equals("answered") && said.isPresent());
        }

        /** Whether the unit has answered and the county has not yet said anything to that. */
        public boolean waitsForRuling() {
            return isAnswerable() && said.isPresent() && said.get().ruling().isEmpty();
        }
    }

    UnitView reminding(String text) {
        return new UnitView(unit, state, counts, counting, latest, lastReport, unread, findings, phone, text);
    }

    /** How many findings of that severity nobody has answered, decided or corrected. */
    public long open(Severity severity) {
        return findings.stream()
                .filter(Noted::isOpen)
                .filter(one -> one.finding().severity() == severity)
                .count();
    }

    /** How many answers wait for the county. */
    public long answersToRule() {
        return findings.stream().filter(Noted::waitsForRuling).count();
    }
}
