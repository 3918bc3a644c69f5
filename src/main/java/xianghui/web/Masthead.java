package xianghui.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What stands at the head of every page: who is logged in, and where that person can go. */
@ControllerAdvice
class Masthead {

    /**
     * A place to go to.
     *
     * @param word the key of its name in the bundle
     */
    record Link(String path, String word, boolean here) {}

    @ModelAttribute("visitor")
    Optional<Visitor> visitor() {
        return Visitor.now();
    }

    @ModelAttribute("menu")
    List<Link> menu(HttpServletRequest request) {
        String here = request.getRequestURI();
        return Visitor.now().map(Masthead::places).orElse(List.of()).stream()
                .map(place -> new Link(place[0], place[1], isHere(here, place[0])))
                .toList();
    }

    private static boolean isHere(String path, String place) {
        return path.equals(place) || !place.equals("/") && path.startsWith(place + "/");
    }

    private static List<String[]> places(Visitor visitor) {
        return switch (visitor.role()) {
            case CLERK, REVIEWER ->
                List.of(
                        new String[] {"/", "menu.overview"},
                        new String[] {"/uploads", "menu.uploads"},
                        new String[] {"/runs", "menu.runs"},
                        new String[] {"/figures", "menu.figures"},
                        new String[] {"/claims", "menu.claims"},
                        new String[] {"/document", "menu.document"});
            case TOWNSHIP -> List.<String[]>of(new String[] {"/units/" + visitor.unit(), "menu.unit"});
            case ADMINISTRATOR ->
                List.of(new String[] {"/people", "menu.people"}, new String[] {"/backup", "menu.backup"});
            case AUDITOR -> List.<String[]>of(new String[] {"/audit", "menu.audit"});
        };
    }
}
