package xianghui.blank;

import java.util.List;
import java.util.Map;
import xianghui.returns.Sentences;

/** What a blank workbook says, from its resource, and the fixed spellings that the reader knows. */
final class Words {

    private static final Sentences BUNDLE = new Sentences("/messages/blank.properties");
    private static final Sentences READER = new Sentences("/messages/words.properties");

    private Words() {}

    static String say(String key) {
        return BUNDLE.say(key, Map.of());
    }

    static String say(String key, Map<String, String> values) {
        return BUNDLE.say(key, values);
    }

    /** The word that stands before the state of a sheet. */
    static String stateLabel() {
        return READER.say("state.label", Map.of());
    }

    /** What may be declared of a sheet: that it is filled in, that there is nothing, that it has not begun. */
    static List<String> states() {
        return List.of(stateFilled(), READER.say("state.none", Map.of()), READER.say("state.notstarted", Map.of()));
    }

    static String stateFilled() {
        return READER.say("state.filled", Map.of());
    }

    /** The first of the words for a total. */
    static String total() {
        return READER.say("total", Map.of()).split(" ")[0];
    }

    /** The first of the words for nil. */
    static String nil() {
        return READER.say("nil", Map.of()).split(" ")[0];
    }

    /** A text as it stands in a formula. */
    static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
