package xianghui.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import xianghui.people.Action;
import xianghui.people.AuditTrail;
import xianghui.people.Deed;

/** Writes into the audit log what a visitor did, with the name and the address that it came from. */
@Component
public class Footprint {

    private final AuditTrail trail;
    private final Clock clock;

    Footprint(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    public void done(Action action, String object) {
        leave(action, object, Deed.Outcome.DONE);
    }

    public void refused(Action action, String object) {
        leave(action, object, Deed.Outcome.REFUSED);
    }

    public void failed(Action action, String object) {
        leave(action, object, Deed.Outcome.FAILED);
    }

    private void leave(Action action, String object, Deed.Outcome outcome) {
        String actor = Visitor.now().map(Visitor::getUsername).orElse("");
        as(actor, action, object, outcome);
    }

    /** For a visitor who is not logged in, or no longer. */
    public void as(String actor, Action action, String object, Deed.Outcome outcome) {
        trail.record(new Deed(clock.instant(), actor, source(), action, object, outcome));
    }

    private static String source() {
        RequestAttributes attributes = RequestContextHolder.getRequestAttributes();
        return Optional.ofNullable(attributes)
                .filter(ServletRequestAttributes.class::isInstance)
                .map(ServletRequestAttributes.class::cast)
                .map(ServletRequestAttributes::getRequest)
                .map(HttpServletRequest::getRemoteAddr)
                .orElse("");
    }
}
