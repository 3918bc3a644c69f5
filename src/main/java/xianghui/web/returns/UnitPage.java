package xianghui.web.returns;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import xianghui.annotation.Annotated;
import xianghui.catalog.Catalog;
import xianghui.catalog.Severity;
import xianghui.catalog.Table;
import xianghui.catalog.Unit;
import xianghui.intake.Difference;
import xianghui.job.Board;
import xianghui.job.CurrentRules;
import xianghui.job.Reception;
import xianghui.job.UnitView;
import xianghui.job.Version;
import xianghui.job.Versions;
import xianghui.people.Action;
import xianghui.people.Role;
import xianghui.returns.CellRef;
import xianghui.store.Said;
import xianghui.web.Footprint;
import xianghui.web.For;
import xianghui.web.Visitor;

/** One unit: how it stands, what was found, what is said to that, and its files side by side. */
@Controller
class UnitPage {

    private static final int MOST_CELLS = 12;
    private static final int MOST_DIFFERENCES = 1000;
    private static final int LONGEST_ANSWER = 500;

    private final Board board;
    private final Versions versions;
    private final Reception reception;
    private final CurrentRules rules;
    private final UploadSettings settings;
    private final Footprint footprint;

    UnitPage(
            Board board,
            Versions versions,
            Reception reception,
            CurrentRules rules,
            UploadSettings settings,
            Footprint footprint) {
        this.board = board;
        this.versions = versions;
        this.reception = reception;
        this.rules = rules;
        this.settings = settings;
        this.footprint = footprint;
    }

    /** The same page for the unit and for the county, but for what each may do on it. */
    @For({Role.CLERK, Role.REVIEWER, Role.TOWNSHIP})
    @GetMapping("/units/{code}")
    String show(@PathVariable("code") String code, Model model) {
        UnitView view = view(code);
        Role role = visitor().role();
        List<UnitView.Noted> current =
                view.findings().stream().filter(one -> !isCorrected(one)).toList();
        model.addAttribute("view", view);
        model.addAttribute("fatal", view.open(Severity.FATAL));
        model.addAttribute("query", view.open(Severity.QUERY));
        model.addAttribute("groups", groups(current));
        model.addAttribute(
                "corrected",
                view.findings().stream().filter(UnitPage::isCorrected).toList());
        model.addAttribute("versions", versions.of(code));
        model.addAttribute("settings", settings);
        model.addAttribute("maySend", role == Role.CLERK || role == Role.TOWNSHIP);
        model.addAttribute("mayAnswer", role == Role.TOWNSHIP);
        model.addAttribute("mayRule", role == Role.CLERK || role == Role.REVIEWER);
        return "returns/unit";
    }

    @For(Role.TOWNSHIP)
    @PostMapping("/units/{code}/answers")
    String answer(
            @PathVariable("code") String code,
            @RequestParam("finding") String finding,
            @RequestParam(name = "text", defaultValue = "") String text,
            RedirectAttributes then) {
        Optional<UnitView.Noted> noted = noted(code, finding);
        String given = text.strip();
        if (noted.isEmpty() || given.isEmpty() || given.length() > LONGEST_ANSWER) {
            footprint.refused(Action.ANSWER, code);
            then.addFlashAttribute("told", noted.isEmpty() ? "answer.gone" : "answer.text");
        } else {
            reception.answer(code, finding, given, visitor().getUsername());
            footprint.done(Action.ANSWER, code + " " + noted.get().finding().rule() + " " + finding);
            then.addFlashAttribute("told", "answer.done");
        }
        return UploadPage.to("/units/{code}", code);
    }

    /** The county accepts an answer, or asks again; it speaks of the words that it has seen. */
    @For({Role.CLERK, Role.REVIEWER})
    @PostMapping("/units/{code}/rulings")
    String rule(
            @PathVariable("code") String code,
            @RequestParam("finding") String finding,
            @RequestParam("answer") String answer,
            @RequestParam("ruling") String ruling,
            @RequestParam(name = "question", defaultValue = "") String question,
            RedirectAttributes then) {
        Optional<UnitView.Noted> noted =
                noted(code, finding).filter(one -> one.said().map(Said::text).equals(Optional.of(answer)));
        String asked = question.strip();
        boolean accepted = ruling.equals("accept");
        if (noted.isEmpty()) {
            footprint.refused(Action.RULING, code);
            then.addFlashAttribute("told", "ruling.changed");
        } else if (!accepted && (asked.isEmpty() || asked.length() > LONGEST_ANSWER)) {
            footprint.refused(Action.RULING, code);
            then.addFlashAttribute("told", "ruling.question");
        } else {
            if (accepted) {
                reception.accept(code, finding, answer, visitor().getUsername());
            } else {
                reception.askAgain(code, finding, answer, asked, visitor().getUsername());
            }
            footprint.done(Action.RULING, code + " " + noted.get().finding().rule() + " " + finding);
            then.addFlashAttribute("told", accepted ? "accept.done" : "ask.done");
        }
        return UploadPage.to("/units/{code}", code);
    }

