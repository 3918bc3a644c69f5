package xianghui.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import xianghui.runs.Snapshot;
import xianghui.runs.Snapshot.FigureMark;
import xianghui.runs.Snapshot.FindingMark;
import xianghui.runs.Snapshot.UnitMark;
import xianghui.runs.UnitLine;

/** Snapshots as one text; what is equal is written equally. */
final class SnapshotJson {

    private final JsonMapper mapper = new JsonMapper();

    String write(Snapshot snapshot) {
        ObjectNode json = mapper.createObjectNode();
        ObjectNode units = json.putObject("units");
        snapshot.units()
                .forEach((code, unit) ->
                        list(units, code, unit.name(), unit.standing().name(), unit.counting()));
        ObjectNode figures = json.putObject("figures");
        snapshot.figures().forEach((key, figure) -> list(figures, key, figure.name(), figure.text(), figure.unit())
                .add(figure.inProse())
                .add(figure.exact()));
        ObjectNode claims = json.putObject("claims");
        snapshot.claims().forEach(claims::put);
        ObjectNode findings = json.putObject("findings");
        snapshot.findings()
                .forEach((key, finding) ->
                        list(findings, key, finding.unit(), finding.rule(), finding.severity(), finding.message()));
        return mapper.writeValueAsString(json);
    }

    private static ArrayNode list(ObjectNode object, String key, String... values) {
        ArrayNode list = object.putArray(key);
        for (String value : values) {
            list.add(value);
        }
        return list;
    }

    Snapshot read(String text) {
        JsonNode json = mapper.readTree(text);
        return new Snapshot(
                entries(
                        json.path("units"),
                        one -> new UnitMark(at(one, 0), UnitLine.Standing.valueOf(at(one, 1)), at(one, 2))),
                entries(
                        json.path("figures"),
                        one -> new FigureMark(
                                at(one, 0), at(one, 1), at(one, 2), one.path(3).asBoolean(false), at(one, 4))),
                entries(json.path("claims"), JsonNode::asString),
                entries(json.path("findings"), one -> new FindingMark(at(one, 0), at(one, 1), at(one, 2), at(one, 3))));
    }

    private static <T> Map<String, T> entries(JsonNode object, Function<JsonNode, T> reading) {
        Map<String, T> entries = new LinkedHashMap<>();
        object.properties().forEach(entry -> entries.put(entry.getKey(), reading.apply(entry.getValue())));
        return entries;
    }

    private static String at(JsonNode list, int index) {
        return list.path(index).asString("");
    }
}
