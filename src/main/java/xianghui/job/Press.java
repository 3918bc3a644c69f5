package xianghui.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import xianghui.document.Block;
import xianghui.document.Paragraph;
import xianghui.document.ParagraphStyle;
import xianghui.document.SummaryDocument;
import xianghui.document.Words;
import xianghui.paper.Paper;
import xianghui.publication.FiguresFile;
import xianghui.publication.FindingsFile;
import xianghui.publication.ReportFolder;
import xianghui.render.pdf.PdfRenderer;
import xianghui.render.tables.TablesRenderer;
import xianghui.render.word.WordRenderer;
import xianghui.returns.Sentences;

/** Prints a report in every format, and publishes all files together. */
final class Press {

    private static final int MOST_ATTEMPTS = 3;

    private final Folders folders;
    private final FindingLists lists;
    private final SentBack sentBack;
    private final Beside beside;
    private final Function<Path, String> inbox;
    private final Sentences sentences = new Sentences("/messages/job.properties");

    /** @param inbox how the inbox is reached from the folder of a report */
    Press(Folders folders, FindingLists lists, SentBack sentBack, Beside beside, Function<Path, String> inbox) {
        this.folders = folders;
        this.lists = lists;
        this.sentBack = sentBack;
        this.beside = beside;
        this.inbox = inbox;
    }

    /** Writes files that tell of more than this report. */
    @FunctionalInterface
    interface Beside {
        /** @param outline a Word file whose styles are taken */
        void write(Report report, Path outline, Path staged) throws IOException;
    }

    /** Where the report lies. */
    ReportFolder folder(Report report) {
        ReportFolder folder = new ReportFolder(folders.outputFolder(), report.term(), report.asOf());
        return report.genre().usual() ? folder : folder.of(report.genre().name());
    }

    /** Whether the report lies there, unchanged, and nothing waits to be joined with it. */
    boolean isThere(Report report) throws IOException {
        return folder(report).holds(report.key()) && !drafts(report).canNowMerge();
    }

    private Drafts drafts(Report report) {
        String beside =
                sentences.say("file.word.beside", Map.of("name", report.genre().name()));
        return new Drafts(folder(report), word(report), kept(report), beside);
    }

    private String kept(Report report) {
        return name("folder.kept") + "/" + word(report);
    }

    private static String word(Report report) {
        return report.genre().name() + ".docx";
    }

    void print(Report report) throws IOException {
        // Somebody may save the Word file while this one is made; then it is made again of what was saved.
        for (int attempt = 1; !print(report, attempt == MOST_ATTEMPTS); attempt++) {
            if (attempt == MOST_ATTEMPTS) {
                throw new IllegalStateException("the last attempt counts whatever happens");
            }
        }
    }

    private boolean print(Report report, boolean last) throws IOException {
        ReportFolder folder = folder(report);
        Path staged = folder.stage();
        Drafts drafts = drafts(report);
        SummaryDocument document = report.composition().document();
        Paper paper = report.paper();
        String title = report.genre().name();
        Files.createDirectories(staged.resolve(name("folder.kept")));
        new WordRenderer(folders.outline(report.genre()), paper, report.key())
                .render(document, staged.resolve(kept(report)));
        Drafting drafting = drafts.place(staged);
        report.drafted(drafting);
        // Only the PDF carries its fonts along; the others are shown in those of the reader.
        SummaryDocument printable = report.printable();
        new PdfRenderer(folders.styleSheet(), paper)
                .render(drafting.saysMore() ? marked(printable) : printable, staged.resolve(title + ".pdf"));
        new TablesRenderer(new Origins(report, inbox.apply(folder.path())).listing())
                .render(document, staged.resolve(name("file.tables")));
        lists.write(report, drafting, staged.resolve(name("file.findings")));
        new FiguresFile(report.sources(), report.composition().printed())
                .write(
                        report.term(),
                        report.asOf(),
                        report.rollCall(),
                        report.figures().all(),
                        report.composition().claims(),
                        staged.resolve("figures.json"));
        sentBack.write(report.docket(), staged.resolve(name("folder.returned")));
        FindingsFile.write(report.published(), staged.resolve("findings.json"));
        beside.write(report, folders.outline(report.genre()), staged);
        if (!last && !drafts.isStill(drafting)) {
            return false;
        }
        folder.publish(report.manifest(), drafting.left());
        return true;
    }

    /** The PDF holds what the data say; it tells that the Word file has been edited beyond that. */
    private SummaryDocument marked(SummaryDocument document) {
        List<Block> blocks = new ArrayList<>(document.blocks());
        int titles = 0;
        while (titles < blocks.size()
                && blocks.get(titles) instanceof Paragraph paragraph
                && (paragraph.style() == ParagraphStyle.TITLE || paragraph.style() == ParagraphStyle.SUBTITLE)) {
            titles++;
        }
        blocks.add(titles, new Paragraph(ParagraphStyle.SUBTITLE, List.of(new Words(name("pdf.without-edits")))));
        return new SummaryDocument(document.title(), blocks);
    }

    private String name(String key) {
        return sentences.say(key, Map.of());
    }
}
