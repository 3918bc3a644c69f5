package xianghui.publication;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import xianghui.aggregation.FigureKey;
import xianghui.runs.Mover;
import xianghui.runs.News;
import xianghui.runs.Run;
import xianghui.runs.Snapshot.FindingMark;

/**
 * Writes {@code changes.json}: all that is different from the report before. Put to the figures, claims and open
 * findings of that report, it gives those of this one.
 */
public final class ChangesFile {

    private ChangesFile() {}

    /**
     * Writes the file; an existing one is replaced.
     *
     * @param before the run that wrote the report before; empty where there is none, so that there is no news either
     * @param movers what moved a figure, by its key
     */
    public static void write(
            String term, LocalDate asOf, Optional<Run> before, News news, Map<String, List<Mover>> movers, Path file)
            throws IOException {
        ObjectNode json = Json.object();
        json.put("term", term).put("asOf", asOf.toString());
        before.ifPresentOrElse(
                run -> json.putObject("before")
                        .put("number", run.number())
                        .put("started", run.started().toString())
                        .put("asOf", run.asOf().map(LocalDate::toString).orElse("")),
                () -> json.putNull("before"));
        ArrayNode units = json.putArray("units");
        news.units().forEach(unit -> units.addObject()
                .put("unit", unit.code())
                .put("name", unit.name())
                .put("event", small(unit.event()))
                .put("before", small(unit.before()))
                .put("after", small(unit.after())));
        ArrayNode figures = json.putArray("figures");
        news.figures()
                .forEach(figure -> figure(figures.addObject(), figure, movers.getOrDefault(figure.key(), List.of())));
        ArrayNode claims = json.putArray("claims");
        news.claims().forEach(claim -> claims.addObject()
                .put("claim", claim.claim())
                .put("before", claim.before())
                .put("after", claim.after()));
        ObjectNode findings = json.putObject("findings");
        findings(findings.putArray("opened"), news.opened());
        findings(findings.putArray("closed"), news.closed());
        Json.write(json, file);
    }

    private static void figure(ObjectNode json, News.FigureChange figure, List<Mover> movers) {
        FigureKey key = FigureKey.parse(figure.key());
        json.put("metric", key.metric())
                .put("name", figure.name())
                .put("scope", key.scope())
                .put("term", key.term().label());
        ObjectNode by = json.putObject("by");
        key.by().forEach(by::put);
        json.put("unit", figure.unit()).put("inSentence", figure.inProse());
        side(json, "before", figure.before(), figure.exactBefore());
        side(json, "after", figure.after(), figure.exactAfter());
        ArrayNode cells = json.putArray("movers");
        for (Mover mover : movers) {
            ObjectNode one = cells.addObject().put("unit", mover.unit()).put("event", small(mover.event()));
            if (mover.whole()) {
                one.put("cells", mover.cells());
            } else {
                one.put("sheet", mover.sheet())
                        .put("cell", mover.cell())
                        .put("before", mover.before())
                        .put("after", mover.after());
            }
        }
    }

    private static void side(ObjectNode json, String name, String amount, String exact) {
        if (amount.isEmpty()) {
            json.putNull(name);
        } else {
            json.putObject(name).put("amount", amount).put("exact", exact);
        }
    }

    private static void findings(ArrayNode json, List<FindingMark> findings) {
        findings.forEach(finding -> json.addObject()
                .put("unit", finding.unit())
                .put("rule", finding.rule())
                .put("severity", finding.severity())
                .put("message", finding.message()));
    }

    private static String small(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
