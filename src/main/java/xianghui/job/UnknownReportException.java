package xianghui.job;

import java.util.List;
import xianghui.catalog.Genre;

/** There is no report of the kind that was asked for. */
public final class UnknownReportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Genre> known;

    UnknownReportException(List<Genre> known) {
        super("no such report");
        this.known = List.copyOf(known);
    }

    /** Those that there are. */
    public List<Genre> known() {
        return known;
    }
}
