package xianghui.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page to log in. */
@Controller
class LoginPage {

    @ForEverybody
    @GetMapping("/login")
    String show() {
        return "login";
    }
}
