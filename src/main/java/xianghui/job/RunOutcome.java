package xianghui.job;

import java.nio.file.Path;
import java.util.List;
import xianghui.publication.FindingEntry;
import xianghui.publication.RollCall;

/**
 * How a run ended.
 *
 * @param folder where the report lies
 * @param unchanged whether the report was there already
 * @param result what is remembered of it
 */
public record RunOutcome(
        RollCall rollCall, List<FindingEntry> findings, Path folder, boolean unchanged, RunResult result) {

    public RunOutcome {
        findings = List.copyOf(findings);
    }
}
