package xianghui.web.report;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import xianghui.edition.Finality;
import xianghui.edition.Proposal;
import xianghui.edition.Seal;
import xianghui.edition.Signature;
import xianghui.people.Role;
import xianghui.picture.PagePictures;
import xianghui.publication.Volume;
import xianghui.web.For;
import xianghui.web.Moments;
import xianghui.web.report.EditionChoice.Chosen;

/** The report as it will be read, its files, and whether it is final. */
@Controller
@For({Role.CLERK, Role.REVIEWER})
class DocumentPage {

    private static final List<String> KINDS = List.of("docx", "pdf", "xlsx", "xls", "json");

    private final EditionChoice editions;
    private final Finality finality;
    private final PagePictures pictures;
    private final PreviewNumbers numbers;
    private final Glossary glossary;
    private final Moments moments;

    DocumentPage(
            EditionChoice editions,
            Finality finality,
            PagePictures pictures,
            PreviewNumbers numbers,
            Glossary glossary,
            Moments moments) {
        this.numbers = numbers;
        this.moments = moments;
        this.editions = editions;
        this.finality = finality;
        this.pictures = pictures;
        this.glossary = glossary;
    }

    /** A file to take away. */
    record FileLine(String name, String kind, String size, String sha256) {}

    /** Who did something, and when. */
    record Who(String person, String at) {}

    /**
     * A proposal.
     *
     * @param current whether its version is still the current one
     */
    record Proposed(
            String id,
            String manifest,
            String asOf,
            Who by,
            String note,
            String state,
            String word,
            Optional<Who> closed,
            String reason,
            boolean current) {}

    /** A final version. */
    record Final(
            String id,
            int number,
            String manifest,
            String asOf,
            Who by,
            boolean inForce,
            Optional<Who> opened,
            String reason) {}

    @GetMapping("/document")
    String show(@RequestParam(name = "edition", defaultValue = "") String id, Model model) throws IOException {
        Optional<Chosen> chosen = editions.choose(id, model);
        if (chosen.isPresent()) {
            Volume volume = chosen.get().volume();
            model.addAttribute("files", files(volume));
            Optional<String> file = pdf(volume);
            model.addAttribute("pages", file.isEmpty() ? List.of() : numbers.pages(chosen.get(), file.get()));
        }
        history(chosen, model);
        return "report/document";
    }

    /** One page, with a list of its numbers for whoever cannot point at them. */
    @GetMapping("/document/pages/{edition}/{page:[0-9]{1,4}}")
    String sheet(@PathVariable("edition") String id, @PathVariable("page") int page, Model model) throws IOException {
        Chosen chosen = editions.choose(id, model).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<String> file = pdf(chosen.volume());
        List<PreviewNumbers.Page> pages = file.isEmpty() ? List.of() : numbers.pages(chosen, file.get());
        if (page < 1 || page > pages.size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("page", pages.get(page - 1));
        model.addAttribute("number", page);
        model.addAttribute("count", pages.size());
        return "report/sheet";
    }

    @GetMapping("/document/pages/{edition}/{page:[0-9]{1,4}}.png")
    ResponseEntity<byte[]> page(@PathVariable("edition") String id, @PathVariable("page") int page) throws IOException {
        Volume volume = editions.find(id);
        String file = pdf(volume).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        byte[] picture = pictures.picture(volume.sha256(file).orElseThrow(), page, () -> volume.open(file));
        if (picture.length == 0) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(picture);
    }

    static Optional<String> pdf(Volume volume) {
        return volume.files().stream().filter(name -> name.endsWith(".pdf")).findFirst();
    }

    /** What people read before what programs read. */
    private List<FileLine> files(Volume volume) {
        return volume.files().stream()
                .sorted(Comparator.comparingInt(DocumentPage::rank)
                        .thenComparing(name -> !volume.files().contains(stem(name) + ".pdf")))
                .map(name -> new FileLine(
                        name,
                        kind(name),
                        size(volume, name),
                        volume.sha256(name).orElse("").substring(0, 12)))
                .toList();
    }

    /** The report itself is there as PDF too. */
    private static String stem(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static int rank(String name) {
        int known = KINDS.indexOf(name.substring(name.lastIndexOf('.') + 1));
        return name.contains("/") ? KINDS.size() : known;
    }

    private String kind(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return glossary.say("file." + (KINDS.contains(ending) ? ending : "other"));
    }

    private static String size(Volume volume, String name) {
        try {
            long bytes = Files.size(volume.folder().resolve(name));
            return bytes < 1 << 20 ? Math.max(1, bytes >> 10) + " KB" : (bytes >> 20) + " MB";
        } catch (IOException e) {
            return "";
        }
    }

    private void history(Optional<Chosen> chosen, Model model) throws IOException {
        String term = chosen.map(Chosen::term).orElse("");
        List<Proposed> proposals = new ArrayList<>();
        for (Proposal proposal : finality.proposals()) {
            proposals.add(line(proposal));
        }
        model.addAttribute("proposals", proposals);
        model.addAttribute("waiting", finality.open(term).flatMap(open -> proposals.stream()
                .filter(one -> one.id().equals(open.id()))
                .findFirst()));
        model.addAttribute("seals", finality.seals().stream().map(this::line).toList());
        model.addAttribute("inForce", finality.inForce(term).map(this::line));
    }

    private Proposed line(Proposal proposal) throws IOException {
        boolean open = proposal.state() == Proposal.State.OPEN;
        boolean current = open && finality.isCurrent(proposal);
        String state =
                open && !current ? Proposal.State.VOID.name() : proposal.state().name();
        return new Proposed(
                proposal.id(),
                proposal.manifest(),
                proposal.asOf().toString(),
                who(proposal.proposed()),
                proposal.note(),
                state,
                glossary.say("state." + state),
                proposal.closed().map(this::who),
                proposal.reason(),
                current);
    }

    private Final line(Seal seal) {
        return new Final(
                seal.id(),
                seal.number(),
                seal.manifest(),
                seal.asOf().toString(),
                who(seal.sealed()),
                seal.inForce(),
                seal.unsealed().map(this::who),
                seal.reason());
    }

    private Who who(Signature signature) {
        return new Who(signature.person(), moments.minute(signature.at()));
    }
}
