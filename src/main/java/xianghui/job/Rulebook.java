package xianghui.job;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import xianghui.catalog.Catalog;
import xianghui.catalog.Denominator;
import xianghui.catalog.Genre;
import xianghui.narrative.Outline;
import xianghui.paper.Paper;
import xianghui.publication.Sha256;
import xianghui.render.pdf.Glyphs;
import xianghui.validation.Decisions;

/**
 * Everything that the office has written, as it stood at one moment.
 *
 * @param genre the kind of report that is written
 * @param denominators what is known of units that have not filed
 * @param outline its words
 * @param paper what the report looks like
 * @param glyphs what the PDF can show
 * @param files path and SHA-256 of what it was read from
 */
public record Rulebook(
        Catalog catalog,
        Genre genre,
        Decisions decisions,
        List<Denominator> denominators,
        Outline outline,
        Paper paper,
        Glyphs glyphs,
        SortedMap<String, String> files) {

    public Rulebook {
        denominators = List.copyOf(denominators);
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** One digest of all files. */
    public String digest() {
        return Sha256.of(files.entrySet().stream()
                .map(file -> file.getKey() + " " + file.getValue())
                .collect(Collectors.joining("\n")));
    }
}
