package xianghui.pack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is in a pack.
 *
 * @param program the version that wrote the report
 * @param report what kind of report it is ({@code final})
 * @param name the title of its files
 * @param run the digest of everything that the report depends on
 * @param inbox how the inbox was reached from the report, which is what its links to workbooks say
 * @param entries all others, by name
 */
public record PackManifest(
        String program,
        String report,
        String name,
        String term,
        String asOf,
        String run,
        String inbox,
        SortedMap<String, Line> entries) {

    /** Of the layout of a pack; another number needs another program. */
    private static final int FORMAT = 1;

    private static final JsonMapper MAPPER = new JsonMapper();

    public PackManifest {
        entries = new TreeMap<>(entries);
    }

    /**
     * One entry.
     *
     * @param size in bytes
     */
    public record Line(long size, Sums sums) {}

    /** All sizes together; a size that is none makes it more than there can be. */
    long size() {
        long size = 0;
        for (Line line : entries.values()) {
            if (line.size() < 0 || line.size() > Container.LARGEST) {
                return Long.MAX_VALUE;
            }
            size += line.size();
        }
        return size;
    }

    byte[] bytes() {
        StringBuilder json = new StringBuilder("{\n");
        json.append("\"pack\": ").append(FORMAT);
        put(json, "program", program);
        put(json, "report", report);
        put(json, "name", name);
        put(json, "term", term);
        put(json, "asOf", asOf);
        put(json, "run", run);
        put(json, "inbox", inbox);
        json.append(",\n\"entries\": [");
        String separator = "\n";
        for (var entry : entries.entrySet()) {
            json.append(separator)
                    .append("{\"name\": ")
                    .append(MAPPER.writeValueAsString(entry.getKey()))
                    .append(", \"size\": ")
                    .append(entry.getValue().size())
                    .append(", \"sha256\": \"")
                    .append(entry.getValue().sums().sha256())
                    .append("\", \"sm3\": \"")
                    .append(entry.getValue().sums().sm3())
                    .append("\"}");
            separator = ",\n";
        }
        return json.append("\n]\n}\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void put(StringBuilder json, String name, String value) {
        json.append(",\n\"").append(name).append("\": ").append(MAPPER.writeValueAsString(value));
    }

    /**
     * Reads what was written.
     *
     * @throws IllegalArgumentException if it is no manifest of a pack, or one of another layout
     */
    static PackManifest read(byte[] content) {
        JsonNode json;
        try {
            json = MAPPER.readTree(content);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no JSON");
        }
        if (json.path("pack").asInt(0) != FORMAT) {
            throw new IllegalArgumentException("no manifest of a pack");
        }
        SortedMap<String, Line> entries = new TreeMap<>();
        List<String> names = new ArrayList<>();
        for (JsonNode one : json.path("entries")) {
            Sums sums = new Sums(text(one, "sha256"), text(one, "sm3"));
            entries.put(text(one, "name"), new Line(one.path("size").asLong(-1), sums));
            names.add(text(one, "name"));
        }
        if (names.size() != entries.size()) {
            throw new IllegalArgumentException("a name twice");
        }
        return new PackManifest(
                text(json, "program"),
                text(json, "report"),
                text(json, "name"),
                text(json, "term"),
                text(json, "asOf"),
                text(json, "run"),
                text(json, "inbox"),
                entries);
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
