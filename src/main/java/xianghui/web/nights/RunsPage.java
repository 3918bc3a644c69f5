package xianghui.web.nights;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import xianghui.job.Night;
import xianghui.job.NightWatch;
import xianghui.job.RunUnderWayException;
import xianghui.job.UnderWay;
import xianghui.people.Action;
import xianghui.people.Role;
import xianghui.runs.Cause;
import xianghui.runs.Run;
import xianghui.runs.RunDetails;
import xianghui.runs.Runs;
import xianghui.runs.Start;
import xianghui.web.Footprint;
import xianghui.web.For;
import xianghui.web.Moments;
import xianghui.web.Visitor;

/** All runs, and each of them: as it goes on, and what it was. */
@Controller
@For({Role.CLERK, Role.REVIEWER})
class RunsPage {

    private static final int MOST = 500;
    private static final int REFRESH_SECONDS = 5;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private final Runs runs;
    private final Night night;
    private final NightWatch watch;
    private final Bulletin bulletin;
    private final Watchers watchers;
    private final Footprint footprint;
    private final Reports reports;
    private final Words words;

    RunsPage(
            Runs runs,
            Night night,
            NightWatch watch,
            Bulletin bulletin,
            Watchers watchers,
            Footprint footprint,
            Reports reports,
            Moments moments) {
        this.runs = runs;
        this.night = night;
        this.watch = watch;
        this.bulletin = bulletin;
        this.watchers = watchers;
        this.footprint = footprint;
        this.reports = reports;
        this.words = new Words(moments);
    }

    @GetMapping("/runs")
    String all(Model model) {
        List<RunView> all = runs.last(MOST).stream().map(this::view).toList();
        model.addAttribute("runs", all);
        watch.next().map(words.moments()::minute).ifPresent(moment -> model.addAttribute("next", moment));
        model.addAttribute("mayStart", mayStart());
        model.addAttribute("choice", reports.choice());
        return "nights/runs";
    }

    @For(Role.CLERK)
    @PostMapping("/runs")
    String start(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> asOf,
            @RequestParam(defaultValue = "") String report,
            RedirectAttributes flash) {
        if (asOf.filter(day -> day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)
                .isPresent()) {
            flash.addFlashAttribute("refused", words.say("refused.day"));
            return "redirect:/runs";
        }
        String kind = report.isEmpty() ? reports.usual() : report;
        if (!reports.has(kind)) {
            flash.addFlashAttribute("refused", words.say("refused.report"));
            return "redirect:/runs";
        }
        return start(Start.person(account(), asOf).of(kind), flash);
    }

    /** Once more; a run that did not come to its end is gone on with. */
    @For(Role.CLERK)
    @PostMapping("/runs/{id}/again")
    String again(@PathVariable String id, RedirectAttributes flash) {
        Run run = runs.find(id).orElseThrow(RunsPage::unknown);
        return start(
                run.ending().unfinished()
                        ? Start.goingOn(Cause.PERSON, account(), run)
                        : Start.person(account(), run.start().asOf())
                                .of(run.start().report()),
                flash);
    }

    private String start(Start start, RedirectAttributes flash) {
        try {
            Run run = night.start(start);
            footprint.done(Action.RUN_START, run.id());
            return "redirect:/runs/" + run.id();
        } catch (RunUnderWayException e) {
            footprint.refused(Action.RUN_START, "");
            flash.addFlashAttribute("refused", words.say("refused.busy"));
            return night.current().map(run -> "redirect:/runs/" + run.id()).orElse("redirect:/runs");
        }
    }

    @GetMapping("/runs/{id}")
    String one(@PathVariable String id, Model model) {
        RunDetails details = night.latest(id)
                .filter(run -> !run.hasEnded())
                .map(UnderWay::now)
                .or(() -> runs.details(id))
                .orElseThrow(RunsPage::unknown);
        RunView view = view(details.run());
        model.addAttribute("run", view);
        model.addAttribute("steps", RunView.steps(details, words));
        model.addAttribute("lines", RunView.lines(details, words));
        model.addAttribute("units", RunView.units(details, words));
        model.addAttribute("files", details.files());
        details.run()
                .start()
                .continues()
                .flatMap(runs::find)
                .ifPresent(run -> model.addAttribute("continued", view(run)));
        bulletin.of(details.run()).ifPresent(news -> model.addAttribute("news", news));
        model.addAttribute("mayStart", mayStart());
        if (view.underWay()) {
            model.addAttribute("refresh", REFRESH_SECONDS);
        }
        return "nights/run";
    }

    @GetMapping(path = "/runs/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> events(
            @PathVariable String id, @RequestHeader(name = "Last-Event-ID", defaultValue = "") String last)
            throws IOException {
        Run known = runs.find(id).orElseThrow(RunsPage::unknown);
        Optional<UnderWay> run = night.latest(known.id());
        if (run.isEmpty()) {
            return stream(Watchers.ended(0));
        }
        if (!watchers.haveRoom()) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
        return stream(watchers.watch(run.get(), number(last)));
    }

    private RunView view(Run run) {
        return RunView.of(run, reports.name(run.start().report()), words);
    }

    private static ResponseEntity<SseEmitter> stream(SseEmitter emitter) {
        return ResponseEntity.ok().header("X-Accel-Buffering", "no").body(emitter);
    }

    private static long number(String text) {
        return text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
    }

    private static boolean mayStart() {
        return Visitor.now().filter(one -> one.role() == Role.CLERK).isPresent();
    }

    private static String account() {
        return Visitor.now().map(Visitor::getUsername).orElse("");
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
