package xianghui.web.nights;

import java.util.List;
import org.springframework.stereotype.Component;
import xianghui.catalog.Genre;
import xianghui.job.CurrentRules;
import xianghui.job.DefinitionsRefusedException;
import xianghui.runs.Start;

/** The kinds of report that the county can have written. */
@Component
class Reports {

    private final CurrentRules rules;

    Reports(CurrentRules rules) {
        this.rules = rules;
    }

    /** Those of its period, the usual one first; none if there is no choice or the definitions cannot be used. */
    List<Genre> choice() {
        try {
            return rules.now().catalog().reports();
        } catch (DefinitionsRefusedException e) {
            return List.of();
        }
    }

    /** Whether it can be written now; where nobody has named any, there is the usual one. */
    boolean has(String report) {
        List<Genre> choice = choice();
        return choice.isEmpty()
                ? report.equals(Start.USUAL)
                : choice.stream().anyMatch(genre -> genre.id().equals(report));
    }

    /** The one that is written unless another is asked for. */
    String usual() {
        return rules.usualReport();
    }

    /** The name of a kind of report; empty if it is not known any more. */
    String name(String report) {
        try {
            return rules.now().catalog().genres().stream()
                    .filter(genre -> genre.id().equals(report))
                    .map(Genre::name)
                    .findFirst()
                    .orElse("");
        } catch (DefinitionsRefusedException e) {
            return "";
        }
    }
}
