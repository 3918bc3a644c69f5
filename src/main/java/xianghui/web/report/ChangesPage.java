package xianghui.web.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import xianghui.catalog.Term;
import xianghui.edition.Comparison;
import xianghui.edition.EditionReader;
import xianghui.people.Role;
import xianghui.publication.Volume;
import xianghui.web.For;
import xianghui.web.report.EditionChoice.Chosen;

/** What differs between a final version and a later one. */
@Controller
@For({Role.CLERK, Role.REVIEWER})
class ChangesPage {

    private final EditionChoice editions;
    private final EditionReader reader;
    private final Glossary glossary;

    ChangesPage(EditionChoice editions, EditionReader reader, Glossary glossary) {
        this.editions = editions;
        this.reader = reader;
        this.glossary = glossary;
    }

    /** A unit whose return is another. */
    record UnitLine(String code, String name, String change, String before, String after) {}

    /** A figure with another amount. */
    record FigureLine(String metric, String name, String by, String before, String after) {}

    /** A claim of which something else is said. */
    record ClaimLine(String name, String by, String before, String after) {}

    /** Everything that differs. */
    record Changes(
            List<UnitLine> units,
            List<FigureLine> figures,
            List<ClaimLine> claims,
            List<String> definitions,
            boolean nothing) {}

    @GetMapping("/document/changes")
    String show(
            @RequestParam("from") String from,
            @RequestParam(name = "edition", defaultValue = "") String to,
            Model model)
            throws IOException {
        Chosen chosen = editions.choose(to, model).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Volume before = editions.find(from);
        Comparison comparison = Comparison.of(
                before.manifest(), reader.figures(before), chosen.volume().manifest(), chosen.figures());
        model.addAttribute("from", editions.label(before));
        model.addAttribute("to", editions.label(chosen.volume()));
        model.addAttribute(
                "changes",
                new Changes(
                        comparison.units().stream().map(this::line).toList(),
                        comparison.figures().stream().map(this::line).toList(),
                        comparison.claims().stream().map(this::line).toList(),
                        List.copyOf(comparison.definitions()),
                        comparison.nothing()));
        return "report/changes";
    }

    private UnitLine line(Comparison.UnitChange change) {
        String kind = change.before().isEmpty() ? "new" : change.after().isEmpty() ? "gone" : "other";
        return new UnitLine(
                change.unit(),
                glossary.unit(change.unit()),
                glossary.say("change." + kind),
                change.before(),
                change.after());
    }

    private FigureLine line(Comparison.FigureChange change) {
        String by = glossary.by(change.key().by());
        String dimensions = change.key().term() == Term.CURRENT
                ? by
                : glossary.say("change.previous", Map.of("by", by)).strip();
        return new FigureLine(
                change.key().metric(), change.name(), dimensions, orNone(change.before()), orNone(change.after()));
    }

    private ClaimLine line(Comparison.ClaimChange change) {
        return new ClaimLine(
                glossary.claim(change.claim()),
                glossary.by(change.by()),
                orUnsaid(change.before()),
                orUnsaid(change.after()));
    }

    private String orNone(String amount) {
        return amount.isEmpty() ? glossary.say("change.none") : amount;
    }

    private String orUnsaid(String text) {
        return text.isEmpty() ? glossary.say("change.unsaid") : text;
    }
}
