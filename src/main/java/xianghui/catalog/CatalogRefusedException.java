package xianghui.catalog;

import java.util.List;
import java.util.stream.Collectors;

/** Refuses definitions, with everything that is wrong with them. */
public final class CatalogRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    CatalogRefusedException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong, in the order in which it was found. */
    public List<Problem> problems() {
        return problems;
    }
}
