package xianghui.web.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import xianghui.audit.Remark;
import xianghui.draft.UnreadableDraftException;
import xianghui.job.AuditDesk;
import xianghui.people.Action;
import xianghui.people.Role;
import xianghui.publication.AlteredFileException;
import xianghui.publication.PublishedFigure;
import xianghui.publication.Volume;
import xianghui.web.Footprint;
import xianghui.web.For;
import xianghui.web.returns.Sending;

/**
 * Takes in a report that somebody has edited in Word, and says which of its numbers and sentences the data bear out. The
 * file lies in the spool while it is looked at, and nowhere afterwards.
 */
@Controller
@For({Role.CLERK, Role.REVIEWER})
class EditedReportPage {

    private static final int MOST_SHOWN = 500;

    private final AuditDesk desk;
    private final EditionChoice editions;
    private final Glossary glossary;
    private final Footprint footprint;

    /** One file at a time: taken apart it is many times as large as packed. */
    private final Semaphore table = new Semaphore(1);

    EditedReportPage(AuditDesk desk, EditionChoice editions, Glossary glossary, Footprint footprint) {
        this.desk = desk;
        this.editions = editions;
        this.glossary = glossary;
        this.footprint = footprint;
    }

    /**
     * What was found.
     *
     * @param edition by which the report is asked for; empty if it cannot be
     * @param label term, as-of date and kind of that report
     * @param same whether the file says itself that it is of that report
     */
    record Result(
            String edition,
            String label,
            boolean same,
            List<Line> faults,
            long moreFaults,
            List<Line> agreeing,
            long moreAgreeing,
            Map<String, Long> counts) {}

    /**
     * One number or sentence.
     *
     * @param before of the sentence that it stands in
     * @param says what the data say instead, each a sentence of its own
     * @param metric of the figure that is meant; empty if none is
     */
    record Line(
            String kind,
            String place,
            String before,
            String found,
            String after,
            List<String> says,
            String metric,
            String key,
            String figure,
            int cells) {}

    /** Why there is no result. */
    private static final class NoResultException extends Exception {

        private static final long serialVersionUID = 1L;

        private final HttpStatus status;

        NoResultException(String word, HttpStatus status) {
            super(word);
            this.status = status;
        }
    }

    @GetMapping("/document/audit")
    String ask(Model model) throws IOException {
        editions.choose("", model);
        return "report/edited";
    }

    @PostMapping("/document/audit")
    String audit(
            @RequestParam(name = "edition", defaultValue = "") String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        editions.choose("", model);
        Optional<Path> report =
                id.isEmpty() ? Optional.empty() : Optional.of(editions.find(id).folder());
        try {
            Result result = result(audit(file(request), report));
            footprint.done(
                    Action.REPORT_AUDIT,
                    result.edition().isEmpty() ? "" : result.edition().substring(0, 12));
            model.addAttribute("result", result);
        } catch (NoResultException e) {
            footprint.refused(Action.REPORT_AUDIT, String.valueOf(e.getMessage()));
            response.setStatus(e.status.value());
            model.addAttribute("refused", glossary.say("audit.refused." + e.getMessage()));
        }
        return "report/edited";
    }

    private static Path file(HttpServletRequest request) throws NoResultException {
        List<Sending.Item> items = Sending.of(request).items();
        if (items.isEmpty()) {
            throw new NoResultException("none", HttpStatus.BAD_REQUEST);
        }
        if (items.size() > 1) {
            throw new NoResultException("many", HttpStatus.BAD_REQUEST);
        }
        return items.get(0)
                .file()
                .orElseThrow(() -> new NoResultException("large", HttpStatus.CONTENT_TOO_LARGE))
                .path();
    }

    private AuditDesk.Audit audit(Path file, Optional<Path> report) throws IOException, NoResultException {
        if (!table.tryAcquire()) {
            throw new NoResultException("busy", HttpStatus.SERVICE_UNAVAILABLE);
        }
        try {
            return desk.audit(AuditDesk.content(file), Optional.empty(), report);
        } catch (UnreadableDraftException e) {
            throw new NoResultException("unreadable", HttpStatus.BAD_REQUEST);
        } catch (AlteredFileException e) {
            throw new NoResultException("report", HttpStatus.CONFLICT);
        } finally {
            table.release();
        }
    }

    private Result result(AuditDesk.Audit audit) throws IOException {
        Optional<Volume> volume = Volume.in(audit.report());
        Map<String, Long> counts = new TreeMap<>();
        for (Remark.Kind kind : Remark.Kind.values()) {
            counts.put(kind.name(), audit.count(kind));
        }
        long agreeing = audit.count(Remark.Kind.AGREES);
        long faults = audit.remarks().size() - agreeing;
        return new Result(
                volume.map(Volume::digest).orElse(""),
                volume.isEmpty() ? audit.asOf() : editions.label(volume.get()),
                audit.same(),
                lines(audit, true),
                Math.max(0, faults - MOST_SHOWN),
                lines(audit, false),
                Math.max(0, agreeing - MOST_SHOWN),
                counts);
    }

    private List<Line> lines(AuditDesk.Audit audit, boolean faults) {
        return audit.remarks().stream()
                .filter(remark -> remark.isFault() == faults)
                .limit(MOST_SHOWN)
                .map(this::line)
                .toList();
    }

    private Line line(Remark remark) {
        String sentence = remark.sentence();
        int from = place(sentence, remark.found());
        Optional<PublishedFigure> figure = remark.figure();
        return new Line(
                remark.kind().name(),
                AuditDesk.words(remark.place()),
                from < 0 ? sentence : sentence.substring(0, from),
                remark.found(),
                from < 0 ? "" : sentence.substring(from + remark.found().length()),
                says(remark),
                figure.map(one -> one.key().metric()).orElse(""),
                figure.map(one -> one.key().toString()).orElse(""),
                figure.map(this::name).orElse(""),
                figure.map(one -> one.numeratorCells() + one.denominatorCells()).orElse(0));
    }

    /** Where it stands by itself, and not as a part of another number. */
    private static int place(String sentence, String found) {
        Matcher alone = Pattern.compile("(?<![0-9.])" + Pattern.quote(found) + "(?![0-9])")
                .matcher(sentence);
        return alone.find() ? alone.start() : sentence.indexOf(found);
    }

    private static List<String> says(Remark remark) {
        return remark.isFault()
                ? remark.expected().lines().filter(line -> !line.isBlank()).toList()
                : List.of();
    }

    private String name(PublishedFigure figure) {
        String by = glossary.by(figure.key().by());
        String name = glossary.scope(figure.key().scope()) + " " + figure.name();
        return by.isEmpty() ? name : name + " " + by;
    }
}
