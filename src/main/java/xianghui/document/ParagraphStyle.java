package xianghui.document;

/**
 * The closed list of paragraph styles. The name of each in Word and in the PDF style sheet is its
 * {@link #styleId()}; what it looks like is decided there (GB/T 9704-2012).
 */
public enum ParagraphStyle {
    TITLE("XhTitle"),
    SUBTITLE("XhSubtitle"),
    ADDRESSEE("XhAddressee"),
    HEADING_1("XhHeading1"),
    HEADING_2("XhHeading2"),
    HEADING_3("XhHeading3"),
    BODY("XhBody"),
    ATTACHMENT_LIST("XhAttachmentList"),
    SIGNATURE("XhSignature"),
    DATE("XhDate"),
    ATTACHMENT_MARK("XhAttachmentMark"),
    ATTACHMENT_TITLE("XhAttachmentTitle"),
    TABLE_UNIT("XhTableUnit"),
    TABLE_NOTE("XhTableNote"),
    NOTE("XhNote");

    private final String styleId;

    ParagraphStyle(String styleId) {
        this.styleId = styleId;
    }

    public String styleId() {
        return styleId;
    }
}
