package xianghui.runs;

/**
 * What moved a figure of the county: one cell that a unit has corrected, or a whole return.
 *
 * @param unit the code of the unit
 * @param name its name
 * @param sheet of the cell, as the newer file has it; empty for a whole return
 * @param cell its address
 * @param before what stood there, of persons the first character
 * @param after what stands there
 * @param cells of a whole return, how many of its cells the figure has, or had; else 1
 */
public record Mover(
        String unit, String name, News.Event event, String sheet, String cell, String before, String after, int cells) {

    /** Whether it is a return that came, went, or was exchanged as a whole. */
    public boolean whole() {
        return cell.isEmpty();
    }
}
