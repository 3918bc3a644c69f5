package xianghui.web.people;

import java.io.Serial;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import xianghui.people.Door;
import xianghui.people.RefusedException;
import xianghui.web.Visitor;

/** Asks the door whether a name and a password are right. */
final class PasswordLogin implements AuthenticationProvider {

    private final Door door;

    PasswordLogin(Door door) {
        this.door = door;
    }

    /** Says why nobody is let in. */
    static final class NotLetInException extends AuthenticationException {

        @Serial
        private static final long serialVersionUID = 1L;

        private final RefusedException refusal;

        NotLetInException(RefusedException refusal) {
            super(refusal.reason().name());
            this.refusal = refusal;
        }

        RefusedException refusal() {
            return refusal;
        }
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        String source =
                typed.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        try {
            Visitor visitor = new Visitor(door.enter(typed.getName(), String.valueOf(typed.getCredentials()), source));
            return token(visitor);
        } catch (RefusedException e) {
            throw new NotLetInException(e);
        }
    }

    static UsernamePasswordAuthenticationToken token(Visitor visitor) {
        return UsernamePasswordAuthenticationToken.authenticated(visitor, null, visitor.getAuthorities());
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
