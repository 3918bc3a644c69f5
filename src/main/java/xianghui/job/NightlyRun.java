package xianghui.job;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.beans.factory.BeanCreationException;
import xianghui.runs.Run;
import xianghui.runs.Runs;
import xianghui.runs.Start;
import xianghui.store.DatabaseInUseException;

/** The nightly job once: receive, check, store, add up, write; and write down how it went. */
public final class NightlyRun {

    private final Folders folders;
    private final RulebookReader reader;
    private final Clock clock;
    private final Supplier<Road> road;
    private final Supplier<Runs> runs;
    private final Consumer<Run> witness;

    /**
     * @param road opens the database, like {@code runs}
     * @param witness is told of each run when it begins and when it has ended
     */
    public NightlyRun(
            Folders folders,
            RulebookReader reader,
            Clock clock,
            Supplier<Road> road,
            Supplier<Runs> runs,
            Consumer<Run> witness) {
        this.folders = folders;
        this.reader = reader;
        this.clock = clock;
        this.road = road;
        this.runs = runs;
        this.witness = witness;
    }

    /**
     * Runs to the end. Where the definitions cannot be used, nothing at all is written, not even that it was tried.
     *
     * @throws UnknownReportException if there is no report of that kind
     * @throws DefinitionsRefusedException if the definitions cannot be used
     * @throws RunUnderWayException if another run is at work
     * @throws RunFailedException if a step failed; running again goes on there
     */
    public RunOutcome run(Start start, Progress progress) {
        Rulebook rules = reader.read(start.report());
        return carryOut(begin(start, progress), () -> rules);
    }

    /**
     * Takes the run lock and writes down that a run begins; it has to be carried out.
     *
     * @throws RunUnderWayException if another run is at work
     */
    UnderWay begin(Start start, Progress progress) {
        RunLock lock = RunLock.take(folders.dataFolder());
        boolean begun = false;
        try {
            Runs book = open(runs);
            // Its row is not always there: a run can be cut off before it is written down.
            boolean cutOff = !book.cutOff().isEmpty() | lock.afterCutOff();
            Run run = book.begin(UUID.randomUUID().toString().replace("-", ""), start, clock.instant());
            UnderWay underWay = new UnderWay(run, book, clock, lock, progress);
            underWay.begins(start.continues().flatMap(book::find));
            if (cutOff) {
                underWay.recovered();
            }
            witness.accept(run);
            begun = true;
            return underWay;
        } catch (RunUnderWayException e) {
            throw e;
        } catch (RuntimeException e) {
            throw folders.full()
                    .<RuntimeException>map(folder -> new RunFailedException("", UnderWay.noRoomOn(folder)))
                    .orElse(e);
        } finally {
            if (!begun) {
                lock.close();
            }
        }
    }

    /** Whether that failure means that another process has the database. */
    public static boolean isUnderWay(Throwable failure) {
        return failure instanceof DatabaseInUseException;
    }

    /** Goes on with what was begun, to its end, and lets go of the lock. */
    RunOutcome carryOut(UnderWay run, Supplier<Rulebook> definitions) {
        try {
            Rulebook rules = definitions.get();
            run.knows(rules.catalog());
            LocalDate day = run.now()
                    .run()
                    .start()
                    .asOf()
                    .orElse(rules.catalog().county().asOf());
            RunOutcome outcome = open(road).run(rules, day, run);
            run.done(outcome);
            return outcome;
        } catch (DefinitionsRefusedException e) {
            run.refused(e);
            throw e;
        } catch (RunFailedException e) {
            if (e.isStopped()) {
                run.stop();
                run.failed(e.step(), e.reason());
                throw e;
            }
            throw failed(run, e.step(), e.reason(), e);
        } catch (RuntimeException e) {
            throw failed(run, "", Reason.of(e), e);
        } catch (Error e) {
            run.failed("", e.getClass().getSimpleName());
            throw e;
        } finally {
            run.release();
            witness.accept(run.now().run());
        }
    }

    /** Writes down that it failed; a disk without room is what to tell, whatever else it led to. */
    private RuntimeException failed(UnderWay run, String step, String reason, RuntimeException failure) {
        Optional<String> noRoom = folders.full().map(run::noRoom);
        run.failed(step, noRoom.orElse(reason));
        return noRoom.<RuntimeException>map(sentence -> new RunFailedException(step, sentence))
                .orElse(failure);
    }

    /** Reads the definitions as they stand now, once it has begun. */
    RunOutcome carryOut(UnderWay run) {
        return carryOut(run, () -> reader.read(run.now().run().start().report()));
    }

    /** Marks runs that were cut off as such. */
    void clearUp() {
        RunLock lock = RunLock.take(folders.dataFolder());
        try {
            open(runs).cutOff();
        } finally {
            lock.close();
        }
    }

    private static <T> T open(Supplier<T> needy) {
        try {
            return needy.get();
        } catch (BeanCreationException e) {
            if (isUnderWay(e.getMostSpecificCause())) {
                throw new RunUnderWayException();
            }
            throw e;
        }
    }
}
