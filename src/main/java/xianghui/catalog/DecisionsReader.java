package xianghui.catalog;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads what the office has decided about findings, and refuses it with everything that is wrong. */
public final class DecisionsReader {

    private DecisionsReader() {}

    /**
     * Reads the file; where there is none, nothing was decided.
     *
     * @throws CatalogRefusedException with every decision that cannot be one
     */
    public static List<Decision> read(Path file, Catalog catalog) {
        if (!Files.exists(file)) {
            return List.of();
        }
        Problems problems = new Problems();
        List<Decision> decisions = YamlFile.read(file, String.valueOf(file.getFileName()), problems)
                .map(entry -> entry.as(keys -> keys.entries("decisions").stream()
                        .map(one -> one.named("rule").as(decision -> decision(decision, catalog)))
                        .toList()))
                .orElse(List.of());
        if (!problems.none()) {
            throw new CatalogRefusedException(problems.all());
        }
        return decisions;
    }

    private static Decision decision(Entry entry, Catalog catalog) {
        String unit = entry.text("unit");
        if (catalog.county().unit(unit).isEmpty()) {
            entry.problem("decision.unit", unit);
        }
        return new Decision(
                unit,
                entry.text("rule"),
                entry.text("cell"),
                entry.text("reason"),
                entry.text("by"),
                entry.day("date"));
    }
}
