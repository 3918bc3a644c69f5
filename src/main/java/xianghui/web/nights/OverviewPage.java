package xianghui.web.nights;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import xianghui.catalog.Problem;
import xianghui.catalog.Severity;
import xianghui.job.Board;
import xianghui.job.DefinitionsRefusedException;
import xianghui.job.Night;
import xianghui.job.NightWatch;
import xianghui.job.Overview;
import xianghui.job.UnitView;
import xianghui.people.Role;
import xianghui.runs.Run;
import xianghui.runs.RunDetails;
import xianghui.runs.Runs;
import xianghui.web.For;
import xianghui.web.Moments;
import xianghui.web.Visitor;

/** The morning page: how the units stand, what the last night changed, whom to remind. Others are led to where they work. */
@Controller
class OverviewPage {

    private final Board board;
    private final Runs runs;
    private final Night night;
    private final NightWatch watch;
    private final Bulletin bulletin;
    private final Reports reports;
    private final Words words;

    OverviewPage(
            Board board,
            Runs runs,
            Night night,
            NightWatch watch,
            Bulletin bulletin,
            Reports reports,
            Moments moments) {
        this.reports = reports;
        this.board = board;
        this.runs = runs;
        this.night = night;
        this.watch = watch;
        this.bulletin = bulletin;
        this.words = new Words(moments);
    }

    /** One unit as a line of the table. */
    record UnitRow(
            String code,
            String name,
            String tone,
            String state,
            String more,
            String lastReport,
            long fatal,
            long query,
            long note,
            long unchecked,
            long answers,
            String phone) {}

    @For({Role.CLERK, Role.REVIEWER, Role.TOWNSHIP, Role.ADMINISTRATOR, Role.AUDITOR})
    @GetMapping("/")
    String show(Model model) {
        Visitor visitor = Visitor.now().orElseThrow();
        return switch (visitor.role()) {
            case CLERK, REVIEWER -> overview(visitor, model);
            case TOWNSHIP, ADMINISTRATOR, AUDITOR -> "redirect:" + visitor.home();
        };
    }

    private String overview(Visitor visitor, Model model) {
        try {
            units(board.overview(), model);
        } catch (DefinitionsRefusedException e) {
            model.addAttribute(
                    "problems", e.problems().stream().map(Problem::toString).toList());
        }
        List<Run> last = runs.last(1);
        Optional<RunDetails> details = last.stream().findFirst().flatMap(run -> night.latest(run.id())
                .map(one -> Optional.of(one.now()))
                .orElseGet(() -> runs.details(run.id())));
        details.ifPresent(one -> {
            model.addAttribute(
                    "run", RunView.of(one.run(), reports.name(one.run().start().report()), words));
            model.addAttribute("steps", RunView.steps(one, words));
        });
        runs.lastReported(reports.usual()).flatMap(bulletin::of).ifPresent(news -> model.addAttribute("news", news));
        watch.next().map(words.moments()::minute).ifPresent(moment -> model.addAttribute("next", moment));
        model.addAttribute("mayStart", visitor.role() == Role.CLERK);
        return "nights/overview";
    }

    private void units(Overview overview, Model model) {
        model.addAttribute("county", overview.county());
        model.addAttribute("current", overview.current());
        model.addAttribute("expected", overview.units().size());
        for (UnitView.State state : UnitView.State.values()) {
            model.addAttribute(state.name(), overview.count(state));
        }
        model.addAttribute("units", overview.units().stream().map(this::row).toList());
        model.addAttribute(
                "strays",
                overview.strays().stream()
                        .map(entry -> entry.finding().message())
                        .toList());
        model.addAttribute("reminded", overview.toRemind().size());
        model.addAttribute(
                "reminders", overview.toRemind().stream().map(this::reminder).collect(Collectors.joining("\n")));
    }

    private String reminder(UnitView unit) {
        return unit.phone().isEmpty()
                ? unit.reminder()
                : words.say("reminder", Map.of("text", unit.reminder(), "phone", unit.phone()));
    }

    private UnitRow row(UnitView unit) {
        return new UnitRow(
                unit.unit().code(),
                unit.unit().name(),
                tone(unit.state()),
                words.say("state." + unit.state().name()),
                more(unit),
                unit.lastReport()
                        .map((Instant at) -> words.moments().minute(at))
                        .orElse(""),
                unit.open(Severity.FATAL),
                unit.open(Severity.QUERY),
                unit.open(Severity.NOTE),
                unit.open(Severity.NOT_EVALUABLE),
                unit.answersToRule(),
                unit.phone());
    }

    /** What the state alone does not say. */
    private String more(UnitView unit) {
        if (unit.unread() > 0) {
            return words.say("state.unread", Map.of("count", String.valueOf(unit.unread())));
        }
        boolean kept = unit.counts() && unit.state() != UnitView.State.REPORTED;
        return kept ? words.say("state.kept") : "";
    }

    private static String tone(UnitView.State state) {
        return switch (state) {
            case REPORTED -> "ok";
            case RETURNED -> "warn";
            case CONFLICT -> "bad";
            case MISSING -> "idle";
        };
    }
}
