package xianghui.narrative;

import java.time.LocalDate;
import java.util.List;
import xianghui.catalog.Decision;
import xianghui.returns.Finding;
import xianghui.returns.Return;

/**
 * What a report stands on besides its figures.
 *
 * @param accepted one return for each unit that is in
 * @param open findings that nobody has answered
 * @param answered how many queries the units themselves have answered
 * @param overrides decisions by which a return was let in
 * @param program version of the program
 * @param definitions digest of the definitions
 */
public record Backdrop(
        LocalDate asOf,
        List<Return> accepted,
        List<Finding> open,
        long answered,
        List<Decision> overrides,
        String program,
        String definitions) {

    public Backdrop {
        accepted = List.copyOf(accepted);
        open = List.copyOf(open);
        overrides = List.copyOf(overrides);
    }
}
