package xianghui.paper;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import xianghui.document.ParagraphStyle;

/**
 * One preset of the layout; what an office leaves unsaid is as GB/T 9704-2012 has it.
 *
 * @param leading distance of two lines of the body in points
 * @param lines of a page
 * @param characters of a line
 * @param fonts the name that Word is told for each face
 * @param types face and size of the styles that differ from the standard
 * @param outside whether page numbers stand at the outer edge; otherwise in the middle
 * @param numberBelow distance of the page number from the type area in millimetres
 * @param across from how many columns a table lies across the page
 * @param sealed whether the signature leaves room for a seal
 * @param words that the lines of a title do not tear
 */
public record Paper(
        String name,
        Margins margins,
        double leading,
        int lines,
        int characters,
        Map<Face, String> fonts,
        Map<ParagraphStyle, Type> types,
        boolean outside,
        double numberBelow,
        int across,
        boolean sealed,
        Optional<Masthead> masthead,
        Optional<Colophon> colophon,
        Set<String> words) {

    /** 三号 */
    private static final double BODY = 16;

    private static final double TITLE = 22;
    private static final double LARGEST = 42;
    private static final double NOTE = 14;
    private static final double TABLE = 10.5;

    public Paper {
        fonts = Map.copyOf(fonts);
        types = Map.copyOf(types);
        words = Set.copyOf(words);
    }

    /** GB/T 9704-2012, and of what it leaves open what most offices do. */
    public static Paper standard() {
        Map<Face, String> fonts = new EnumMap<>(Face.class);
        PaperWords.all(Face.class).forEach(face -> fonts.put(face, face.usualFont()));
        return new Paper(
                PaperWords.word("name"),
                new Margins(37, 35, 28, 26),
                28.95,
                22,
                28,
                fonts,
                Map.of(),
                true,
                7,
                10,
                false,
                Optional.empty(),
                Optional.empty(),
                new HashSet<>(PaperWords.list("words")));
    }

    /** The same with more words that the lines of a title do not tear. */
    public Paper knowing(Set<String> more) {
        Set<String> all = new HashSet<>(words);
        all.addAll(more);
        return with(masthead, colophon, all);
    }

    /** The same without masthead and colophon, for what is no official document. */
    public Paper plain() {
        return with(Optional.empty(), Optional.empty(), words);
    }

    private Paper with(Optional<Masthead> otherMasthead, Optional<Colophon> otherColophon, Set<String> otherWords) {
        return new Paper(
                name,
                margins,
                leading,
                lines,
                characters,
                fonts,
                types,
                outside,
                numberBelow,
                across,
                sealed,
                otherMasthead,
                otherColophon,
                otherWords);
    }

    /** In what a paragraph of that style is set. */
    public Type type(ParagraphStyle style) {
        return types.getOrDefault(style, standardType(style));
    }

    /** The face and size of the standard. */
    private Type standardType(ParagraphStyle style) {
        return switch (style) {
            case TITLE, ATTACHMENT_TITLE -> new Type(Face.TITLE, TITLE);
            case TABLE_TITLE -> new Type(Face.TITLE, BODY);
            case SUBTITLE, HEADING_2 -> new Type(Face.KAI, BODY);
            case HEADING_1, ATTACHMENT_MARK -> new Type(Face.HEI, BODY);
            case TABLE_UNIT, TABLE_NOTE, CHART -> new Type(Face.SONG, TABLE);
            case CHART_TITLE -> new Type(Face.HEI, TABLE);
            case NOTE, COLOPHON -> new Type(Face.BODY, NOTE);
            case ISSUER -> new Type(Face.TITLE, issuerSize());
            case ADDRESSEE, HEADING_3, BODY, ATTACHMENT_LIST, SIGNATURE, DATE, DOCUMENT_NUMBER ->
                new Type(Face.BODY, BODY);
        };
    }

    /** As large as the name of the issuer fits into one line. */
    private double issuerSize() {
        int letters = masthead.map(head -> head.issuer().length()).orElse(0);
        return Math.min(LARGEST, Math.floor(Margins.points(margins.width()) / Math.max(1, letters)));
    }

    /** The width of the type area in millimetres. */
    public double width(boolean lying) {
        return lying ? margins.height() : margins.width();
    }

    /** The room of one character of the body in points. */
    public double pitch() {
        return Margins.points(margins.width()) / characters;
    }
}
