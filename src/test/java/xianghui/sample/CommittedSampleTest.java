package xianghui.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The workbooks in the repository are the generator's own. Regenerate them with {@code SampleWriter}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CommittedSampleTest {

    private static final Path COMMITTED = Path.of("input/returns");

    @TempDir
    Path fresh;

    @Test
    void The_committed_returns_equal_what_the_generator_makes() throws IOException {
        List<Path> made = SampleCounty.golden().write(fresh);
        assertThat(made).hasSize(14);
        assertThat(Folder.list(COMMITTED, "", ".xls").size()
                        + Folder.list(COMMITTED, "", ".xlsx").size())
                .isEqualTo(14);
        for (Path file : made) {
            byte[] expected = Files.readAllBytes(COMMITTED.resolve(file.getFileName()));
            byte[] actual = Files.readAllBytes(file);
            if (file.toString().endsWith(".xls")) {
                assertThat(actual).as(file.toString()).isEqualTo(expected);
            } else {
                // Another JDK may deflate otherwise; what is packed is the same.
                assertThat(SteadyZip.parts(actual))
                        .as(file.toString())
                        .containsExactlyEntriesOf(SteadyZip.parts(expected));
            }
        }
    }

    @Test
    void The_register_names_the_units_and_their_seats() {
        JsonNode units = Forms.yaml(Path.of("input/county.yaml")).get("units");
        assertThat(units).hasSize(14);
        for (JsonNode unit : units) {
            SampleUnit sample = SampleCounty.golden().unit(unit.get("code").asString());
            assertThat(sample.name()).isEqualTo(unit.get("name").asString());
            unit.get("quota").propertyStream().forEach(quota -> assertThat(
                            sample.sheet("S05").rows(row -> row.is("body", quota.getKey()) && row.is("result", "当选")))
                    .as(sample.name() + quota.getKey())
                    .hasSize(quota.getValue().asInt()));
        }
    }

    @Test
    void The_address_of_a_cell_follows_its_columns() throws IOException {
        SampleCounty county = SampleCounty.golden();
        SampleRow row = county.unit("07").sheet("S02").row(r -> r.is("level", "乡") && r.is("district", "0703"));
        row.set("voted", "约3000").sheet().moveColumn("voted", 0).withoutCodeRow();
        Path file = county.write(fresh, "07");
        assertThat(row.cell("voted")).isEqualTo("A" + (4 + row.sheet().rows().indexOf(row)));
        assertThat(Recount.cell(file, "选区投票", row.cell("voted"))).isEqualTo("约3000");
    }
}
