package xianghui.returns;

import java.util.List;
import java.util.Optional;

/** Keeps the accepted return of every unit. */
public interface Returns {

    /** The accepted returns of a term and period, by unit code. */
    List<Return> accepted(String term, String period);

    /** The accepted return of one unit. */
    Optional<Return> accepted(String unit, String term, String period);

    /** Puts a return in the place of its predecessor, in one transaction; doing it twice changes nothing. */
    void accept(Return accepted);

    /** Takes a unit's return out of the totals. */
    void withdraw(String unit, String term, String period);
}
