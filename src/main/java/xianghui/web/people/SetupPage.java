package xianghui.web.people;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import xianghui.people.RefusedException;
import xianghui.people.Setup;
import xianghui.web.ForEverybody;

/** The page on which the first administrator opens an account with the code from the console. */
@Controller
class SetupPage {

    private final Setup setup;
    private final Words words;

    SetupPage(Setup setup, Words words) {
        this.setup = setup;
        this.words = words;
    }

    @ForEverybody
    @GetMapping("/setup")
    String show(Model model) {
        if (!setup.isOpen()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "people/setup";
    }

    @ForEverybody
    @PostMapping("/setup")
    String open(
            @RequestParam("code") String code,
            @RequestParam("login") String login,
            @RequestParam("person") String person,
            @RequestParam("password") String password,
            @RequestParam("again") String again,
            HttpServletRequest request,
            RedirectAttributes answer) {
        answer.addFlashAttribute("code", code);
        answer.addFlashAttribute("login", login);
        answer.addFlashAttribute("person", person);
        if (!password.equals(again)) {
            answer.addFlashAttribute("refused", words.refusal("MISMATCH", 0));
            return "redirect:/setup";
        }
        try {
            setup.finish(code, login, person, password, request.getRemoteAddr());
            answer.addFlashAttribute("done", words.say("people.setup.done"));
            return "redirect:/login";
        } catch (RefusedException e) {
            answer.addFlashAttribute("refused", words.refusal(e));
            return setup.isOpen() ? "redirect:/setup" : "redirect:/login?refused=SETUP_CODE";
        }
    }
}
