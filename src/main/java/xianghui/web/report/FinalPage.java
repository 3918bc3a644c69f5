package xianghui.web.report;

import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import xianghui.edition.Finality;
import xianghui.edition.RefusedException;
import xianghui.edition.Seal;
import xianghui.people.Action;
import xianghui.people.Role;
import xianghui.web.Footprint;
import xianghui.web.For;
import xianghui.web.Visitor;
import xianghui.web.people.RecentLogin;

/** Proposes a version as the final one, confirms it, and opens it again. */
@Controller
class FinalPage {

    private static final String BACK = "redirect:/document";

    private final Finality finality;
    private final RecentLogin recentLogin;
    private final Footprint footprint;
    private final Glossary glossary;

    FinalPage(Finality finality, RecentLogin recentLogin, Footprint footprint, Glossary glossary) {
        this.finality = finality;
        this.recentLogin = recentLogin;
        this.footprint = footprint;
        this.glossary = glossary;
    }

    /** What somebody wants done. */
    private interface Work {

        /** Does it; gives the sentence that says so. */
        String perform(Visitor visitor) throws IOException;
    }

    @For(Role.CLERK)
    @PostMapping("/document/proposals")
    String propose(
            @RequestParam("edition") String edition,
            @RequestParam(name = "note", defaultValue = "") String note,
            RedirectAttributes flash)
            throws IOException {
        return perform(Action.PROPOSE, brief(edition), flash, visitor -> {
            finality.propose(edition, visitor.id(), visitor.person(), note);
            return glossary.say("done.proposed");
        });
    }

    @For(Role.CLERK)
    @PostMapping("/document/proposals/{id}/withdraw")
    String withdraw(@PathVariable("id") String id, RedirectAttributes flash) throws IOException {
        return perform(Action.WITHDRAW, brief(id), flash, visitor -> {
            finality.withdraw(id, visitor.id(), visitor.person());
            return glossary.say("done.withdrawn");
        });
    }

    @For(Role.REVIEWER)
    @PostMapping("/document/proposals/{id}/reject")
    String reject(
            @PathVariable("id") String id,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            RedirectAttributes flash)
            throws IOException {
        return perform(Action.REJECT, brief(id), flash, visitor -> {
            finality.reject(id, visitor.id(), visitor.person(), reason);
            return glossary.say("done.rejected");
        });
    }

    @For(Role.REVIEWER)
    @PostMapping("/document/proposals/{id}/confirm")
    String confirm(@PathVariable("id") String id, HttpSession session, RedirectAttributes flash) throws IOException {
        if (!recentLogin.isFresh(session)) {
            return prove(Action.SEAL, id, flash);
        }
        return perform(Action.SEAL, brief(id), flash, visitor -> {
            Seal seal = finality.confirm(id, visitor.id(), visitor.person());
            footprint.done(Action.CONFIRM, brief(id));
            return glossary.say("done.sealed", Map.of("number", String.valueOf(seal.number())));
        });
    }

    @For(Role.REVIEWER)
    @PostMapping("/document/seals/{id}/unseal")
    String unseal(
            @PathVariable("id") String id,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            HttpSession session,
            RedirectAttributes flash)
            throws IOException {
        if (!recentLogin.isFresh(session)) {
            return prove(Action.UNSEAL, id, flash);
        }
        return perform(Action.UNSEAL, brief(id), flash, visitor -> {
            Seal seal = finality.unseal(id, visitor.id(), visitor.person(), reason);
            return glossary.say("done.unsealed", Map.of("number", String.valueOf(seal.number())));
        });
    }

    private String prove(Action action, String id, RedirectAttributes flash) {
        footprint.refused(action, brief(id));
        flash.addFlashAttribute("refused", glossary.say("refused.relogin"));
        return "redirect:" + RecentLogin.page("/document");
    }

    private String perform(Action action, String object, RedirectAttributes flash, Work work) throws IOException {
        Visitor visitor = Visitor.now().orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        try {
            flash.addFlashAttribute("done", work.perform(visitor));
            footprint.done(action, object);
        } catch (RefusedException e) {
            footprint.refused(action, object);
            flash.addFlashAttribute("refused", glossary.say("refused." + e.reason()));
        }
        return BACK;
    }

    /** Enough of an id to find it again, and nothing of what else somebody may send in its place. */
    private static String brief(String id) {
        String plain = id.replaceAll("[^0-9A-Za-z]", "");
        return plain.substring(0, Math.min(12, plain.length()));
    }
}
