package xianghui.annotation;

import java.util.List;
import xianghui.returns.CellRef;

/**
 * One thing to be said in a file that goes back.
 *
 * @param message a whole sentence with place, value and what to do
 * @param cells in that file; none where it is about a sheet or the file as a whole
 * @param key by which an answer to it is known when the file comes back
 * @param received what stood in the cells, in words
 */
public record Remark(Mark mark, String message, List<CellRef> cells, String key, String received) {

    public Remark {
        cells = List.copyOf(cells);
    }
}
