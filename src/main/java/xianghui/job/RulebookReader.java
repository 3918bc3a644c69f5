package xianghui.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import xianghui.aggregation.Aggregator;
import xianghui.catalog.Catalog;
import xianghui.catalog.CatalogReader;
import xianghui.catalog.CatalogRefusedException;
import xianghui.catalog.DecisionsReader;
import xianghui.catalog.Problem;
import xianghui.narrative.Outline;
import xianghui.narrative.OutlineReader;
import xianghui.narrative.OutlineRefusedException;
import xianghui.publication.Sha256;
import xianghui.render.pdf.Glyphs;
import xianghui.render.pdf.StyleSheetException;
import xianghui.render.word.WordRenderer;
import xianghui.returns.Sentences;
import xianghui.validation.Decisions;
import xianghui.validation.NamedChecks;

/** Reads what the office has written, and refuses it with everything that is wrong. */
public final class RulebookReader {

    private final Folders folders;
    private final Sentences sentences = new Sentences("/messages/job.properties");

    public RulebookReader(Folders folders) {
        this.folders = folders;
    }

    /**
     * Reads all definitions.
     *
     * @throws DefinitionsRefusedException with everything that is wrong
     */
    public Rulebook read() {
        try {
            Catalog catalog = catalog();
            requireUsableLooks();
            Outline outline = OutlineReader.read(folders.outline(), catalog);
            return new Rulebook(catalog, decisions(catalog), outline, new Glyphs(folders.styleSheet()), files());
        } catch (OutlineRefusedException e) {
            throw new DefinitionsRefusedException(e.problems());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads what is asked, checked and counted, without the words of the report.
     *
     * @throws DefinitionsRefusedException with everything that is wrong
     */
    public Catalog catalog() {
        requirePresent();
        try {
            return CatalogReader.read(
                    folders.templatesFolder(), folders.county(), NamedChecks.names(), Aggregator.namedMeasures());
        } catch (CatalogRefusedException e) {
            throw new DefinitionsRefusedException(e.problems());
        }
    }

    /**
     * What the office has decided about findings; none where it has written nothing.
     *
     * @throws DefinitionsRefusedException with everything that is wrong
     */
    public Decisions decisions(Catalog catalog) {
        try {
            return new Decisions(DecisionsReader.read(folders.decisions(), catalog));
        } catch (CatalogRefusedException e) {
            throw new DefinitionsRefusedException(e.problems());
        }
    }

    private void requirePresent() {
        List<Problem> problems = new ArrayList<>();
        for (Path file : List.of(
                folders.county(), folders.inbox(), folders.templatesFolder().resolve("return"))) {
            if (!Files.exists(file)) {
                problems.add(new Problem(file.toString(), "", sentences.say("absent", Map.of())));
            }
        }
        if (!problems.isEmpty()) {
            throw new DefinitionsRefusedException(problems);
        }
    }

    private void requireUsableLooks() throws IOException {
        List<Problem> problems = new ArrayList<>();
        for (Path file : List.of(folders.outline(), folders.styleSheet())) {
            if (!Files.exists(file)) {
                problems.add(new Problem(file.toString(), "", sentences.say("absent", Map.of())));
            }
        }
        if (problems.isEmpty()) {
            for (String style : new WordRenderer(folders.outline()).missingStyles()) {
                problems.add(new Problem(
                        folders.outline().toString(), style, sentences.say("style.absent", Map.of("style", style))));
            }
            problems.addAll(problemsOfStyleSheet());
        }
        if (!problems.isEmpty()) {
            throw new DefinitionsRefusedException(problems);
        }
    }

    private List<Problem> problemsOfStyleSheet() throws IOException {
        try {
            new Glyphs(folders.styleSheet());
            return List.of();
        } catch (StyleSheetException e) {
            return e.problems().stream()
                    .map(problem -> new Problem(folders.styleSheet().toString(), "", problem))
                    .toList();
        }
    }

    private SortedMap<String, String> files() throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        files.put("county.yaml", Sha256.of(folders.county()));
        if (Files.exists(folders.decisions())) {
            files.put("decisions.yaml", Sha256.of(folders.decisions()));
        }
        Path templates = folders.templatesFolder();
        try (Stream<Path> paths = Files.walk(templates)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = templates.relativize(path).toString().replace('\\', '/');
                files.put("templates/" + name, Sha256.of(path));
            }
        }
        return files;
    }
}
