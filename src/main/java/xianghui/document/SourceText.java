package xianghui.document;

/**
 * The name under which the annex says where a figure comes from; the figure's printed forms lead to it.
 *
 * @param figure the key of the figure, as {@code FigureKey.toString()} writes it
 */
public record SourceText(String text, String figure) implements Inline {

    public SourceText {
        text = PlainText.of(text);
    }
}
