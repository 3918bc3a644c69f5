package xianghui.web.nights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import xianghui.returns.Sentences;
import xianghui.runs.Ending;
import xianghui.runs.Line;
import xianghui.runs.Run;
import xianghui.runs.RunDetails;
import xianghui.runs.Step;
import xianghui.runs.UnitLine;

/**
 * A run as a page shows it.
 *
 * @param tone ok, warn, bad or idle
 * @param report the name of what was to be written; empty if it is not known any more
 * @param took empty while it is under way, and where the process died
 * @param counts how the units stood; empty where no report was written
 * @param reason for whoever repairs it; empty if it did not fail
 */
record RunView(
        String id,
        long number,
        String cause,
        String report,
        String started,
        String took,
        String tone,
        String ending,
        String counts,
        String asOf,
        boolean underWay,
        boolean unfinished,
        boolean recovered,
        boolean unchanged,
        String reason) {

    /** One step; numbers are empty where there is nothing to count. */
    record StepView(
            String name,
            String started,
            String took,
            String tone,
            String state,
            String read,
            String accepted,
            String returned) {}

    /** One sentence. */
    record LineView(String clock, String tone, String word, String text) {}

    /** One unit. */
    record UnitRow(String code, String name, String tone, String standing, String filedOn, UnitLine line) {}

    static RunView of(Run run, String report, Words words) {
        return new RunView(
                run.id(),
                run.number(),
                cause(run, words),
                report,
                words.moments().minute(run.started()),
                run.ended().map(end -> words.duration(run.started(), end)).orElse(""),
                tone(run.ending()),
                words.say("ending." + run.ending().name()),
                run.ending().reported() ? counts(run, words) : "",
                run.asOf().map(LocalDate::toString).orElse(""),
                run.ending() == Ending.UNDER_WAY,
                run.ending().unfinished(),
                run.recovered(),
                run.unchanged(),
                run.reason());
    }

    private static String cause(Run run, Words words) {
        return words.say(
                "cause." + run.start().cause().name(),
                Map.of("account", Sentences.shown(run.start().account())));
    }

    private static String counts(Run run, Words words) {
        return words.say(
                "counts",
                Map.of(
                        "expected", String.valueOf(run.tally().expected()),
                        "accepted", String.valueOf(run.tally().accepted()),
                        "returned", String.valueOf(run.tally().returned()),
                        "conflict", String.valueOf(run.tally().conflict()),
                        "missing", String.valueOf(run.tally().missing())));
    }

    private static String tone(Ending ending) {
        return switch (ending) {
            case COMPLETE -> "ok";
            case INCOMPLETE, STOPPED -> "warn";
            case REFUSED, FAILED, CUT_OFF -> "bad";
            case UNDER_WAY -> "idle";
        };
    }

    static List<StepView> steps(RunDetails details, Words words) {
        return details.steps().stream()
                .map(step -> step(step, details.run().ending(), words))
                .toList();
    }

    private static StepView step(Step step, Ending ending, Words words) {
        Optional<Instant> end = step.ended();
        String state = end.isPresent() ? "done" : ending == Ending.UNDER_WAY ? "working" : "broken";
        String tone = end.isPresent() ? "ok" : ending == Ending.UNDER_WAY ? "idle" : "bad";
        boolean counts = step.read() > 0;
        boolean sorts = counts && !step.name().equals("receive");
        return new StepView(
                words.say("step." + step.name()),
                words.moments().clock(step.started()),
                end.map(moment -> words.duration(step.started(), moment)).orElse(""),
                tone,
                words.say("step.state." + state),
                counts ? String.valueOf(step.read()) : "",
                sorts ? String.valueOf(step.accepted()) : "",
                sorts ? String.valueOf(step.returned()) : "");
    }

    static List<LineView> lines(RunDetails details, Words words) {
        return details.lines().stream().map(line -> line(line, words)).toList();
    }

    private static LineView line(Line line, Words words) {
        String tone =
                switch (line.tone()) {
                    case PLAIN -> "idle";
                    case GOOD -> "ok";
                    case WARNING -> "warn";
                    case BAD -> "bad";
                };
        return new LineView(
                words.moments().clock(line.at()),
                tone,
                words.say("tone." + line.tone().name()),
                line.text());
    }

    static List<UnitRow> units(RunDetails details, Words words) {
        return details.units().stream()
                .map(unit -> new UnitRow(
                        unit.code(),
                        unit.name(),
                        tone(unit.standing()),
                        words.say("standing." + unit.standing().name()),
                        unit.filedOn().map(LocalDate::toString).orElse(""),
                        unit))
                .toList();
    }

    static String tone(UnitLine.Standing standing) {
        return switch (standing) {
            case ACCEPTED -> "ok";
            case RETURNED, RETURNED_KEPT -> "warn";
            case CONFLICT, CONFLICT_KEPT -> "bad";
            case MISSING -> "idle";
        };
    }
}
