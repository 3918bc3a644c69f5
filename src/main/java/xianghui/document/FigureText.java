package xianghui.document;

/**
 * The printed form of one figure.
 *
 * @param text what is printed, without unit
 * @param figure the key of the figure, as {@code FigureKey.toString()} writes it
 * @param source the key of the row of the annex in which it is explained where it has no row of its own
 */
public record FigureText(String text, String figure, String source) implements Inline {

    /** A figure with a row of its own. */
    public FigureText(String text, String figure) {
        this(text, figure, figure);
    }

    public FigureText {
        text = PlainText.of(text);
    }
}
