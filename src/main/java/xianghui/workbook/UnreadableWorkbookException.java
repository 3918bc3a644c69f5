package xianghui.workbook;

/** Says why a file cannot be opened, in a closed list of reasons and never in a parser's words. */
final class UnreadableWorkbookException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final String variant;

    UnreadableWorkbookException(Fault fault, String variant) {
        super(fault.id() + "." + variant);
        this.fault = fault;
        this.variant = variant;
    }

    Fault fault() {
        return fault;
    }

    String variant() {
        return variant;
    }
}
