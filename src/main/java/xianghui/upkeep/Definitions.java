package xianghui.upkeep;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import xianghui.catalog.County;
import xianghui.catalog.Problem;
import xianghui.job.DefinitionsRefusedException;
import xianghui.job.RulebookReader;

/** Looks whether what the office has written can be used. */
final class Definitions {

    private final RulebookReader reader;

    Definitions(RulebookReader reader) {
        this.reader = reader;
    }

    void examine(Report report) {
        try {
            County county = reader.read().catalog().county();
            report.good(
                    "definitions.good",
                    Map.of("units", String.valueOf(county.units().size()), "term", county.term()));
        } catch (DefinitionsRefusedException e) {
            List<Problem> problems = e.problems();
            report.fault(
                    "definitions.bad",
                    Map.of(
                            "count", String.valueOf(problems.size()),
                            "problems",
                                    problems.stream()
                                            .map(Problem::toString)
                                            .collect(Collectors.joining(Report.word("joined", Map.of())))));
        }
    }
}
