package xianghui.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Lets through whom a page is for. A page that does not say is for nobody, so that none is forgotten; and a path that
 * names a unit is only for who may see that unit.
 */
final class Doorkeeper implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // What went wrong is told to everybody, also by the framework's own page at the door of health and metrics.
        boolean tells = request.getDispatcherType() == DispatcherType.ERROR;
        if (!tells && handler instanceof HandlerMethod method && !isLet(method, Visitor.now())) {
            throw new AccessDeniedException("not for this role");
        }
        if (!tells) {
            unit(request).ifPresent(unit -> Visitor.now().ifPresent(visitor -> visitor.requireUnit(unit)));
        }
        return true;
    }

    /** The unit that the path names, if it names one; looked at before anything else is read of what was sent. */
    private static Optional<String> unit(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? Optional.ofNullable(variables.get("code")).map(String::valueOf)
                : Optional.empty();
    }

    private static boolean isLet(HandlerMethod method, Optional<Visitor> visitor) {
        if (of(method, ForEverybody.class) != null) {
            return true;
        }
        For roles = of(method, For.class);
        return roles != null
                && visitor.filter(one -> List.of(roles.value()).contains(one.role()))
                        .isPresent();
    }

    private static <A extends Annotation> @Nullable A of(HandlerMethod method, Class<A> kind) {
        A own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), kind);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), kind);
    }
}
