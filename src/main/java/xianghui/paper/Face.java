package xianghui.paper;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The type faces of an official document. */
public enum Face {
    TITLE,
    BODY,
    KAI,
    HEI,
    SONG;

    /** What the office calls it; also the name of the font set of the PDF. */
    public String word() {
        return PaperWords.word("face." + key());
    }

    /** The font that Word is told, where the office names no other. */
    public String usualFont() {
        return PaperWords.word("word." + key());
    }

    /** The face of that word. */
    public static Optional<Face> of(String word) {
        return Arrays.stream(values()).filter(face -> face.word().equals(word)).findFirst();
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
