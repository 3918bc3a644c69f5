package xianghui.job;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xianghui.catalog.Catalog;
import xianghui.catalog.Severity;
import xianghui.catalog.Unit;
import xianghui.returns.Sentences;
import xianghui.runs.Ending;
import xianghui.runs.Line;
import xianghui.runs.Run;
import xianghui.runs.RunDetails;
import xianghui.runs.Runs;
import xianghui.runs.Step;
import xianghui.runs.UnitLine;
import xianghui.runs.WrittenFile;

/**
 * A run at work: writes down what it does, in the words of the office, and shows it to whoever watches. It holds the
 * run lock until it ends.
 */
public final class UnderWay implements Progress {

    private static final Sentences SENTENCES = new Sentences("/messages/runs.properties");
    private static final Logger LOG = LoggerFactory.getLogger(UnderWay.class);
    private static final int MOST_PROBLEMS = 50;
    private static final int BRIEF = 8;

    private final Runs runs;
    private final Clock clock;
    private final RunLock lock;
    private final Progress also;

    private final List<Step> steps = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private List<UnitLine> units = List.of();
    private List<WrittenFile> files = List.of();
    private Run run;
    private @Nullable Catalog catalog;
    private boolean stopping;
    private long happenings;

    UnderWay(Run run, Runs runs, Clock clock, RunLock lock, Progress also) {
        this.run = run;
        this.runs = runs;
        this.clock = clock;
        this.lock = lock;
        this.also = also;
    }

    public String id() {
        return now().run().id();
    }

    /** What is known of it at this moment. */
    public synchronized RunDetails now() {
        return new RunDetails(run, steps, lines, units, files);
    }

    /** How many things have happened so far. */
    public synchronized long happenings() {
        return happenings;
    }

