package xianghui.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xianghui.returns.CellValue;
import xianghui.returns.SheetState;

/** Sheets, headers, declarations and rows that are not where or what the form says. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SheetMessTest {

    @ParameterizedTest
    @ValueSource(strings = {"选区投票(1)", "选区投票 （2）", " 选区 投票", "S02", "S02选区投票", "02选区投票", "S02 选区投票", "Sheet3"})
    void A_sheet_is_known_by_name_number_or_code(String name) {
        Transcript transcript = Book.filled()
                .spoilt(workbook -> workbook.setSheetName(workbook.getSheetIndex("选区投票"), name))
                .read();

        assertThat(Fixture.flat(transcript)).isEmpty();
        assertThat(transcript.reading().orElseThrow().sheet("S02").orElseThrow().name())
                .isEqualTo(name);
    }

    @Test
    void The_order_of_sheets_does_not_matter() {
        Book book = Book.filled().spoilt(workbook -> {
            workbook.setSheetOrder("封面", workbook.getNumberOfSheets() - 1);
            workbook.setSheetOrder("信访举报", 0);
        });

        assertThat(book.read()).isEqualTo(Book.filled().read());
    }

    @Test
    void A_missing_sheet_is_refused_and_the_others_are_read() {
        Transcript transcript = Book.filled()
                .spoilt(workbook -> workbook.removeSheetAt(workbook.getSheetIndex("信访举报")))
                .read();

        assertThat(Fixture.flat(transcript))
                .containsExactly("F-SHEETa FATAL 缺少“信访举报”表，请用下发的模板补上这张表；没有这项工作的，也请保留空表并选“无此项”。");
        assertThat(transcript.reading().orElseThrow().state("S13")).isEqualTo(SheetState.ABSENT);
        assertThat(transcript.reading().orElseThrow().rows("S02")).hasSize(1);
    }

    @Test
    void A_missing_sheet_may_be_one_with_a_misspelt_name() {
        Book book = Book.filled().spoilt(workbook -> {
            Sheet sheet = workbook.getSheet("信访举报");
            sheet.removeRow(sheet.getRow(3));
            workbook.setSheetName(workbook.getSheetIndex(sheet), "信访举抱");
        });

        assertThat(book.findings())
                .containsExactly(
                        "F-SHEETa FATAL 缺少“信访举报”表，是否就是“信访举抱”表？请把表名改为“信访举报”。",
                        "F-SHEETb NOTE “信访举抱”表不在模板之中，没有读取；如有数据，请填到模板的表里。");
    }

    @Test
    void Two_sheets_for_one_table_are_refused_by_name() {
        Transcript transcript = Book.filled()
                .spoilt(workbook -> workbook.setSheetName(
                        workbook.getSheetIndex(workbook.cloneSheet(workbook.getSheetIndex("选区投票"))
                                .getSheetName()),
                        "选区投票(1)"))
                .read();

        assertThat(Fixture.flat(transcript)).containsExactly("F-SHEETa FATAL 有几张表都像“选区投票”表：“选区投票”、“选区投票(1)”，请只留一张。");
        assertThat(transcript.reading().orElseThrow().state("S02")).isEqualTo(SheetState.ABSENT);
    }

    @Test
    void A_sheet_of_the_clerk_s_own_is_noted_unless_it_is_empty_or_of_the_form() {
        Book book = Book.filled().spoilt(workbook -> {
            workbook.createSheet("Sheet1");
            write(workbook.createSheet("填表说明"), 0, "一、……");
            write(workbook.createSheet("草稿"), 0, "1");
        });

        assertThat(book.findings()).containsExactly("F-SHEETb NOTE “草稿”表不在模板之中，没有读取；如有数据，请填到模板的表里。");
    }

    @Test
    void Columns_are_found_by_label_where_the_codes_are_gone() {
        Book book = Book.filled().spoilt(SheetMessTest::removeCodes);

        Transcript transcript = book.read();

        assertThat(Fixture.flat(transcript)).isEmpty();
        assertThat(Fixture.value(transcript, "S02", "voted")).isEqualTo(new CellValue.Count(900));
    }

    @Test
    void Columns_are_found_by_alias_with_a_star_or_with_a_unit() {
        Book book = Book.filled()
                .spoilt(SheetMessTest::removeCodes)
                .with("选区投票!M3", "参选\n人数")
                .with("选区投票!G3", "＊登记选民（人）")
                .with("选区投票!F3", "选区人口：");

        Transcript transcript = book.read();

        assertThat(Fixture.flat(transcript)).isEmpty();
        assertThat(Fixture.value(transcript, "S02", "voted")).isEqualTo(new CellValue.Count(900));
    }

    @Test
    void The_code_decides_where_it_stands_over_another_label() {
        Transcript transcript =
                Book.filled().with("选区投票!G3", "选民总数").with("选区投票!M3", "到场人数").read();

        assertThat(Fixture.flat(transcript)).isEmpty();
        assertThat(Fixture.value(transcript, "S02", "registered")).isEqualTo(new CellValue.Count(1000));
    }

    @Test
    void Rows_put_in_above_the_header_do_not_matter() {
        Book book = Book.filled().spoilt(workbook -> {
            Sheet sheet = workbook.getSheet("选区投票");
            sheet.shiftRows(1, sheet.getLastRowNum(), 3);
            write(sheet, 2, "请各选区认真填写");
        });

        Transcript transcript = book.read();

        assertThat(Fixture.flat(transcript)).isEmpty();
        assertThat(transcript.reading().orElseThrow().rows("S02").get(0).number())
                .isEqualTo(8);
    }

    @Test
    void Columns_may_be_put_in_and_moved() {
        Book book = Book.filled().spoilt(workbook -> {
            Sheet sheet = workbook.getSheet("选区投票");
            sheet.shiftColumns(0, 20, 1);
            write(sheet, 2, "序号");
            swap(sheet, 7, 13);
        });

        Transcript transcript = book.read();

        assertThat(Fixture.flat(transcript)).isEmpty();
        assertThat(Fixture.value(transcript, "S02", "registered")).isEqualTo(new CellValue.Count(1000));
        assertThat(transcript
                        .reading()
                        .orElseThrow()
                        .rows("S02")
                        .get(0)
                        .reading("registered")
                        .orElseThrow()
                        .cell()
                        .address())
                .isEqualTo("N5");
    }

    @Test
    void A_column_that_the_form_does_not_have_is_noted() {
        assertThat(Book.filled().with("选区投票!V3", "选民小组数").with("选区投票!V5", "4").findings())
                .containsExactly("选区投票!V3 F-COLUMNb NOTE 选区投票!V3 的“选民小组数”一列不在模板之中，没有读取；如有数据，请填到模板的列里。");
    }

    @Test
    void A_missing_required_column_is_refused() {
        assertThat(Book.filled()
                        .spoilt(SheetMessTest::removeCodes)
                        .without("选区投票!M3")
                        .findings())
                .containsExactly(
                        "F-COLUMNa FATAL “选区投票”表缺少必填的“参加投票”一列，请按模板补上。",
                        "选区投票!M5 F-STRAY NOTE 选区投票!M5 有内容，而上面没有列名，没有读取；如有数据，请填到模板的列里。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"年龄", "虚岁", "年龄（周岁）", "年齡"})
    void Ages_cannot_stand_for_months_of_birth(String header) {
        assertThat(Book.filled()
                        .spoilt(SheetMessTest::removeCodes)
                        .with("代表委员花名册!D3", header)
                        .with("代表委员花名册!D5", "51")
                        .findings())
                .containsExactly(
                        "代表委员花名册!D3 F-COLUMNa FATAL “代表委员花名册”表缺少必填的“出生年月”一列，D3 的“" + header
                                + "”不能代替，请填出生年月，写成 1975.03 的样子。",
                        "代表委员花名册!D3 F-COLUMNb NOTE 代表委员花名册!D3 的“" + header + "”一列不在模板之中，没有读取；如有数据，请填到模板的列里。");
    }

    @Test
    void A_missing_required_column_may_be_one_with_a_misspelt_label() {
        assertThat(Book.filled()
                        .spoilt(SheetMessTest::removeCodes)
                        .with("选区投票!M3", "参加投標")
                        .findings())
                .containsExactly(
                        "选区投票!M3 F-COLUMNa FATAL “选区投票”表缺少必填的“参加投票”一列，是否就是 M3 的“参加投標”？请按模板改正列名。",
                        "选区投票!M3 F-COLUMNb NOTE 选区投票!M3 的“参加投標”一列不在模板之中，没有读取；如有数据，请填到模板的列里。");
    }

    @Test
    void A_missing_column_that_may_stay_blank_is_noted() {
        assertThat(Book.filled()
                        .spoilt(SheetMessTest::removeCodes)
                        .without("选区投票!F3")
                        .findings())
                .containsExactly(
                        "F-COLUMNb NOTE “选区投票”表没有“选区人口”一列，有关的审核和统计做不了；如有数据，请按模板补上。",
                        "选区投票!F5 F-STRAY NOTE 选区投票!F5 有内容，而上面没有列名，没有读取；如有数据，请填到模板的列里。");
    }

    @Test
    void Two_columns_for_one_field_are_refused() {
        assertThat(Book.filled().with("选区投票!V3", "参加投票").findings())
                .containsExactly("选区投票!M3,选区投票!V3 F-HEADER FATAL “选区投票”表有两列都是“参加投票”：M3 和 V3，请只留一列。");
    }

    @Test
    void A_sheet_without_a_header_is_refused() {
        assertThat(Book.filled()
                        .spoilt(workbook -> {
                            Sheet sheet = workbook.getSheet("信访举报");
                            sheet.removeRow(sheet.getRow(2));
                            sheet.removeRow(sheet.getRow(3));
                        })
                        .findings())
                .containsExactly("F-HEADER FATAL “信访举报”表的前十行里找不到表头，请按模板补上表头，至少要有：编号、受理日、来源、涉换届、结论。");
    }

    @Test
    void An_empty_sheet_that_says_nothing_is_not_zero() {
        Transcript transcript = Book.filled().without("信访举报!B2").read();

        assertThat(Fixture.flat(transcript))
                .containsExactly("信访举报!B2 F-STATEb QUERY “信访举报”表是空的，也没有选本表情况，请填写数据，或选“无此项”“暂未开展”。");
        assertThat(transcript.reading().orElseThrow().state("S13")).isEqualTo(SheetState.UNDECLARED);
    }

    @Test
    void A_sheet_with_data_that_says_nothing_is_read_and_asked_about() {
        Transcript transcript = Book.filled().without("选区投票!A2", "选区投票!B2").read();

        assertThat(Fixture.flat(transcript))
                .containsExactly("F-STATEb QUERY “选区投票”表有数据而没有选本表情况，已按“已填”读取，请在本表情况中选“已填”。");
        assertThat(transcript.reading().orElseThrow().state("S02")).isEqualTo(SheetState.FILLED);
    }

    @Test
    void A_sheet_that_says_nil_may_hold_no_data() {
        assertThat(Book.filled().with("选区投票!B2", "无此项").findings())
                .containsExactly("选区投票!B2 F-STATEa FATAL “选区投票”表的本表情况选了“无此项”，但表中有数据，请改选“已填”，或删去数据。");
    }

    @Test
    void A_sheet_that_says_filled_must_hold_data() {
        assertThat(Book.filled().with("信访举报!B2", "已填").findings())
                .containsExactly("信访举报!B2 F-STATEa FATAL “信访举报”表的本表情况选了“已填”，但表中没有数据，请补填数据，或改选“无此项”“暂未开展”。");
    }

    @Test
    void A_sheet_may_not_say_anything_else() {
        assertThat(Book.filled().with("信访举报!B2", "差不多").findings())
                .containsExactly("信访举报!B2 F-STATEa FATAL 信访举报!B2 的本表情况填了“差不多”，请在“已填、无此项、暂未开展”中选一项。");
    }

    @Test
    void The_declaration_may_stand_in_one_cell() {
        assertThat(Book.filled().without("信访举报!B2").with("信访举报!A2", "本表情况：无此项").findings())
                .isEmpty();
    }

    @Test
    void Blank_rows_and_notes_are_passed_over() {
        Book book = Book.filled()
                .withRow("问卷测评", 7, "\u3000")
                .withRow("问卷测评", 9, "换届风气测评表", "2026-06-12", "90", "90", "89", "", "80", "7", "1", "1")
                .withRow("问卷测评", 11, "注：以上为全镇数。")
                .withRow("问卷测评", 12, "填表人：甲");

        Transcript transcript = book.read();

        assertThat(Fixture.flat(transcript)).isEmpty();
        assertThat(transcript.reading().orElseThrow().rows("S12"))
                .extracting(row -> row.number())
                .containsExactly(5, 9);
    }

    @Test
    void Rows_of_totals_are_no_data() {
        Book book = Book.filled()
                .withRow("选区投票", 6, "乡级小计", "", "", "", "", "1900", "1,000", "", "", "", "2", "3", "900")
                .withRow("选区投票", 7, "", "", "合 计：", "", "", "1900", "1000", "", "", "", "2", "3", "900");

        Transcript transcript = book.read();

        assertThat(Fixture.flat(transcript)).isEmpty();
        var sheet = transcript.reading().orElseThrow().sheet("S02").orElseThrow();
        assertThat(sheet.rows()).hasSize(1);
        assertThat(sheet.totals())
                .extracting(
                        row -> row.number(),
                        row -> row.reading("level").orElseThrow().value(),
                        row -> row.reading("registered").orElseThrow().value())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(6, new CellValue.Code("乡"), new CellValue.Count(1000)),
                        org.assertj.core.groups.Tuple.tuple(7, new CellValue.Blank(), new CellValue.Count(1000)));
    }

    @Test
    void A_word_in_a_total_is_refused_like_any_other() {
        assertThat(Book.filled()
                        .withRow("选区投票", 6, "合计", "", "", "", "", "", "一千左右")
                        .findings())
                .containsExactly("选区投票!G6 F-COUNT FATAL 选区投票!G6（登记选民）填了“一千左右”，这一栏只能填数字，请填确数。");
    }

    @Test
    void All_faults_of_a_file_are_found_in_one_pass() {
        List<String> findings = Book.filled()
                .with("封面!B4", "大河镇")
                .with("选区投票!G5", "约1000")
                .with("代表委员花名册!C5", "女性")
                .without("问卷测评!B2")
                .findings();

        assertThat(findings)
                .containsExactly(
                        "封面!B4 F-UNIT FATAL 封面!B4 的单位名称“大河镇”与单位代码“07”登记的“城关镇”不符，“大河镇”的代码是“08”，请改正代码或名称。",
                        "选区投票!G5 F-COUNT FATAL 选区投票!G5（登记选民）填了“约1000”，不是确数，请填确数。",
                        "代表委员花名册!C5 F-CODEa FATAL 代表委员花名册!C5（性别）填了“女性”，不在可选的内容之中，" + "是否指“女”？请从下拉列表中选：男、女。",
                        "问卷测评!B2 F-STATEb QUERY “问卷测评”表有数据而没有选本表情况，已按“已填”读取，请在本表情况中选“已填”。");
    }

    private static void removeCodes(Workbook workbook) {
        workbook.forEach(sheet -> {
            if (!sheet.getSheetName().equals("封面") && sheet.getRow(3).getZeroHeight()) {
                sheet.removeRow(sheet.getRow(3));
            }
        });
        workbook.forEach(sheet -> {
            for (Row row : sheet) {
                row.setZeroHeight(false);
            }
        });
    }

    private static void write(Sheet sheet, int row, String text) {
        Row there = sheet.getRow(row);
        (there == null ? sheet.createRow(row) : there).createCell(0).setCellValue(text);
    }

    private static void swap(Sheet sheet, int one, int other) {
        for (Row row : sheet) {
            if (row.getRowNum() >= 2 && row.getCell(one) != null && row.getCell(other) != null) {
                String first = row.getCell(one).getStringCellValue();
                row.getCell(one).setCellValue(row.getCell(other).getStringCellValue());
                row.getCell(other).setCellValue(first);
            }
        }
    }
}
