package xianghui.web.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import xianghui.catalog.Catalog;
import xianghui.edition.EditionReader;
import xianghui.edition.Finality;
import xianghui.edition.Seal;
import xianghui.publication.PublishedFigures;
import xianghui.publication.Volume;

/** Which version of the report a page is about: the one that was asked for, else the county's working one. */
@Component
class EditionChoice {

    private final Finality finality;
    private final EditionReader reader;
    private final Glossary glossary;

    EditionChoice(Finality finality, EditionReader reader, Glossary glossary) {
        this.finality = finality;
        this.reader = reader;
        this.glossary = glossary;
    }

    /**
     * A version as pages show it.
     *
     * @param kind whether it is worked on, final, or neither any more
     */
    record Chosen(Volume volume, PublishedFigures figures, String kind, boolean working) {

        /** By which it is asked for. */
        public String id() {
            return volume.digest();
        }

        public String term() {
            return volume.manifest().term();
        }

        public String asOf() {
            return volume.manifest().asOf();
        }

        public String brief() {
            return id().substring(0, 12);
        }

        public List<String> missing() {
            return List.copyOf(figures.missing().values());
        }
    }

    /** One line of the list of versions. */
    record Option(String id, String label, boolean here) {}

    /**
     * Finds the version and puts it, with those that could be chosen instead, into the model; nothing if nothing was
     * ever written.
     *
     * @param id the SHA-256 of its manifest; empty for the working one
     * @throws ResponseStatusException 404 if there is no such version
     */
    Optional<Chosen> choose(String id, Model model) throws IOException {
        Optional<Volume> working = working();
        Optional<Volume> volume = id.isEmpty() ? working : Optional.of(find(id));
        if (volume.isEmpty()) {
            return Optional.empty();
        }
        List<Volume> current = finality.current();
        Chosen chosen = new Chosen(
                volume.get(),
                reader.figures(volume.get()),
                kind(volume.get(), current),
                current.stream()
                        .anyMatch(one -> one.digest().equals(volume.get().digest())));
        model.addAttribute("edition", chosen);
        model.addAttribute("editions", options(chosen, current));
        return Optional.of(chosen);
    }

    /**
     * The version with that manifest.
     *
     * @throws ResponseStatusException 404 if there is none
     */
    Volume find(String id) throws IOException {
        return (id.matches("[0-9a-f]{64}") ? finality.find(id) : Optional.<Volume>empty())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Term, as-of date and kind of a version. */
    String label(Volume volume) throws IOException {
        return label(volume.manifest().term(), volume.manifest().asOf(), kind(volume, finality.current()));
    }

    /**
     * The newest version of the county's term and as-of date; else of the last date of all. The summary goes before other
     * kinds of report.
     */
    Optional<Volume> working() throws IOException {
        List<Volume> all = new ArrayList<>(finality.current());
        all.addAll(finality.others());
        Optional<Catalog> catalog = glossary.catalog();
        return all.stream()
                .filter(volume -> catalog.map(Catalog::county)
                        .filter(county -> volume.manifest().term().equals(county.term())
                                && volume.asOf().equals(county.asOf()))
                        .isPresent())
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private String kind(Volume volume, List<Volume> current) throws IOException {
        for (Volume other : finality.others()) {
            if (other.digest().equals(volume.digest())) {
                return glossary.say(
                        "edition.other",
                        Map.of("name", String.valueOf(other.folder().getFileName())));
            }
        }
        for (Seal seal : finality.seals()) {
            if (seal.manifest().equals(volume.digest())) {
                return label(seal);
            }
        }
        boolean working = current.stream().anyMatch(one -> one.digest().equals(volume.digest()));
        return glossary.say(working ? "edition.working" : "edition.earlier");
    }

    private String label(Seal seal) {
        return glossary.say(
                seal.inForce() ? "edition.sealed" : "edition.opened", Map.of("number", String.valueOf(seal.number())));
    }

    private List<Option> options(Chosen chosen, List<Volume> current) throws IOException {
        List<Option> options = new ArrayList<>();
        for (Volume volume : current) {
            options.add(option(
                    volume.manifest().term(),
                    volume.manifest().asOf(),
                    kind(volume, current),
                    volume.digest(),
                    chosen));
        }
        for (Volume other : finality.others()) {
            options.add(option(
                    other.manifest().term(), other.manifest().asOf(), kind(other, current), other.digest(), chosen));
        }
        for (Seal seal : finality.seals()) {
            if (options.stream().noneMatch(one -> one.id().equals(seal.manifest()))) {
                options.add(option(seal.term(), seal.asOf().toString(), label(seal), seal.manifest(), chosen));
            }
        }
        if (options.stream().noneMatch(Option::here)) {
            options.add(option(chosen.term(), chosen.asOf(), chosen.kind(), chosen.id(), chosen));
        }
        return options;
    }

    private Option option(String term, String day, String kind, String id, Chosen chosen) {
        return new Option(id, label(term, day, kind), id.equals(chosen.id()));
    }

    private String label(String term, String day, String kind) {
        return glossary.say("edition.option", Map.of("term", term, "day", day, "kind", kind));
    }
}
