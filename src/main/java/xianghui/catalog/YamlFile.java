package xianghui.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads one YAML file without deciding what a scalar means, so that 01 stays 01. */
final class YamlFile {

    /** What a file without a word amounts to. */
    private static final Tree EMPTY = new Tree.Mapping(Map.of());

    private final String name;
    private final Problems problems;

    private YamlFile(String name, Problems problems) {
        this.name = name;
        this.problems = problems;
    }

    /** The keys of the file; nothing, and a problem, if there is none or it is no YAML. */
    static Optional<Entry> read(Path path, String name, Problems problems) {
        Optional<Tree> tree = tree(path, name, problems);
        if (tree.isPresent() && !(tree.get() instanceof Tree.Mapping)) {
            problems.add(name, "", "yaml.no-keys");
        }
        return tree.filter(Tree.Mapping.class::isInstance)
                .map(Tree.Mapping.class::cast)
                .map(mapping -> new Entry(name, "", mapping, problems));
    }

    /** The items of a file that is a list; nothing, and a problem, if it is none. */
    static Optional<List<Entry>> list(Path path, String name, Problems problems) {
        Optional<Tree> tree = tree(path, name, problems);
        if (tree.isEmpty() || tree.get().equals(EMPTY)) {
            return Optional.empty();
        }
        if (tree.get() instanceof Tree.Sequence) {
            return Optional.of(new Entry(name, "", new Tree.Mapping(Map.of("", tree.get())), problems).entries(""));
        }
        problems.add(name, "", "yaml.no-list");
        return Optional.empty();
    }

    private static Optional<Tree> tree(Path path, String name, Problems problems) {
        if (!Files.isRegularFile(path)) {
            problems.add(name, "", "file.missing", name);
            return Optional.empty();
        }
        try (JsonParser parser = new YAMLFactory().createParser(ObjectReadContext.empty(), Files.readString(path))) {
            YamlFile file = new YamlFile(name, problems);
            return Optional.of(parser.nextToken() == null ? EMPTY : file.tree(parser));
        } catch (StreamReadException e) {
            problems.add(
                    name,
                    "",
                    "yaml.unreadable",
                    e.getLocation().getLineNr(),
                    e.getLocation().getColumnNr());
            return Optional.empty();
        } catch (CharacterCodingException e) {
            problems.add(name, "", "yaml.not-utf8");
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Tree tree(JsonParser parser) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return mapping(parser);
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<Tree> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(tree(parser));
            }
            return new Tree.Sequence(items);
        }
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            problems.add(name, "", "yaml.alias", yaml.currentTokenLocation().getLineNr());
        }
        return new Tree.Scalar(parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getString());
    }

    private Tree mapping(JsonParser parser) {
        Map<String, Tree> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int line = parser.currentTokenLocation().getLineNr();
            parser.nextToken();
            if (entries.putIfAbsent(key, tree(parser)) != null) {
                problems.add(name, "", "yaml.key-twice", key, line);
            }
        }
        return new Tree.Mapping(entries);
    }
}
