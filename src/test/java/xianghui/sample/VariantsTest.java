package xianghui.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A variant differs from the golden county in what it says and in nothing else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class VariantsTest {

    @TempDir
    Path folder;

    @Test
    void Small_changes_touch_few_cells() {
        assertThat(changes(Variants.openCase())).hasSize(5).allMatch(change -> change.startsWith("03 S13"));
        assertThat(changes(Variants.confirmedCase())).hasSize(3).allMatch(change -> change.startsWith("03 S13"));
        assertThat(changes(Variants.twoVotesShort())).hasSize(2).allMatch(change -> change.startsWith("00 S04"));
        assertThat(changes(Variants.oneUnaware())).hasSize(1).allMatch(change -> change.startsWith("07 S12"));
        assertThat(changes(Variants.fourProxies())).hasSize(1).allMatch(change -> change.startsWith("07 S02"));
        assertThat(changes(Variants.blankEducation())).hasSize(1).allMatch(change -> change.startsWith("07 S05"));
        assertThat(changes(Variants.undeclaredCases())).isEmpty();
        assertThat(changes(Variants.fewerFromTheGrassRoots())).hasSizeBetween(1, 2);
    }

    @Test
    void Fifty_seven_of_the_nominees_are_left_from_the_grass_roots() {
        Variants.fewerFromTheGrassRoots().write(folder);
        assertThat(Recount.of(folder)
                        .persons(
                                "S06",
                                row -> !row.unit().equals("00")
                                        && row.is("newly_nominated", "是")
                                        && row.text("origin").contains("基层一线")))
                .isEqualTo(57);
    }

    @Test
    void Half_of_the_voters_voted_and_the_sums_follow() {
        SampleUnit unit = Variants.halfVoted().unit("07");
        SampleRow district = unit.sheet("S02").row(row -> row.is("level", "乡") && row.is("district", "0702"));
        assertThat(district.number("voted") * 2).isEqualTo(district.number("registered"));
        assertThat(unit.sheet("S01").item("B28b").number("current"))
                .isEqualTo(unit.sheet("S02").rows(row -> row.is("level", "乡")).stream()
                        .mapToInt(row -> row.number("voted"))
                        .sum());
    }

    @Test
    void A_second_file_of_a_unit_stands_beside_the_first() {
        Variants.correction().write(folder);
        assertThat(folder.resolve("05云渡乡.xlsx")).exists();
        assertThat(folder.resolve("05云渡乡（更正）.xlsx")).exists();
        assertThat(Variants.conflict().units()).hasSize(15);
        assertThat(Variants.absentUnit().units()).hasSize(13);
    }

    @Test
    void Without_a_last_term_no_cell_of_it_is_left() {
        Variants.noLastTerm().write(folder);
        Recount county = Recount.of(folder);
        assertThat(county.rows("S01")).noneMatch(row -> row.filled("last"));
        assertThat(county.rows("S07")).isNotEmpty().noneMatch(row -> row.filled("last"));
        assertThat(county.rows("S06")).isNotEmpty().allMatch(row -> row.is("term", "本届"));
    }

    @Test
    void A_column_that_the_office_adds_appears_in_every_return() throws IOException {
        Path templates = folder.resolve("templates");
        copy(Path.of("templates"), templates);
        Path roster = templates.resolve("return/S05.yaml");
        String added = "fields:\n  - {id: veteran, header: 退役军人, kind: flag}";
        Files.writeString(roster, Files.readString(roster).replaceFirst("fields:", added));
        SampleCounty county = SampleCounty.golden(templates);
        county.unit("07").sheet("S05").row(0).set("veteran", "是");
        Path file = county.write(folder, "07");
        assertThat(county.cell("07", "S05", 0, "veteran")).isEqualTo("A5");
        assertThat(Recount.cell(file, "代表委员花名册", "A3")).isEqualTo("退役军人");
        assertThat(Recount.cell(file, "代表委员花名册", "A5")).isEqualTo("是");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.forEach(file -> {
                try {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    /** The cells that differ from the golden county, of rows that are still there. */
    private static List<String> changes(SampleCounty variant) {
        Map<String, String> golden = cells(SampleCounty.golden());
        List<String> changes = new ArrayList<>();
        cells(variant).forEach((place, text) -> {
            if (!text.equals(golden.get(place))) {
                changes.add(place);
            }
        });
        return changes;
    }

    private static Map<String, String> cells(SampleCounty county) {
        Map<String, String> cells = new TreeMap<>();
        for (SampleUnit unit : county.units()) {
            for (SampleSheet sheet : unit.sheets()) {
                for (SampleRow row : sheet.rows()) {
                    row.values()
                            .forEach((id, value) -> cells.put(
                                    unit.code() + " " + sheet.form().table() + "!"
                                            + sheet.rows().indexOf(row) + "." + id,
                                    String.valueOf(value)));
                }
            }
        }
        return cells;
    }
}
