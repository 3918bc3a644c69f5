package xianghui.upkeep;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import xianghui.returns.Sentences;
import xianghui.upkeep.Examined.State;

/** Collects what is seen, in the words of the bundle. */
final class Report {

    private static final Sentences SENTENCES = new Sentences("/messages/upkeep.properties");

    private final List<Examined> lines = new ArrayList<>();

    void good(String key, Map<String, String> values) {
        lines.add(new Examined(State.GOOD, SENTENCES.say(key, values), ""));
    }

    void notice(String key, Map<String, String> values) {
        lines.add(new Examined(State.NOTICE, SENTENCES.say(key, values), SENTENCES.say(key + ".fix", values)));
    }

    void fault(String key, Map<String, String> values) {
        lines.add(new Examined(State.FAULT, SENTENCES.say(key, values), SENTENCES.say(key + ".fix", values)));
    }

    /** A word to be put into a sentence. */
    static String word(String key, Map<String, String> values) {
        return SENTENCES.say(key, values);
    }

    /** Whether nothing worse than a notice was written since so many lines. */
    boolean isGoodSince(int size) {
        return lines.size() == size;
    }

    int size() {
        return lines.size();
    }

    List<Examined> lines() {
        return List.copyOf(lines);
    }
}
