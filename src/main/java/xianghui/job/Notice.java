package xianghui.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import xianghui.publication.ChangesFile;
import xianghui.render.tables.ListWorkbook;
import xianghui.render.word.WordRenderer;
import xianghui.returns.Returns;
import xianghui.runs.News;
import xianghui.runs.Run;
import xianghui.runs.Runs;
import xianghui.runs.Snapshot;

/**
 * Writes beside a report what is different from the one before: half a page to read in the morning, a list of
 * everything, and a file for programs. Nothing else in the folder depends on the report before.
 */
final class Notice {

    private static final String JSON = "changes.json";

    private final Runs runs;
    private final Movements movements;
    private final NoticePage page;
    private final NoticeList list = new NoticeList();
    private final ListWords words = new ListWords();

    Notice(Runs runs, Returns returns, Clock clock) {
        this.runs = runs;
        this.movements = new Movements(returns);
        this.page = new NoticePage(clock);
    }

    /**
     * Writes the three files.
     *
     * @param outline a Word file whose styles are taken
     */
    void write(Report report, Path outline, Path staged) throws IOException {
        Difference changes = changes(report);
        new WordRenderer(outline, report.paper().plain(), "")
                .render(page.document(report, changes), staged.resolve(words.word("file.changes.word")));
        ListWorkbook.write(
                words.word("changes.title"),
                List.of(list.sheet(changes)),
                staged.resolve(words.word("file.changes.list")));
        ChangesFile.write(
                report.term(), report.asOf(), changes.before(), changes.news(), changes.movers(), staged.resolve(JSON));
    }

    /** What its files are called. */
    static List<String> files() {
        ListWords words = new ListWords();
        return List.of(words.word("file.changes.word"), words.word("file.changes.list"), JSON);
    }

    private Difference changes(Report report) {
        Snapshot now = RunResult.snapshot(report);
        Map<String, String> names = now.units().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, unit -> unit.getValue().name()));
        Optional<Run> before = runs.lastReported(report.term(), report.genre().id(), now);
        Optional<Snapshot> was = before.flatMap(run -> runs.snapshot(run.id()));
        if (was.isEmpty()) {
            return new Difference(Optional.empty(), News.between(now, now), Map.of(), names);
        }
        News news = News.between(was.get(), now);
        return new Difference(before, news, movements.of(news, was.get(), report), names);
    }
}
