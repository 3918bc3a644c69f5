package xianghui.publication;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON files that are the same byte for byte wherever they are written: UTF-8, line feeds, keys as they were put. */
final class Json {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** For values within a document. */
    private static final ObjectReader PIECES = MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter WRITER = writer(Integer.MAX_VALUE);

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    static void write(JsonNode content, Path file) throws IOException {
        Files.writeString(file, WRITER.writeValueAsString(content) + "\n");
    }

    /** Opens a file that is written piece by piece; what lies deeper than that level stands on one line. */
    static JsonGenerator open(Path file, int level) throws IOException {
        return writer(level).createGenerator(Files.newBufferedWriter(file));
    }

    private static ObjectWriter writer(int deepest) {
        DefaultPrettyPrinter.Indenter lines = new DefaultPrettyPrinter.Indenter() {
            @Override
            public void writeIndentation(JsonGenerator generator, int level) {
                if (level <= deepest) {
                    LINES.writeIndentation(generator, level);
                }
            }

            @Override
            public boolean isInline() {
                return false;
            }
        };
        Separators separators = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        return MAPPER.writer()
                .with(new DefaultPrettyPrinter(separators)
                        .withObjectIndenter(lines)
                        .withArrayIndenter(lines));
    }

    static JsonNode read(Path file) throws IOException {
        return MAPPER.readTree(Files.readString(file));
    }

    static JsonNode read(byte[] content) {
        return MAPPER.readTree(content);
    }

    /** Reads a file piece by piece. */
    static JsonParser parser(InputStream content) {
        return MAPPER.createParser(content);
    }

    /** The value at which the parser stands, whole. */
    static JsonNode tree(JsonParser json) {
        return PIECES.readTree(json);
    }
}