    /** The latest file with notes at the cells in question. */
    @For({Role.CLERK, Role.REVIEWER, Role.TOWNSHIP})
    @GetMapping("/units/{code}/returned")
    ResponseEntity<byte[]> returned(@PathVariable("code") String code) throws IOException {
        Unit unit = view(code).unit();
        Annotated annotated = board.sentBack(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        footprint.done(Action.DOWNLOAD, code + " returned");
        return Download.of(annotated.content(), unit.code() + unit.name() + annotated.extension());
    }

    @For({Role.CLERK, Role.REVIEWER, Role.TOWNSHIP})
    @GetMapping("/units/{code}/blank")
    ResponseEntity<byte[]> blank(@PathVariable("code") String code) {
        Unit unit = view(code).unit();
        footprint.done(Action.DOWNLOAD, code + " blank");
        return Download.of(versions.blank(unit), unit.code() + unit.name() + ".xlsx");
    }

    /** A file as it came. */
    @For({Role.CLERK, Role.REVIEWER, Role.TOWNSHIP})
    @GetMapping("/units/{code}/versions/{number}")
    ResponseEntity<byte[]> original(@PathVariable("code") String code, @PathVariable("number") int number)
            throws IOException {
        Unit unit = view(code).unit();
        Version version = version(code, number);
        footprint.done(Action.DOWNLOAD, code + " " + version.file().id().brief());
        return Download.original(
                versions.content(version),
                unit.code() + unit.name() + "-" + number,
                version.file().originalName());
    }

    @For({Role.CLERK, Role.REVIEWER, Role.TOWNSHIP})
    @GetMapping("/units/{code}/differences")
    String differences(
            @PathVariable("code") String code,
            @RequestParam("from") int from,
            @RequestParam("to") int to,
            Model model) {
        model.addAttribute("view", view(code));
        Version before = version(code, from);
        Version after = version(code, to);
        Optional<List<Difference>> differences = versions.differences(before, after);
        model.addAttribute("from", before);
        model.addAttribute("to", after);
        model.addAttribute("readable", differences.isPresent());
        List<Difference> all = differences.orElse(List.of());
        model.addAttribute("differences", all.stream().limit(MOST_DIFFERENCES).toList());
        model.addAttribute("more", Math.max(0, all.size() - MOST_DIFFERENCES));
        model.addAttribute("count", all.size());
        return "returns/differences";
    }

    private static boolean isCorrected(UnitView.Noted noted) {
        return noted.entry().state().equals("corrected");
    }

    private Optional<UnitView.Noted> noted(String code, String finding) {
        return view(code).findings().stream()
                .filter(one -> one.key().equals(finding))
                .filter(UnitView.Noted::isAnswerable)
                .findFirst();
    }

    /** The unit, if the visitor may see it. */
    private UnitView view(String code) {
        visitor().requireUnit(code);
        return board.of(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Version version(String code, int number) {
        return versions.of(code, number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What concerns the whole file first, then sheet by sheet in the order of the form, then other sheets. */
    private List<Group> groups(List<UnitView.Noted> findings) {
        Map<String, List<Group.Line>> bySheet = new LinkedHashMap<>();
        bySheet.put("", new ArrayList<>());
        Catalog catalog = rules.now().catalog();
        catalog.asked().values().stream().map(Table::sheet).forEach(sheet -> bySheet.put(sheet, new ArrayList<>()));
        for (UnitView.Noted one : findings) {
            List<CellRef> cells = one.finding().cells();
            String sheet = cells.isEmpty() ? "" : cells.get(0).sheet();
            String first = cells.stream()
                    .limit(MOST_CELLS)
                    .map(cell -> cell.seenFrom(sheet))
                    .collect(Collectors.joining(" "));
            bySheet.computeIfAbsent(sheet, none -> new ArrayList<>())
                    .add(new Group.Line(one, first, Math.max(0, cells.size() - MOST_CELLS)));
        }
        return bySheet.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    private static Visitor visitor() {
        return Visitor.now().orElseThrow();
    }
}
