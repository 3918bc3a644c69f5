package xianghui.sample;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The forms under {@code templates/}, read as plain YAML so that the sample shares no class with the product. */
final class Forms {

    private final Map<String, Form> forms = new TreeMap<>();
    private final Map<String, List<String>> codes = new TreeMap<>();

    /** The forms of the closing returns. */
    static Forms read(Path templates) {
        return read(templates, "终报");
    }

    /** The forms that returns of a period are made of. */
    static Forms read(Path templates, String period) {
        Forms forms = new Forms();
        for (JsonNode list : yaml(templates.resolve("codes.yaml")).get("codes")) {
            List<String> values = new ArrayList<>(list.get("values").propertyNames());
            forms.codes.put(list.get("list").asString(), List.copyOf(values));
        }
        for (Path file : Folder.list(templates.resolve("return"), "", ".yaml")) {
            JsonNode yaml = yaml(file);
            List<String> periods = new ArrayList<>();
            yaml.path("periods").forEach(one -> periods.add(one.asString()));
            if (periods.isEmpty() || periods.contains(period)) {
                Form form = forms.form(yaml);
                forms.forms.put(form.table(), form);
            }
        }
        return forms;
    }

    static JsonNode yaml(Path file) {
        return YAMLMapper.shared().readTree(file.toFile());
    }

    List<Form> all() {
        return forms.values().stream()
                .sorted(Comparator.comparing(form -> !form.cover()))
                .toList();
    }

    List<String> codes(String list) {
        return codes.get(list);
    }

    private Form form(JsonNode yaml) {
        String table = yaml.get("table").asString();
        String layout = yaml.get("layout").asString();
        List<Column> fields = new ArrayList<>();
        for (JsonNode field : yaml.get("fields")) {
            fields.add(column(table, field));
        }
        boolean itemPerRow = layout.equals("form");
        List<Column> columns = itemPerRow ? formColumns(table, yaml) : fields;
        return new Form(table, yaml.get("sheet").asString(), layout, columns, itemPerRow ? fields : List.of());
    }

    /** A form's own columns: group, item, label, unit, current, last, remark, as far as the template names them. */
    private List<Column> formColumns(String table, JsonNode yaml) {
        List<Column> columns = new ArrayList<>();
        if (yaml.has("group")) {
            JsonNode group = yaml.get("group");
            columns.add(column(table, group));
        }
        columns.add(plain(table, "item", yaml.get("item").asString(), "text", true));
        if (yaml.has("label")) {
            columns.add(plain(table, "label", yaml.get("label").asString(), "text", false));
            columns.add(plain(table, "unit", "单位", "text", false));
        }
        JsonNode named = yaml.get("columns");
        columns.add(plain(table, "current", named.get("current").asString(), "decimal", true));
        columns.add(plain(table, "last", named.get("last").asString(), "decimal", false));
        if (named.has("remark")) {
            columns.add(plain(table, "remark", named.get("remark").asString(), "text", false));
        }
        return columns;
    }

    private static Column plain(String table, String id, String header, String kind, boolean required) {
        return new Column(id, header, code(table, id), kind, List.of(), "", required);
    }

    private Column column(String table, JsonNode field) {
        String id = field.get("id").asString();
        String kind = field.get("kind").asString();
        List<String> values =
                switch (kind) {
                    case "code" -> codes.getOrDefault(field.get("codes").asString(), List.of());
                    case "flag" -> List.of("是", "否");
                    default -> List.of();
                };
        String unit = field.has("unit") ? field.get("unit").asString() : "";
        boolean required =
                field.has("required") && field.get("required").asString().equals("true");
        return new Column(id, field.get("header").asString(), code(table, id), kind, values, unit, required);
    }

    private static String code(String table, String id) {
        return table + "." + id.toUpperCase(Locale.ROOT);
    }
}
