package xianghui.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the numbers in a text that somebody has to stand up for. */
final class Numbers {

    private static final String DIGIT = "[0-9\uFF10-\uFF19]";
    private static final String CHARACTER =
            "[\u3007\u96F6\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341]";

    /** A number; behind it, in words: per cent or tenths in characters. */
    private static final Pattern NUMBER = Pattern.compile("-?" + DIGIT + "+(?:[,\uFF0C]" + DIGIT + "{3}(?!" + DIGIT
            + "))*(?:[.\uFF0E]" + DIGIT + "+)?|\u767E\u5206\u4E4B" + CHARACTER + "+(?:\u70B9" + CHARACTER + "+)?|"
            + CHARACTER + "\u6210(?=[\u4EE5\u591A\u5DE6\uFF0C\u3002\uFF1B\u3001]|$)");

    /** What is a date, an article, an ordinal, the number of a file, of a list or of an annex. */
    private static final Pattern EXEMPT = Pattern.compile(String.join(
            "|",
            DIGIT + "{2,4}\u5E74(?:" + DIGIT + "{1,2}\u6708(?:" + DIGIT + "{1,2}\u65E5)?)?",
            DIGIT + "{1,2}\u6708(?:" + DIGIT + "{1,2}\u65E5)?(?![\u4EFD]?\u4E2A)",
            DIGIT + "{1,2}\u65E5",
            DIGIT + "{4}[-/.]" + DIGIT + "{1,2}[-/.]" + DIGIT + "{1,2}",
            "\u7B2C" + DIGIT + "+",
            "[\u3014\\[\uFF08(]" + DIGIT + "{4}[\u3015\\]\uFF09)]" + DIGIT + "*\u53F7?",
            DIGIT + "+\u53F7(?:\u6587|\u4EE4|\u516C\u544A)",
            "\u9644[\u4EF6\u8868]" + DIGIT + "+",
            "(?:^|(?<=[\n\uFF1A]))\\s*[\uFF08(]?" + DIGIT + "{1,2}(?:[\uFF09)\u3001]|[.\uFF0E](?!" + DIGIT + "))"));

    private Numbers() {}

    /** Where a number stands. */
    record Found(int from, int to, String text) {}

    /** The numbers of a text but for dates, articles and the like. */
    static List<Found> in(String text) {
        List<Found> exempt = find(EXEMPT, text);
        return find(NUMBER, text).stream()
                .filter(number ->
                        exempt.stream().noneMatch(one -> one.from() <= number.from() && number.to() <= one.to()))
                .toList();
    }

    private static List<Found> find(Pattern pattern, String text) {
        List<Found> found = new ArrayList<>();
        for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
            found.add(new Found(matcher.start(), matcher.end(), matcher.group()));
        }
        return found;
    }

    /** The text with every number masked. */
    static String masked(String text) {
        return text.replaceAll(DIGIT + "+(?:[.\uFF0E]" + DIGIT + "+)?", "#");
    }
}
