package xianghui.annotation;

import java.util.Map;
import xianghui.returns.Sentences;

/** What stands in the files that go back. */
final class Words {

    private static final Sentences BUNDLE = new Sentences("/messages/annotation.properties");

    /** The name of the sheet that lists what is to be corrected. */
    static final String LIST = word("list.name");

    /** Every note of ours begins so; what a unit wrote itself stands before it and is never touched. */
    static final String OPENING = word("note.opening");

    /** In which our notes and our list are set. */
    static final String FONT = word("list.font");

    private Words() {}

    static String word(String key) {
        return BUNDLE.say(key, Map.of());
    }

    static String say(String key, Map<String, String> values) {
        return BUNDLE.say(key, values);
    }
}
