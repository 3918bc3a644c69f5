package xianghui.document;

/**
 * Where the sentence of a claim begins or ends; nothing is printed for it.
 *
 * @param claim the claim with the values of its dimensions
 */
public record ClaimEdge(String claim, boolean opens) implements Inline {

    @Override
    public String text() {
        return "";
    }
}
