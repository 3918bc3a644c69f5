package xianghui.job;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import xianghui.document.Table.Align;
import xianghui.document.Table.Column;
import xianghui.returns.CellRef;
import xianghui.returns.Sentences;

/** The words of the lists that a run writes: columns, and cells in a row. */
final class ListWords {

    private static final int MOST_CELLS = 12;

    private final Sentences sentences = new Sentences("/messages/job.properties");

    String word(String key) {
        return sentences.say(key, Map.of());
    }

    String say(String key, Map<String, String> values) {
        return sentences.say(key, values);
    }

    Column column(String key, int width, Align align) {
        return new Column("", word(key), width, align);
    }

    /** The first of the cells, and how many there are if these are not all. */
    String cells(List<CellRef> cells) {
        String first = join(cells.stream()
                .limit(MOST_CELLS)
                .map(cell -> cell.seenFrom(cells.get(0).sheet()))
                .toList());
        return cells.size() <= MOST_CELLS
                ? first
                : say("cells.more", Map.of("cells", first, "count", String.valueOf(cells.size())));
    }

    String join(List<String> texts) {
        return texts.stream().collect(Collectors.joining(word("comma")));
    }
}
