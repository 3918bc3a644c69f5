package xianghui.catalog;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what the office has decided about findings, and refuses what cannot be meant. */
public final class DecisionsReader {

    private static final Pattern CELL = Pattern.compile(".+![A-Z]{1,3}[1-9][0-9]*");

    /** Findings about the form of a file are of no rule of the catalogue. */
    private static final String OF_FORM = "F-";

    private final Catalog catalog;

    private DecisionsReader(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Reads a file that is a list of decisions; none where there is no file.
     *
     * @throws CatalogRefusedException with everything that is wrong
     */
    public static List<Decision> read(Path file, Catalog catalog) {
        if (!Files.exists(file)) {
            return List.of();
        }
        Problems problems = new Problems();
        Optional<List<Entry>> entries = YamlFile.list(file, String.valueOf(file.getFileName()), problems);
        DecisionsReader reader = new DecisionsReader(catalog);
        List<Decision> decisions = entries.orElse(List.of()).stream()
                .map(entry -> entry.named("rule").as(reader::decision))
                .toList();
        if (!problems.none()) {
            throw new CatalogRefusedException(problems.all());
        }
        return decisions;
    }

    private Decision decision(Entry entry) {
        Decision decision = new Decision(
                entry.text("unit"),
                entry.text("rule"),
                entry.text("cell"),
                entry.text("reason"),
                entry.text("by"),
                entry.day("date"));
        if (!decision.unit().isEmpty() && catalog.county().unit(decision.unit()).isEmpty()) {
            entry.problem("decision.unit", decision.unit());
        }
        if (!decision.rule().isEmpty() && !known(decision.rule())) {
            entry.problem("decision.rule", decision.rule());
        }
        if (!decision.cell().isEmpty() && !CELL.matcher(decision.cell()).matches()) {
            entry.problem("decision.cell", decision.cell());
        }
        return decision;
    }

    private boolean known(String rule) {
        return rule.startsWith(OF_FORM)
                || catalog.rules().stream().anyMatch(one -> one.id().equals(rule));
    }
}
