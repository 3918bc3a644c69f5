package xianghui.blank;

/** Something that a worksheet without macros cannot reckon, or not in a formula of its own. */
final class BeyondWorksheetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BeyondWorksheetException(String what) {
        super(what);
    }
}
