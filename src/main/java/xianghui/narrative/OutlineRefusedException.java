package xianghui.narrative;

import java.util.List;
import java.util.stream.Collectors;
import xianghui.catalog.Problem;

/** Refuses an outline, or texts of the catalogue, with everything that is wrong with them. */
public final class OutlineRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    OutlineRefusedException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong, in the order of the text. */
    public List<Problem> problems() {
        return problems;
    }
}
