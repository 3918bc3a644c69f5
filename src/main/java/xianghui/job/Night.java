package xianghui.job;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xianghui.runs.Cause;
import xianghui.runs.Ending;
import xianghui.runs.Run;
import xianghui.runs.Runs;
import xianghui.runs.Start;

/** Runs the nightly job in the background of a server, one run at a time, whatever starts it. */
public final class Night implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Night.class);

    /** A run that kills its process would else do so for ever. */
    private static final int MOST_RESUMPTIONS = 3;

    private final NightlyRun nightlyRun;
    private final Runs runs;
    private final Duration patience;
    private final Consumer<Run> ended;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> new Thread(work, "night"));
    private volatile @Nullable UnderWay latest;
    private volatile boolean closing;

    /**
     * @param patience how long it is waited, on closing, for a run to stop at the next border
     * @param ended is told of each run after it has ended, and keeps the next one waiting for as long as it takes
     */
    public Night(NightlyRun nightlyRun, Runs runs, Duration patience, Consumer<Run> ended) {
        this.nightlyRun = nightlyRun;
        this.runs = runs;
        this.patience = patience;
        this.ended = ended;
    }

    /**
     * Starts a run and returns when it is written down that it has begun.
     *
     * @throws RunUnderWayException if another run is at work, or the server is about to stop
     * @throws xianghui.runs.NightServedException if its night has been served already
     */
    public Run start(Start start) {
        if (closing) {
            throw new RunUnderWayException();
        }
        UnderWay run = nightlyRun.begin(start, Progress.UNHEARD);
        latest = run;
        worker.execute(() -> carryOut(run));
        return run.now().run();
    }

    private void carryOut(UnderWay run) {
        try {
            nightlyRun.carryOut(run);
            ended.accept(run.now().run());
        } catch (DefinitionsRefusedException | RunFailedException e) {
            LOG.warn("run {} ended with {}", run.id(), run.now().run().reason());
        } catch (RuntimeException e) {
            LOG.error("run {} failed: {}", run.id(), Reason.of(e));
        }
    }

    /** The run at work, if one is. */
    public Optional<UnderWay> current() {
        return Optional.ofNullable(latest).filter(run -> !run.hasEnded());
    }

    /** That run, if it is the one that was started last in this server. */
    public Optional<UnderWay> latest(String id) {
        return Optional.ofNullable(latest).filter(run -> run.id().equals(id));
    }

    /** Goes on with what the last process left undone, if it did not die of it again and again. */
    public void resume() {
        List<Run> last = runs.last(MOST_RESUMPTIONS);
        if (last.isEmpty()) {
            return;
        }
        Run left = last.get(0);
        boolean died = left.ending() == Ending.UNDER_WAY;
        boolean hopeless = last.size() == MOST_RESUMPTIONS
                && last.stream()
                        .allMatch(run -> run.start().cause() == Cause.RESUMPTION
                                && (run.ending() == Ending.CUT_OFF || run.ending() == Ending.UNDER_WAY));
        if (died && hopeless) {
            nightlyRun.clearUp();
        } else if (died || left.ending() == Ending.STOPPED) {
            start(Start.goingOn(Cause.RESUMPTION, "", left));
        }
    }

    /** Lets a run stop at the next border, and starts none any more. */
    public void stop() {
        closing = true;
        current().ifPresent(UnderWay::stop);
    }

    /** Waits until the run has stopped; what does not stop in time is gone on with after the next start. */
    @Override
    public void close() {
        stop();
        worker.shutdown();
        try {
            if (!worker.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("a run did not stop in time and is left as it is");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
