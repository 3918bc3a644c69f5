package xianghui.catalog;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import xianghui.document.ParagraphStyle;
import xianghui.paper.Colophon;
import xianghui.paper.Face;
import xianghui.paper.Margins;
import xianghui.paper.Masthead;
import xianghui.paper.Paper;
import xianghui.paper.Type;

/** Reads the presets of the layout, whose keys are words of the office. */
public final class PaperReader {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("messages.layout", Locale.ROOT);
    private static final Paper STANDARD = Paper.standard();

    /** Leading and margins beyond which a page is no page, in points and millimetres. */
    private static final double MOST = 80;

    private static final String FILE = "layout.yaml";

    private final Problems problems = new Problems();

    private PaperReader() {}

    /**
     * Reads the preset that the county has chosen.
     *
     * @param file may be absent; then everything is as the standard has it
     * @throws CatalogRefusedException with everything that is wrong in any preset
     */
    public static Paper read(Path file, County county) {
        PaperReader reader = new PaperReader();
        List<Paper> presets = Files.exists(file) ? reader.presets(file) : List.of(STANDARD);
        Optional<Paper> chosen = presets.stream()
                .filter(preset -> county.layout().isEmpty() || preset.name().equals(county.layout()))
                .findFirst();
        if (chosen.isEmpty() && reader.problems.none()) {
            List<String> names = presets.stream().map(Paper::name).toList();
            reader.problems.add(FILE, "", "layout.unknown", county.layout(), Place.list(names));
        }
        if (!reader.problems.none()) {
            throw new CatalogRefusedException(reader.problems.all());
        }
        return chosen.orElseThrow().knowing(names(county));
    }

    /** Names that a title does not tear. */
    private static Set<String> names(County county) {
        Set<String> names = new HashSet<>(Set.of(county.name(), county.office(), county.term()));
        county.units().forEach(unit -> names.add(unit.name()));
        return names;
    }

    private List<Paper> presets(Path file) {
        return YamlFile.read(file, FILE, problems).stream()
                .flatMap(whole -> whole.as(entry -> entry.entries(word("presets"))).stream())
                .map(entry -> entry.named(word("name")).as(PaperReader::paper))
                .toList();
    }

    private static Paper paper(Entry entry) {
        NumberPlace number = within(entry, "number").as(PaperReader::number);
        return new Paper(
                entry.text(word("name")),
                within(entry, "margins").as(PaperReader::margins),
                measure(entry, "leading", STANDARD.leading()),
                count(entry, "lines", STANDARD.lines()),
                count(entry, "characters", STANDARD.characters()),
                within(entry, "fonts").as(PaperReader::fonts),
                within(entry, "types").as(PaperReader::types),
                number.outside(),
                number.below(),
                count(entry, "across", STANDARD.across()),
                choice(entry, "sealed", "yes", "no", false),
                within(entry, "masthead").as(PaperReader::masthead),
                within(entry, "colophon").as(PaperReader::colophon),
                union(STANDARD.words(), entry.texts(word("words"))));
    }

    private record NumberPlace(boolean outside, double below) {}

    private static NumberPlace number(Entry entry) {
        return new NumberPlace(
                choice(entry, "place", "outside", "middle", STANDARD.outside()),
                measure(entry, "below", STANDARD.numberBelow()));
    }

    private static Set<String> union(Set<String> some, List<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    private static Margins margins(Entry entry) {
        Margins usual = STANDARD.margins();
        return new Margins(
                measure(entry, "top", usual.top()),
                measure(entry, "bottom", usual.bottom()),
                measure(entry, "left", usual.left()),
                measure(entry, "right", usual.right()));
    }

    private static Map<Face, String> fonts(Entry entry) {
        Map<Face, String> fonts = new EnumMap<>(STANDARD.fonts());
        for (String key : entry.keys()) {
            Optional<Face> face = Face.of(key);
            face.ifPresent(known -> fonts.put(known, entry.text(key)));
            if (face.isEmpty()) {
                entry.problem("key.unknown", key, faces());
            }
        }
        return fonts;
    }

    private static Map<ParagraphStyle, Type> types(Entry entry) {
        Map<ParagraphStyle, Type> types = new EnumMap<>(ParagraphStyle.class);
        for (String key : entry.keys()) {
            Optional<ParagraphStyle> style = ParagraphStyle.of("", key);
            if (style.isEmpty()) {
                entry.problem("key.unknown", key, Place.list(styles()));
            }
            style.ifPresent(known -> entry.entry(key)
                    .ifPresent(type -> types.put(known, type.as(keys -> type(keys, STANDARD.type(known))))));
        }
        return types;
    }

    private static Type type(Entry entry, Type usual) {
        String face = entry.text(word("face"), usual.face().word());
        String size = entry.text(word("size"), Double.toString(usual.points()));
        Optional<Face> known = Face.of(face);
        if (known.isEmpty()) {
            entry.problem("word.unknown", word("face"), face, faces());
        }
        Optional<Double> points = Type.points(size);
        if (points.isEmpty()) {
            entry.problem("word.unknown", word("size"), size, Place.list(Type.sizes()));
        }
        return new Type(known.orElse(usual.face()), points.orElse(usual.points()));
    }

    private static Optional<Masthead> masthead(Entry entry) {
        Masthead masthead = new Masthead(text(entry, "issuer"), text(entry, "document-number"), text(entry, "signer"));
        return choice(entry, "printed", "yes", "no", false) ? Optional.of(masthead) : Optional.empty();
    }

    private static Optional<Colophon> colophon(Entry entry) {
        Colophon colophon = new Colophon(text(entry, "copies"), text(entry, "printer"), text(entry, "day"));
        return choice(entry, "printed", "yes", "no", false) ? Optional.of(colophon) : Optional.empty();
    }

    private static String text(Entry entry, String key) {
        return entry.text(word(key), "");
    }

    /** The keys behind a key; none of them where it was left out. */
    private static Entry within(Entry entry, String key) {
        return entry.hasEntry(word(key)) || entry.has(word(key))
                ? entry.entry(word(key)).orElse(entry.empty())
                : entry.empty();
    }

    private static double measure(Entry entry, String key, double otherwise) {
        double measure = entry.number(word(key), otherwise, Double::parseDouble);
        if (!(measure > 0 && measure <= MOST)) {
            entry.problem("number.beyond", word(key), measure, MOST);
            return otherwise;
        }
        return measure;
    }

    private static int count(Entry entry, String key, int otherwise) {
        int count = entry.whole(word(key), otherwise);
        if (count < 1 || count > MOST) {
            entry.problem("number.beyond", word(key), count, MOST);
            return otherwise;
        }
        return count;
    }

    private static boolean choice(Entry entry, String key, String first, String second, boolean otherwise) {
        String said = entry.text(word(key), word(otherwise ? first : second));
        if (!said.equals(word(first)) && !said.equals(word(second))) {
            entry.problem("word.unknown", word(key), said, Place.list(List.of(word(first), word(second))));
        }
        return said.equals(word(first));
    }

    private static String faces() {
        return Place.list(Arrays.stream(Face.values()).map(Face::word).toList());
    }

    private static List<String> styles() {
        return Arrays.stream(ParagraphStyle.values())
                .map(ParagraphStyle::officeName)
                .toList();
    }

    private static String word(String key) {
        return WORDS.getString(key);
    }
}
