package xianghui.expression;

/** Says where an expression cannot be read. */
public final class ExpressionSyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ExpressionSyntaxException(String source, int position, String what) {
        super(what + " at " + (position + 1) + " in: " + source);
    }
}
