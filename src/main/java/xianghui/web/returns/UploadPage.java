package xianghui.web.returns;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import xianghui.catalog.County;
import xianghui.intake.Upload;
import xianghui.job.CurrentRules;
import xianghui.job.Reception;
import xianghui.people.Action;
import xianghui.people.Role;
import xianghui.store.JdbcUploads;
import xianghui.web.Footprint;
import xianghui.web.For;
import xianghui.web.Visitor;

/** Sending files in, the receipts for them, and taking them back. */
@Controller
class UploadPage {

    private static final int LONGEST_REASON = 200;
    private static final int MOST_RECEIPTS = 40;
    private static final int MOST_LISTED = 200;
    private static final String REFRESH = "2";

    private final Reception reception;
    private final CurrentRules rules;
    private final JdbcUploads uploads;
    private final Ledger ledger;
    private final UploadSettings settings;
    private final Footprint footprint;

    UploadPage(
            Reception reception,
            CurrentRules rules,
            JdbcUploads uploads,
            Ledger ledger,
            UploadSettings settings,
            Footprint footprint) {
        this.reception = reception;
        this.rules = rules;
        this.uploads = uploads;
        this.ledger = ledger;
        this.settings = settings;
        this.footprint = footprint;
    }

    /** Files of one unit, from its own people or from the county in their place. */
    @For({Role.CLERK, Role.TOWNSHIP})
    @PostMapping("/units/{code}/uploads")
    String send(@PathVariable("code") String code, HttpServletRequest request) throws IOException {
        visitor().requireUnit(code);
        if (rules.now().catalog().county().unit(code).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return keep(request, code);
    }

    /** Files of any units, whose covers tell whose they are. */
    @For(Role.CLERK)
    @PostMapping("/uploads")
    String sendAny(HttpServletRequest request) throws IOException {
        return keep(request, "");
    }

    /** What came through the page, the last first. */
    @For({Role.CLERK, Role.REVIEWER})
    @GetMapping("/uploads")
    String list(Model model) {
        County county = rules.now().catalog().county();
        List<Receipt> receipts = uploads.all(county.term(), county.period()).stream()
                .sorted(Comparator.comparing(Upload::received).reversed())
                .limit(MOST_LISTED)
                .map(upload -> ledger.receipt(upload, false))
                .toList();
        model.addAttribute("receipts", receipts);
        model.addAttribute("settings", settings);
        return "returns/uploads";
    }

    /** Receipts to be printed; while a file is being read the page looks again by itself. */
    @For({Role.CLERK, Role.REVIEWER, Role.TOWNSHIP})
    @GetMapping("/receipts")
    String receipts(
            @RequestParam(name = "id", defaultValue = "") List<String> ids,
            @RequestParam(name = "again", defaultValue = "") List<String> again,
            @RequestParam(name = "large", defaultValue = "0") int large,
            HttpServletResponse response,
            Model model) {
        List<Receipt> receipts = new ArrayList<>();
        ids.stream().limit(MOST_RECEIPTS).forEach(id -> receipts.add(ledger.receipt(upload(id), false)));
        again.stream().limit(MOST_RECEIPTS).forEach(id -> receipts.add(ledger.receipt(upload(id), true)));
        if (receipts.stream().anyMatch(receipt -> !receipt.read())) {
            response.setHeader("Refresh", REFRESH);
        }
        model.addAttribute("receipts", receipts);
        model.addAttribute("large", large);
        model.addAttribute("settings", settings);
        return "returns/receipts";
    }

    @For({Role.CLERK, Role.TOWNSHIP})
    @PostMapping("/uploads/{id}/withdrawal")
    String withdraw(
            @PathVariable("id") String id,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            RedirectAttributes then) {
        Upload upload = upload(id);
        String unit = ledger.receipt(upload, false).unit();
        String given = reason.strip();
        if (given.isEmpty() || given.length() > LONGEST_REASON) {
            footprint.refused(Action.WITHDRAW, id);
            then.addFlashAttribute("told", "withdraw.reason");
        } else {
            reception.withdraw(upload, visitor().getUsername(), given);
            footprint.done(Action.WITHDRAW, unit + " " + upload.file().brief());
            then.addFlashAttribute("told", "withdraw.done");
        }
        return unit.isEmpty() ? "redirect:/uploads" : to("/units/{code}", unit);
    }

    private String keep(HttpServletRequest request, String unit) throws IOException {
        UriComponentsBuilder receipts = UriComponentsBuilder.fromPath("/receipts");
        int large = 0;
        for (Sending.Item item : Sending.of(request).items()) {
            if (item.file().isEmpty()) {
                large++;
                footprint.refused(Action.UPLOAD, unit);
            } else {
                String account = visitor().getUsername();
                Reception.Received received = reception.receive(item.file().get(), item.name(), account, unit);
                footprint.done(
                        Action.UPLOAD, unit + " " + received.upload().file().brief());
                receipts.queryParam(
                        received.again() ? "again" : "id", received.upload().id());
            }
        }
        return "redirect:" + receipts.queryParam("large", large).toUriString();
    }

    /** An upload that the visitor may see. */
    private Upload upload(String id) {
        Optional<Upload> upload = uploads.find(id);
        if (upload.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        visitor().requireUnit(upload.get().unit());
        return upload.get();
    }

    static String to(String path, String unit) {
        return "redirect:"
                + UriComponentsBuilder.fromPath(path)
                        .buildAndExpand(unit)
                        .encode()
                        .toUriString();
    }

    private static Visitor visitor() {
        return Visitor.now().orElseThrow();
    }
}
