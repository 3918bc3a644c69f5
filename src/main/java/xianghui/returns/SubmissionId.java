package xianghui.returns;

/** A received file by the SHA-256 of its content, in lower-case hexadecimal. */
public record SubmissionId(String sha256) {

    /** The first twelve digits, for people. */
    public String brief() {
        return sha256.substring(0, Math.min(12, sha256.length()));
    }

    /** Every code begins so. */
    public static final String CODE = "xhp1.";

    /** In letters that every spreadsheet program leaves as they are. */
    public String code() {
        return CODE + sha256;
    }

    @Override
    public String toString() {
        return sha256;
    }
}
