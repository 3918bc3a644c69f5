package xianghui.annotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The styles of an .xlsx file. A style is never changed, for other cells have it too: a style like it but for its fill
 * is added, once for each.
 */
final class CellStyles {

    /** The least that a file can have. */
    static final String PLAIN = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
            <fonts count="1"><font><sz val="11"/><name val="FONT"/></font></fonts>\
            <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
            <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
            <cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>\
            </styleSheet>""".replace("FONT", Words.FONT);

    private static final Pattern ATTRIBUTES =
            Pattern.compile("(?: (?:rgb|theme|indexed|tint|auto|patternType)=\"[-+.0-9A-Za-z]{1,24}\")*");

    private final Markup styles;
    private final String prefix;
    private final Section fonts;
    private final Section fills;
    private final Section borders;
    private final Section formats;
    private final Map<String, Integer> refilled = new HashMap<>();

    CellStyles(String text) {
        styles = new Markup(text);
        prefix = styles.root().prefix();
        fonts = new Section("fonts");
        fills = new Section("fills");
        borders = new Section("borders");
        formats = new Section("cellXfs");
    }

    /** The number of a style that is like that one but for its fill, in that colour all over. */
    int filled(int style, String colour) {
        return refilled(style, solid(colour));
    }

    /**
     * The number of a style that is like that one but has a fill that was remembered.
     *
     * @param remembered as given by {@link #fill}
     */
    int refilled(int style, String remembered) {
        return refilled.computeIfAbsent(style + " " + remembered, any -> {
            int fill = fills.add(element(remembered));
            Markup old = new Markup(formats.get(style));
            Markup.Tag tag = old.root();
            old.set(tag, "fillId", Integer.toString(fill));
            String numbered = old.edited();
            Markup again = new Markup(numbered);
            again.set(again.root(), "applyFill", "1");
            return formats.add(again.edited());
        });
    }

    /** The fill of a style, to be remembered: plain, or the empty text if it is of an unusual kind or none. */
    String fill(int style) {
        Markup format = new Markup(formats.get(style));
        int number = format.root().number("fillId").orElse(0);
        Markup fill = new Markup(fills.get(number));
        Optional<Markup.Tag> pattern = fill.find("patternFill", 0);
        if (pattern.isEmpty()
                || pattern.get().attribute("patternType").orElse("none").equals("none")) {
            return "";
        }
        StringBuilder plain =
                new StringBuilder(pattern.get().attribute("patternType").orElse("none"));
        for (String ground : List.of("fgColor", "bgColor")) {
            plain.append('|');
            fill.find(ground, 0).ifPresent(colour -> plain.append(attributes(colour)));
        }
        return plain.toString();
    }

    private static String attributes(Markup.Tag colour) {
        StringBuilder all = new StringBuilder();
        for (String name : List.of("rgb", "theme", "indexed", "tint", "auto")) {
            colour.attribute(name).ifPresent(value -> all.append(" %s=\"%s\"".formatted(name, value)));
        }
        return all.toString();
    }

    /** Whether a style has one of our fills. */
    boolean isMarked(int style) {
        String fill = fill(style).toUpperCase(Locale.ROOT);
        for (Mark mark : Mark.values()) {
            if (mark.fill().isPresent()
                    && fill.startsWith("SOLID| RGB=\"FF" + mark.fill().get() + "\"")) {
                return true;
            }
        }
        return false;
    }

    private static String solid(String colour) {
        return "solid| rgb=\"FF" + colour + "\"| indexed=\"64\"";
    }

    /** The element of a fill that was remembered; what is not one of ours becomes no fill. */
    private String element(String remembered) {
        String[] parts = remembered.split("\\|", -1);
        boolean known = parts.length == 3
                && parts[0].matches("[A-Za-z0-9]{1,20}")
                && ATTRIBUTES.matcher(parts[1]).matches()
                && ATTRIBUTES.matcher(parts[2]).matches();
        String pattern = known ? parts[0] : "none";
        String foreground = known && !parts[1].isEmpty() ? "<" + prefix + "fgColor" + parts[1] + "/>" : "";
        String background = known && !parts[2].isEmpty() ? "<" + prefix + "bgColor" + parts[2] + "/>" : "";
        return named("<@fill><@patternFill patternType=\"" + pattern + "\">")
                + foreground
                + background
                + named("</@patternFill></@fill>");
    }

    /** The number of a font that is written without prefixes as {@code @}. */
    int font(String element) {
        return fonts.add(named(element));
    }

    int border(String element) {
        return borders.add(named(element));
    }

    int fillOf(String colour) {
        return fills.add(element(solid(colour)));
    }

    /** The number of a style; its element is written with {@code @} for the prefix. */
    int style(String element) {
        return formats.add(named(element));
    }

    private String named(String element) {
        return element.replace("@", prefix);
    }

    /** The whole part with what was added. */
    String edited() {
        List.of(fonts, fills, borders, formats).forEach(Section::write);
        return styles.edited();
    }

    /** A numbered list of the part; what is in it already is not added again. */
    private final class Section {

        private final Markup.Tag list;
        private final List<String> elements = new ArrayList<>();
        private final Map<String, Integer> numbers = new HashMap<>();
        private final int old;

        Section(String name) {
            list = styles.find(name, 0).orElseThrow(() -> new IllegalArgumentException("no " + name));
            for (Markup.Tag child : styles.children(list)) {
                String element = styles.element(child);
                numbers.putIfAbsent(element, elements.size());
                elements.add(element);
            }
            old = elements.size();
        }

        String get(int number) {
            return elements.get(number < elements.size() ? number : 0);
        }

        int add(String element) {
            return numbers.computeIfAbsent(element, any -> {
                elements.add(element);
                return elements.size() - 1;
            });
        }

        void write() {
            if (elements.size() > old) {
                if (list.attribute("count").isPresent()) {
                    styles.set(list, "count", Integer.toString(elements.size()));
                }
                styles.append(list, String.join("", elements.subList(old, elements.size())));
            }
        }
    }
}
