package xianghui.runs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps what is known of runs. Each change is kept by itself, whatever becomes of the work that it tells of. */
public interface Runs {

    /**
     * Writes down that a run begins, and gives it the next number.
     *
     * @throws NightServedException if its night has been served already
     */
    Run begin(String id, Start start, Instant at);

    /** Puts what is now known of a run in the place of what was. */
    void keep(Run run);

    /** Adds a step, or changes the one at that place. */
    void keep(String run, int position, Step step);

    void add(String run, int position, Line line);

    /** Keeps what a run that wrote a report found and left. */
    void keep(String run, List<UnitLine> units, List<WrittenFile> files, Snapshot snapshot);

    /** Marks as cut off what has no end; only under the run lock. */
    List<Run> cutOff();

    Optional<Run> find(String id);

    Optional<RunDetails> details(String id);

    /** The last runs, the last first. */
    List<Run> last(int most);

    /** The last run that wrote that kind of report. */
    Optional<Run> lastReported(String report);

    /** The last run before that one that wrote a report of the same kind for the same term. */
    Optional<Run> reportedBefore(Run run);

    /** The last run that wrote a report of that kind for the term which said anything else. */
    Optional<Run> lastReported(String term, String report, Snapshot than);

    /** What the report of a run said. */
    Optional<Snapshot> snapshot(String run);

    /** Whether that moment of the schedule has been served. */
    boolean served(Instant night);

    /** Forgets that moments later than that were served: a clock that went wrong has shown them. */
    void forgetNightsAfter(Instant latest);

    /**
     * Since when the schedule has been watched as it stands.
     *
     * @param schedule its times and zone; another one is watched from now on
     */
    Instant watchedSince(String schedule, Instant now);
}
