package xianghui.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xianghui.runs.Snapshot.FigureMark;
import xianghui.runs.Snapshot.FindingMark;
import xianghui.runs.Snapshot.UnitMark;

/**
 * What became different from one report to the next.
 *
 * @param figures of the county; those that a sentence has come first
 * @param opened findings that were not open before
 * @param closed findings that are open no more
 */
public record News(
        List<UnitChange> units,
        List<FigureChange> figures,
        List<ClaimChange> claims,
        List<FindingMark> opened,
        List<FindingMark> closed) {

    public News {
        units = List.copyOf(units);
        figures = List.copyOf(figures);
        claims = List.copyOf(claims);
        opened = List.copyOf(opened);
        closed = List.copyOf(closed);
    }

    /** What may have happened to a unit. */
    public enum Event {
        /** Counts and did not before. */
        IN,
        /** Counts by another file than before. */
        CORRECTED,
        /** Counted before and does not now. */
        OUT,
        /** Stands otherwise than before, with the same effect on the figures. */
        OTHERWISE
    }

    /** One unit that stands otherwise, or by another file. */
    public record UnitChange(
            String code, String name, Event event, UnitLine.Standing before, UnitLine.Standing after) {}

    /**
     * One figure; one that was not there before, or is no more, has an empty text.
     *
     * @param exactBefore as figures.json had it; empty where it was not kept
     * @param exactAfter as figures.json has it
     */
    public record FigureChange(
            String key,
            String name,
            String unit,
            String before,
            String after,
            boolean inProse,
            String exactBefore,
            String exactAfter) {

        /** One of which only the texts are known. */
        public FigureChange(String key, String name, String unit, String before, String after, boolean inProse) {
            this(key, name, unit, before, after, inProse, "", "");
        }

        /** Whether it is printed otherwise than before. */
        public boolean shows() {
            return !before.equals(after);
        }
    }

    /** One claim; an empty text says nothing. */
    public record ClaimChange(String claim, String before, String after) {}

    /** Whether nothing is different. */
    public boolean none() {
        return units.isEmpty() && figures.isEmpty() && claims.isEmpty() && opened.isEmpty() && closed.isEmpty();
    }

    /** Whether a reader sees nothing different. */
    public boolean quiet() {
        return units.isEmpty()
                && figures.stream().noneMatch(FigureChange::shows)
                && claims.isEmpty()
                && opened.isEmpty()
                && closed.isEmpty();
    }

    /** Compares two reports. */
    public static News between(Snapshot before, Snapshot after) {
        List<FigureChange> figures = new ArrayList<>();
        figures.addAll(figures(before, after, true));
        figures.addAll(figures(before, after, false));
        return new News(
                units(before, after),
                figures,
                claims(before, after),
                without(after.findings(), before.findings()),
                without(before.findings(), after.findings()));
    }

    private static List<UnitChange> units(Snapshot before, Snapshot after) {
        List<UnitChange> changes = new ArrayList<>();
        after.units().forEach((code, now) -> {
            UnitMark was = before.units().getOrDefault(code, new UnitMark(now.name(), UnitLine.Standing.MISSING, ""));
            event(was, now)
                    .ifPresent(event ->
                            changes.add(new UnitChange(code, now.name(), event, was.standing(), now.standing())));
        });
        return changes;
    }

    private static Optional<Event> event(UnitMark was, UnitMark now) {
        boolean counted = was.standing().counts();
        boolean counts = now.standing().counts();
        if (counts && !counted) {
            return Optional.of(Event.IN);
        }
        if (counted && !counts) {
            return Optional.of(Event.OUT);
        }
        if (!was.counting().equals(now.counting())) {
            return Optional.of(Event.CORRECTED);
        }
        return was.standing() == now.standing() ? Optional.empty() : Optional.of(Event.OTHERWISE);
    }

    private static List<FigureChange> figures(Snapshot before, Snapshot after, boolean inProse) {
        List<FigureChange> changes = new ArrayList<>();
        after.figures().forEach((key, now) -> {
            FigureMark was = before.figures().get(key);
            if (now.inProse() == inProse && (was == null || differ(was, now))) {
                changes.add(new FigureChange(
                        key, now.name(), now.unit(), text(was), now.text(), inProse, exact(was), now.exact()));
            }
        });
        before.figures().forEach((key, was) -> {
            if (was.inProse() == inProse && !after.figures().containsKey(key)) {
                changes.add(new FigureChange(key, was.name(), was.unit(), was.text(), "", inProse, was.exact(), ""));
            }
        });
        return changes;
    }

    /** A share may be another and yet be printed alike. */
    private static boolean differ(FigureMark was, FigureMark now) {
        boolean exactly = !was.exact().isEmpty() && !was.exact().equals(now.exact());
        return exactly || !was.text().equals(now.text());
    }

    private static String exact(@Nullable FigureMark figure) {
        return figure == null ? "" : figure.exact();
    }

    private static String text(@Nullable FigureMark figure) {
        return figure == null ? "" : figure.text();
    }

    private static List<ClaimChange> claims(Snapshot before, Snapshot after) {
        List<ClaimChange> changes = new ArrayList<>();
        after.claims().forEach((claim, now) -> {
            String was = before.claims().getOrDefault(claim, "");
            if (!was.equals(now)) {
                changes.add(new ClaimChange(claim, was, now));
            }
        });
        before.claims().forEach((claim, was) -> {
            if (!was.isEmpty() && !after.claims().containsKey(claim)) {
                changes.add(new ClaimChange(claim, was, ""));
            }
        });
        return changes;
    }

    private static List<FindingMark> without(Map<String, FindingMark> some, Map<String, FindingMark> others) {
        return some.entrySet().stream()
                .filter(finding -> !others.containsKey(finding.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
