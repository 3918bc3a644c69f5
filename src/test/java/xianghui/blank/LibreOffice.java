package xianghui.blank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The office program, which reckons formulas as a clerk's does. */
final class LibreOffice {

    private LibreOffice() {}

    /** Goes on only where it is installed; says so where not, and fails where CI promises it. */
    static void require() {
        boolean there = Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .map(Path::of)
                .anyMatch(folder -> Files.isExecutable(folder.resolve("soffice")));
        if (!there) {
            assertThat(System.getenv("CI"))
                    .as("soffice is missing though this is CI")
                    .isNotEqualTo("true");
            System.err.println("SKIPPED: soffice is not installed, formulas of blank workbooks are not reckoned");
        }
        assumeTrue(there, "soffice is not installed");
    }

    /** The workbook as the program saves it after reckoning. */
    static byte[] saved(byte[] workbook, Path folder) throws IOException, InterruptedException {
        Path in = Files.write(Files.createDirectories(folder.resolve("in")).resolve("book.xlsx"), workbook);
        Path out = folder.resolve("out");
        List<String> command = List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "xlsx",
                "--outdir",
                out.toString(),
                in.toString());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
        return Files.readAllBytes(out.resolve("book.xlsx"));
    }
}
