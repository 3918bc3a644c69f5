package xianghui.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xianghui.office.LibreOffice;
import xianghui.sample.SampleCounty;

/** The golden county's workbooks as another office program saves them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ResavedIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void returns_that_were_saved_again_give_the_same_figures(String format) throws Exception {
        LibreOffice.require();
        CountyRun run = CountyRun.prepared(SampleCounty.golden(), folder.resolve("county"), Path.of("templates"));
        Path returns = run.input().resolve("returns");
        List<Path> originals = files(returns);
        Path saved = LibreOffice.convert(originals, format, Files.createDirectory(folder.resolve("office")));
        for (Path original : originals) {
            Files.delete(original);
        }
        for (Path again : files(saved)) {
            Files.move(again, returns.resolve(again.getFileName()));
        }

        run.again();

        assertThat(originals).hasSize(14);
        assertThat(files(returns)).hasSize(14).allMatch(file -> file.toString().endsWith("." + format));
        assertThat(run.exit()).isZero();
        assertThat(figures(run)).isEqualTo(figures(CountyRun.golden()));
        assertThat(run.findings()).isEqualTo(CountyRun.golden().findings());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** Without the endings of the workbooks' names. */
    private static String figures(CountyRun run) throws IOException {
        return Files.readString(run.report().resolve("figures.json")).replaceAll("\\.xlsx?\"", "\"");
    }
}
