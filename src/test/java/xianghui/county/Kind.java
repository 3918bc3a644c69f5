package xianghui.county;

import java.nio.file.Path;
import java.util.function.Supplier;
import xianghui.sample.SampleCounty;

/** A kind of report, and the county that it is tried on. */
enum Kind {
    FINAL("final", "工作总结", "第十六届/2026-06-30", Path.of("input"), SampleCounty::golden, 85, 150),
    PROGRESS("progress", "情况汇报", "第十六届/2026-06-30/情况汇报", SampleCounty.PROGRESS, SampleCounty::progress, 60, 60),
    VILLAGE("village", "村级换届进展", "第十二届/2026-11-10/村级换届进展", SampleCounty.VILLAGES, SampleCounty::villages, 35, 60),
    DAILY("daily", "工作日报", "第十二届/2026-11-10/工作日报", SampleCounty.DAILY, SampleCounty::daily, 15, 40);

    private final String report;
    private final String title;
    private final String folder;
    private final Path input;
    private final Supplier<SampleCounty> county;
    private final int numbers;
    private final int figures;

    /**
     * @param folder where the report lies, below the output folder
     * @param numbers how many are printed in its words at least
     * @param figures how many are printed at least, tables included
     */
    Kind(
            String report,
            String title,
            String folder,
            Path input,
            Supplier<SampleCounty> county,
            int numbers,
            int figures) {
        this.report = report;
        this.title = title;
        this.folder = folder;
        this.input = input;
        this.county = county;
        this.numbers = numbers;
        this.figures = figures;
    }

    String report() {
        return report;
    }

    String title() {
        return title;
    }

    Path folder(Path output) {
        return output.resolve(folder);
    }

    /** Where the report is archived, below the output folder. */
    Path pack(Path output) {
        String[] parts = folder.split("/");
        return output.resolve(parts[0]).resolve("归档").resolve(title + "-" + parts[1] + ".zip");
    }

    Path settings() {
        return input.resolve("county.yaml");
    }

    SampleCounty county() {
        return county.get();
    }

    int numbers() {
        return numbers;
    }

    int figures() {
        return figures;
    }
}
