package xianghui.catalog;

import java.util.Locale;

/** The term now ending its elections, or the one before. */
public enum Term {
    CURRENT,
    PREVIOUS;

    /** As written in figures.json. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
