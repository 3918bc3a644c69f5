package xianghui.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads all definitions that the office owns, and refuses them with everything that is wrong. */
public final class CatalogReader {

    private final Path templates;
    private final Problems problems = new Problems();
    private final Definitions definitions = new Definitions();
    private boolean broken;

    private CatalogReader(Path templates) {
        this.templates = templates;
    }

    /**
     * Reads the folder of templates and the county's settings.
     *
     * @param namedChecks the checks written in Java
     * @param namedMeasures the measures written in Java
     * @throws CatalogRefusedException with every contradiction
     */
    public static Catalog read(Path templates, Path county, Set<String> namedChecks, Set<String> namedMeasures) {
        return read(templates, county, namedChecks::contains, namedMeasures::contains);
    }

    /** The same, trusting that every named check and measure is written. */
    public static Catalog read(Path templates, Path county) {
        return read(templates, county, name -> true, name -> true);
    }

    private static Catalog read(
            Path templates, Path county, Predicate<String> namedChecks, Predicate<String> namedMeasures) {
        CatalogReader reader = new CatalogReader(templates);
        String file = String.valueOf(county.getFileName());
        Optional<County> settings =
                YamlFile.read(county, file, reader.problems).map(entry -> entry.as(CountyReader::read));
        boolean complete = reader.readTemplates() && settings.isPresent();
        if (!complete) {
            throw new CatalogRefusedException(reader.problems.all());
        }
        Catalog catalog = reader.definitions.catalog(settings.orElseThrow());
        CountyCheck.look(new Place(reader.problems, file, ""), catalog.county());
        Contradictions.find(reader.definitions, catalog, reader.problems, namedChecks, namedMeasures);
        if (!reader.problems.none()) {
            throw new CatalogRefusedException(reader.problems.all());
        }
        return catalog;
    }

    /** Whether every file could be read, so that nothing is only unknown because its file is broken. */
    private boolean readTemplates() {
        definitions.codes.addAll(listed("codes.yaml", "codes", "list", CodesReader::read));
        for (String sheet : sheets()) {
            file(sheet)
                    .ifPresent(
                            entry -> definitions.tables.add(entry.named("table").as(this::sheet)));
        }
        definitions.metrics.addAll(optional("metrics.yaml", "metrics", "id", new MetricReader("")::read));
        definitions.claims.addAll(optional("claims.yaml", "claims", "id", ClaimReader::read));
        definitions.layouts.addAll(optional("tables.yaml", "tables", "name", LayoutReader::read));
        definitions.charts.addAll(optional("charts.yaml", "charts", "name", ChartReader::read));
        definitions.genres.addAll(optional("reports.yaml", "reports", "report", Genre::read));
        return !broken;
    }

    private Definitions.Found<Table> sheet(Entry entry) {
        String table = entry.text("table");
        definitions.rules.addAll(listed(entry, "rules", "id", new RuleReader(table)::read));
        definitions.metrics.addAll(listed(entry, "metrics", "id", new MetricReader(table)::read));
        return new Definitions.Found<>(entry.file(), TableReader.read(entry));
    }

    private <T> List<Definitions.Found<T>> listed(String file, String key, String id, Function<Entry, T> reader) {
        return file(file)
                .map(entry -> entry.as(keys -> listed(keys, key, id, reader)))
                .orElse(List.of());
    }

    /** The same of a file without which there is nothing of its kind; who refers to some is refused. */
    private <T> List<Definitions.Found<T>> optional(String file, String key, String id, Function<Entry, T> reader) {
        return Files.exists(templates.resolve(file)) ? listed(file, key, id, reader) : List.of();
    }

    private static <T> List<Definitions.Found<T>> listed(
            Entry entry, String key, String id, Function<Entry, T> reader) {
        return entry.entries(key).stream()
                .map(item -> new Definitions.Found<>(item.file(), item.named(id).as(reader)))
                .toList();
    }

    private Optional<Entry> file(String name) {
        Optional<Entry> entry = YamlFile.read(templates.resolve(name), name, problems);
        broken |= entry.isEmpty();
        return entry;
    }

    private List<String> sheets() {
        Path folder = templates.resolve("return");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::getFileName)
                    .map(Path::toString)
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .map(name -> "return/" + name)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
