package xianghui.returns;

import xianghui.expression.Origin;

/**
 * One cell.
 *
 * @param sheet the name as it stands in the file
 * @param address such as {@code D7}
 */
public record CellRef(SubmissionId file, String sheet, String address) implements Origin {

    @Override
    public String toString() {
        return sheet + "!" + address;
    }

    /** The address for somebody who looks at that sheet: with its own sheet if it is on another. */
    public String seenFrom(String other) {
        return sheet.equals(other) ? address : sheet + "!" + address;
    }
}
