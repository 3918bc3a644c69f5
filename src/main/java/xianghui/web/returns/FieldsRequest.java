package xianghui.web.returns;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows the fields of a form with files as the fields of any other form, so that its token is looked at like theirs. */
final class FieldsRequest extends HttpServletRequestWrapper {

    private final Map<String, List<String>> fields;

    FieldsRequest(HttpServletRequest request, Sending sending) {
        super(request);
        this.fields = sending.fields();
    }

    @Override
    public @Nullable String getParameter(String name) {
        List<String> own = fields.get(name);
        return own == null ? super.getParameter(name) : own.get(0);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> all = new LinkedHashMap<>(super.getParameterMap());
        fields.forEach((name, values) -> all.put(name, values.toArray(String[]::new)));
        return Collections.unmodifiableMap(all);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }
}
