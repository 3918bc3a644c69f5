package xianghui.publication;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import xianghui.catalog.Genre;

/**
 * What a report was made of and by, and what belongs to it.
 *
 * @param report what kind of report it is ({@code final}); files written before it was noted are of the usual kind
 * @param run the digest of everything that the report depends on
 * @param merged what the Word file was joined of; none if nobody has changed it
 * @param definitions path and SHA-256 of what the office wrote
 * @param outputs path below the report's folder and SHA-256
 */
public record Manifest(
        String program,
        String report,
        String run,
        String term,
        String asOf,
        List<Input> inputs,
        Optional<Merged> merged,
        SortedMap<String, String> definitions,
        SortedMap<String, String> outputs) {

    /** The name of its file. */
    public static final String FILE = "manifest.json";

    /** What became of a file that counts. */
    public static final String ACCEPTED = "accepted";

    public Manifest {
        inputs = List.copyOf(inputs);
        definitions = Collections.unmodifiableSortedMap(new TreeMap<>(definitions));
        outputs = Collections.unmodifiableSortedMap(new TreeMap<>(outputs));
    }

    /**
     * A file that was received.
     *
     * @param unit its code; empty where the file does not tell
     * @param use what became of it
     */
    public record Input(String unit, String workbook, String sha256, String use) {}

    /**
     * What a Word file was joined of with what the program wrote.
     *
     * @param edited SHA-256 of the file that somebody had changed
     * @param base SHA-256 of what the program had written there before
     */
    public record Merged(String edited, String base) {}

    /** The same with the files that stand in a folder. */
    Manifest withOutputs(SortedMap<String, String> files) {
        return new Manifest(program, report, run, term, asOf, inputs, merged, definitions, files);
    }

    void write(Path folder) throws IOException {
        ObjectNode json = Json.object();
        json.put("program", program)
                .put("report", report)
                .put("run", run)
                .put("term", term)
                .put("asOf", asOf);
        merged.ifPresent(
                one -> json.putObject("merged").put("edited", one.edited()).put("base", one.base()));
        ArrayNode received = json.putArray("inputs");
        for (Input input : inputs) {
            received.addObject()
                    .put("unit", input.unit())
                    .put("workbook", input.workbook())
                    .put("sha256", input.sha256())
                    .put("use", input.use());
        }
        put(json.putArray("definitions"), definitions);
        put(json.putArray("outputs"), outputs);
        Json.write(json, folder.resolve(FILE));
    }

    /** Reads what was written. */
    public static Manifest read(byte[] content) {
        JsonNode json = Json.read(content);
        List<Input> inputs = new ArrayList<>();
        for (JsonNode one : json.path("inputs")) {
            inputs.add(new Input(text(one, "unit"), text(one, "workbook"), text(one, "sha256"), text(one, "use")));
        }
        return new Manifest(
                text(json, "program"),
                json.path("report").asString(Genre.USUAL),
                text(json, "run"),
                text(json, "term"),
                text(json, "asOf"),
                inputs,
                json.has("merged")
                        ? Optional.of(
                                new Merged(text(json.path("merged"), "edited"), text(json.path("merged"), "base")))
                        : Optional.empty(),
                files(json.path("definitions")),
                files(json.path("outputs")));
    }

    private static SortedMap<String, String> files(JsonNode array) {
        SortedMap<String, String> files = new TreeMap<>();
        array.forEach(one -> files.put(text(one, "file"), text(one, "sha256")));
        return files;
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    private static void put(ArrayNode array, SortedMap<String, String> files) {
        files.forEach((path, sha256) -> array.addObject().put("file", path).put("sha256", sha256));
    }
}
