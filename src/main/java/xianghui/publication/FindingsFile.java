package xianghui.publication;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
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

    private static void putOrNull(ObjectNode node, String name, String value) {
        if (value.isEmpty()) {
            node.putNull(name);
        } else {
            node.put(name, value);
        }
    }
}
