package xianghui.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import xianghui.catalog.Genre;
import xianghui.publication.FindingEntry;
import xianghui.publication.RollCall;

/**
 * How a run ended.
 *
 * @param genre what kind of report it wrote
 * @param folder where the report lies
 * @param unchanged whether the report was there already
 * @param result what is remembered of it
 * @param drafting what became of the Word file of the last run; nothing if none was written
 */
public record RunOutcome(
        RollCall rollCall,
        List<FindingEntry> findings,
        Genre genre,
        Path folder,
        boolean unchanged,
        RunResult result,
        Optional<Drafting> drafting) {

    public RunOutcome {
        findings = List.copyOf(findings);
    }
}
