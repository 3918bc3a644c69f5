package xianghui.web.report;

import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import xianghui.aggregation.FigureKey;
import xianghui.people.Role;
import xianghui.publication.PublishedFigure;
import xianghui.web.For;
import xianghui.web.report.EditionChoice.Chosen;

/** The county's figures, down to the units and to the cells that they come from. */
@Controller
@For({Role.CLERK, Role.REVIEWER})
class FiguresPage {

    private static final int LONGEST_SEARCH = 60;

    private final EditionChoice editions;
    private final FigureLists lists;
    private final CellList cells;

    FiguresPage(EditionChoice editions, FigureLists lists, CellList cells) {
        this.editions = editions;
        this.lists = lists;
        this.cells = cells;
    }

    @GetMapping("/figures")
    String all(
            @RequestParam(name = "q", defaultValue = "") String wanted,
            @RequestParam(name = "edition", defaultValue = "") String id,
            Model model)
            throws IOException {
        String text = wanted.strip();
        String search = text.length() <= LONGEST_SEARCH ? text : text.substring(0, LONGEST_SEARCH);
        model.addAttribute("q", search);
        editions.choose(id, model)
                .ifPresent(chosen -> model.addAttribute("sections", lists.sections(chosen.figures(), search)));
        return "report/figures";
    }

    @GetMapping("/figures/{metric}")
    String one(
            @PathVariable("metric") String metric,
            @RequestParam(name = "figure", defaultValue = "") String key,
            @RequestParam(name = "edition", defaultValue = "") String id,
            Model model)
            throws IOException {
        Chosen chosen = chosen(id, model);
        List<PublishedFigure> figures = chosen.figures().of(metric);
        if (figures.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("metric", lists.metric(chosen.figures(), metric));
        lists.units(chosen.figures(), metric, key).ifPresent(units -> model.addAttribute("units", units));
        return "report/figure";
    }

    @GetMapping("/figures/{metric}/cells")
    String cells(
            @PathVariable("metric") String metric,
            @RequestParam("figure") String key,
            @RequestParam(name = "page", defaultValue = "1") int page,
            @RequestParam(name = "edition", defaultValue = "") String id,
            Model model)
            throws IOException {
        Chosen chosen = chosen(id, model);
        PublishedFigure figure = FigureLists.parsed(key)
                .filter(wanted -> wanted.metric().equals(metric))
                .flatMap(chosen.figures()::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("metric", lists.metric(chosen.figures(), metric));
        model.addAttribute("cells", cells.page(chosen.volume(), figure, page));
        model.addAttribute("county", figure.key().scope().equals(FigureKey.COUNTY));
        return "report/cells";
    }

    private Chosen chosen(String id, Model model) throws IOException {
        return editions.choose(id, model).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
