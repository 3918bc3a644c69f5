package xianghui.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import xianghui.runs.Mover;
import xianghui.runs.News;
import xianghui.runs.Run;

/**
 * What is different from which report.
 *
 * @param before the run that wrote the other report; empty where there is none
 * @param movers the cells that moved a figure, by its key
 * @param names of units, by code
 */
record Difference(Optional<Run> before, News news, Map<String, List<Mover>> movers, Map<String, String> names) {}
