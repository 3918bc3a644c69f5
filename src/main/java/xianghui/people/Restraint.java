package xianghui.people;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps strangers from filling the audit log. Of what is refused to people who are not logged in, so many lines a minute are
 * written for each address; the others are counted, and the next deed after that minute is preceded by a line that
 * says how many they were.
 */
public final class Restraint {

    static final int LINES = 60;

    private final Map<String, Integer> refused = new LinkedHashMap<>();
    private Instant minute = Instant.EPOCH;

    /** What is to be written down on account of a deed, in that order; nothing if it is only counted. */
    public List<Deed> admit(Deed deed) {
        List<Deed> lines = new ArrayList<>();
        Instant now = deed.at().truncatedTo(ChronoUnit.MINUTES);
        if (!now.equals(minute)) {
            lines.addAll(rest(deed.at()));
            minute = now;
        }
        if (!isOfStranger(deed) || refused.merge(deed.source(), 1, Integer::sum) <= LINES) {
            lines.add(deed);
        }
        return lines;
    }

    /** What was counted and not told of yet. */
    public List<Deed> rest(Instant now) {
        List<Deed> lines = refused.entrySet().stream()
                .filter(one -> one.getValue() > LINES)
                .map(one -> left(now, one.getKey(), one.getValue() - LINES))
                .toList();
        refused.clear();
        return lines;
    }

    private static Deed left(Instant now, String source, int count) {
        return new Deed(now, "", source, Action.MORE_REFUSALS, Integer.toString(count), Deed.Outcome.REFUSED);
    }

    private static boolean isOfStranger(Deed deed) {
        return deed.actor().isEmpty() && deed.outcome() == Deed.Outcome.REFUSED;
    }
}
