package xianghui.catalog;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads what the office knows of the denominators of units that have not filed, and refuses what cannot be meant. */
public final class DenominatorsReader {

    /** How sure the office is. */
    private enum Basis {
        KNOWN,
        ESTIMATE
    }

    private final Catalog catalog;
    private final Set<List<Object>> seen = new HashSet<>();

    private DenominatorsReader(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Reads a file that is a list; nothing where there is no file.
     *
     * @throws CatalogRefusedException with everything that is wrong
     */
    public static List<Denominator> read(Path file, Catalog catalog) {
        if (!Files.exists(file)) {
            return List.of();
        }
        Problems problems = new Problems();
        Optional<List<Entry>> entries = YamlFile.list(file, String.valueOf(file.getFileName()), problems);
        DenominatorsReader reader = new DenominatorsReader(catalog);
        List<Denominator> denominators = entries.orElse(List.of()).stream()
                .map(entry -> entry.named("metric").as(reader::denominator))
                .toList();
        if (!problems.none()) {
            throw new CatalogRefusedException(problems.all());
        }
        return denominators;
    }

    private Denominator denominator(Entry entry) {
        // A number may be left out elsewhere, but not here.
        entry.text("denominator");
        Denominator denominator = new Denominator(
                entry.text("unit"),
                entry.text("metric"),
                new TreeMap<>(entry.textByWord("by")),
                entry.whole("denominator", 0),
                entry.word("basis", Basis.ESTIMATE) == Basis.KNOWN,
                entry.text("source"));
        if (!denominator.unit().isEmpty()
                && catalog.county().unit(denominator.unit()).isEmpty()) {
            entry.problem("decision.unit", denominator.unit());
        }
        Metric metric = catalog.metrics().get(denominator.metric());
        if (!denominator.metric().isEmpty() && metric == null) {
            entry.problem("metric.unknown", denominator.metric());
        } else if (metric != null && metric.whole().isEmpty()) {
            entry.problem("denominator.no-whole", denominator.metric());
        }
        if (denominator.count() < 0) {
            entry.problem("denominator.negative", String.format(Locale.ROOT, "%d", denominator.count()));
        }
        if (!seen.add(List.of(denominator.unit(), denominator.metric(), denominator.by()))) {
            entry.problem("denominator.twice", denominator.unit());
        }
        return denominator;
    }
}
