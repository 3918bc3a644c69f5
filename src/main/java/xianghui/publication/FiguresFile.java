package xianghui.publication;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import xianghui.aggregation.Amount;
import xianghui.aggregation.Coverage;
import xianghui.aggregation.Figure;
import xianghui.aggregation.FigureKey;
import xianghui.catalog.Unit;
import xianghui.narrative.ClaimDecision;
import xianghui.returns.CellRef;
import xianghui.returns.Return;
import xianghui.returns.SubmissionId;

/** Writes {@code figures.json}: every figure with the cells it came from, and every claim. */
public final class FiguresFile {

    private final Map<SubmissionId, Return> sources;
    private final Map<FigureKey, List<String>> printed;

    /**
     * @param sources the returns that cells stand in
     * @param printed the prose forms in which a figure is printed
     */
    public FiguresFile(Map<SubmissionId, Return> sources, Map<FigureKey, List<String>> printed) {
        this.sources = Map.copyOf(sources);
        this.printed = Map.copyOf(printed);
    }

    public void write(
            String term, LocalDate asOf, RollCall rollCall, List<Figure> figures, List<ClaimDecision> claims, Path file)
            throws IOException {
        ObjectNode json = Json.object();
        json.put("term", term).put("asOf", asOf.toString());
        put(json.putObject("coverage"), rollCall);
        ArrayNode all = json.putArray("figures");
        figures.forEach(figure -> put(all.addObject(), figure));
        ArrayNode decisions = json.putArray("claims");
        claims.forEach(claim -> put(decisions.addObject(), claim));
        Json.write(json, file);
    }

    private static void put(ObjectNode json, RollCall rollCall) {
        json.put("expected", rollCall.expected().size());
        json.put("accepted", rollCall.accepted().size());
        ArrayNode missing = json.putArray("missing");
        for (Unit unit : rollCall.absent()) {
            missing.addObject().put("code", unit.code()).put("name", unit.name());
        }
    }

    private void put(ObjectNode json, Figure figure) {
        FigureKey key = figure.key();
        Amount amount = figure.amount();
        json.put("metric", key.metric())
                .put("name", figure.metric().name())
                .put("scope", key.scope())
                .put("term", key.term().label());
        put(json.putObject("by"), key.by());
        json.put("amount", figure.text())
                .put("exact", amount.exact())
                .put("unit", figure.metric().unit());
        if (amount instanceof Amount.Ratio ratio) {
            json.put("numerator", ratio.numerator().exact())
                    .put("denominator", ratio.denominator().exact());
        } else {
            json.putNull("numerator").putNull("denominator");
        }
        put(json.putObject("coverage"), figure.coverage());
        ArrayNode forms = json.putArray("printed");
        printed.getOrDefault(key, List.of()).forEach(forms::add);
        ObjectNode cells = json.putObject("cells");
        put(cells.putArray("numerator"), amount.numeratorCells());
        put(cells.putArray("denominator"), amount.denominatorCells());
    }

    private static void put(ObjectNode json, Coverage coverage) {
        json.put("units", coverage.units()).put("expected", coverage.expected());
        ArrayNode missing = json.putArray("missing");
        coverage.missing().forEach(missing::add);
    }

    private static void put(ObjectNode json, SortedMap<String, String> by) {
        by.forEach(json::put);
    }

    private void put(ArrayNode array, List<CellRef> cells) {
        for (CellRef cell : cells) {
            Return source = sources.get(cell.file());
            if (source == null) {
                throw new IllegalStateException("a figure has a cell of a file that is not accepted");
            }
            array.addObject()
                    .put("unit", source.unit())
                    .put("workbook", source.workbook())
                    .put("sheet", cell.sheet())
                    .put("cell", cell.address());
        }
    }

    private static void put(ObjectNode json, ClaimDecision claim) {
        json.put("claim", claim.claim());
        put(json.putObject("by"), claim.by());
        json.put("alternative", claim.alternative()).put("text", claim.text());
        ArrayNode figures = json.putArray("figures");
        claim.figures().forEach(key -> figures.add(key.toString()));
    }
}
