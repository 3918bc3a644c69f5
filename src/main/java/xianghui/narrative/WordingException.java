package xianghui.narrative;

/** Says that a text's braces or brackets do not match. */
final class WordingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WordingException(String source) {
        super("brackets without partner in: " + source);
    }
}
