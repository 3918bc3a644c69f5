package xianghui.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import xianghui.job.Reason;

/** Says that something is not there, not allowed, or went wrong; of the last only a number, under which the log tells more. */
@Controller
class ErrorPage implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);
    private static final int INTERNAL = 500;

    private final SecureRandom random = new SecureRandom();

    @ForEverybody
    @RequestMapping("/error")
    String show(HttpServletRequest request, Model model) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer number ? number : INTERNAL;
        if (status >= INTERNAL) {
            model.addAttribute("incident", incident(request));
        }
        model.addAttribute("status", status);
        return "error";
    }

    private String incident(HttpServletRequest request) {
        byte[] number = new byte[4];
        random.nextBytes(number);
        String incident = HexFormat.of().formatHex(number).toUpperCase(Locale.ROOT);
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        String reason = failure instanceof Throwable throwable ? Reason.of(innermost(throwable)) : "";
        LOG.error("incident {} {}", incident, reason);
        return incident;
    }

    private static Throwable innermost(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null || cause == failure ? failure : innermost(cause);
    }
}
