package xianghui.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import xianghui.catalog.Term;

/** Every total of the sample county that the summary must be able to say. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GoldenFiguresTest {

    private static SampleFigures sample;

    @BeforeAll
    static void aggregate() {
        sample = SampleFigures.of(Path.of("input/returns"));
    }

    @Test
    void population_and_units() {
        assertThat(sample.county("B01")).isEqualTo("262350人");
        assertThat(sample.county("B02")).isEqualTo("215200人");
        assertThat(sample.figure("B01").coverage()).isEqualTo(new Coverage(14, 14, List.of()));
        assertThat(sample.figure("V01", "乡镇党代会").coverage().expected()).isEqualTo(13);
    }

    @Test
    void voters_of_each_level_and_never_both_together() {
        assertThat(sample.county("T01", "乡")).isEqualTo("201380人");
        assertThat(sample.county("T04", "乡")).isEqualTo("188117人");
        assertThat(sample.county("T05", "乡")).isEqualTo("93.4%");
        assertThat(sample.county("T01", "县")).isEqualTo("212540人");
        assertThat(sample.county("T04", "县")).isEqualTo("197662人");
        assertThat(sample.county("T05", "县")).isEqualTo("93.0%");
        assertThat(sample.figure("T05", "县").amount().exact()).isEqualTo("197662/212540");
        assertThat(sample.county("T01")).isEqualTo("absent");
        assertThat(sample.county("T02", "县")).isEqualTo("98.8%");
        assertThat(sample.county("T03", "县")).isEqualTo("81.0%");
    }

    @Test
    void turnout_rose_by_at_least_one_point() {
        for (String level : List.of("县", "乡")) {
            assertThat(sample.figure("T14", level).rounded().orElseThrow())
                    .isGreaterThanOrEqualTo(new BigDecimal("1.0"));
            assertThat(sample.figure("T14", level).tendency()).isEqualTo(Tendency.ROSE);
        }
    }

    @Test
    void every_district_elected_at_once() {
        assertThat(sample.county("T09")).isEqualTo("100.0%");
        assertThat(sample.county("T10")).isEqualTo("0个");
        assertThat(sample.figure("T10").coverage().complete()).isTrue();
    }

    @Test
    void seats() {
        assertThat(sample.county("P01", "县党代表")).isEqualTo("352名");
        assertThat(sample.county("P01", "县人大代表")).isEqualTo("192名");
        assertThat(sample.county("P01", "县政协委员")).isEqualTo("175名");
        assertThat(sample.county("P01", "乡人大代表")).isEqualTo("741名");
        assertThat(sample.county("P01")).isEqualTo("719名");
        assertThat(sample.unit("00", "P01", "县人大代表")).isEqualTo("10名");
        assertThat(sample.unit("07", "P01", "县人大代表")).isEqualTo("14名");
        assertThat(sample.unit("07", "P01", "县党代表")).isEqualTo("24名");
    }

    @Test
    void schooling() {
        assertThat(sample.county("P05")).isEqualTo("54.2%");
        assertThat(sample.figure("P05").amount().exact()).isEqualTo("390/719");
        assertThat(sample.figure("P05", "县党代表").amount().exact()).isEqualTo("191/352");
        assertThat(sample.figure("P05", "县人大代表").amount().exact()).isEqualTo("104/192");
        assertThat(sample.figure("P05", "县政协委员").amount().exact()).isEqualTo("95/175");
        assertThat(sample.figure("P05").unfilled()).isEmpty();
        assertThat(sample.figure("P03", "县人大代表").amount().exact()).isEqualTo("71/192");
        assertThat(sample.county("P11", "学历")).isEqualTo("0名");
        assertThat(sample.county("P11", "政治面貌")).isEqualTo("0名");
        assertThat(sample.county("L24", "学历")).isEqualTo("0名");
    }

    @Test
    void ages_and_changes_of_the_three_bodies() {
        for (String body : List.of("县党代表", "县人大代表", "县政协委员")) {
            assertThat(sample.figure("P06", body).rounded().orElseThrow()).isGreaterThan(new BigDecimal("50"));
            assertThat(sample.figure("D01", body, "女").rounded().orElseThrow())
                    .isGreaterThanOrEqualTo(new BigDecimal("1.0"));
            assertThat(sample.figure("D01", body, "基层一线").rounded().orElseThrow())
                    .isGreaterThanOrEqualTo(new BigDecimal("1.0"));
        }
        assertThat(sample.figure("D01", "县人大代表", "党外").rounded().orElseThrow())
                .isGreaterThanOrEqualTo(new BigDecimal("1.0"));
        assertThat(sample.figure("D01", "县政协委员", "党外").rounded().orElseThrow())
                .isGreaterThanOrEqualTo(new BigDecimal("1.0"));
        assertThat(sample.county("D01", "县党代表", "党外")).isEqualTo("absent");
        assertThat(sample.county("P03", "县党代表")).isEqualTo("absent");
        assertThat(sample.county("D01", "乡人大代表", "女")).isEqualTo("absent");
    }

    @Test
    void meetings_of_the_townships() {
        assertThat(sample.county("V01", "乡镇党代会")).isEqualTo("13个");
        assertThat(sample.county("V01", "乡镇人代会")).isEqualTo("13个");
        assertThat(sample.county("V05", "乡镇党代会")).isEqualTo("11个");
        assertThat(sample.county("V05", "乡镇人代会")).isEqualTo("11个");
        assertThat(((Amount.Units) sample.figure("V05", "乡镇人代会").amount()).notMeeting())
                .hasSize(2);
        assertThat(sample.county("V04", "乡镇人代会", "乡镇长")).isEqualTo("13个");
        assertThat(sample.county("V04", "乡镇人代会", "副乡镇长")).isEqualTo("11个");
        assertThat(sample.county("V04", "乡镇党代会", "党委委员")).isEqualTo("13个");
        assertThat(sample.county("V12", "乡镇党代会")).isEqualTo("0个");
        assertThat(sample.county("V10", "乡镇党代会", "最晚")).isEqualTo("2026年5月9日日");
        assertThat(sample.figure("V10", "乡镇人代会", "最晚").amount().exact()).isEqualTo("2026-06-10");
    }

    @Test
    void meetings_of_the_county() {
        assertThat(sample.figure("V10", "县党代会", "最晚").amount().exact()).isEqualTo("2026-06-05");
        assertThat(sample.figure("V10", "县政协", "最晚").amount().exact()).isEqualTo("2026-06-22");
        assertThat(sample.figure("V10", "县人代会", "最晚").amount().exact()).isEqualTo("2026-06-23");
        assertThat(sample.county("V09", "县党代会")).isEqualTo("0人");
        assertThat(sample.county("V09", "县人代会")).isEqualTo("0人");
        assertThat(sample.county("V09", "县政协", "政协主席")).isEqualTo("0人");
        assertThat(sample.county("V09", "县政协", "政协常委")).isEqualTo("2人");
        assertThat(sample.county("V06", "县政协", "政协常委")).isEqualTo("2人");
        assertThat(sample.county("V07", "县政协", "政协常委")).isEqualTo("1票");
        assertThat(sample.county("V07", "县政协", "政协常委", "弃权")).isEqualTo("2票");
        assertThat(sample.county("V07", "县政协", "政协常委", "反对")).isEqualTo("0票");
        assertThat(sample.county("V04", "县政协", "政协秘书长")).isEqualTo("1个");
    }

    @Test
    void no_elected_person_has_less_than_nine_tenths() {
        assertThat(sample.figures().all("V02", FigureKey.COUNTY, Term.CURRENT))
                .filteredOn(figure -> figure.key().by().containsValue("最低"))
                .hasSizeGreaterThan(20)
                .allSatisfy(figure ->
                        assertThat(figure.rounded().orElseThrow()).isGreaterThanOrEqualTo(new BigDecimal("90")));
    }

    @Test
    void time_and_order() {
        assertThat(sample.county("G06")).isEqualTo("3.5个月");
        assertThat(sample.figure("G05").text()).isEqualTo("是");
        assertThat(sample.figure("G07", "党").text()).isEqualTo("是");
        assertThat(sample.figure("G07", "人大").text()).isEqualTo("是");
        assertThat(sample.county("G01")).isEqualTo("100.0%");
        assertThat(sample.county("G02")).isEqualTo("100.0%");
        assertThat(sample.county("G03", "乡镇人代会")).isEqualTo("5个");
        assertThat(sample.county("G04", "乡镇人代会")).isEqualTo("11项");
        assertThat(sample.county("G03", "乡镇党代会")).isEqualTo("3个");
        assertThat(sample.county("G04", "乡镇党代会")).isEqualTo("30项");
    }

    @Test
    void what_the_county_itself_did() {
        assertThat(sample.county("K10")).isEqualTo("6个");
        assertThat(sample.county("K11")).isEqualTo("4次");
        assertThat(sample.county("K12")).isEqualTo("2个");
        assertThat(sample.county("K07", "督查组")).isEqualTo("13个");
        assertThat(sample.unit("01", "K10")).isEqualTo("absent");
    }

    @Test
    void trainings_and_publicity() {
        assertThat(sample.county("X01")).isEqualTo("98期");
        assertThat(sample.figure("X02").rounded().orElseThrow())
                .isBetween(new BigDecimal("3801"), new BigDecimal("3899"));
        assertThat(sample.figure("X03").rounded().orElseThrow())
                .isBetween(new BigDecimal("2501"), new BigDecimal("2599"));
        assertThat(sample.county("X04")).isEqualTo("350册");
        assertThat(sample.county("X05")).isEqualTo("250辆次");
        assertThat(sample.county("X06")).isEqualTo("130期");
        assertThat(sample.figure("X07").rounded().orElseThrow())
                .isBetween(new BigDecimal("151"), new BigDecimal("159"));
        assertThat(sample.county("X08")).isEqualTo("15000条");
    }

    @Test
    void heads_of_the_townships() {
        assertThat(sample.county("L01")).isEqualTo("26名");
        assertThat(sample.county("L02")).isEqualTo("5名");
        assertThat(sample.county("L03")).isEqualTo("30岁");
        assertThat(sample.county("L04")).isEqualTo("36.0岁");
        assertThat(sample.figure("L04").amount().exact()).isEqualTo("936/26");
        assertThat(sample.county("L05")).isEqualTo("21名");
        assertThat(sample.previous("L05")).isEqualTo("14名");
        assertThat(sample.previous("L01")).isEqualTo("26名");
        assertThat(sample.county("L06")).isEqualTo("7名");
        assertThat(sample.county("L23")).isEqualTo("80.8%");
        assertThat(sample.previous("L23")).isEqualTo("53.8%");
        assertThat(sample.county("L06", "占比")).isEqualTo("26.9个百分点");
        assertThat(sample.figure("L06", "占比").roundingShows()).isTrue();
    }

    @Test
    void teams_of_the_townships() {
        assertThat(sample.county("L08", "党委书记")).isEqualTo("6人");
        assertThat(sample.county("L08", "乡镇长")).isEqualTo("7人");
        assertThat(sample.county("L07", "党委书记")).isEqualTo("4人");
        assertThat(sample.county("L07", "乡镇长")).isEqualTo("5人");
        assertThat(sample.county("L07", "人大主席")).isEqualTo("4人");
        assertThat(sample.county("L12")).isEqualTo("95.1%");
        assertThat(sample.figure("L12").amount().exact()).isEqualTo("58/61");
        assertThat(sample.county("L13")).isEqualTo("100.0%");
        assertThat(sample.county("L09")).isEqualTo("13个");
        assertThat(sample.county("L10")).isEqualTo("13个");
        assertThat(sample.figure("L11", "增减").tendency()).isEqualTo(Tendency.ROSE);
        assertThat(sample.county("L14")).isEqualTo("11人");
        assertThat(sample.county("L00", "缺额")).isEqualTo("0名");
    }

    @Test
    void questionnaires_pledges_and_cases() {
        assertThat(sample.county("K02", "发放")).isEqualTo("3162份");
        assertThat(sample.figure("K02", "收回率").rounded().orElseThrow()).isLessThan(new BigDecimal("100"));
        assertThat(sample.figure("K02", "纪律知晓问卷", "有效").rounded().orElseThrow())
                .isGreaterThanOrEqualTo(new BigDecimal("2000"));
        assertThat(sample.county("K03")).isEqualTo("100.0%");
        assertThat(sample.county("K04")).isEqualTo("100.0%");
        assertThat(sample.county("K01")).isEqualTo("100.0%");
        assertThat(sample.county("K01", "未签")).isEqualTo("0人");
        assertThat(sample.county("K06")).isEqualTo("0件");
        assertThat(sample.figure("K06").coverage()).isEqualTo(new Coverage(14, 14, List.of()));
        assertThat(sample.county("K05", "涉换届", "在办")).isEqualTo("0件");
        assertThat(sample.county("K05", "涉换届", "超期")).isEqualTo("0件");
    }
}
