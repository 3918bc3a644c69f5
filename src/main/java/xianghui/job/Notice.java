package xianghui.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import xianghui.catalog.Severity;
import xianghui.document.Block;
import xianghui.document.Inline;
import xianghui.document.Paragraph;
import xianghui.document.ParagraphStyle;
import xianghui.document.SummaryDocument;
import xianghui.document.Table;
import xianghui.document.Table.Align;
import xianghui.document.Table.Column;
import xianghui.document.Words;
import xianghui.publication.ChangesFile;
import xianghui.render.tables.ListWorkbook;
import xianghui.render.word.WordRenderer;
import xianghui.returns.Returns;
import xianghui.runs.Mover;
import xianghui.runs.News;
import xianghui.runs.Run;
import xianghui.runs.Runs;
import xianghui.runs.Snapshot;
import xianghui.runs.Snapshot.FindingMark;

/**
 * Writes beside a report what is different from the one before: half a page to read in the morning, a list of
 * everything, and a file for programs. Nothing else in the folder depends on the report before.
 */
final class Notice {

    private static final int MOST_FIGURES = 6;
    private static final int MOST_SENTENCES = 2;
    private static final int MOST_FINDINGS = 3;
    private static final int MOST_CELLS = 3;
    private static final int LONGEST = 40;
    private static final int AROUND = 8;

    private static final String JSON = "changes.json";

    private final Runs runs;
    private final Movements movements;
    private final Clock clock;
    private final ListWords words = new ListWords();

    Notice(Runs runs, Returns returns, Clock clock) {
        this.runs = runs;
        this.movements = new Movements(returns);
        this.clock = clock;
    }

    /** What is different from which report. */
    private record Changes(
            Optional<Run> before, News news, Map<String, List<Mover>> movers, Map<String, String> names) {}

    /**
     * Writes the three files.
     *
     * @param outline a Word file whose styles are taken
     */
    void write(Report report, Path outline, Path staged) throws IOException {
        Changes changes = changes(report);
        new WordRenderer(outline, report.paper().plain(), "")
                .render(document(report, changes), staged.resolve(word("file.changes.word")));
        ListWorkbook.write(word("changes.title"), List.of(sheet(changes)), staged.resolve(word("file.changes.list")));
        ChangesFile.write(
                report.term(), report.asOf(), changes.before(), changes.news(), changes.movers(), staged.resolve(JSON));
    }

    /** What its files are called. */
    static List<String> files() {
        ListWords words = new ListWords();
        return List.of(words.word("file.changes.word"), words.word("file.changes.list"), JSON);
    }

