package xianghui.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names the bookmarks by which figures, claims and sources are found again in an edited Word file. Word takes at most
 * forty letters, digits and underscores; a name depends on what it stands for alone, so that it is the same tomorrow.
 */
public final class BookmarkNames {

    /** The custom property that says of which run of the program a Word file is. */
    public static final String RUN_PROPERTY = "xianghui-run";

    private static final String FIGURE = "XHF_";
    private static final String CLAIM = "XHC_";
    private static final String SOURCE = "XHS_";
    private static final int BYTES = 6;
    private static final Pattern NAME = Pattern.compile("XH([FCS])_([0-9a-f]{12})(?:_[0-9]{1,6})?");

    private BookmarkNames() {}

    /** What a bookmark of ours stands around. */
    public enum Kind {
        FIGURE,
        CLAIM,
        SOURCE
    }

    /**
     * A bookmark of ours.
     *
     * @param id of the figure or claim, see {@link #id}
     */
    public record Mark(Kind kind, String id) {

        /** The name of the bookmark where it stands for the n-th time, from 1. */
        public String name(int occurrence) {
            return switch (kind) {
                case FIGURE -> FIGURE + id + "_" + occurrence;
                case CLAIM -> CLAIM + id + "_" + occurrence;
                case SOURCE -> SOURCE + id;
            };
        }
    }

    /** What a bookmark's name stands for; nothing if it is not one of ours. */
    public static Optional<Mark> read(String name) {
        Matcher ours = NAME.matcher(name);
        if (!ours.matches()) {
            return Optional.empty();
        }
        Kind kind =
                switch (ours.group(1)) {
                    case "F" -> Kind.FIGURE;
                    case "C" -> Kind.CLAIM;
                    default -> Kind.SOURCE;
                };
        return Optional.of(new Mark(kind, ours.group(2)));
    }

    /** The mark around a printed form of that figure. */
    public static Mark figure(String key) {
        return new Mark(Kind.FIGURE, id(key));
    }

    /** The mark around the sentence of that claim. */
    public static Mark claim(String claim) {
        return new Mark(Kind.CLAIM, id(claim));
    }

    /** The mark around the row of the annex that says where that figure comes from. */
    public static Mark source(String key) {
        return new Mark(Kind.SOURCE, id(key));
    }

    /** Twelve hexadecimal digits for the key of a figure or a claim. */
    public static String id(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
