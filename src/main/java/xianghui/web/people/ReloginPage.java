package xianghui.web.people;

import static xianghui.people.Role.ADMINISTRATOR;
import static xianghui.people.Role.AUDITOR;
import static xianghui.people.Role.CLERK;
import static xianghui.people.Role.REVIEWER;
import static xianghui.people.Role.TOWNSHIP;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import xianghui.people.Door;
import xianghui.people.RefusedException;
import xianghui.web.For;
import xianghui.web.Visitor;

/** The page to type the password once more before something that counts. */
@Controller
@For({CLERK, REVIEWER, TOWNSHIP, ADMINISTRATOR, AUDITOR})
class ReloginPage {

    private final Door door;
    private final RecentLogin recent;
    private final Words words;

    ReloginPage(Door door, RecentLogin recent, Words words) {
        this.door = door;
        this.recent = recent;
        this.words = words;
    }

    @GetMapping("/relogin")
    String show(@RequestParam(name = "next", defaultValue = "/") String next, Model model) {
        model.addAttribute("next", RecentLogin.own(next));
        return "people/relogin";
    }

    @PostMapping("/relogin")
    String confirm(
            @AuthenticationPrincipal Visitor visitor,
            @RequestParam("password") String password,
            @RequestParam(name = "next", defaultValue = "/") String next,
            HttpServletRequest request,
            RedirectAttributes answer) {
        String back = RecentLogin.own(next);
        try {
            door.again(visitor.id(), password, request.getRemoteAddr());
            recent.typed(request.getSession());
            answer.addFlashAttribute("done", words.say("people.relogin.done"));
            return "redirect:" + back;
        } catch (RefusedException e) {
            answer.addFlashAttribute("refused", words.refusal(e));
            return "redirect:" + RecentLogin.page(back);
        }
    }
}
