package xianghui.document;

/** How the text of a table cell looks; named in Word and in the PDF style sheet like the paragraph styles. */
public enum CellStyle {
    HEADER("XhTableHeader"),
    CELL("XhTableCell"),
    TOTAL("XhTableTotal");

    private final String styleId;

    CellStyle(String styleId) {
        this.styleId = styleId;
    }

    public String styleId() {
        return styleId;
    }

    /** What the office sees the style called in Word. */
    public String officeName() {
        return StyleNames.of(styleId);
    }
}
