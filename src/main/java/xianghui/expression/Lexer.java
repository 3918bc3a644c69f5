package xianghui.expression;

import java.util.Optional;
import java.util.Set;
import xianghui.expression.ExpressionSyntaxException.Reason;

/** Takes words, signs, numbers, texts and names off the front of an expression. */
final class Lexer {

    private static final Set<String> RESERVED = Set.of("and", "or", "not", "in", "is", "has");
    private static final String NUMBER = "[0-9]+(\\.[0-9]+)?";

    private final String source;
    private int at;

    Lexer(String source) {
        this.source = source;
        skipSpace();
    }

    boolean atEnd() {
        return at == source.length();
    }

    boolean takeWord(String word) {
        int end = at + word.length();
        if (!source.startsWith(word, at) || end < source.length() && isNamePart(source.charAt(end))) {
            return false;
        }
        moveTo(end);
        return true;
    }

    void expectWord(String word) {
        if (!takeWord(word)) {
            throw unexpected();
        }
    }

    boolean takeSign(String sign) {
        if (!source.startsWith(sign, at)) {
            return false;
        }
        moveTo(at + sign.length());
        return true;
    }

    void expectSign(String sign) {
        if (!takeSign(sign)) {
            throw unexpected();
        }
    }

    Optional<String> takeNumber() {
        int end = at;
        while (end < source.length() && (isDigit(source.charAt(end)) || source.charAt(end) == '.')) {
            end++;
        }
        String number = source.substring(at, end);
        if (!number.isEmpty() && !number.matches(NUMBER)) {
            throw problem(Reason.NO_NUMBER, number);
        }
        return end == at ? Optional.empty() : Optional.of(take(end));
    }

    Optional<String> takeText() {
        if (atEnd() || source.charAt(at) != '\'') {
            return Optional.empty();
        }
        int close = source.indexOf('\'', at + 1);
        if (close < 0) {
            throw problem(Reason.TEXT_WITHOUT_END, "");
        }
        String text = source.substring(at + 1, close);
        moveTo(close + 1);
        return Optional.of(text);
    }

    /** A name, or what stands in brackets. */
    String takeName() {
        if (!atEnd() && source.charAt(at) == '[') {
            int close = source.indexOf(']', at);
            if (close < 0 || source.substring(at + 1, close).indexOf('[') >= 0) {
                throw problem(Reason.BRACKET_WITHOUT_END, "");
            }
            String name = source.substring(at + 1, close);
            moveTo(close + 1);
            return name;
        }
        int end = at;
        while (end < source.length() && isNamePart(source.charAt(end))) {
            end++;
        }
        if (end == at || RESERVED.contains(source.substring(at, end))) {
            throw unexpected();
        }
        return take(end);
    }

    int position() {
        return at;
    }

    ExpressionSyntaxException unexpected() {
        return atEnd() ? problem(Reason.UNEXPECTED_END, "") : problem(Reason.UNEXPECTED, source.substring(at, at + 1));
    }

    private ExpressionSyntaxException problem(Reason reason, String detail) {
        return problem(at, reason, detail);
    }

    ExpressionSyntaxException problem(int position, Reason reason, String detail) {
        return new ExpressionSyntaxException(source, position, reason, detail);
    }

    private String take(int end) {
        String taken = source.substring(at, end);
        moveTo(end);
        return taken;
    }

    private void moveTo(int position) {
        at = position;
        skipSpace();
    }

    private void skipSpace() {
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '$';
    }
}
