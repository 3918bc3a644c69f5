package xianghui.blank;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import xianghui.catalog.Table;

/**
 * Where the cells of one table stand in the workbook, as formulas refer to them.
 *
 * @param state the cell in which the state of the sheet is declared; empty for the cover
 * @param blocks one for a list or a form, of a grouped form one for each group
 */
record Area(Table table, String state, List<Block> blocks) {

    Area {
        blocks = List.copyOf(blocks);
    }

    /**
     * Cells that are looked at together: the rows of a list, or the items of a form.
     *
     * @param group the value of the group; empty where there is none
     * @param cells by column, of a form also the last term's; of a list each is a column of cells
     * @param there 1 for each row that says something
     * @param whole all cells of a list, or those of this term in a form
     */
    record Block(String group, SortedMap<String, String> cells, String there, String whole) {
        Block {
            cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
        }

        /** The cells of that column. */
        String cell(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new BeyondWorksheetException(column);
            }
            return cell;
        }
    }
}
