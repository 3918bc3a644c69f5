package xianghui.runs;

import java.util.List;

/** A run with everything that is told of it. */
public record RunDetails(Run run, List<Step> steps, List<Line> lines, List<UnitLine> units, List<WrittenFile> files) {

    public RunDetails {
        steps = List.copyOf(steps);
        lines = List.copyOf(lines);
        units = List.copyOf(units);
        files = List.copyOf(files);
    }
}
