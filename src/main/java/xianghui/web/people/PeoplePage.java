package xianghui.web.people;

import static xianghui.people.Role.ADMINISTRATOR;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import xianghui.people.Account;
import xianghui.people.Accounts;
import xianghui.people.Actor;
import xianghui.people.Lockout;
import xianghui.people.RefusedException;
import xianghui.people.Role;
import xianghui.people.Staff;
import xianghui.web.For;
import xianghui.web.Visitor;

/** The page on which an administrator opens and closes accounts; a password that was made up is shown there once. */
@Controller
@For(ADMINISTRATOR)
class PeoplePage {

    private static final String PAGE = "redirect:/people";

    private final Accounts accounts;
    private final Staff staff;
    private final Lockout lockout;
    private final Enrolment enrolment;
    private final Units units;
    private final Clock clock;
    private final Words words;

    PeoplePage(
            Accounts accounts,
            Staff staff,
            Lockout lockout,
            Enrolment enrolment,
            Units units,
            Clock clock,
            Words words) {
        this.accounts = accounts;
        this.staff = staff;
        this.lockout = lockout;
        this.enrolment = enrolment;
        this.units = units;
        this.clock = clock;
        this.words = words;
    }

    /**
     * An account as the page shows it.
     *
     * @param unit the name of its unit, or its code where the county has no such unit any more
     * @param standing the key of the word for it: open, temporary, expired, locked or closed
     * @param since the day on which its password was set
     */
    record Line(Account account, String unit, String standing, LocalDate since) {}

    @GetMapping("/people")
    String show(Model model) {
        Map<String, String> names = units.names();
        List<Line> lines = accounts.all().stream()
                .map(account -> new Line(
                        account,
                        names.getOrDefault(account.unit(), account.unit()),
                        standing(account),
                        LocalDate.ofInstant(account.passwordSince(), clock.getZone())))
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute("roles", Role.values());
        model.addAttribute("units", names);
        model.addAttribute("vacant", vacant(names, lines));
        return "people/people";
    }

    private String standing(Account account) {
        if (!account.open()) {
            return "closed";
        }
        if (!lockout.wait(account.login()).isZero()) {
            return "locked";
        }
        if (account.temporary()) {
            return "temporary";
        }
        return staff.hasToChange(account) ? "expired" : "open";
    }

    /** The names of the units for which nobody can report. */
    private static List<String> vacant(Map<String, String> names, List<Line> lines) {
        return names.entrySet().stream()
                .filter(unit -> lines.stream()
                        .map(Line::account)
                        .noneMatch(account -> account.open() && account.unit().equals(unit.getKey())))
                .map(Map.Entry::getValue)
                .toList();
    }

    @PostMapping("/people")
    String create(
            @AuthenticationPrincipal Visitor visitor,
            @RequestParam("login") String login,
            @RequestParam("person") String person,
            @RequestParam("role") String role,
            @RequestParam(name = "unit", defaultValue = "") String unit,
            HttpServletRequest request,
            RedirectAttributes answer) {
        Role chosen = Arrays.stream(Role.values())
                .filter(one -> one.name().equals(role))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        boolean made = issue(
                answer,
                "people.created",
                () -> staff.create(
                        actor(visitor, request),
                        login,
                        person,
                        chosen,
                        chosen == Role.TOWNSHIP ? unit : "",
                        units.names().keySet()));
        if (!made) {
            answer.addFlashAttribute("login", login);
            answer.addFlashAttribute("person", person);
            answer.addFlashAttribute("role", chosen);
            answer.addFlashAttribute("unit", unit);
        }
        return PAGE;
    }

    @PostMapping("/people/list")
    String createAll(
            @AuthenticationPrincipal Visitor visitor,
            @RequestParam("list") String list,
            HttpServletRequest request,
            RedirectAttributes answer) {
        Enrolment.Outcome outcome = enrolment.open(actor(visitor, request), list);
        if (!outcome.opened().isEmpty()) {
            answer.addFlashAttribute(
                    "done", words.say("people.list.done", outcome.opened().size()));
            answer.addFlashAttribute("opened", outcome.opened());
        }
        if (outcome.opened().isEmpty() || !outcome.told().isEmpty()) {
            answer.addFlashAttribute(
                    "refused", words.say("people.list.left", outcome.told().size()));
            answer.addFlashAttribute("told", outcome.told());
            answer.addFlashAttribute("list", outcome.left());
        }
        return PAGE;
    }

    @PostMapping("/people/{id}/reset")
    String reset(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable("id") String id,
            HttpServletRequest request,
            RedirectAttributes answer) {
        issue(answer, "people.reset", () -> staff.reset(actor(visitor, request), id));
        return PAGE;
    }

    @PostMapping("/people/{id}/reopen")
    String reopen(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable("id") String id,
            HttpServletRequest request,
            RedirectAttributes answer) {
        issue(answer, "people.reopened", () -> staff.reopen(actor(visitor, request), id));
        return PAGE;
    }

    @PostMapping("/people/{id}/close")
    String close(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable("id") String id,
            HttpServletRequest request,
            RedirectAttributes answer) {
        try {
            Account closed = staff.close(actor(visitor, request), id);
            answer.addFlashAttribute("done", words.say("people.closed", closed.login()));
        } catch (RefusedException e) {
            answer.addFlashAttribute("refused", words.refusal(e));
        }
        return PAGE;
    }

    private boolean issue(RedirectAttributes answer, String done, Supplier<Staff.Issued> work) {
        try {
            Staff.Issued issued = work.get();
            answer.addFlashAttribute("done", words.say(done, issued.account().login()));
            answer.addFlashAttribute("issued", issued);
            return true;
        } catch (RefusedException e) {
            answer.addFlashAttribute("refused", words.refusal(e));
            return false;
        }
    }

    private static Actor actor(Visitor visitor, HttpServletRequest request) {
        return new Actor(visitor.getUsername(), request.getRemoteAddr());
    }
}