    /** The sentence said last. */
    public synchronized String lastLine() {
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1).text();
    }

    public synchronized boolean hasEnded() {
        return run.ending() != Ending.UNDER_WAY;
    }

    /** Lets it stop at the next border between files or steps. */
    synchronized void stop() {
        stopping = true;
    }

    void begins(Optional<Run> continued) {
        say(
                Line.Tone.PLAIN,
                "began." + run.start().cause().name(),
                Map.of("account", Sentences.shown(run.start().account())));
        continued.ifPresent(one -> say(Line.Tone.PLAIN, "continues", Map.of("number", String.valueOf(one.number()))));
        step("receive");
    }

    void knows(Catalog definitions) {
        catalog = definitions;
    }

    @Override
    public void recovered() {
        if (run.recovered()) {
            return;
        }
        update(run.afterRecovery());
        say(Line.Tone.WARNING, "recovered", Map.of());
        also.recovered();
    }

    @Override
    public void received(int count) {
        stopIfAsked();
        count(count, 0, 0);
        say(Line.Tone.PLAIN, "received", Map.of("files", String.valueOf(count)));
        step("ingest");
        also.received(count);
    }

    @Override
    public void assessed(Assessment assessment) {
        stopIfAsked();
        if (!at("ingest")) {
            goesOn("ingest");
        }
        Step step = last();
        count(
                step.read() + 1,
                step.accepted() + (assessment.acceptable() ? 1 : 0),
                step.returned() + (assessment.acceptable() ? 0 : 1));
        say(
                assessment.acceptable() ? Line.Tone.GOOD : Line.Tone.WARNING,
                assessment.acceptable() ? "good" : "bad",
                Map.of(
                        "unit", called(assessment),
                        "fatal", count(assessment, Severity.FATAL),
                        "query", count(assessment, Severity.QUERY),
                        "note", count(assessment, Severity.NOTE),
                        "unchecked", count(assessment, Severity.NOT_EVALUABLE)));
        also.assessed(assessment);
    }

    @Override
    public void settles() {
        stopIfAsked();
        if (at("receive")) {
            goesOn("settle");
        } else {
            step("settle");
        }
        also.settles();
    }

    @Override
    public void unchangedFiles() {
        say(Line.Tone.PLAIN, "same", Map.of());
        also.unchangedFiles();
    }

    @Override
    public void begins(String name) {
        stopIfAsked();
        if (name.equals("aggregate") || at("aggregate") || at("compose")) {
            step(name);
        } else {
            goesOn(name);
        }
        also.begins(name);
    }

    /** It wrote its report, or found it there. */
    void done(RunOutcome outcome) {
        RunResult result = outcome.result();
        runs.keep(run.id(), result.units(), result.files(), result.snapshot());
        synchronized (this) {
            units = result.units();
            files = result.files();
        }
        if (outcome.unchanged()) {
            say(Line.Tone.PLAIN, "unchanged", Map.of());
        }
        say(
                Line.Tone.PLAIN,
                "units",
                Map.of(
                        "expected", String.valueOf(result.tally().expected()),
                        "accepted", String.valueOf(result.tally().accepted()),
                        "returned", String.valueOf(result.tally().returned()),
                        "conflict", String.valueOf(result.tally().conflict()),
                        "missing", String.valueOf(result.tally().missing())));
        Ending how = outcome.rollCall().complete() ? Ending.COMPLETE : Ending.INCOMPLETE;
        endStep();
        say(how == Ending.COMPLETE ? Line.Tone.GOOD : Line.Tone.WARNING, "ended." + how.name(), Map.of());
        update(run.reported(clock.instant(), how, outcome.unchanged(), result.term(), result.asOf(), result.tally()));
    }

    /** Nothing was begun, since the definitions contradict themselves. */
    void refused(DefinitionsRefusedException refusal) {
        int count = refusal.problems().size();
        say(Line.Tone.BAD, "refused", Map.of("count", String.valueOf(count)));
        refusal.problems().stream()
                .limit(MOST_PROBLEMS)
                .forEach(problem -> say(Line.Tone.BAD, "problem", Map.of("problem", problem.toString())));
        if (count > MOST_PROBLEMS) {
            say(Line.Tone.BAD, "problems.more", Map.of("count", String.valueOf(count - MOST_PROBLEMS)));
        }
        update(run.ended(clock.instant(), Ending.REFUSED, ""));
    }

    /** It did not come to its end. */
    void failed(String step, String reason) {
        Instant at = clock.instant();
        Run ended = run.ended(at, stopping ? Ending.STOPPED : Ending.FAILED, stopping ? "" : reason);
        try {
            tellFailure(step);
            runs.keep(ended);
        } catch (RuntimeException e) {
            // The database may be what failed; then the next run finds this one without an end and says so.
            LOG.warn("the end of run {} could not be written down: {}", run.id(), Reason.of(e));
        } finally {
            set(ended);
        }
    }

    private void tellFailure(String step) {
        if (stopping) {
            say(Line.Tone.WARNING, "stopped", Map.of());
        } else if (SENTENCES.has("step." + step)) {
            say(Line.Tone.BAD, "failed.step", Map.of("step", SENTENCES.say("step." + step, Map.of()), "id", brief()));
        } else {
            say(Line.Tone.BAD, "failed", Map.of("id", brief()));
        }
    }

    /** Says that it failed for want of room on a disk. */
    String noRoom(Path folder) {
        Map<String, String> where = Map.of("folder", folder.toString());
        try {
            say(Line.Tone.BAD, "failed.full", where);
        } catch (RuntimeException e) {
            // The disk that is full may be the database's.
            LOG.warn("the lines of run {} could not be written down: {}", run.id(), Reason.of(e));
        }
        return noRoomOn(folder);
    }

    static String noRoomOn(Path folder) {
        return SENTENCES.say("failed.full", Map.of("folder", folder.toString()));
    }

    private String brief() {
        return run.id().substring(0, BRIEF);
    }

    void release() {
        lock.close();
    }

    private void stopIfAsked() {
        synchronized (this) {
            if (!stopping) {
                return;
            }
        }
        throw new RunStoppedException();
    }

    /** What came before was done by an earlier run. */
    private void goesOn(String name) {
        say(Line.Tone.PLAIN, "goeson", Map.of("step", SENTENCES.say("step." + name, Map.of())));
        step(name);
    }

    private boolean at(String name) {
        synchronized (this) {
            return !steps.isEmpty() && last().name().equals(name);
        }
    }

    private void step(String name) {
        endStep();
        change(steps.size(), Step.begun(name, clock.instant()));
    }

    private void endStep() {
        if (!steps.isEmpty() && last().ended().isEmpty()) {
            change(steps.size() - 1, last().ended(clock.instant()));
        }
    }

    private void count(int read, int accepted, int returned) {
        change(steps.size() - 1, last().counting(read, accepted, returned));
    }

    private Step last() {
        return steps.get(steps.size() - 1);
    }

    private void change(int position, Step step) {
        runs.keep(run.id(), position, step);
        synchronized (this) {
            if (position == steps.size()) {
                steps.add(step);
            } else {
                steps.set(position, step);
            }
            happened();
        }
    }

    private void say(Line.Tone tone, String key, Map<String, String> values) {
        Line line = new Line(clock.instant(), tone, SENTENCES.say(key, values));
        runs.add(run.id(), lines.size(), line);
        synchronized (this) {
            lines.add(line);
            happened();
        }
    }

    private void update(Run changed) {
        runs.keep(changed);
        set(changed);
    }

    private synchronized void set(Run changed) {
        run = changed;
        happened();
    }

    private synchronized void happened() {
        happenings++;
    }

    /** By the unit's name; a file that names no unit of the register by its own. */
    private String called(Assessment assessment) {
        return Optional.ofNullable(catalog)
                .flatMap(known -> known.county().unit(assessment.unit()))
                .map(Unit::name)
                .orElseGet(() -> SENTENCES.say("file", Map.of("file", Sentences.shown(assessment.workbook()))));
    }

    private static String count(Assessment assessment, Severity severity) {
        return String.valueOf(assessment.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count());
    }
}
