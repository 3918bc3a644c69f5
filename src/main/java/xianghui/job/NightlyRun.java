package xianghui.job;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.BeanCreationException;
import xianghui.store.DatabaseInUseException;

/** The nightly job once: receive, check, store, add up, write. */
public final class NightlyRun {

    private final Folders folders;
    private final RulebookReader reader;
    private final Supplier<Road> road;

    /**
     * @param road opens the database
     */
    public NightlyRun(Folders folders, RulebookReader reader, Supplier<Road> road) {
        this.folders = folders;
        this.reader = reader;
        this.road = road;
    }

    /**
     * Runs to the end.
     *
     * @param asOf the as-of date, if it is not the county's
     * @throws DefinitionsRefusedException if the definitions cannot be used; nothing was written
     * @throws RunUnderWayException if another run is at work
     * @throws RunFailedException if a step failed; running again goes on there
     */
    public RunOutcome run(Optional<LocalDate> asOf, Progress progress) {
        Rulebook rules = reader.read();
        LocalDate day = asOf.orElse(rules.catalog().county().asOf());
        try (RunLock lock = RunLock.take(folders.dataFolder())) {
            return open().run(rules, day, progress);
        }
    }

    /** Whether that failure means that another process has the database. */
    public static boolean isUnderWay(Throwable failure) {
        return failure instanceof DatabaseInUseException;
    }

    private Road open() {
        try {
            return road.get();
        } catch (BeanCreationException e) {
            if (isUnderWay(e.getMostSpecificCause())) {
                throw new RunUnderWayException();
            }
            throw e;
        }
    }
}
