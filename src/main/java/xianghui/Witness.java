package xianghui;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import xianghui.people.Action;
import xianghui.people.AuditTrail;
import xianghui.people.Deed;
import xianghui.runs.Cause;
import xianghui.runs.Ending;
import xianghui.runs.Run;

/** Writes into the audit log that runs begin and end; that a person starts one is written where he does. */
final class Witness implements Consumer<Run> {

    private final Supplier<Optional<AuditTrail>> trail;
    private final Clock clock;

    Witness(Supplier<Optional<AuditTrail>> trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public void accept(Run run) {
        boolean begins = run.ending() == Ending.UNDER_WAY;
        if (!begins || run.start().cause() != Cause.PERSON) {
            Deed deed = new Deed(
                    clock.instant(),
                    run.start().account(),
                    "",
                    begins ? Action.RUN_START : Action.RUN_END,
                    run.id(),
                    outcome(run.ending()));
            trail.get().ifPresent(one -> one.record(deed));
        }
    }

    private static Deed.Outcome outcome(Ending ending) {
        return switch (ending) {
            case UNDER_WAY, COMPLETE, INCOMPLETE -> Deed.Outcome.DONE;
            case REFUSED -> Deed.Outcome.REFUSED;
            case FAILED, STOPPED, CUT_OFF -> Deed.Outcome.FAILED;
        };
    }
}
