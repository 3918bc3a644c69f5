package xianghui.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import xianghui.aggregation.Aggregator;
import xianghui.catalog.Catalog;
import xianghui.catalog.CatalogReader;
import xianghui.catalog.CatalogRefusedException;
import xianghui.catalog.DecisionsReader;
import xianghui.catalog.Denominator;
import xianghui.catalog.DenominatorsReader;
import xianghui.catalog.Genre;
import xianghui.catalog.PaperReader;
import xianghui.catalog.Problem;
import xianghui.narrative.Outline;
import xianghui.narrative.OutlineReader;
import xianghui.narrative.OutlineRefusedException;
import xianghui.paper.Paper;
import xianghui.publication.Sha256;
import xianghui.render.pdf.Glyphs;
import xianghui.render.pdf.StyleSheetException;
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
     * Reads all definitions, with the words of the usual report.
     *
     * @throws DefinitionsRefusedException with everything that is wrong
     */
    public Rulebook read() {
        return read(Genre.USUAL);
    }

    /**
     * Reads all definitions, with the words of one kind of report.
     *
     * @throws UnknownReportException if there is no such kind
     * @throws DefinitionsRefusedException with everything that is wrong
     */
    public Rulebook read(String report) {
        Catalog catalog = catalog();
        Genre genre = genre(catalog, report);
        requirePresent(List.of(folders.outline(genre), folders.styleSheet()));
        List<Problem> problems = new ArrayList<>();
        if (!genre.isOf(catalog.county().period())) {
            String message = sentences.say(
                    "genre.period",
                    Map.of(
                            "name", genre.name(),
                            "periods", String.join(sentences.say("comma", Map.of()), genre.periods()),
                            "period", catalog.county().period()));
            problems.add(new Problem(folders.county().toString(), "period", message));
        }
        try {
            Optional<Decisions> decisions = decisions(catalog, problems);
            Optional<List<Denominator>> denominators = denominators(catalog, problems);
            Optional<Outline> outline = outline(catalog, folders.outline(genre), problems);
            Optional<Paper> paper = paper(catalog, problems);
            Optional<Glyphs> glyphs = glyphs(paper.orElseGet(Paper::standard), problems);
            if (!problems.isEmpty()) {
                throw new DefinitionsRefusedException(problems);
            }
            return new Rulebook(
                    catalog,
                    genre,
                    decisions.orElseThrow(),
                    denominators.orElseThrow(),
                    outline.orElseThrow(),
                    paper.orElseThrow(),
                    glyphs.orElseThrow(),
                    files());
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
        requirePresent(List.of(
                folders.county(), folders.inbox(), folders.templatesFolder().resolve("return")));
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
        List<Problem> problems = new ArrayList<>();
        return decisions(catalog, problems).orElseThrow(() -> new DefinitionsRefusedException(problems));
    }

    private Optional<Decisions> decisions(Catalog catalog, List<Problem> problems) {
        try {
            return Optional.of(new Decisions(DecisionsReader.read(folders.decisions(), catalog)));
        } catch (CatalogRefusedException e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    private Optional<List<Denominator>> denominators(Catalog catalog, List<Problem> problems) {
        try {
            return Optional.of(DenominatorsReader.read(folders.denominators(), catalog));
        } catch (CatalogRefusedException e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    /** Where the office has named none, there is the usual one. */
    private Genre genre(Catalog catalog, String report) {
        List<Genre> genres = catalog.genres().isEmpty()
                ? List.of(new Genre(Genre.USUAL, sentences.say("genre.usual", Map.of()), List.of()))
                : catalog.genres();
        return genres.stream()
                .filter(genre -> genre.id().equals(report))
                .findFirst()
                .orElseThrow(() -> new UnknownReportException(genres));
    }

    private Optional<Outline> outline(Catalog catalog, Path file, List<Problem> problems) throws IOException {
        try {
            return Optional.of(OutlineReader.read(file, catalog));
        } catch (OutlineRefusedException e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    private Optional<Paper> paper(Catalog catalog, List<Problem> problems) {
        try {
            return Optional.of(PaperReader.read(folders.layout(), catalog.county()));
        } catch (CatalogRefusedException e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    private Optional<Glyphs> glyphs(Paper paper, List<Problem> problems) throws IOException {
        try {
            return Optional.of(new Glyphs(folders.styleSheet(), paper));
        } catch (StyleSheetException e) {
            e.problems()
                    .forEach(problem ->
                            problems.add(new Problem(folders.styleSheet().toString(), "", problem)));
            return Optional.empty();
        }
    }

    private void requirePresent(List<Path> files) {
        List<Problem> problems = files.stream()
                .filter(file -> !Files.exists(file))
                .map(file -> new Problem(file.toString(), "", sentences.say("absent", Map.of())))
                .toList();
        if (!problems.isEmpty()) {
            throw new DefinitionsRefusedException(problems);
        }
    }

    private SortedMap<String, String> files() throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        files.put("county.yaml", Sha256.of(folders.county()));
        if (Files.exists(folders.decisions())) {
            files.put("decisions.yaml", Sha256.of(folders.decisions()));
        }
        if (Files.exists(folders.denominators())) {
            files.put("denominators.yaml", Sha256.of(folders.denominators()));
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
