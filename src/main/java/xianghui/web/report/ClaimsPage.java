package xianghui.web.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import xianghui.narrative.Trial;
import xianghui.people.Role;
import xianghui.publication.PublishedClaim;
import xianghui.web.For;

/** What the report claims, why, and why it does not say what would have sounded better. */
@Controller
@For({Role.CLERK, Role.REVIEWER})
class ClaimsPage {

    private final EditionChoice editions;
    private final Glossary glossary;

    ClaimsPage(EditionChoice editions, Glossary glossary) {
        this.editions = editions;
        this.glossary = glossary;
    }

    /** A claim, once for each value of its dimensions. */
    record Section(String id, String name, List<Line> lines) {}

    /**
     * One instance of a claim.
     *
     * @param kind said, other or omitted
     * @param tried the alternatives in order, up to the one that was chosen
     */
    record Line(String by, String kind, String word, String alternative, String text, List<Tried> tried) {}

    /** One alternative: its condition in words and as written, and what was looked at. */
    record Tried(
            String alternative, String condition, String written, String answer, boolean holds, List<Input> inputs) {}

    /** A figure, threshold or state that a condition asked for. */
    record Input(String name, String metric, String value) {}

    @GetMapping("/claims")
    String show(@RequestParam(name = "edition", defaultValue = "") String id, Model model) throws IOException {
        editions.choose(id, model)
                .ifPresent(chosen ->
                        model.addAttribute("claims", sections(chosen.figures().claims())));
        return "report/claims";
    }

    private List<Section> sections(List<PublishedClaim> claims) {
        Map<String, List<Line>> sections = new LinkedHashMap<>();
        claims.forEach(claim -> sections.computeIfAbsent(claim.claim(), none -> new ArrayList<>())
                .add(line(claim)));
        return sections.entrySet().stream()
                .map(one -> new Section(one.getKey(), glossary.claim(one.getKey()), one.getValue()))
                .toList();
    }

    private Line line(PublishedClaim claim) {
        String kind = claim.text().isEmpty() ? "omitted" : claim.alternative().equals("A") ? "said" : "other";
        return new Line(
                glossary.by(claim.by()),
                kind,
                glossary.say("claim.kind." + kind),
                claim.alternative(),
                claim.text(),
                claim.tried().stream().map(this::tried).toList());
    }

    private Tried tried(Trial trial) {
        Spoken spoken = new Spoken(glossary);
        return new Tried(
                trial.alternative(),
                spoken.say(trial.when()),
                trial.when(),
                glossary.say("answer." + trial.answer().label()),
                trial.answer() == Trial.Answer.HOLDS,
                trial.inputs().entrySet().stream()
                        .map(input -> input(spoken, input))
                        .toList());
    }

    private Input input(Spoken spoken, Map.Entry<String, String> input) {
        String value = input.getValue();
        boolean word = value.isEmpty() || value.equals("true") || value.equals("false");
        return new Input(
                spoken.meaning(input.getKey()),
                Spoken.metric(input.getKey()),
                word ? glossary.say("claim.value." + (value.isEmpty() ? "absent" : value)) : value);
    }
}
