package xianghui.expression;

/** Says where an expression cannot be read, and why. */
public final class ExpressionSyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String source;
    private final int position;
    private final Reason reason;
    private final String detail;

    /** Why an expression cannot be read. */
    public enum Reason {
        UNEXPECTED("unexpected '%s'"),
        UNEXPECTED_END("unexpected end%s"),
        NO_FUNCTION("no function %s"),
        WRONG_NUMBER_OF_ARGUMENTS("wrong number of arguments of %s"),
        NO_NUMBER("no number: %s"),
        TEXT_WITHOUT_END("text without end%s"),
        BRACKET_WITHOUT_END("bracket without end%s"),
        BRACE_WITHOUT_END("brace without end%s");

        private final String message;

        Reason(String message) {
            this.message = message;
        }
    }

    ExpressionSyntaxException(String source, int position, Reason reason, String detail) {
        super(String.format(reason.message, detail) + " at " + (position + 1) + " in: " + source);
        this.source = source;
        this.position = position;
        this.reason = reason;
        this.detail = detail;
    }

    /** The expression. */
    public String source() {
        return source;
    }

    /** The place of the character that cannot be read, counted from one. */
    public int place() {
        return position + 1;
    }

    public Reason reason() {
        return reason;
    }

    /** The character, word or number that the reason is about; empty where there is none. */
    public String detail() {
        return detail;
    }
}
