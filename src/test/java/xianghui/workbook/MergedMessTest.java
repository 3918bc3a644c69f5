package xianghui.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import xianghui.returns.CellValue;

/** Cells merged in headers, among the data and on the cover. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MergedMessTest {

    private static final String[] FOURTH =
            "乡 4 城关镇第四选区 2026-04-23 首次 1900 1000 2026-04-02 2026-04-08 2026-04-16 2 3 900 10 3 900 895 890 5 是 2"
                    .split(" ");

    @Test
    void A_header_may_stand_in_two_rows_below_a_common_heading() {
        Transcript transcript =
                Book.filled().spoilt(MergedMessTest::twoRowHeader).read();
        assertThat(Fixture.flat(transcript)).isEmpty();
        assertThat(Fixture.value(transcript, "S02", "voted")).isEqualTo(new CellValue.Count(900));
        assertThat(Fixture.value(transcript, "S02", "proxies")).isEqualTo(new CellValue.Count(10));
        assertThat(Fixture.value(transcript, "S02", "issued")).isEqualTo(new CellValue.Count(900));
        assertThat(transcript.reading().orElseThrow().rows("S02").get(0).number())
                .isEqualTo(5);
    }

    @Test
    void A_header_in_two_rows_may_stand_above_the_codes() {
        Transcript transcript = Book.filled()
                .spoilt(workbook -> {
                    Sheet sheet = workbook.getSheet("选区投票");
                    sheet.shiftRows(3, sheet.getLastRowNum(), 1);
                    head(sheet);
                })
                .read();
        assertThat(Fixture.flat(transcript)).isEmpty();
        assertThat(Fixture.value(transcript, "S02", "voted")).isEqualTo(new CellValue.Count(900));
        assertThat(transcript.reading().orElseThrow().rows("S02").get(0).number())
                .isEqualTo(6);
    }

    @Test
    void A_label_may_be_parted_over_two_rows() {
        Book book = Book.filled().spoilt(workbook -> {
            twoRowHeader(workbook);
            Sheet sheet = workbook.getSheet("选区投票");
            sheet.getRow(2).getCell(12).setCellValue("参加");
            sheet.getRow(3).getCell(12).setCellValue("投票");
        });
        assertThat(book.findings()).isEmpty();
    }

    @Test
    void A_label_over_two_columns_is_that_of_the_first() {
        Book book = Book.filled().spoilt(workbook -> {
            Sheet sheet = workbook.getSheet("选区投票");
            sheet.removeRow(sheet.getRow(3));
            sheet.addMergedRegion(CellRangeAddress.valueOf("U3:V3"));
        });
        assertThat(book.findings()).isEmpty();
        assertThat(book.with("选区投票!V5", "2").findings())
                .containsExactly("选区投票!V5 F-STRAY NOTE 选区投票!V5 有内容，而上面没有列名，没有读取；如有数据，请填到模板的列里。");
    }

    @Test
    void A_name_merged_over_several_rows_is_that_of_each() {
        Transcript transcript = Book.filled()
                .withRow("选区投票", 6, FOURTH)
                .without("选区投票!C6")
                .spoilt(workbook -> merge(workbook, "选区投票", "C5:C6"))
                .read();
        assertThat(Fixture.flat(transcript))
                .containsExactly("选区投票!C5 F-MERGEb QUERY 选区投票!C5:C6（选区名称）合并成了一格，已按各行都是“城关镇第三选区”读取，请取消合并，逐行填写。");
        assertThat(transcript.reading().orElseThrow().rows("S02"))
                .extracting(row -> row.reading("district_name").orElseThrow().value())
                .containsExactly(new CellValue.Text("城关镇第三选区"), new CellValue.Text("城关镇第三选区"));
    }

    @Test
    void A_number_merged_over_several_rows_is_refused() {
        Transcript transcript = Book.filled()
                .withRow("选区投票", 6, FOURTH)
                .without("选区投票!G6")
                .spoilt(workbook -> merge(workbook, "选区投票", "G5:G6"))
                .read();
        assertThat(Fixture.flat(transcript))
                .containsExactly("选区投票!G5 F-MERGEa FATAL 选区投票!G5:G6（登记选民）合并成了一格，看不出各行各栏的数，请取消合并，逐格填写。");
    }

    @Test
    void A_number_merged_over_several_columns_is_refused() {
        assertThat(Book.filled()
                        .without("选区投票!L5")
                        .spoilt(workbook -> merge(workbook, "选区投票", "K5:L5"))
                        .findings())
                .containsExactly("选区投票!K5 F-MERGEa FATAL 选区投票!K5:L5（应选名额）合并成了一格，看不出各行各栏的数，请取消合并，逐格填写。");
    }

    @Test
    void Anything_else_merged_over_several_rows_belongs_to_the_first() {
        assertThat(Book.filled()
                        .withRow("选区投票", 6, FOURTH)
                        .without("选区投票!D6")
                        .spoilt(workbook -> merge(workbook, "选区投票", "D5:D6"))
                        .findings())
                .containsExactly(
                        "选区投票!D6 F-REQUIRED FATAL 选区投票!D6（选举日）没有填写，这一栏必填，请补上。",
                        "选区投票!D5 F-MERGEb QUERY 选区投票!D5:D6（选举日）合并成了一格，只当作第5行填的，其余各行按没有填写处理，请取消合并，逐行填写。");
    }

    @Test
    void A_text_merged_over_several_columns_belongs_to_the_first() {
        assertThat(Book.filled()
                        .without("选区投票!I5")
                        .spoilt(workbook -> merge(workbook, "选区投票", "H5:I5"))
                        .findings())
                .containsExactly("选区投票!H5 F-MERGEb QUERY 选区投票!H5:I5 合并成了一格，只当作“名单公布日”一栏填的，请取消合并，逐栏填写。");
    }

    @Test
    void A_merged_row_of_totals_and_a_merged_note_are_no_matter() {
        assertThat(Book.filled()
                        .withRow("选区投票", 6, "合计", "", "", "", "", "1900", "1000")
                        .withRow("选区投票", 7, "注：以上为全镇数。")
                        .spoilt(workbook -> {
                            merge(workbook, "选区投票", "A6:E6");
                            merge(workbook, "选区投票", "A7:U7");
                        })
                        .findings())
                .isEmpty();
    }

    @Test
    void A_body_merged_over_its_items_is_that_of_each() {
        Book book = Book.filled().spoilt(workbook -> {
            IntStream.range(4, 17)
                    .forEach(row ->
                            workbook.getSheet("构成统计").getRow(row).getCell(0).setBlank());
            merge(workbook, "构成统计", "A4:A17");
        });
        Transcript transcript = book.read();
        assertThat(Fixture.flat(transcript))
                .containsExactly("构成统计!A4 F-MERGEb QUERY 构成统计!A4:A17（机构）合并成了一格，已按各行都是“县人大代表”读取，请取消合并，逐行填写。");
        assertThat(transcript.reading().orElseThrow().rows("S07")).hasSize(1);
    }

    @Test
    void A_merged_number_of_a_form_is_refused() {
        assertThat(Book.filled()
                        .without("基本情况!C6")
                        .spoilt(workbook -> merge(workbook, "基本情况", "C5:C6"))
                        .findings())
                .containsExactly("基本情况!C5 F-MERGEa FATAL 基本情况!C5:C6（本届）合并成了一格，看不出各行各栏的数，请取消合并，逐格填写。");
    }

    @Test
    void A_merged_label_of_the_cover_or_the_declaration_has_its_value_behind_it() {
        Book book = Book.filled().spoilt(workbook -> {
            move(workbook.getSheet("封面"), 3, 1, 2);
            merge(workbook, "封面", "A4:B4");
            move(workbook.getSheet("信访举报"), 1, 1, 2);
            merge(workbook, "信访举报", "A2:B2");
        });
        assertThat(book.findings()).isEmpty();
    }

    @Test
    void What_is_merged_of_a_person_is_not_repeated() {
        Book book = Book.filled()
                .withRow("代表委员花名册", 6, "县人大代表 同 女 1975.03 汉族 中共党员 本科 工人 是 否 3 联名 当选 700".split(" "))
                .without("代表委员花名册!B6")
                .spoilt(workbook -> merge(workbook, "代表委员花名册", "B5:B6"));
        assertThat(book.findings())
                .containsExactly("代表委员花名册!B5 F-MERGEb QUERY 代表委员花名册!B5:B6（姓名）合并成了一格，已按各行都是所填内容读取，请取消合并，逐行填写。");
    }

    /** The code row gives way to a second row of labels. */
    private static void twoRowHeader(Workbook workbook) {
        Sheet sheet = workbook.getSheet("选区投票");
        sheet.removeRow(sheet.getRow(3));
        head(sheet);
    }

    /** M3:O3 read 投票情况 over three labels; every other label is merged over both rows. */
    private static void head(Sheet sheet) {
        var below = sheet.createRow(3);
        for (int column = 0; column <= 20; column++) {
            if (column >= 12 && column <= 14) {
                below.createCell(column)
                        .setCellValue(sheet.getRow(2).getCell(column).getStringCellValue());
                sheet.getRow(2).getCell(column).setBlank();
            } else {
                sheet.addMergedRegion(new CellRangeAddress(2, 3, column, column));
            }
        }
        sheet.getRow(2).getCell(12).setCellValue("投票情况");
        sheet.addMergedRegion(new CellRangeAddress(2, 2, 12, 14));
    }

    private static void move(Sheet sheet, int row, int from, int to) {
        var cells = sheet.getRow(row);
        cells.createCell(to).setCellValue(cells.getCell(from).getStringCellValue());
        cells.getCell(from).setBlank();
    }

    private static void merge(Workbook workbook, String sheet, String area) {
        workbook.getSheet(sheet).addMergedRegion(CellRangeAddress.valueOf(area));
    }
}
