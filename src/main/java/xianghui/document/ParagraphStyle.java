package xianghui.document;

import java.util.Arrays;
import java.util.Optional;

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
    TABLE_TITLE("XhTableTitle"),
    TABLE_UNIT("XhTableUnit"),
    TABLE_NOTE("XhTableNote"),
    CHART("XhChart"),
    CHART_TITLE("XhChartTitle"),
    NOTE("XhNote"),
    ISSUER("XhIssuer"),
    DOCUMENT_NUMBER("XhDocumentNumber"),
    COLOPHON("XhColophon");

    private final String styleId;

    ParagraphStyle(String styleId) {
        this.styleId = styleId;
    }

    public String styleId() {
        return styleId;
    }

    /** Whether it belongs to the end of the summary proper: the list of attachments, the signature, the date. */
    public boolean closes() {
        return this == ATTACHMENT_LIST || this == SIGNATURE || this == DATE;
    }

    /** What the office sees the style called in Word. */
    public String officeName() {
        return StyleNames.of(styleId);
    }

    /**
     * The style that a Word file means by an id or a name; LibreOffice gives every style with a Chinese name a new id
     * when it saves.
     */
    public static Optional<ParagraphStyle> of(String styleId, String name) {
        return Arrays.stream(values())
                .filter(style ->
                        style.styleId.equals(styleId) || style.officeName().equals(name))
                .findFirst();
    }
}
