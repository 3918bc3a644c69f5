package xianghui.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.MissingCsrfTokenException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import xianghui.people.Action;
import xianghui.people.Deed;

/** What stands before every page: who is it, does the request come from our own form, what may a browser do with it. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class Guard {

    /** Nothing from elsewhere, no script and no style within a page. */
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static final String PERMISSIONS = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    @Bean
    SecurityFilterChain doors(HttpSecurity http, Footprint footprint, List<Doorway> doorways) throws Exception {
        for (Doorway doorway : doorways) {
            doorway.fit(http);
        }
        return http.addFilterBefore(new FormGate(footprint), CsrfFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers("/assets/**", "/login", "/setup")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(failures -> failures.accessDeniedHandler(refusal(footprint)))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    /** The server would turn away a path with an encoded slash itself, and nobody would read of it. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> encodedSlashes() {
        return server -> server.addConnectorCustomizers(connector -> {
            connector.setEncodedSolidusHandling("passthrough");
            connector.setEncodedReverseSolidusHandling("passthrough");
        });
    }

    /** A path that is spelled so that it could be meant to lead past us, or that commands whoever reads it in a log. */
    @Bean
    RequestRejectedHandler crookedPaths(Footprint footprint) {
        return (request, response, rejected) -> {
            footprint.as(whoever(request), Action.ACCESS, Shown.request(request), Deed.Outcome.REFUSED);
            // It never came to where the headers are written.
            response.setHeader("Content-Security-Policy", CONTENT_POLICY);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("X-Frame-Options", "DENY");
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        };
    }

    /** The login name, before anybody else has looked who it is; empty for a stranger. */
    private static String whoever(HttpServletRequest request) {
        Authentication person = new HttpSessionSecurityContextRepository()
                .loadDeferredContext(request)
                .get()
                .getAuthentication();
        return person != null && person.getPrincipal() instanceof Visitor visitor ? visitor.getUsername() : "";
    }

    /** Also for a form that is not ours: both are written down. A login page that stood open overnight is shown anew. */
    private static AccessDeniedHandler refusal(Footprint footprint) {
        return (request, response, denied) -> {
            if (denied instanceof MissingCsrfTokenException
                    && request.getServletPath().equals("/login")) {
                response.sendRedirect(request.getContextPath() + "/login?refused=STALE");
                return;
            }
            footprint.refused(Action.ACCESS, Shown.request(request));
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        };
    }
}
