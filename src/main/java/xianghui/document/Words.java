package xianghui.document;

/** Text that no figure stands behind; line breaks and control characters in it become spaces. */
public record Words(String text) implements Inline {

    public Words {
        text = PlainText.of(text);
    }
}
