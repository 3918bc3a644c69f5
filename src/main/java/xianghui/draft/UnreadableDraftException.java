package xianghui.draft;

/** Says that a file is no Word document that can be read: damaged, locked by a password, or of another kind. */
public final class UnreadableDraftException extends Exception {

    private static final long serialVersionUID = 1L;

    public UnreadableDraftException() {
        super("no readable Word document");
    }
}
