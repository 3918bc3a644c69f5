package xianghui.catalog;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import xianghui.expression.Expression;
import xianghui.expression.ExpressionSyntaxException;

/**
 * The keys of one definition, of which each may be asked for; those that nobody asks for are unknown.
 *
 * <p>What is wrong becomes a problem and is replaced by something harmless, so that reading goes on.
 */
final class Entry {

    private final String file;
    private final String id;
    private final Map<String, Tree> entries;
    private final Problems problems;
    private final Set<String> asked = new LinkedHashSet<>();

    Entry(String file, String id, Tree.Mapping mapping, Problems problems) {
        this.file = file;
        this.id = id;
        this.entries = mapping.entries();
        this.problems = problems;
    }

    String file() {
        return file;
    }

    /** What the reader makes of this entry; keys that it did not ask for are problems. */
    <T> T as(Function<Entry, T> reader) {
        T result = reader.apply(this);
        for (String key : entries.keySet()) {
            if (!asked.contains(key)) {
                problem("key.unknown", key, String.join("\u3001", asked));
            }
        }
        return result;
    }

    /** The same entry under the id that stands in it. */
    Entry named(String key) {
        return new Entry(file, scalar(key).orElse(id), new Tree.Mapping(entries), problems);
    }

    void problem(String message, Object... values) {
        problems.add(file, id, message, values);
    }

    /** An entry of this definition that says nothing. */
    Entry empty() {
        return new Entry(file, id, new Tree.Mapping(Map.of()), problems);
    }

    boolean has(String key) {
        asked.add(key);
        return entries.containsKey(key);
    }

    /** The keys of this entry, whatever they are. */
    Set<String> keys() {
        asked.addAll(entries.keySet());
        return Collections.unmodifiableSet(entries.keySet());
    }

    String text(String key) {
        Optional<String> text = scalar(key).filter(written -> !written.isBlank());
        if (text.isEmpty()) {
            problem("key.missing", key);
        }
        return text.orElse("");
    }

    String text(String key, String otherwise) {
        return scalar(key).orElse(otherwise);
    }

    boolean flag(String key) {
        return word(key, Flag.FALSE) == Flag.TRUE;
    }

    int whole(String key, int otherwise) {
        return number(key, otherwise, Integer::parseInt);
    }

    <T> T number(String key, T otherwise, Function<String, T> reader) {
        String text = scalar(key).orElse("");
        try {
            return text.isEmpty() ? otherwise : reader.apply(text);
        } catch (NumberFormatException e) {
            problem("number.unreadable", key, text);
            return otherwise;
        }
    }

    LocalDate day(String key) {
        return day(key, text(key)).orElse(LocalDate.EPOCH);
    }

    Optional<LocalDate> optionalDay(String key) {
        return scalar(key).flatMap(text -> day(key, text));
    }

    Set<LocalDate> days(String key) {
        return texts(key).stream()
                .flatMap(text -> day(key, text).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Optional<LocalDate> day(String key, String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            problem("day.unreadable", key, text);
            return Optional.empty();
        }
    }

    Map<String, LocalDate> dayByWord(String key) {
        return byWord(key, Entry::day);
    }

    /** One of the words of an enumeration, in small letters. */
    <E extends Enum<E>> E word(String key, E otherwise) {
        Optional<String> text = scalar(key);
        if (text.isEmpty()) {
            return otherwise;
        }
        Optional<E> word = Arrays.stream(otherwise.getDeclaringClass().getEnumConstants())
                .filter(known -> small(known).equals(text.get()))
                .findFirst();
        if (word.isEmpty()) {
            String words = Arrays.stream(otherwise.getDeclaringClass().getEnumConstants())
                    .map(Entry::small)
                    .collect(Collectors.joining("\u3001"));
            problem("word.unknown", key, text.get(), words);
        }
        return word.orElse(otherwise);
    }

    static String small(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Tree item : items(key)) {
            if (item instanceof Tree.Scalar scalar) {
                texts.add(scalar.text());
            } else {
                problem("value.not-text", key);
            }
        }
        return List.copyOf(texts);
    }

    SortedMap<String, String> textByWord(String key) {
        return byWord(key, Entry::text);
    }

    SortedMap<String, Expression> expressions(String key) {
        return byWord(key, Entry::expression);
    }

    /** What stands behind each key of the mapping behind this key. */
    <T> SortedMap<String, T> byWord(String key, BiFunction<Entry, String, T> reader) {
        SortedMap<String, T> values = new TreeMap<>();
        entry(key).ifPresent(inner -> inner.keys().forEach(word -> values.put(word, reader.apply(inner, word))));
        return Collections.unmodifiableSortedMap(values);
    }

    /** What stands behind each key, in the order in which it was written. */
    <T> Map<String, T> inOrder(String key, BiFunction<Entry, String, T> reader) {
        Map<String, T> values = new LinkedHashMap<>();
        entry(key).ifPresent(inner -> inner.keys().forEach(word -> values.put(word, reader.apply(inner, word))));
        return Collections.unmodifiableMap(values);
    }

    Expression expression(String key) {
        return expressionFrom(key, text(key));
    }

    Expression expression(String key, String otherwise) {
        return expressionFrom(key, text(key, otherwise));
    }

    private Expression expressionFrom(String key, String text) {
        return parsed(key, Expression::parse, text).orElseGet(() -> Expression.parse("true"));
    }

    /** What a parser makes of a text; nothing, and a problem, if it is not in the language. */
    <T> Optional<T> parsed(String key, Function<String, T> parser, String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(parser.apply(text));
        } catch (ExpressionSyntaxException e) {
            String reason = Problems.say("syntax." + small(e.reason()), e.detail());
            problem("expression.unreadable", key, e.source(), e.place(), reason);
            return Optional.empty();
        }
    }

    Optional<Entry> entry(String key) {
        asked.add(key);
        Tree value = entries.get(key);
        if (value instanceof Tree.Mapping mapping) {
            return Optional.of(new Entry(file, id, mapping, problems));
        }
        if (value != null) {
            problem("value.not-keys", key);
        }
        return Optional.empty();
    }

    /** Whether keys of their own stand behind this key. */
    boolean hasEntry(String key) {
        asked.add(key);
        return entries.get(key) instanceof Tree.Mapping;
    }

    /** Whether keys of their own, once or several times, stand behind this key. */
    boolean hasEntries(String key) {
        return hasEntry(key) || entries.get(key) instanceof Tree.Sequence;
    }

    List<Entry> entries(String key) {
        List<Entry> inner = new ArrayList<>();
        for (Tree item : items(key)) {
            if (item instanceof Tree.Mapping mapping) {
                inner.add(new Entry(file, id, mapping, problems));
            } else {
                problem("value.not-keys", key);
            }
        }
        return inner;
    }

    private List<Tree> items(String key) {
        asked.add(key);
        Tree value = entries.get(key);
        if (value == null
                || value instanceof Tree.Scalar scalar && scalar.text().isEmpty()) {
            return List.of();
        }
        return value instanceof Tree.Sequence sequence ? sequence.items() : List.of(value);
    }

    private Optional<String> scalar(String key) {
        asked.add(key);
        Tree value = entries.get(key);
        if (value == null || value instanceof Tree.Scalar) {
            return Optional.ofNullable((Tree.Scalar) value).map(Tree.Scalar::text);
        }
        problem("value.not-text", key);
        return Optional.empty();
    }

    private enum Flag {
        TRUE,
        FALSE
    }
}
