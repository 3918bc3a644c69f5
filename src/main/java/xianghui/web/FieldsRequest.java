package xianghui.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows fields that were read already as those of the request, so that a token among them is looked at like any other. */
public final class FieldsRequest extends HttpServletRequestWrapper {

    private final Map<String, List<String>> fields;

    public FieldsRequest(HttpServletRequest request, Map<String, List<String>> fields) {
        super(request);
        this.fields = fields;
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
