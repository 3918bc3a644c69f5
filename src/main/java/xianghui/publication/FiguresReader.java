package xianghui.publication;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import xianghui.aggregation.Coverage;
import xianghui.aggregation.FigureKey;
import xianghui.catalog.Term;
import xianghui.narrative.Trial;

/**
 * Reads {@code figures.json} piece by piece. A county has some hundred thousand cells; they are counted and passed over,
 * and those of one figure are read when somebody asks for them.
 */
public final class FiguresReader {

    private FiguresReader() {}

    /** Reads everything but the cells. */
    public static PublishedFigures read(InputStream content) throws IOException {
        try (JsonParser json = Json.parser(content)) {
            Contents contents = new Contents();
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "term" -> contents.term = json.getString();
                    case "asOf" -> contents.asOf = LocalDate.parse(json.getString());
                    case "coverage" -> contents.coverage(Json.tree(json));
                    case "figures" -> figures(json, contents.figures);
                    case "claims" -> claims(json, contents.claims);
                    default -> json.skipChildren();
                }
            }
            return contents.whole();
        }
    }

    /**
     * Reads the cells of one figure.
     *
     * @param content the same file, from the figure's {@linkplain PublishedFigure#place() place} on
     */
    public static Cells cells(InputStream content) throws IOException {
        List<PublishedCell> numerator = new ArrayList<>();
        List<PublishedCell> denominator = new ArrayList<>();
        try (JsonParser json = Json.parser(content)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean cells = json.currentName().equals("cells");
                json.nextToken();
                if (!cells) {
                    json.skipChildren();
                    continue;
                }
                while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                    List<PublishedCell> part = json.currentName().equals("numerator") ? numerator : denominator;
                    json.nextToken();
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        part.add(cell(Json.tree(json)));
                    }
                }
            }
        }
        return new Cells(numerator, denominator);
    }

    /**
     * The cells of one figure.
     *
     * @param numerator of a share; those of the minuend; all of any other figure
     * @param denominator of a share, or those of the subtrahend
     */
    public record Cells(List<PublishedCell> numerator, List<PublishedCell> denominator) {
        public Cells {
            numerator = List.copyOf(numerator);
            denominator = List.copyOf(denominator);
        }
    }

    private static void figures(JsonParser json, List<PublishedFigure> figures) {
        while (json.nextToken() == JsonToken.START_OBJECT) {
            figures.add(figure(json));
        }
    }

    private static PublishedFigure figure(JsonParser json) {
        long place = json.currentTokenLocation().getByteOffset();
        Map<String, String> texts = new LinkedHashMap<>();
        SortedMap<String, String> by = new TreeMap<>();
        Coverage coverage = new Coverage(0, 0, List.of());
        List<String> printed = List.of();
        int numerator = 0;
        int denominator = 0;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken token = json.nextToken();
            switch (name) {
                case "by" -> by.putAll(texts(Json.tree(json)));
                case "coverage" -> coverage = coverage(Json.tree(json));
                case "assumed" -> json.skipChildren();
                case "printed" -> printed = strings(Json.tree(json));
                case "cells" -> {
                    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                        boolean first = json.currentName().equals("numerator");
                        json.nextToken();
                        int cells = count(json);
                        numerator += first ? cells : 0;
                        denominator += first ? 0 : cells;
                    }
                }
                default -> texts.put(name, token == JsonToken.VALUE_NULL ? "" : json.getString());
            }
        }
        FigureKey key = new FigureKey(
                texts.getOrDefault("metric", ""), texts.getOrDefault("scope", ""), term(texts.get("term")), by);
        return new PublishedFigure(
                key,
                texts.getOrDefault("name", ""),
                texts.getOrDefault("amount", ""),
                texts.getOrDefault("exact", ""),
                texts.getOrDefault("unit", ""),
                texts.getOrDefault("numerator", ""),
                texts.getOrDefault("denominator", ""),
                coverage,
                printed,
                numerator,
                denominator,
                place);
    }

    private static Term term(@Nullable String label) {
        return Term.valueOf(String.valueOf(label).toUpperCase(Locale.ROOT));
    }

    private static int count(JsonParser json) {
        int cells = 0;
        while (json.nextToken() == JsonToken.START_OBJECT) {
            json.skipChildren();
            cells++;
        }
        return cells;
    }

    private static Coverage coverage(JsonNode node) {
        return new Coverage(node.path("units").asInt(0), node.path("expected").asInt(0), strings(node.path("missing")));
    }

    private static PublishedCell cell(JsonNode node) {
        return new PublishedCell(text(node, "unit"), text(node, "workbook"), text(node, "sheet"), text(node, "cell"));
    }

    private static void claims(JsonParser json, List<PublishedClaim> claims) {
        while (json.nextToken() == JsonToken.START_OBJECT) {
            JsonNode node = Json.tree(json);
            List<Trial> tried = new ArrayList<>();
            node.path("tried").forEach(one -> tried.add(trial(one)));
            claims.add(new PublishedClaim(
                    text(node, "claim"),
                    new TreeMap<>(texts(node.path("by"))),
                    text(node, "alternative"),
                    text(node, "when"),
                    text(node, "text"),
                    strings(node.path("figures")).stream().map(FigureKey::parse).toList(),
                    tried));
        }
    }

    private static Trial trial(JsonNode node) {
        return new Trial(
                text(node, "alternative"),
                text(node, "when"),
                Trial.Answer.valueOf(text(node, "answer").toUpperCase(Locale.ROOT)),
                texts(node.path("inputs")));
    }

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.properties().forEach(one -> texts.put(one.getKey(), one.getValue().asString("")));
        return texts;
    }

    private static List<String> strings(JsonNode node) {
        List<String> strings = new ArrayList<>();
        node.forEach(one -> strings.add(one.asString("")));
        return strings;
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    /** What was read so far. */
    private static final class Contents {
        private String term = "";
        private LocalDate asOf = LocalDate.MIN;
        private int expected;
        private int accepted;
        private final SortedMap<String, String> missing = new TreeMap<>();
        private final List<PublishedFigure> figures = new ArrayList<>();
        private final List<PublishedClaim> claims = new ArrayList<>();

        void coverage(JsonNode node) {
            expected = node.path("expected").asInt(0);
            accepted = node.path("accepted").asInt(0);
            node.path("missing").forEach(unit -> missing.put(text(unit, "code"), text(unit, "name")));
        }

        PublishedFigures whole() {
            return new PublishedFigures(
                    term, asOf, expected, accepted, Collections.unmodifiableSortedMap(missing), figures, claims);
        }
    }
}
