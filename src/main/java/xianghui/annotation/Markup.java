package xianghui.annotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A well-formed XML text without a document type, whose tags can be walked through with the places where they stand, so
 * that it can be changed at some places and stays the same, letter by letter, at all others.
 */
final class Markup {

    private static final Pattern ATTRIBUTE = Pattern.compile("([^\\s=<>\"'/]+)\\s*=\\s*(\"[^\"]*\"|'[^']*')");
    private static final Pattern CHARACTER = Pattern.compile("&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(\\w+));");

    private final String text;
    private final List<Edit> edits = new ArrayList<>();

    Markup(String text) {
        this.text = text;
    }

    /** The first tag that begins at that place or after it. */
    @Nullable
    Tag next(int from) {
        int start = text.indexOf('<', from);
        while (start >= 0) {
            if (text.startsWith("<!--", start)) {
                start = after("-->", start + 4);
            } else if (text.startsWith("<![CDATA[", start)) {
                start = after("]]>", start + 9);
            } else if (text.startsWith("<?", start)) {
                start = after("?>", start + 2);
            } else {
                return new Tag(start, end(start));
            }
            start = text.indexOf('<', start);
        }
        return null;
    }

    /** The tag after that one. */
    @Nullable
    Tag after(Tag tag) {
        return next(tag.end);
    }

    /** The first opening tag of that local name at that place or after it. */
    Optional<Tag> find(String local, int from) {
        for (Tag tag = next(from); tag != null; tag = after(tag)) {
            if (!tag.closes() && tag.local().equals(local)) {
                return Optional.of(tag);
            }
        }
        return Optional.empty();
    }

    /** Every opening tag of that local name. */
    List<Tag> all(String local) {
        List<Tag> all = new ArrayList<>();
        for (Tag tag = next(0); tag != null; tag = after(tag)) {
            if (!tag.closes() && tag.local().equals(local)) {
                all.add(tag);
            }
        }
        return all;
    }

    /** The root element. */
    Tag root() {
        Tag root = next(0);
        if (root == null) {
            throw new IllegalArgumentException("no element");
        }
        return root;
    }

    /** The tag that closes the element; of an empty one itself. */
    Tag closing(Tag open) {
        if (open.isEmpty()) {
            return open;
        }
        int depth = 1;
        for (Tag tag = after(open); tag != null; tag = after(tag)) {
            if (tag.closes()) {
                depth--;
            } else if (!tag.isEmpty()) {
                depth++;
            }
            if (depth == 0) {
                return tag;
            }
        }
        throw new IllegalArgumentException("an element is not closed");
    }

    /** The whole element, with everything in it. */
    String element(Tag open) {
        return text.substring(open.start, closing(open).end);
    }

    /** The direct children of an element. */
    List<Tag> children(Tag open) {
        List<Tag> children = new ArrayList<>();
        if (open.isEmpty()) {
            return children;
        }
        for (Tag tag = after(open); tag != null && !tag.closes(); tag = after(closing(tag))) {
            children.add(tag);
        }
        return children;
    }

    String between(int start, int end) {
        return text.substring(start, end);
    }

    void insert(int place, String more) {
        replace(place, place, more);
    }

    void replace(int start, int end, String instead) {
        edits.add(new Edit(start, end, instead));
    }

    /** Puts something before the end of an element. */
    void append(Tag open, String more) {
        if (open.isEmpty()) {
            replace(open.end - 2, open.end, ">" + more + "</" + open.name() + ">");
        } else {
            insert(closing(open).start, more);
        }
    }

    /** Gives an attribute of a tag another value, or adds it. */
    void set(Tag tag, String name, String value) {
        Matcher matcher = ATTRIBUTE.matcher(tag.text());
        while (matcher.find()) {
            if (matcher.group(1).equals(name)) {
                replace(tag.start + matcher.start(2) + 1, tag.start + matcher.end(2) - 1, value);
                return;
            }
        }
        insert(tag.start + 1 + tag.name().length(), " " + name + "=\"" + value + "\"");
    }

    /** The text with all changes. */
    String edited() {
        edits.sort(Comparator.comparingInt(Edit::start));
        StringBuilder edited = new StringBuilder(text.length() + 256);
        int done = 0;
        for (Edit edit : edits) {
            edited.append(text, done, edit.start).append(edit.instead);
            done = edit.end;
        }
        return edited.append(text, done, text.length()).toString();
    }

    /** What an escaped text means. */
    static String meaning(String escaped) {
        return CHARACTER
                .matcher(escaped)
                .replaceAll(
                        match -> Matcher.quoteReplacement(character(match.group(1), match.group(2), match.group())));
    }

    private static String character(@Nullable String hexadecimal, @Nullable String decimal, String whole) {
        if (hexadecimal != null) {
            return Character.toString(Integer.parseInt(hexadecimal, 16));
        }
        if (decimal != null) {
            return Character.toString(Integer.parseInt(decimal));
        }
        return switch (whole) {
            case "&amp;" -> "&";
            case "&lt;" -> "<";
            case "&gt;" -> ">";
            case "&quot;" -> "\"";
            case "&apos;" -> "'";
            default -> whole;
        };
    }

    private int after(String end, int from) {
        int at = text.indexOf(end, from);
        return at < 0 ? text.length() : at + end.length();
    }

    private int end(int start) {
        char quote = 0;
        for (int i = start + 1; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (quote != 0) {
                quote = letter == quote ? 0 : quote;
            } else if (letter == '"' || letter == '\'') {
                quote = letter;
            } else if (letter == '>') {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("a tag is not closed");
    }

    /** A tag where it stands. */
    final class Tag {

        private final int start;
        private final int end;

        private Tag(int start, int end) {
            this.start = start;
            this.end = end;
        }

        int start() {
            return start;
        }

        int end() {
            return end;
        }

        String text() {
            return text.substring(start, end);
        }

        boolean closes() {
            return text.charAt(start + 1) == '/';
        }

        boolean isEmpty() {
            return text.charAt(end - 2) == '/';
        }

        /** With its prefix. */
        String name() {
            int from = closes() ? start + 2 : start + 1;
            int to = from;
            while ("/> \t\r\n".indexOf(text.charAt(to)) < 0) {
                to++;
            }
            return text.substring(from, to);
        }

        String local() {
            String name = name();
            return name.substring(name.indexOf(':') + 1);
        }

        /** With its colon; empty if it has none. */
        String prefix() {
            String name = name();
            return name.substring(0, name.indexOf(':') + 1);
        }

        /** The value of the attribute of that name, whatever its prefix. */
        Optional<String> attribute(String local) {
            Matcher matcher = ATTRIBUTE.matcher(text).region(start, end);
            while (matcher.find()) {
                String name = matcher.group(1);
                if (name.equals(local) || name.endsWith(":" + local) && !name.startsWith("xmlns:")) {
                    return Optional.of(meaning(text.substring(matcher.start(2) + 1, matcher.end(2) - 1)));
                }
            }
            return Optional.empty();
        }

        /** Whether an attribute is 1 or true. */
        boolean is(String local) {
            return attribute(local)
                    .filter(value -> value.equals("1") || value.equals("true"))
                    .isPresent();
        }

        /** An attribute that is a whole number. */
        Optional<Integer> number(String local) {
            return attribute(local).filter(value -> value.matches("\\d{1,9}")).map(Integer::valueOf);
        }
    }

    private record Edit(int start, int end, String instead) {}
}
