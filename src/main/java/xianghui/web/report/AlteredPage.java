package xianghui.web.report;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import xianghui.publication.AlteredFileException;
import xianghui.web.Visitor;

/** Says that a file of a report is gone or was changed, and what to do. */
@ControllerAdvice(basePackageClasses = AlteredPage.class)
class AlteredPage {

    @ExceptionHandler(AlteredFileException.class)
    @ResponseStatus(HttpStatus.CONFLICT)
    String show(AlteredFileException e, Model model) {
        model.addAttribute("visitor", Visitor.now());
        model.addAttribute("name", String.valueOf(e.getMessage()));
        return "report/altered";
    }
}
