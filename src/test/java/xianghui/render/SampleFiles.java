package xianghui.render;

import java.nio.file.Files;
import java.nio.file.Path;
import xianghui.outline.OutlineStyles;
import xianghui.render.pdf.PdfRenderer;
import xianghui.render.tables.TablesRenderer;
import xianghui.render.word.WordRenderer;

/** Writes the sample in all formats into a directory, to be looked at. */
public final class SampleFiles {

    private SampleFiles() {}

    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createDirectories(Path.of(arguments[0]));
        Path outline = directory.resolve("outline.docx");
        Files.write(outline, OutlineStyles.blankBytes());
        new WordRenderer(outline).render(SampleSummary.document(), directory.resolve("sample.docx"));
        new TablesRenderer().render(SampleSummary.document(), directory.resolve("sample.xlsx"));
        PdfRenderer pdf = new PdfRenderer(Path.of("templates/style/summary.jrxml"));
        for (int i = 0; i < 3; i++) {
            long start =
                    java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            pdf.render(SampleSummary.document(), directory.resolve("sample" + i + ".pdf"));
            System.err.println(
                    (java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start)
                            / 1000000);
        }
    }
}
