package xianghui.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xianghui.returns.Alias;
import xianghui.returns.CellValue;

/** Traditional characters and other names for what the form calls something: known, kept in mind, never forced on persons. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScriptMessTest {

    private static final Map<String, String> TRADITIONAL = Map.ofEntries(
            Map.entry("选区投票", "選區投票"),
            Map.entry("代表委员花名册", "代表委員花名冊"),
            Map.entry("信访举报", "信訪舉報"),
            Map.entry("参加投票", "參加投票"),
            Map.entry("登记选民", "登記選民"),
            Map.entry("单位名称", "單位名稱"),
            Map.entry("城关镇", "城關鎮"),
            Map.entry("乡镇", "鄉鎮"),
            Map.entry("本表情况", "本表情況"),
            Map.entry("无此项", "無此項"),
            Map.entry("第十六届", "第十六屆"),
            Map.entry("终报", "終報"),
            Map.entry("乡", "鄉"),
            Map.entry("汉族", "漢族"),
            Map.entry("中共党员", "中共黨員"),
            Map.entry("党委书记", "黨委書記"),
            Map.entry("党政正职", "黨政正職"));

    @Test
    void A_return_in_traditional_characters_is_read_like_any_other() {
        Transcript transcript =
                Book.filled().spoilt(ScriptMessTest::inTraditionalCharacters).read();
        assertThat(Fixture.flat(transcript)).isEmpty();
        assertThat(transcript.unit()).contains("07");
        assertThat(Fixture.value(transcript, "S02", "level")).isEqualTo(new CellValue.Code("乡"));
        assertThat(Fixture.value(transcript, "S02", "voted")).isEqualTo(new CellValue.Count(900));
        assertThat(Fixture.value(transcript, "S05", "party")).isEqualTo(new CellValue.Code("中共党员"));
        assertThat(transcript.reading().orElseThrow().sheet("S02").orElseThrow().name())
                .isEqualTo("選區投票");
    }

    @ParameterizedTest
    @CsvSource({
        "乾部,干部", "幹部,干部", "乾淨,干净", "後,后", "裏,里", "裡,里", "臺,台", "鎮,镇", "選,选", "瞭解,了解", "黨代會,党代会", "祕書長,秘书长", "鍾,钟",
        "程式,程式"
    })
    void A_character_is_compared_in_its_simplified_form(String traditional, String simplified) {
        assertThat(Spelling.folded(traditional)).isEqualTo(simplified);
    }

    @ParameterizedTest
    @ValueSource(strings = {"乾坤", "后羿", "里仁", "台州", "赟堃喆", "垚犇"})
    void A_simplified_text_is_compared_with_itself_alike(String text) {
        assertThat(Spelling.folded(text)).isEqualTo(Spelling.folded(text)).hasSameSizeAs(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"張後乾", "瞭镕", "鍾裏臺"})
    void The_name_of_a_person_is_kept_as_it_was_typed(String name) {
        Transcript transcript =
                Book.filled().with("代表委员花名册!B5", name).with("领导班子花名册!E5", name).read();
        assertThat(Fixture.value(transcript, "S05", "name")).isEqualTo(new CellValue.Text(name));
        assertThat(Fixture.value(transcript, "S06", "name")).isEqualTo(new CellValue.Text(name));
        assertThat(transcript.reading().orElseThrow().aliases()).isEmpty();
    }

    @Test
    void A_text_is_kept_in_its_script() {
        assertThat(Fixture.value(Book.filled().with("选区投票!C5", "城關鎮第三選區").read(), "S02", "district_name"))
                .isEqualTo(new CellValue.Text("城關鎮第三選區"));
    }

    @Test
    void Other_names_that_were_accepted_are_kept_with_the_return() {
        Transcript transcript = Book.filled()
                .spoilt(workbook -> workbook.setSheetName(workbook.getSheetIndex("选区投票"), "选区投票(1)"))
                .with("封面!B4", "垚川县城关镇人民政府")
                .with("选区投票(1)!M3", "参选人数")
                .with("选区投票(1)!G3", "登记选民（人）")
                .with("代表委员花名册!G5", "大学")
                .with("代表委员花名册!I5", "√")
                .without("基本情况!B4")
                .with("基本情况!A4", "總人口")
                .read();
        assertThat(Fixture.flat(transcript)).isEmpty();
        assertThat(transcript.reading().orElseThrow().aliases())
                .containsExactly(
                        new Alias("参选人数", "参加投票"),
                        new Alias("垚川县城关镇人民政府", "城关镇"),
                        new Alias("總人口", "总人口"),
                        new Alias("大学", "本科"),
                        new Alias("选区投票(1)", "选区投票"));
    }

    @Test
    void Blanks_width_stars_and_colons_make_no_other_name() {
        Transcript transcript = Book.filled()
                .with("封面!B4", " 城 关镇")
                .with("选区投票!G3", "＊登记\n选民：")
                .with("代表委员花名册!G5", "本　科")
                .read();
        assertThat(Fixture.flat(transcript)).isEmpty();
        assertThat(transcript.reading().orElseThrow().aliases()).isEmpty();
    }

    private static void inTraditionalCharacters(Workbook workbook) {
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.STRING) {
                        String text = cell.getStringCellValue();
                        cell.setCellValue(TRADITIONAL.getOrDefault(text, text));
                    }
                }
            }
            String name = TRADITIONAL.get(sheet.getSheetName());
            if (name != null) {
                workbook.setSheetName(workbook.getSheetIndex(sheet), name);
            }
        }
    }
}
