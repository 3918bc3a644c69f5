package xianghui.web.people;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import xianghui.people.Accounts;
import xianghui.people.Action;
import xianghui.people.Deed;
import xianghui.people.PeopleSettings;
import xianghui.people.RefusedException;
import xianghui.people.Staff;
import xianghui.web.Doorway;
import xianghui.web.Footprint;
import xianghui.web.Shown;
import xianghui.web.Visitor;

/** Where people come in and go out. */
@Component
final class Entrance implements Doorway {

    private static final String LOGIN = "/login";

    private final Footprint footprint;
    private final Sessions sessions;
    private final RecentLogin recent;
    private final PeopleSettings settings;
    private final Presence presence;

    Entrance(
            Footprint footprint,
            Sessions sessions,
            RecentLogin recent,
            PeopleSettings settings,
            Accounts accounts,
            Staff staff) {
        this.footprint = footprint;
        this.sessions = sessions;
        this.recent = recent;
        this.settings = settings;
        this.presence = new Presence(accounts, staff, sessions, recent);
    }

    @Override
    public void fit(HttpSecurity http) throws Exception {
        http.formLogin(login -> login.loginPage(LOGIN)
                        .successHandler(new Welcome())
                        .failureHandler((request, response, failure) ->
                                response.sendRedirect(request.getContextPath() + answer(failure))))
                .logout(logout -> logout.logoutUrl("/logout")
                        .addLogoutHandler((request, response, person) -> leave(request, person))
                        .logoutSuccessUrl("/login?out"))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(new Strangers()))
                .addFilterAfter(presence, HeaderWriterFilter.class);
    }

    private static String answer(AuthenticationException failure) {
        UriComponentsBuilder page = UriComponentsBuilder.fromPath(LOGIN);
        if (failure instanceof PasswordLogin.NotLetInException not) {
            RefusedException refusal = not.refusal();
            page.queryParam("refused", refusal.reason());
            if (refusal.seconds() > 0) {
                page.queryParam("seconds", refusal.seconds());
            }
        } else {
            page.queryParam("refused", "WRONG");
        }
        return page.toUriString();
    }

    private void leave(HttpServletRequest request, @Nullable Authentication person) {
        HttpSession session = request.getSession(false);
        if (person != null && person.getPrincipal() instanceof Visitor visitor) {
            footprint.as(visitor.getUsername(), Action.LOGOUT, "", Deed.Outcome.DONE);
            if (session != null) {
                sessions.end(visitor.id(), session.getId());
            }
        }
    }

    /** The session is another one than before the login; it is remembered as this person's. */
    private final class Welcome extends SavedRequestAwareAuthenticationSuccessHandler {

        @Override
        public void onAuthenticationSuccess(
                HttpServletRequest request, HttpServletResponse response, Authentication person)
                throws IOException, ServletException {
            HttpSession session = request.getSession();
            session.setMaxInactiveInterval((int) settings.session().toSeconds());
            if (person.getPrincipal() instanceof Visitor visitor) {
                sessions.begin(visitor.id(), session.getId());
            }
            recent.enter(session);
            super.onAuthenticationSuccess(request, response, person);
        }
    }

    /** Whoever asks for more than the first page without having logged in leaves a line. */
    private final class Strangers implements AuthenticationEntryPoint {

        private final LoginUrlAuthenticationEntryPoint toLogin = new LoginUrlAuthenticationEntryPoint(LOGIN);

        @Override
        public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
                throws IOException, ServletException {
            String path = Shown.path(request);
            if (!path.equals(request.getContextPath() + "/")) {
                footprint.refused(Action.ACCESS, Shown.request(request));
            }
            toLogin.commence(request, response, failure);
        }
    }
}
