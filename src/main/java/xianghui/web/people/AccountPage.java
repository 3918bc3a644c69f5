package xianghui.web.people;

import static xianghui.people.Role.ADMINISTRATOR;
import static xianghui.people.Role.AUDITOR;
import static xianghui.people.Role.CLERK;
import static xianghui.people.Role.REVIEWER;
import static xianghui.people.Role.TOWNSHIP;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import xianghui.people.Account;
import xianghui.people.Actor;
import xianghui.people.Door;
import xianghui.people.PeopleSettings;
import xianghui.people.RefusedException;
import xianghui.people.Staff;
import xianghui.web.For;
import xianghui.web.Visitor;

/** One's own account: who one is here, and another password. */
@Controller
@For({CLERK, REVIEWER, TOWNSHIP, ADMINISTRATOR, AUDITOR})
class AccountPage {

    private final Door door;
    private final Staff staff;
    private final Sessions sessions;
    private final RecentLogin recent;
    private final PeopleSettings settings;
    private final Clock clock;
    private final Words words;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    AccountPage(
            Door door,
            Staff staff,
            Sessions sessions,
            RecentLogin recent,
            PeopleSettings settings,
            Clock clock,
            Words words) {
        this.door = door;
        this.staff = staff;
        this.sessions = sessions;
        this.recent = recent;
        this.settings = settings;
        this.clock = clock;
        this.words = words;
    }

    @GetMapping("/account")
    String show(@AuthenticationPrincipal Visitor visitor, Model model) {
        Account account = visitor.account();
        model.addAttribute("account", account);
        model.addAttribute("must", staff.hasToChange(account));
        model.addAttribute(
                "until",
                LocalDate.ofInstant(
                        account.passwordSince().plus(Duration.ofDays(settings.passwordDays())), clock.getZone()));
        model.addAttribute("days", settings.passwordDays());
        return "people/account";
    }

    /** The new password's session is another one, and the only one. */
    @PostMapping("/account/password")
    String change(
            @AuthenticationPrincipal Visitor visitor,
            @RequestParam("current") String current,
            @RequestParam("fresh") String fresh,
            @RequestParam("again") String again,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes answer) {
        if (!fresh.equals(again)) {
            answer.addFlashAttribute("refused", words.refusal("MISMATCH", 0));
            return "redirect:/account";
        }
        try {
            String source = request.getRemoteAddr();
            door.again(visitor.id(), current, source);
            Account changed = staff.change(new Actor(visitor.getUsername(), source), visitor.id(), fresh);
            sessions.only(changed.id(), request.changeSessionId());
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(PasswordLogin.token(new Visitor(changed)));
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, request, response);
            recent.typed(request.getSession());
            answer.addFlashAttribute("done", words.say("people.password.done"));
            return "redirect:" + visitor.home();
        } catch (RefusedException e) {
            answer.addFlashAttribute("refused", words.refusal(e));
        }
        return "redirect:/account";
    }
}
