package xianghui.web.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import xianghui.people.Account;
import xianghui.people.Accounts;
import xianghui.people.Staff;
import xianghui.web.Visitor;

/**
 * Looks at each request whether the person may still be here: ends a session whose account was closed or got another
 * password, that is one too many or too long, and lets nobody pass who has to choose a password first.
 */
final class Presence extends OncePerRequestFilter {

    /** What can be done before a password is chosen. */
    private static final Set<String> OPEN = Set.of("/account", "/account/password", "/logout", "/error");

    private final Accounts accounts;
    private final Staff staff;
    private final Sessions sessions;
    private final RecentLogin recent;

    Presence(Accounts accounts, Staff staff, Sessions sessions, RecentLogin recent) {
        this.accounts = accounts;
        this.staff = staff;
        this.sessions = sessions;
        this.recent = recent;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getServletPath().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Visitor> visitor = Visitor.now();
        if (visitor.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        HttpSession session = request.getSession();
        Optional<Account> account = accounts.find(visitor.get().id())
                .filter(now -> isSame(now, visitor.get().account()));
        if (account.isEmpty()) {
            end(visitor.get(), session, "CHANGED", request, response);
        } else if (recent.isOver(session)) {
            end(visitor.get(), session, "LONG", request, response);
        } else if (!sessions.isOpen(account.get().id(), session.getId())) {
            end(visitor.get(), session, "ELSEWHERE", request, response);
        } else if (staff.hasToChange(account.get()) && !OPEN.contains(request.getServletPath())) {
            response.sendRedirect(request.getContextPath() + "/account");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isSame(Account now, Account then) {
        return now.open() && now.role() == then.role() && now.passwordSince().equals(then.passwordSince());
    }

    private void end(
            Visitor visitor,
            HttpSession session,
            String reason,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        sessions.end(visitor.id(), session.getId());
        session.invalidate();
        SecurityContextHolder.clearContext();
        response.sendRedirect(request.getContextPath() + "/login?refused=" + reason);
    }
}
