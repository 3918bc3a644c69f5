package xianghui.web.people;

import static xianghui.people.Role.AUDITOR;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import xianghui.people.Account;
import xianghui.people.Action;
import xianghui.people.AuditLine;
import xianghui.people.AuditSearch;
import xianghui.people.PeopleSettings;
import xianghui.store.JdbcAuditTrail;
import xianghui.web.Footprint;
import xianghui.web.For;
import xianghui.web.Moments;

/** The page of the audit log: what was done, by whom, and whether the log itself is whole. */
@Controller
@For(AUDITOR)
class AuditPage {

    private static final int AT_ONCE = 200;
    private static final int USUAL_DAYS = 7;
    private static final long LATEST = Long.MAX_VALUE;

    private final JdbcAuditTrail audit;
    private final PeopleSettings settings;
    private final Footprint footprint;
    private final Clock clock;
    private final Moments moments;
    private final Words words;

    AuditPage(
            JdbcAuditTrail audit,
            PeopleSettings settings,
            Footprint footprint,
            Clock clock,
            Moments moments,
            Words words) {
        this.audit = audit;
        this.settings = settings;
        this.footprint = footprint;
        this.clock = clock;
        this.moments = moments;
        this.words = words;
    }

    /**
     * A line as the page shows it.
     *
     * @param action the name of what was done, whose word is in the bundle; so is the outcome's
     */
    record Line(long number, String time, String actor, String source, String action, String object, String outcome) {}

    @GetMapping("/audit")
    String show(
            @RequestParam("from") @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> from,
            @RequestParam("until") @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> until,
            @RequestParam(name = "action", defaultValue = "") String action,
            @RequestParam(name = "actor", defaultValue = "") String actor,
            @RequestParam(name = "before", defaultValue = "" + LATEST) long before,
            Model model) {
        LocalDate last = until.orElse(today());
        LocalDate first = from.orElse(last.minusDays(USUAL_DAYS - 1));
        Optional<Action> chosen = Arrays.stream(Action.values())
                .filter(one -> one.name().equals(action))
                .findFirst();
        AuditSearch search =
                new AuditSearch(start(first), start(last.plusDays(1)), chosen, Account.loginOf(actor), before);
        List<AuditLine> found = audit.search(search, AT_ONCE + 1);
        List<Line> lines = found.stream().limit(AT_ONCE).map(this::line).toList();
        model.addAttribute("lines", lines);
        model.addAttribute(
                "more", found.size() > AT_ONCE ? lines.get(AT_ONCE - 1).number() : 0);
        model.addAttribute("first", first);
        model.addAttribute("last", last);
        model.addAttribute("action", chosen.map(Action::name).orElse(""));
        model.addAttribute("actor", actor);
        model.addAttribute("actions", Action.values());
        // To turn over the pages the chain need not be read from its first line each time.
        model.addAttribute("chain", before == LATEST ? audit.check() : audit.goOn());
        model.addAttribute("kept", settings.auditDays());
        return "people/audit";
    }

    /** All lines of the days, whatever the page shows of them: a chain with gaps proves nothing. */
    @GetMapping("/audit/export")
    void export(
            @RequestParam("from") @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> from,
            @RequestParam("until") @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> until,
            HttpServletResponse response)
            throws IOException {
        LocalDate last = until.orElse(today());
        LocalDate first = from.orElse(last.minusDays(USUAL_DAYS - 1));
        footprint.done(Action.AUDIT_EXPORT, first + " " + last);
        String name = words.say("audit.file") + "_" + first + "_" + last + ".csv";
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (Writer writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            AuditSheet sheet = new AuditSheet(writer, words, moments);
            sheet.head();
            audit.each(start(first), start(last.plusDays(1)), sheet::line);
        }
    }

    private Line line(AuditLine line) {
        return new Line(
                line.number(),
                moments.second(line.deed().at()),
                line.deed().actor(),
                line.deed().source(),
                line.deed().action().name(),
                words.object(line.deed().object()),
                line.deed().outcome().name());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
