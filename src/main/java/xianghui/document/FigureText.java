package xianghui.document;

/**
 * The printed form of one figure.
 *
 * @param text what is printed, without unit
 * @param figure the key of the figure, as {@code FigureKey.toString()} writes it
 */
public record FigureText(String text, String figure) implements Inline {

    public FigureText {
        text = PlainText.of(text);
    }
}
