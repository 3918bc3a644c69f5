package xianghui.sample;

import java.util.List;

/** One column of a form as the office prints it; {@code codes} is empty where anything may be typed. */
public record Column(
        String id, String header, String code, String kind, List<String> codes, String unit, boolean required) {

    Column headed(String otherHeader) {
        return new Column(id, otherHeader, code, kind, codes, unit, required);
    }

    boolean counts() {
        return kind.equals("count");
    }
}
