package xianghui.web;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import xianghui.people.Account;
import xianghui.people.Role;

/** The person who asks for a page. */
public final class Visitor implements UserDetails {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Account account;

    public Visitor(Account account) {
        this.account = account;
    }

    /** Whoever asks for the page that is being made; empty if nobody is logged in. */
    public static Optional<Visitor> now() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Visitor visitor
                ? Optional.of(visitor)
                : Optional.empty();
    }

    /** The account as it was when the person logged in. */
    public Account account() {
        return account;
    }

    public String id() {
        return account.id();
    }

    /** How the person is called on pages. */
    public String person() {
        return account.person();
    }

    public Role role() {
        return account.role();
    }

    /** The unit that the person reports for; empty for people of the county. */
    public String unit() {
        return account.unit();
    }

    /** Where the person begins. */
    public String home() {
        return switch (role()) {
            case CLERK, REVIEWER -> "/";
            case TOWNSHIP -> "/units/" + unit();
            case ADMINISTRATOR -> "/people";
            case AUDITOR -> "/audit";
        };
    }

    /** Whether the person may see what that unit has sent in. */
    public boolean sees(String unitCode) {
        return switch (role()) {
            case CLERK, REVIEWER -> true;
            case TOWNSHIP -> account.unit().equals(unitCode);
            case ADMINISTRATOR, AUDITOR -> false;
        };
    }

    /**
     * Goes on only if the person may see what that unit has sent in.
     *
     * @throws AccessDeniedException if not; it becomes a page and a line of the audit log
     */
    public void requireUnit(String unitCode) {
        if (!sees(unitCode)) {
            throw new AccessDeniedException("not this unit");
        }
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + role().name()));
    }

    @Override
    public String getPassword() {
        return account.password();
    }

    @Override
    public String getUsername() {
        return account.login();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Visitor visitor && visitor.id().equals(id());
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }

    @Override
    public String toString() {
        return account.login();
    }
}
