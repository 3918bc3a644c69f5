package xianghui.publication;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import tools.jackson.core.JsonGenerator;
import xianghui.aggregation.Amount;
import xianghui.aggregation.Assumption;
import xianghui.aggregation.Coverage;
import xianghui.aggregation.Figure;
import xianghui.aggregation.FigureKey;
import xianghui.catalog.Unit;
import xianghui.narrative.ClaimDecision;
import xianghui.narrative.Trial;
import xianghui.returns.CellRef;
import xianghui.returns.Return;
import xianghui.returns.SubmissionId;

/**
 * Writes {@code figures.json}: every figure with the cells it came from, and every claim, each on one line. A county
 * has some hundred thousand cells, so nothing is gathered before it is written.
 */
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

    /** Writes the file; an existing one is replaced. */
    public void write(
            String term, LocalDate asOf, RollCall rollCall, List<Figure> figures, List<ClaimDecision> claims, Path file)
            throws IOException {
        try (JsonGenerator json = Json.open(file, 2)) {
            json.writeStartObject();
            json.writeStringProperty("term", term);
            json.writeStringProperty("asOf", asOf.toString());
            coverage(json, rollCall);
            json.writeArrayPropertyStart("figures");
            figures.forEach(figure -> figure(json, figure));
            json.writeEndArray();
            json.writeArrayPropertyStart("claims");
            claims.forEach(claim -> claim(json, claim));
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw("\n");
        }
    }

    private static void coverage(JsonGenerator json, RollCall rollCall) {
        json.writeObjectPropertyStart("coverage");
        json.writeNumberProperty("expected", rollCall.expected().size());
        json.writeNumberProperty("accepted", rollCall.accepted().size());
        json.writeArrayPropertyStart("missing");
        for (Unit unit : rollCall.absent()) {
            json.writeStartObject();
            json.writeStringProperty("code", unit.code());
            json.writeStringProperty("name", unit.name());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void figure(JsonGenerator json, Figure figure) {
        FigureKey key = figure.key();
        Amount amount = figure.amount();
        json.writeStartObject();
        json.writeStringProperty("metric", key.metric());
        json.writeStringProperty("name", figure.metric().name());
        json.writeStringProperty("scope", key.scope());
        json.writeStringProperty("term", key.term().label());
        by(json, key.by());
        json.writeStringProperty("amount", figure.text());
        json.writeStringProperty("exact", amount.exact());
        json.writeStringProperty("unit", figure.unit());
        if (amount instanceof Amount.Ratio ratio) {
            json.writeStringProperty("numerator", ratio.numerator().exact());
            json.writeStringProperty("denominator", ratio.denominator().exact());
        } else {
            json.writeNullProperty("numerator");
            json.writeNullProperty("denominator");
        }
        coverage(json, figure.coverage());
        if (amount instanceof Amount.Bound bound) {
            assumptions(json, bound.assumptions());
        }
        strings(json, "printed", printed.getOrDefault(key, List.of()));
        json.writeObjectPropertyStart("cells");
        cells(json, "numerator", amount.numeratorCells());
        cells(json, "denominator", amount.denominatorCells());
        json.writeEndObject();
        json.writeEndObject();
    }

    /** What a bound takes the denominators of the missing units for. */
    private static void assumptions(JsonGenerator json, List<Assumption> assumptions) {
        json.writeArrayPropertyStart("assumed");
        for (Assumption one : assumptions) {
            json.writeStartObject();
            json.writeStringProperty("unit", one.unit());
            json.writeStringProperty("denominator", one.denominator().toString());
            json.writeStringProperty("basis", one.known() ? "known" : "estimate");
            json.writeStringProperty("source", one.source());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void coverage(JsonGenerator json, Coverage coverage) {
        json.writeObjectPropertyStart("coverage");
        json.writeNumberProperty("units", coverage.units());
        json.writeNumberProperty("expected", coverage.expected());
        strings(json, "missing", coverage.missing());
        json.writeEndObject();
    }

    private static void by(JsonGenerator json, SortedMap<String, String> by) {
        json.writeObjectPropertyStart("by");
        by.forEach(json::writeStringProperty);
        json.writeEndObject();
    }

    private void cells(JsonGenerator json, String name, List<CellRef> cells) {
        json.writeArrayPropertyStart(name);
        for (CellRef cell : cells) {
            Return source = sources.get(cell.file());
            if (source == null) {
                throw new IllegalStateException("a figure has a cell of a file that is not accepted");
            }
            json.writeStartObject();
            json.writeStringProperty("unit", source.unit());
            json.writeStringProperty("workbook", source.workbook());
            json.writeStringProperty("sheet", cell.sheet());
            json.writeStringProperty("cell", cell.address());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void claim(JsonGenerator json, ClaimDecision claim) {
        json.writeStartObject();
        json.writeStringProperty("claim", claim.claim());
        by(json, claim.by());
        json.writeStringProperty("alternative", claim.alternative());
        json.writeStringProperty("when", claim.when());
        json.writeStringProperty("text", claim.text());
        strings(
                json,
                "figures",
                claim.figures().stream().map(FigureKey::toString).toList());
        json.writeArrayPropertyStart("tried");
        claim.trials().forEach(trial -> trial(json, trial));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void trial(JsonGenerator json, Trial trial) {
        json.writeStartObject();
        json.writeStringProperty("alternative", trial.alternative());
        json.writeStringProperty("when", trial.when());
        json.writeStringProperty("answer", trial.answer().label());
        json.writeObjectPropertyStart("inputs");
        trial.inputs().forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void strings(JsonGenerator json, String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}