    private Changes changes(Report report) {
        Snapshot now = RunResult.snapshot(report);
        Map<String, String> names = now.units().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, unit -> unit.getValue().name()));
        Optional<Run> before = runs.lastReported(report.term(), report.genre().id(), now);
        Optional<Snapshot> was = before.flatMap(run -> runs.snapshot(run.id()));
        if (was.isEmpty()) {
            return new Changes(Optional.empty(), News.between(now, now), Map.of(), names);
        }
        News news = News.between(was.get(), now);
        return new Changes(before, news, movements.of(news, was.get(), report), names);
    }

    private SummaryDocument document(Report report, Changes changes) {
        List<Block> blocks = new ArrayList<>();
        String title = say("changes.of", Map.of("name", report.genre().name()));
        blocks.add(paragraph(ParagraphStyle.TITLE, title));
        blocks.add(paragraph(ParagraphStyle.SUBTITLE, compared(report, changes)));
        News news = changes.news();
        if (changes.before().isEmpty()) {
            blocks.add(note(word("changes.first")));
        } else if (news.quiet()) {
            blocks.add(note(word("changes.none")));
        } else {
            blocks.add(note(units(news)));
            List<News.FigureChange> shown = news.figures().stream()
                    .filter(figure -> figure.inProse() && figure.shows())
                    .sorted(Comparator.comparing(figure -> !corrected(figure, changes)))
                    .toList();
            blocks.add(note(figures(news, shown)));
            if (!shown.isEmpty()) {
                blocks.add(table(shown, changes));
            }
            sentences(news).forEach(text -> blocks.add(note(text)));
            findings(changes).forEach(text -> blocks.add(note(text)));
            blocks.add(note(say("changes.all", Map.of("file", word("file.changes.list")))));
        }
        return new SummaryDocument(title, blocks);
    }

    /** Whether somebody has corrected a cell of it: such a change surprises more than a unit that comes in. */
    private static boolean corrected(News.FigureChange figure, Changes changes) {
        return changes.movers().getOrDefault(figure.key(), List.of()).stream().anyMatch(mover -> !mover.whole());
    }

    private String compared(Report report, Changes changes) {
        return changes.before()
                .map(run -> {
                    ZonedDateTime at = run.started().atZone(clock.getZone());
                    return say(
                            "changes.compared",
                            Map.of(
                                    "at", day(at.toLocalDate()),
                                    "hour", String.valueOf(at.getHour()),
                                    "minute", String.format(Locale.ROOT, "%02d", at.getMinute()),
                                    "number", String.valueOf(run.number())));
                })
                .orElseGet(() -> say("changes.alone", Map.of("day", day(report.asOf()))));
    }

    private String day(LocalDate day) {
        return say(
                "changes.day",
                Map.of(
                        "year", String.valueOf(day.getYear()),
                        "month", String.valueOf(day.getMonthValue()),
                        "day", String.valueOf(day.getDayOfMonth())));
    }

    private String units(News news) {
        List<String> parts = Stream.of(News.Event.values())
                .flatMap(event -> {
                    List<String> names = news.units().stream()
                            .filter(unit -> unit.event() == event)
                            .map(News.UnitChange::name)
                            .toList();
                    return names.isEmpty()
                            ? Stream.empty()
                            : Stream.of(say(
                                    "changes.units." + event,
                                    Map.of("count", String.valueOf(names.size()), "names", words.join(names))));
                })
                .toList();
        return parts.isEmpty()
                ? word("changes.units.none")
                : say("changes.units", Map.of("all", String.join(word("semicolon"), parts)));
    }

    private String figures(News news, List<News.FigureChange> shown) {
        long others = news.figures().stream()
                .filter(figure -> !figure.inProse() && figure.shows())
                .count();
        if (shown.isEmpty() && others == 0) {
            return word("changes.figures.none");
        }
        String key = shown.isEmpty() ? "changes.figures.others" : "changes.figures";
        String said = say(key, Map.of("count", String.valueOf(shown.size()), "others", String.valueOf(others)));
        return shown.size() <= MOST_FIGURES
                ? said
                : said + say("changes.figures.first", Map.of("count", String.valueOf(MOST_FIGURES)));
    }

    private Table table(List<News.FigureChange> shown, Changes changes) {
        List<Column> columns = List.of(
                column("changes.column.figure", 29, Align.LEFT),
                column("changes.column.before", 15, Align.RIGHT),
                column("changes.column.after", 15, Align.RIGHT),
                column("changes.column.movers", 41, Align.LEFT));
        List<Table.Row> rows = shown.stream()
                .limit(MOST_FIGURES)
                .map(figure -> new Table.Row(
                        Stream.of(
                                        figure.name(),
                                        amount(figure.before(), figure.unit()),
                                        amount(figure.after(), figure.unit()),
                                        movers(figure, changes, MOST_CELLS))
                                .<Inline>map(Words::new)
                                .toList(),
                        false))
                .toList();
        return new Table(word("changes.title"), columns, rows, Table.Lies.UPRIGHT);
    }

    private String amount(String text, String unit) {
        return text.isEmpty() ? word("changes.nothing") : text + unit;
    }

    private String movers(News.FigureChange figure, Changes changes, int most) {
        List<Mover> movers = changes.movers().getOrDefault(figure.key(), List.of());
        if (movers.isEmpty()) {
            return unexplained(changes);
        }
        String first = movers.stream().limit(most).map(this::mover).collect(Collectors.joining(word("semicolon")));
        return movers.size() <= most
                ? first
                : say("cells.more", Map.of("cells", first, "count", String.valueOf(movers.size())));
    }

    /** By units at large, or, where none has filed anything else, by what the office has changed. */
    private String unexplained(Changes changes) {
        List<String> names = changes.news().units().stream()
                .filter(unit -> unit.event() != News.Event.OTHERWISE)
                .map(News.UnitChange::name)
                .toList();
        return names.isEmpty()
                ? word("changes.mover.rules")
                : say("changes.mover.units", Map.of("names", words.join(names)));
    }

    private String mover(Mover mover) {
        return say(
                mover.whole() ? "changes.mover." + mover.event() : "changes.mover.cell",
                Map.of(
                        "unit", mover.name(),
                        "sheet", mover.sheet(),
                        "cell", mover.cell(),
                        "before", mover.before(),
                        "after", mover.after(),
                        "count", String.valueOf(mover.cells())));
    }

    private List<String> sentences(News news) {
        List<String> texts = new ArrayList<>();
        long gone =
                news.claims().stream().filter(claim -> claim.after().isEmpty()).count();
        long fresh =
                news.claims().stream().filter(claim -> claim.before().isEmpty()).count();
        texts.add(
                news.claims().isEmpty()
                        ? word("changes.claims.none")
                        : say(
                                "changes.claims",
                                Map.of(
                                        "changed", String.valueOf(news.claims().size() - gone - fresh),
                                        "gone", String.valueOf(gone),
                                        "fresh", String.valueOf(fresh))));
        news.claims().stream()
                .sorted(Comparator.comparing(
                        claim -> !claim.after().isEmpty() && !claim.before().isEmpty()))
                .limit(MOST_SENTENCES)
                .map(this::sentence)
                .forEach(texts::add);
        return texts;
    }

    private String sentence(News.ClaimChange claim) {
        if (claim.after().isEmpty()) {
            return say("changes.claim.gone", Map.of("text", brief(claim.before())));
        }
        if (claim.before().isEmpty()) {
            return say("changes.claim.fresh", Map.of("text", brief(claim.after())));
        }
        return say(
                "changes.claim",
                Map.of(
                        "before", differing(claim.before(), claim.after()),
                        "after", differing(claim.after(), claim.before())));
    }

    /** From shortly before the first character that is not alike. */
    private String differing(String text, String other) {
        int[] one = text.codePoints().toArray();
        int[] two = other.codePoints().toArray();
        int alike = Math.max(0, Arrays.mismatch(one, two));
        int from = Math.max(0, alike - AROUND);
        String rest = brief(new String(one, from, one.length - from));
        return from == 0 ? rest : say("changes.rest", Map.of("text", rest));
    }

    private List<String> findings(Changes changes) {
        News news = changes.news();
        List<String> texts = new ArrayList<>();
        texts.add(
                news.opened().isEmpty() && news.closed().isEmpty()
                        ? word("changes.findings.none")
                        : say(
                                "changes.findings",
                                Map.of(
                                        "opened", String.valueOf(news.opened().size()),
                                        "fatal", count(news.opened()),
                                        "closed", String.valueOf(news.closed().size()))));
        news.opened().stream()
                .sorted((one, other) -> Boolean.compare(isFatal(other), isFatal(one)))
                .limit(MOST_FINDINGS)
                .map(finding -> say(
                        "changes.finding",
                        Map.of(
                                "unit", changes.names().getOrDefault(finding.unit(), finding.unit()),
                                "severity", word("severity." + finding.severity()),
                                "message", brief(finding.message()))))
                .forEach(texts::add);
        return texts;
    }

    private static String count(List<FindingMark> findings) {
        return String.valueOf(findings.stream().filter(Notice::isFatal).count());
    }

    private static boolean isFatal(FindingMark finding) {
        return finding.severity().equals(Severity.FATAL.name());
    }

    private ListWorkbook.Sheet sheet(Changes changes) {
        List<Column> columns = List.of(
                column("changes.column.kind", 9, Align.CENTER),
                column("changes.column.what", 22, Align.LEFT),
                column("changes.column.before", 27, Align.LEFT),
                column("changes.column.after", 27, Align.LEFT),
                column("changes.column.movers", 30, Align.LEFT));
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
                        amount(figure.before(), figure.unit()),
                        amount(figure.after(), figure.unit()),
                        (figure.shows() ? "" : word("changes.unseen")) + movers(figure, changes, Integer.MAX_VALUE))));
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

    private String brief(String text) {
        int[] characters = text.codePoints().toArray();
        return characters.length <= LONGEST
                ? text
                : say("changes.brief", Map.of("text", new String(characters, 0, LONGEST)));
    }

    private Column column(String key, int width, Align align) {
        return new Column("", word(key), width, align);
    }

    private Paragraph note(String text) {
        return paragraph(ParagraphStyle.NOTE, text);
    }

    private static Paragraph paragraph(ParagraphStyle style, String text) {
        return new Paragraph(style, List.of(new Words(text)));
    }

    private String word(String key) {
        return words.word(key);
    }

    private String say(String key, Map<String, String> values) {
        return words.say(key, values);
    }
}
