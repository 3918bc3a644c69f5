package xianghui.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text cut into numbers and single characters, so that a number is compared as a whole. */
record Tokens(List<Token> all) {

    private static final Pattern TOKEN =
            Pattern.compile("[0-9\uFF10-\uFF19]+(?:[.\uFF0E][0-9\uFF10-\uFF19]+)?|.", Pattern.DOTALL);

    Tokens {
        all = List.copyOf(all);
    }

    /** A number or a character, and where it stands. */
    record Token(String text, int from, int to) {

        boolean isNumber() {
            int first = text.codePointAt(0);
            return Character.isDigit(first);
        }
    }

    static Tokens of(String text) {
        List<Token> tokens = new ArrayList<>();
        for (Matcher found = TOKEN.matcher(text); found.find(); ) {
            tokens.add(new Token(found.group(), found.start(), found.end()));
        }
        return new Tokens(tokens);
    }

    List<String> texts() {
        return all.stream().map(Token::text).toList();
    }
}
