package xianghui.runs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a run was started by and for.
 *
 * @param account the login name of who asked for it; empty where nobody did
 * @param night the moment of the schedule that it serves; one moment is served by one run
 * @param asOf the as-of date, if it is not the county's
 * @param continues the id of the run that did not come to its end, if this one is to go on with it
 * @param report the kind of report that is written
 */
public record Start(
        Cause cause,
        String account,
        Optional<Instant> night,
        Optional<LocalDate> asOf,
        Optional<String> continues,
        String report) {

    /** The report that is written unless another is asked for. */
    public static final String USUAL = "final";

    /** On the command line, with an as-of date if it is not the county's. */
    public static Start command(Optional<LocalDate> asOf) {
        return new Start(Cause.COMMAND, "", Optional.empty(), asOf, Optional.empty(), USUAL);
    }

    /** By the schedule, for that moment of it. */
    public static Start night(Cause cause, Instant night) {
        return new Start(cause, "", Optional.of(night), Optional.empty(), Optional.empty(), USUAL);
    }

    /** By a person. */
    public static Start person(String account, Optional<LocalDate> asOf) {
        return new Start(Cause.PERSON, account, Optional.empty(), asOf, Optional.empty(), USUAL);
    }

    /** To go on with a run that did not come to its end. */
    public static Start goingOn(Cause cause, String account, Run unfinished) {
        return new Start(
                cause,
                account,
                Optional.empty(),
                unfinished.start().asOf(),
                Optional.of(unfinished.id()),
                unfinished.start().report());
    }

    /** The same for another kind of report. */
    public Start of(String otherReport) {
        return new Start(cause, account, night, asOf, continues, otherReport);
    }
}
