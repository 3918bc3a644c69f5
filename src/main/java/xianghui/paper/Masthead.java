package xianghui.paper;

/**
 * What stands above the red line of the first page; an empty text is left blank.
 *
 * @param issuer the red name of the issuing organ
 * @param number as the office gives it
 * @param signer who has signed a document that goes upwards; then the number stands at the left
 */
public record Masthead(String issuer, String number, String signer) {

    /** What stands before the signer. */
    public static String signerWord() {
        return PaperWords.word("signer");
    }
}
