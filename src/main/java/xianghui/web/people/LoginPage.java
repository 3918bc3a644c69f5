package xianghui.web.people;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import xianghui.people.Setup;
import xianghui.web.ForEverybody;

/** The page to log in. */
@Controller
class LoginPage {

    private final Words words;
    private final Setup setup;

    LoginPage(Words words, Setup setup) {
        this.words = words;
        this.setup = setup;
    }

    @ForEverybody
    @GetMapping("/login")
    String show(
            @RequestParam("refused") Optional<String> refused,
            @RequestParam(name = "seconds", defaultValue = "1") String seconds,
            Model model) {
        refused.ifPresent(reason -> model.addAttribute("refused", words.refusal(reason, number(seconds))));
        model.addAttribute("setup", setup.isOpen());
        return "people/login";
    }

    private static long number(String text) {
        return text.matches("[0-9]{1,3}") ? Long.parseLong(text) : 1;
    }
}
