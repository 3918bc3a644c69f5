package xianghui.catalog;

import java.util.List;

/**
 * A kind of report. Its words stand in the outline of that name.
 *
 * @param id as it is asked for ({@code final})
 * @param name the title of its files
 * @param periods of whose returns it can be written; empty: of all
 */
public record Genre(String id, String name, List<String> periods) {

    /** The report that is written unless another is asked for. */
    public static final String USUAL = "final";

    public Genre {
        periods = List.copyOf(periods);
    }

    /** Whether it can be written from the returns of a period. */
    public boolean isOf(String period) {
        return periods.isEmpty() || periods.contains(period);
    }

    /** Whether it is the report that is written unless another is asked for. */
    public boolean usual() {
        return id.equals(USUAL);
    }

    /** Whether files can bear its names on every system. */
    boolean isNamable() {
        return id.matches("[a-z][a-z0-9-]*") && name.matches("[\\p{L}\\p{N}]+");
    }

    static Genre read(Entry entry) {
        return new Genre(entry.text("report"), entry.text("name"), entry.texts("periods"));
    }
}
