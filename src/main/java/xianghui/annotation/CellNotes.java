package xianghui.annotation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import xianghui.returns.CellRef;

/** What stands at the cells of one sheet: all remarks of a cell in one note, and one fill. */
final class CellNotes {

    /** No note that anybody reads is longer; the list has the whole. */
    private static final int LONGEST = 1500;

    private final SortedMap<Position, List<Remark>> remarks = new TreeMap<>();

    private CellNotes() {}

    /** The notes of all sheets, by the name of the sheet. */
    static Map<String, CellNotes> of(List<Remark> remarks) {
        Map<String, CellNotes> sheets = new TreeMap<>();
        for (Remark remark : remarks) {
            for (CellRef cell : remark.cells()) {
                Position.of(cell.address())
                        .ifPresent(place -> sheets.computeIfAbsent(cell.sheet(), name -> new CellNotes())
                                .add(place, remark));
            }
        }
        return sheets;
    }

    private void add(Position place, Remark remark) {
        List<Remark> all = remarks.computeIfAbsent(place, any -> new ArrayList<>());
        if (!all.contains(remark)) {
            all.add(remark);
        }
    }

    /** The cells that have a note, row by row. */
    List<Position> places() {
        return List.copyOf(remarks.keySet());
    }

    /** The fill of a cell that has a note. */
    Optional<String> fill(Position place) {
        return of(place).stream().map(Remark::mark).min(Mark::compareTo).flatMap(Mark::fill);
    }

    /** The text of a note, the gravest remark first. */
    String text(Position place) {
        String text = of(place).stream()
                .sorted((one, other) -> one.mark().compareTo(other.mark()))
                .map(CellNotes::line)
                .collect(Collectors.joining("\n", Words.OPENING, ""));
        return text.length() <= LONGEST ? text : Clean.cut(text, LONGEST) + Words.word("note.more");
    }

    private static String line(Remark remark) {
        return Words.say(
                "note.line",
                Map.of("mark", Words.word("mark." + remark.mark().name()), "message", Clean.text(remark.message())));
    }

    private List<Remark> of(Position place) {
        return remarks.getOrDefault(place, Collections.emptyList());
    }
}
