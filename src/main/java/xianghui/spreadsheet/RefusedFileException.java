package xianghui.spreadsheet;

/** Says why a file is not read, in a closed list of reasons and never in a parser's words. */
public final class RefusedFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    public RefusedFileException(Refusal refusal) {
        super(refusal.name());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
