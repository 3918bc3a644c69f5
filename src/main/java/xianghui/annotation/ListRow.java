package xianghui.annotation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import xianghui.returns.CellRef;
import xianghui.returns.SubmissionId;

/**
 * One line of the list of what is to be corrected, the same in every format.
 *
 * @param link the first cell, to be jumped to
 * @param fills the codes of the cells whose former fills travel with this line
 */
record ListRow(
        int number,
        Mark mark,
        String sheet,
        String cell,
        Optional<CellRef> link,
        String received,
        String message,
        String key,
        String fills) {

    /** What fits into one cell beside everything else. */
    private static final int MOST_CODES = 30_000;

    private static final int MOST_ANCESTORS = 100;

    /** The lines of all remarks, the gravest first. */
    static List<ListRow> of(List<Remark> remarks, List<Marked> marked) {
        List<Remark> sorted = remarks.stream()
                .sorted((one, other) -> one.mark().compareTo(other.mark()))
                .toList();
        Map<String, Marked> fills = new LinkedHashMap<>();
        marked.forEach(one -> fills.put(one.sheet() + "!" + one.cell().address(), one));
        Set<String> written = new HashSet<>();
        List<ListRow> rows = new ArrayList<>();
        for (Remark remark : sorted) {
            String codes = remark.cells().stream()
                    .map(CellRef::toString)
                    .filter(written::add)
                    .flatMap(place -> Optional.ofNullable(fills.get(place)).stream())
                    .map(Marked::code)
                    .collect(Collectors.joining(" "));
            rows.add(of(rows.size() + 1, remark, codes.length() > MOST_CODES ? "" : codes));
        }
        return rows;
    }

    private static ListRow of(int number, Remark remark, String codes) {
        List<CellRef> cells = remark.cells();
        Optional<CellRef> first = cells.stream().findFirst();
        String address = first.map(CellRef::address).orElse("");
        String shown = cells.size() < 2
                ? address
                : Words.say("list.cells", Map.of("cell", address, "count", Integer.toString(cells.size())));
        return new ListRow(
                number,
                remark.mark(),
                first.map(CellRef::sheet).orElse(Words.word("list.whole")),
                shown,
                first.filter(cell -> Position.of(cell.address()).isPresent()),
                Clean.text(remark.received()),
                Clean.text(remark.message()),
                remark.key(),
                codes);
    }

    /** The codes of the files that a file grew out of; of so many that the cell does not overflow. */
    static String codes(List<SubmissionId> lineage) {
        return lineage.stream().limit(MOST_ANCESTORS).map(SubmissionId::code).collect(Collectors.joining(" "));
    }

    /** What stands in the column for answers: nothing where an answer can be given. */
    String answer() {
        return switch (mark) {
            case FATAL -> Words.word("list.must");
            case QUERY -> "";
            case CORRECTED, NOTE -> "—";
        };
    }

    /** Where the link leads, such as {@code '选区投票'!C4}. */
    Optional<String> location() {
        return link.map(cell -> "'" + cell.sheet().replace("'", "''") + "'!" + cell.address());
    }

    /** How many lines the widest of its texts takes. */
    int lines() {
        return Math.max(lines(message, 25), Math.min(14, lines(received, 10)));
    }

    private static int lines(String text, int aLine) {
        return text.lines().mapToInt(line -> line.length() / aLine + 1).sum();
    }
}
