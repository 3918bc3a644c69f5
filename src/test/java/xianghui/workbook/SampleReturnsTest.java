package xianghui.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import xianghui.catalog.Unit;
import xianghui.returns.Return;
import xianghui.returns.SubmissionId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SampleReturnsTest {

    @Test
    void Every_return_of_the_sample_county_is_read_without_a_finding() throws IOException {
        var catalog = Fixture.catalog(UnaryOperator.identity());
        WorkbookReader reader = new WorkbookReader(catalog);
        TreeMap<String, Return> readings = new TreeMap<>();

        for (Path file : files()) {
            String name = file.getFileName().toString();
            Transcript transcript = reader.read(new SubmissionId(name), name, Files.readAllBytes(file));
            assertThat(Fixture.flat(transcript)).as(name).isEmpty();
            readings.put(transcript.unit().orElseThrow(), transcript.reading().orElseThrow());
        }

        assertThat(readings.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        catalog.county().units().stream().map(Unit::code).toList());
        assertThat(readings.values().stream()
                        .flatMap(reading -> reading.sheets().values().stream())
                        .mapToInt(sheet -> sheet.rows().size())
                        .sum())
                .isGreaterThan(1000);
        assertThat(readings.get("04").workbook()).endsWith(".xls");
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("input/returns"))) {
            return files.sorted().toList();
        }
    }
}
