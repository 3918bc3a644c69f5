package xianghui.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import xianghui.returns.CellValue;

/** What a cell is taken to mean, and what is to be said of it. */
record Meaning(CellValue value, List<Objection> objections) {

    /**
     * Something to be said of a cell.
     *
     * @param variant which sentence of the fault
     * @param values what the sentence names, besides the place and the content
     */
    record Objection(Fault fault, String variant, Map<String, String> values) {}

    static Meaning of(CellValue value) {
        return new Meaning(value, List.of());
    }

    /** Nothing that can stand there. */
    static Meaning unreadable(Fault fault, String variant, Map<String, String> values) {
        return of(new CellValue.Unreadable()).but(fault, variant, values);
    }

    static Meaning unreadable(Fault fault, String variant) {
        return unreadable(fault, variant, Map.of());
    }

    /** The same value, of which something more is said. */
    Meaning but(Fault fault, String variant, Map<String, String> values) {
        List<Objection> more = new ArrayList<>(objections);
        more.add(new Objection(fault, variant, values));
        return new Meaning(value, List.copyOf(more));
    }
}
