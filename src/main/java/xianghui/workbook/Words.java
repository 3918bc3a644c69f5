package xianghui.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import xianghui.returns.Sentences;

/** The fixed spellings that a reader of Chinese forms knows, from a resource. */
final class Words {

    private static final Sentences BUNDLE = new Sentences("/messages/words.properties");

    static final List<String> NIL = list("nil");
    static final List<String> TOTAL = list("total");
    static final List<String> REMARK = list("remark");
    static final List<String> APPROXIMATE = list("approximate");
    static final List<String> HELPER_SHEETS = list("sheets.helping");
    static final List<String> AGE_COLUMNS = list("columns.age");
    static final List<String> RATIO_COLUMNS = list("columns.ratio");
    static final List<String> IGNORED_COLUMNS = list("columns.ignored");

    private Words() {}

    /** The word or sentence of that key, as it stands. */
    static String word(String key) {
        return BUNDLE.say(key, Map.of());
    }

    /** A text in quotation marks, as a sentence shows it. */
    static String quoted(String text) {
        return BUNDLE.say("quoted", Map.of("text", Sentences.shown(text)));
    }

    /** The words of that key, as {@link Spelling#folded} gives them. */
    static List<String> list(String key) {
        return Arrays.stream(word(key).split(" ")).map(Spelling::folded).toList();
    }
}
