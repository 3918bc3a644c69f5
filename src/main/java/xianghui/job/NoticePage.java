package xianghui.job;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import xianghui.runs.News;
import xianghui.runs.Snapshot.FindingMark;

/** What is different from the report before, on half a page to read in the morning. */
final class NoticePage {

    private static final int MOST_FIGURES = 6;
    private static final int MOST_SENTENCES = 2;
    private static final int MOST_FINDINGS = 3;
    private static final int MOST_CELLS = 3;
    private static final int LONGEST = 40;
    private static final int AROUND = 8;

    private final Clock clock;
    private final ListWords words = new ListWords();
    private final MoverWords movers = new MoverWords();

    NoticePage(Clock clock) {
        this.clock = clock;
    }

    SummaryDocument document(Report report, Difference changes) {
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
    private static boolean corrected(News.FigureChange figure, Difference changes) {
        return changes.movers().getOrDefault(figure.key(), List.of()).stream().anyMatch(mover -> !mover.whole());
    }

    private String compared(Report report, Difference changes) {
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

    private Table table(List<News.FigureChange> shown, Difference changes) {
        List<Column> columns = List.of(
                words.column("changes.column.figure", 29, Align.LEFT),
                words.column("changes.column.before", 15, Align.RIGHT),
                words.column("changes.column.after", 15, Align.RIGHT),
                words.column("changes.column.movers", 41, Align.LEFT));
        List<Table.Row> rows = shown.stream()
                .limit(MOST_FIGURES)
                .map(figure -> new Table.Row(
                        Stream.of(
                                        figure.name(),
                                        movers.amount(figure.before(), figure.unit()),
                                        movers.amount(figure.after(), figure.unit()),
                                        movers.of(figure, changes, MOST_CELLS))
                                .<Inline>map(Words::new)
                                .toList(),
                        false))
                .toList();
        return new Table(word("changes.title"), columns, rows, Table.Lies.UPRIGHT);
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

    private List<String> findings(Difference changes) {
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
        return String.valueOf(findings.stream().filter(NoticePage::isFatal).count());
    }

    private static boolean isFatal(FindingMark finding) {
        return finding.severity().equals(Severity.FATAL.name());
    }

    private String brief(String text) {
        int[] characters = text.codePoints().toArray();
        return characters.length <= LONGEST
                ? text
                : say("changes.brief", Map.of("text", new String(characters, 0, LONGEST)));
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
