package xianghui.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import xianghui.aggregation.Figures;
import xianghui.catalog.Catalog;
import xianghui.catalog.ChartLayout;
import xianghui.catalog.Role;
import xianghui.catalog.TableLayout;
import xianghui.document.Block;
import xianghui.document.Inline;
import xianghui.document.NewPage;
import xianghui.document.Paragraph;
import xianghui.document.ParagraphStyle;
import xianghui.document.SummaryDocument;
import xianghui.document.Words;

/** Writes a summary: the outline's words, filled with figures and with the claims that figures bear out. */
public final class Composer {

    private static final String TABLE = Vocabulary.word("placeholder.table");
    private static final String CHART = Vocabulary.word("placeholder.chart");
    private static final String BOUNDS = Vocabulary.word("placeholder.bounds");
    private static final String NOTES = Vocabulary.word("placeholder.notes");
    private static final String SOURCES = Vocabulary.word("placeholder.sources");

    private final Catalog catalog;
    private final Backdrop backdrop;
    private final Reporting reporting;
    private final FigureFinder finder;
    private final ClaimJudge judge;
    private final TableComposer tables;
    private final ChartComposer charts;
    private final Situation situation;
    private int listed;
    private int attached;

    private Composer(Catalog catalog, Figures figures, Backdrop backdrop) {
        this.catalog = catalog;
        this.backdrop = backdrop;
        this.reporting = Reporting.of(catalog.county(), backdrop.accepted(), backdrop.open());
        this.finder = new FigureFinder(figures);
        this.judge = new ClaimJudge(catalog, finder, reporting, backdrop.asOf());
        this.situation = Situation.ofCounty(reporting.attendance(Role.ALL, List.of()));
        this.charts = new ChartComposer(judge.speaker(), reporting, situation);
        this.tables = new TableComposer(catalog, finder, judge.speaker(), reporting, situation);
    }

    /** Composes the whole summary; the same arguments give the same words. */
    public static Composition compose(Catalog catalog, Outline outline, Figures figures, Backdrop backdrop) {
        return new Composer(catalog, figures, backdrop).compose(outline);
    }

    /** The annexes on what may still change, on definitions and on sources come last, when it is known what is printed. */
    private Composition compose(Outline outline) {
        List<List<Block>> sections = new ArrayList<>();
        for (Outline.Item item : outline.items()) {
            sections.add(isAnnex(item) ? List.of() : section(item));
        }
        List<Block> printed =
                new ArrayList<>(sections.stream().flatMap(List::stream).toList());
        List<Block> prospects = outline.items().stream().anyMatch(item -> names(item, BOUNDS))
                ? new Prospects(catalog.county(), backdrop, situation.attendance(), finder).blocks(printed)
                : List.of();
        printed.addAll(prospects);
        Sources sources = new Sources(finder, printed);
        Notes notes = new Notes(catalog, backdrop, reporting, sources.figures());
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            Outline.Item item = outline.items().get(i);
            blocks.addAll(isAnnex(item) ? annex(item, prospects, notes, sources) : sections.get(i));
        }
        return new Composition(new SummaryDocument(title(blocks), blocks), judge.decisions());
    }

    private static String title(List<Block> blocks) {
        return blocks.stream()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .filter(paragraph -> paragraph.style() == ParagraphStyle.TITLE)
                .findFirst()
                .map(Paragraph::text)
                .orElse("");
    }

    private static boolean isAnnex(Outline.Item item) {
        return names(item, BOUNDS) || names(item, NOTES) || names(item, SOURCES);
    }

    private static boolean names(Outline.Item item, String placeholder) {
        return sole(item).filter(found -> found.name().equals(placeholder)).isPresent();
    }

    private static List<Block> annex(Outline.Item item, List<Block> prospects, Notes notes, Sources sources) {
        if (names(item, BOUNDS)) {
            return prospects;
        }
        return names(item, NOTES) ? notes.blocks() : sources.table();
    }

    /** The placeholder of a paragraph that is nothing else. */
    private static Optional<Placeholder> sole(Outline.Item item) {
        List<Wording.Part> parts = item.wording().parts();
        return parts.size() == 1 && parts.get(0) instanceof Wording.Slot slot
                ? Optional.of(slot.placeholder())
                : Optional.empty();
    }

    private List<Block> section(Outline.Item item) {
        Optional<TableLayout> layout = sole(item)
                .filter(placeholder -> placeholder.name().equals(TABLE))
                .flatMap(this::layout);
        if (layout.isPresent()) {
            return tables.compose(layout.get());
        }
        Optional<ChartLayout> chart = sole(item)
                .filter(placeholder -> placeholder.name().equals(CHART))
                .flatMap(this::chart);
        if (chart.isPresent()) {
            return charts.compose(chart.get());
        }
        List<Inline> inlines = Punctuation.mend(sentences(item.wording()));
        if (inlines.isEmpty()) {
            return List.of();
        }
        return switch (item.style()) {
            case ATTACHMENT_LIST -> {
                listed++;
                yield List.of(new Paragraph(item.style(), numbered(listEntry(), inlines)));
            }
            case ATTACHMENT_MARK -> {
                attached++;
                List<Inline> mark = new ArrayList<>(inlines);
                mark.add(new Words(Integer.toString(attached)));
                yield List.of(new NewPage(), new Paragraph(item.style(), mark));
            }
            default -> List.of(new Paragraph(item.style(), inlines));
        };
    }

    private String listEntry() {
        return Vocabulary.say(listed == 1 ? "attachment.first" : "attachment.next", Integer.toString(listed));
    }

    private static List<Inline> numbered(String number, List<Inline> inlines) {
        List<Inline> numbered = new ArrayList<>(List.of(new Words(number)));
        numbered.addAll(inlines);
        return numbered;
    }

    private Optional<TableLayout> layout(Placeholder placeholder) {
        return catalog.layouts().stream()
                .filter(layout -> placeholder.options().contains(layout.name()))
                .findFirst();
    }

    private Optional<ChartLayout> chart(Placeholder placeholder) {
        return catalog.charts().stream()
                .filter(chart -> placeholder.options().contains(chart.name()))
                .findFirst();
    }

    /** Whether more than marks is left of a sentence whose clauses have vanished. */
    private static boolean saysSomething(List<Inline> sentence) {
        return sentence.stream().anyMatch(inline -> inline.text().chars().anyMatch(Character::isLetterOrDigit));
    }

    /** A sentence that would need a missing figure is left out. */
    private List<Inline> sentences(Wording wording) {
        return wording.sentences().stream()
                .flatMap(sentence -> judge.speaker().say(sentence, situation).stream())
                .filter(Composer::saysSomething)
                .flatMap(List::stream)
                .toList();
    }
}
