package xianghui.job;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import xianghui.document.Table.Align;
import xianghui.document.Table.Column;
import xianghui.render.tables.ListWorkbook;
import xianghui.runs.News;

/** What is different from the report before, line by line and all of it. */
final class NoticeList {

    private final ListWords words = new ListWords();
    private final MoverWords movers = new MoverWords();

    ListWorkbook.Sheet sheet(Difference changes) {
        List<Column> columns = List.of(
                words.column("changes.column.kind", 9, Align.CENTER),
                words.column("changes.column.what", 22, Align.LEFT),
                words.column("changes.column.before", 27, Align.LEFT),
                words.column("changes.column.after", 27, Align.LEFT),
                words.column("changes.column.movers", 30, Align.LEFT));
        News news = changes.news();
        List<List<String>> rows = new ArrayList<>();
        if (changes.before().isEmpty() || news.none()) {
            rows.add(List.of("", word(changes.before().isEmpty() ? "changes.first" : "changes.none"), "", "", ""));
        }
        news.units()
                .forEach(unit -> rows.add(List.of(
                        word("changes.kind.unit"),
                        unit.name(),
                        word("changes.standing." + unit.before()),
                        word("changes.standing." + unit.after()),
                        word("changes.event." + unit.event()))));
        news.figures()
                .forEach(figure -> rows.add(List.of(
                        word(figure.inProse() ? "changes.kind.prose" : "changes.kind.table"),
                        figure.name(),
                        movers.amount(figure.before(), figure.unit()),
                        movers.amount(figure.after(), figure.unit()),
                        (figure.shows() ? "" : word("changes.unseen"))
                                + movers.of(figure, changes, Integer.MAX_VALUE))));
        news.claims()
                .forEach(claim -> rows.add(List.of(
                        word("changes.kind.claim"), claim.claim(), said(claim.before()), said(claim.after()), "")));
        IntStream.of(0, 1).forEach(side -> (side == 0 ? news.opened() : news.closed())
                .forEach(finding -> rows.add(List.of(
                        word("changes.kind.finding"),
                        changes.names().getOrDefault(finding.unit(), finding.unit()),
                        word(side == 0 ? "changes.nothing" : "state.open"),
                        word(side == 0 ? "state.open" : "changes.closed"),
                        finding.message()))));
        return new ListWorkbook.Sheet(word("changes.title"), word("changes.title"), columns, rows);
    }

    private String said(String text) {
        return text.isEmpty() ? word("changes.unsaid") : text;
    }

    private String word(String key) {
        return words.word(key);
    }
}
