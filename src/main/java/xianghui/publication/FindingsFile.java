package xianghui.publication;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import xianghui.catalog.Severity;
import xianghui.returns.CellRef;
import xianghui.returns.Finding;

/** Writes {@code findings.json}. */
public final class FindingsFile {

    private FindingsFile() {}

    public static void write(List<FindingEntry> entries, Path file) throws IOException {
        ArrayNode findings = Json.array();
        for (FindingEntry entry : entries) {
            Finding finding = entry.finding();
            ObjectNode one = findings.addObject();
            putOrNull(one, "unit", finding.unit());
            putOrNull(one, "workbook", finding.workbook());
            one.put("rule", finding.rule())
                    .put("severity", finding.severity().name())
                    .put("message", finding.message());
            ArrayNode cells = one.putArray("cells");
            for (CellRef cell : finding.cells()) {
                cells.addObject().put("sheet", cell.sheet()).put("cell", cell.address());
            }
            one.put("state", entry.state());
            if (!entry.answer().isEmpty()) {
                one.put("answer", entry.answer());
            }
        }
        Json.write(findings, file);
    }

    /**
     * What was said of files that were passed over and not read: it names no unit and no cell.
     *
     * @param json the content of such a file
     * @param rules by which such findings go
     */
    public static List<Finding> notes(byte[] json, Set<String> rules) {
        List<Finding> notes = new ArrayList<>();
        for (JsonNode one : Json.read(json)) {
            String rule = one.path("rule").asString("");
            if (one.path("unit").isNull() && rules.contains(rule)) {
                notes.add(new Finding(
                        "",
                        one.path("workbook").asString(""),
                        rule,
                        Severity.valueOf(one.path("severity").asString("")),
                        one.path("message").asString(""),
                        List.of()));
            }
        }
        return notes;
    }

    private static void putOrNull(ObjectNode node, String name, String value) {
        if (value.isEmpty()) {
            node.putNull(name);
        } else {
            node.put(name, value);
        }
    }
}
