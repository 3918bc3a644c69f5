package xianghui.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The office program that stands in for the clerk's. */
public final class LibreOffice {

    private LibreOffice() {}

    /** Goes on only where it is installed: says so where it is not, and fails where CI promises it. */
    public static void require() {
        boolean there = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(Path::of)
                .anyMatch(folder -> Files.isExecutable(folder.resolve("soffice")));
        if (!there) {
            assertThat(System.getenv("CI")).as("CI without the program soffice").isNotEqualTo("true");
            System.err.println("SKIPPED: the program soffice is not installed, see .ci/run");
        }
        assumeTrue(there, "the program soffice is not installed");
    }

    /**
     * Opens files and saves them in another format, under their names with its ending.
     *
     * @param format as of {@code --convert-to}, such as {@code xlsx} or {@code pdf}
     * @param work for the program's own files and the results
     * @return the folder with the results
     */
    public static Path convert(List<Path> files, String format, Path work) throws IOException, InterruptedException {
        Path results = Files.createDirectories(work.resolve(format.replaceAll(":.*", "")));
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + work.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                results.toString()));
        files.forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("said").toFile())
                .start();
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).as("LibreOffice ends").isTrue();
        return results;
    }

    /** A workbook as the program saves it, all formulas reckoned. */
    public static byte[] saved(byte[] workbook, Path work) throws IOException, InterruptedException {
        Path file = Files.write(Files.createDirectories(work.resolve("in")).resolve("book.xlsx"), workbook);
        return Files.readAllBytes(convert(List.of(file), "xlsx", work).resolve("book.xlsx"));
    }
}
