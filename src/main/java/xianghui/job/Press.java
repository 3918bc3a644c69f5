package xianghui.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import xianghui.catalog.Genre;
import xianghui.document.Renderer;
import xianghui.document.SummaryDocument;
import xianghui.publication.FiguresFile;
import xianghui.publication.FindingsFile;
import xianghui.publication.ReportFolder;
import xianghui.render.pdf.PdfRenderer;
import xianghui.render.tables.TablesRenderer;
import xianghui.render.word.WordRenderer;
import xianghui.returns.Sentences;

/** Prints a report in every format, and publishes all files together. */
final class Press {

    private final Folders folders;
    private final FindingLists lists;
    private final SentBack sentBack;
    private final Sentences sentences = new Sentences("/messages/job.properties");

    Press(Folders folders, FindingLists lists, SentBack sentBack) {
        this.folders = folders;
        this.lists = lists;
        this.sentBack = sentBack;
    }

    /** Where the report lies. */
    ReportFolder folder(Report report) {
        ReportFolder folder = new ReportFolder(folders.outputFolder(), report.term(), report.asOf());
        return report.genre().usual() ? folder : folder.of(report.genre().name());
    }

    void print(Report report) throws IOException {
        ReportFolder folder = folder(report);
        Path staged = folder.stage();
        SummaryDocument document = report.composition().document();
        for (Map.Entry<String, Renderer> format : formats(report.genre()).entrySet()) {
            format.getValue().render(document, staged.resolve(format.getKey()));
        }
        // Only the PDF carries its fonts along; the others are shown in those of the reader.
        new PdfRenderer(folders.styleSheet())
                .render(report.printable(), staged.resolve(report.genre().name() + ".pdf"));
        lists.write(report, staged.resolve(name("file.findings")));
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
        folder.publish(report.manifest());
    }

    private Map<String, Renderer> formats(Genre genre) throws IOException {
        return Map.of(
                genre.name() + ".docx",
                new WordRenderer(folders.outline(genre)),
                name("file.tables"),
                new TablesRenderer());
    }

    private String name(String key) {
        return sentences.say(key, Map.of());
    }
}
