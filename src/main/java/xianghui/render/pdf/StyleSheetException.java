package xianghui.render.pdf;

import java.util.List;

/** The style sheet of the PDF cannot be used; all that is wrong with it at once. */
public final class StyleSheetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    StyleSheetException(String styleSheet, List<String> problems) {
        super(styleSheet + ": " + String.join(" ", problems));
        this.problems = List.copyOf(problems);
    }

    /** Each problem as a whole sentence. */
    public List<String> problems() {
        return problems;
    }
}
