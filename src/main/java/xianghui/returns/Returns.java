package xianghui.returns;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps what units have said, and which of a unit's returns was accepted last. Whether that one counts today is for the rules
 * of today to say.
 */
public interface Returns {

    /** The files of the accepted returns of a term and period, by unit code. */
    Map<String, SubmissionId> acceptedFiles(String term, String period);

    /** The files of all returns of a unit for a term and period, whether they count or not. */
    List<SubmissionId> files(String unit, String term, String period);

    /** The accepted return of a unit that was filed last, of whatever term and period. */
    Optional<Return> lastAccepted(String unit);

    /** The return read from that file, whether it counts or not. */
    Optional<Return> find(SubmissionId file);

    /** Keeps a return, which does not count yet; doing it twice changes nothing. */
    void keep(Return candidate);

    /** Puts a kept return in the place of its predecessor, in one transaction; doing it twice changes nothing. */
    void accept(SubmissionId kept);

    /** Forgets that a return of a unit was accepted. */
    void withdraw(String unit, String term, String period);
}
