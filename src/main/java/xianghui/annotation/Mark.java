package xianghui.annotation;

import java.util.Optional;

/** How a cell is marked, the gravest first; the fills differ in brightness, so that they can be told
 * apart in grey, and stand in the palette of .xls. */
public enum Mark {
    FATAL("FF8080"),
    QUERY("FFFF99"),
    /** It was wrong the last time and has been changed since. */
    CORRECTED("CCFFCC"),
    /** It has a note and no fill. */
    NOTE("");

    private final String fill;

    Mark(String fill) {
        this.fill = fill;
    }

    /** Red, green and blue in hexadecimal. */
    Optional<String> fill() {
        return Optional.of(fill).filter(colour -> !colour.isEmpty());
    }
}
