package xianghui.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xianghui.returns.CellRef;
import xianghui.sample.SampleCounty;
import xianghui.sample.SampleRow;
import xianghui.sample.SampleSheet;

/** What one change to the sample county does to its figures. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChangedCountyTest {

    @TempDir
    private Path folder;

    private SampleFigures figures(SampleCounty county) {
        county.write(folder);
        return SampleFigures.of(folder);
    }

    @Test
    void a_missing_township_is_never_a_zero() {
        SampleFigures changed = figures(SampleCounty.golden().without("07"));
        assertThat(changed.figure("P01").coverage()).isEqualTo(new Coverage(13, 14, List.of("07")));
        assertThat(changed.county("V01", "乡镇党代会")).isEqualTo("12个");
        assertThat(changed.figure("V01", "乡镇党代会").coverage()).isEqualTo(new Coverage(12, 13, List.of("07")));
        assertThat(changed.unit("07", "P01", "县党代表")).isEqualTo("absent");
    }

    @Test
    void a_sheet_about_which_nothing_is_said_is_missing_and_no_zero() {
        SampleCounty county = SampleCounty.golden();
        county.unit("07").sheet("S13").undeclared();
        SampleFigures changed = figures(county);
        assertThat(changed.county("K06")).isEqualTo("0件");
        assertThat(changed.figure("K06").coverage()).isEqualTo(new Coverage(13, 14, List.of("07")));
        assertThat(changed.unit("07", "K06")).isEqualTo("absent");
        assertThat(changed.unit("01", "K06")).isEqualTo("0件");
    }

    @Test
    void without_the_last_term_there_is_no_comparison() {
        SampleFigures changed = figures(SampleCounty.golden().withoutLastTerm());
        for (String metric : List.of("L06", "T14", "D01")) {
            assertThat(changed.figures().all())
                    .noneMatch(figure -> figure.key().metric().equals(metric));
        }
        assertThat(changed.county("L11", "增减")).isEqualTo("absent");
        assertThat(changed.previous("L05")).isEqualTo("absent");
        assertThat(changed.previous("P02", "县党代表")).isEqualTo("absent");
        assertThat(changed.county("L05")).isEqualTo("21名");
    }

    @Test
    void a_blank_education_is_counted_beside_the_share() {
        SampleCounty county = SampleCounty.golden();
        county.unit("03")
                .sheet("S05")
                .rows(row -> row.is("body", "县人大代表") && row.is("education", "本科"))
                .get(0)
                .set("education", null);
        SampleFigures changed = figures(county);
        assertThat(changed.figure("P05", "县人大代表").amount().exact()).isEqualTo("103/192");
        assertThat(changed.figure("P05", "县人大代表").unfilled()).hasSize(1);
        assertThat(changed.figure("P05").unfilled()).hasSize(1);
        assertThat(changed.figure("P05", "县党代表").unfilled()).isEmpty();
    }

    @Test
    void a_word_that_no_list_knows_is_counted_as_unclassified_and_not_as_unfilled() {
        SampleCounty county = SampleCounty.golden();
        SampleSheet roster = county.unit("03").sheet("S05");
        SampleRow schooled = roster.rows(row -> row.is("body", "县人大代表") && row.is("education", "本科"))
                .get(0)
                .set("education", "肄业");
        roster.rows(row -> row.is("body", "县人大代表") && row.is("party", "群众"))
                .get(0)
                .set("party", "党外人士");
        SampleFigures changed = figures(county);
        assertThat(changed.county("P01", "县人大代表")).isEqualTo("192名");
        assertThat(changed.figure("P05", "县人大代表").amount().exact()).isEqualTo("103/192");
        assertThat(changed.figure("P05", "县人大代表").unfilled()).isEmpty();
        assertThat(changed.figure("P03", "县人大代表").amount().exact()).isEqualTo("70/192");
        assertThat(changed.county("P11", "学历", "县人大代表")).isEqualTo("1名");
        assertThat(changed.county("P11", "政治面貌", "县人大代表")).isEqualTo("1名");
        assertThat(changed.county("P11", "学历")).isEqualTo("1名");
        assertThat(changed.county("P11", "学历", "县党代表")).isEqualTo("absent");
        assertThat(changed.figure("P11", "学历").amount().numeratorCells())
                .extracting(CellRef::toString)
                .containsExactly("代表委员花名册!G" + (roster.rows().indexOf(schooled) + 5));
        assertThat(changed.figure("P11", "学历").unfilled()).isEmpty();
    }

    @Test
    void one_who_does_not_know_the_rules_is_never_rounded_away() {
        SampleCounty county = SampleCounty.golden();
        county.unit("05").sheet("S12").row(row -> row.is("form", "纪律知晓问卷")).add("aware", -1);
        SampleFigures changed = figures(county);
        assertThat(changed.county("K03")).isEqualTo("99.9%");
        assertThat(changed.figure("K03").amount().exact()).isEqualTo("2075/2076");
    }

    @Test
    void while_a_task_is_open_nothing_is_said_of_being_in_time() {
        SampleCounty county = SampleCounty.golden();
        county.unit("05").sheet("S08").row(0).set("status", "进行中").set("finished", null);
        SampleFigures changed = figures(county);
        assertThat(changed.county("G05")).isEqualTo("absent");
        assertThat(changed.county("G01")).isEqualTo("99.8%");
    }
}
