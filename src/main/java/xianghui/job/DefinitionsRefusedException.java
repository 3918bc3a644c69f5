package xianghui.job;

import java.util.List;
import java.util.stream.Collectors;
import xianghui.catalog.Problem;

/** Refuses to start, with everything that is wrong with what the office has written. */
public final class DefinitionsRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    DefinitionsRefusedException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
