package xianghui.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xianghui.catalog.Catalog;
import xianghui.catalog.CatalogReader;
import xianghui.catalog.Severity;
import xianghui.returns.CellValue;
import xianghui.returns.Finding;
import xianghui.returns.Return;
import xianghui.returns.SubmissionId;
import xianghui.sample.SampleCounty;
import xianghui.sample.SampleUnit;

/** The golden county typed by a tired clerk: every return looks otherwise and means the same. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MessyCountyTest {

    private static final Catalog CATALOG = CatalogReader.read(Path.of("templates"), Path.of("input/county.yaml"));

    /** Other spellings of what stands in a cell as a whole. */
    private static final Map<String, String> SPELLINGS = Map.ofEntries(
            Map.entry("本科", "大学"),
            Map.entry("大专", "大學專科"),
            Map.entry("中共党员", " 中共黨員"),
            Map.entry("群众", "群眾"),
            Map.entry("汉族", "漢族"),
            Map.entry("是", "√"),
            Map.entry("否", "×"),
            Map.entry("党委书记", "黨委書記"),
            Map.entry("副乡镇长", "副 鄉鎮長"),
            Map.entry("县人大代表", "縣人大代表"),
            Map.entry("已完成", "完成"),
            Map.entry("已填", "已 填"),
            Map.entry("无此项", "無此項"));

    /** Headers and sheets in the other script, with stars, colons, units and line breaks. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("参加投票", "參加投票（人）"),
            Map.entry("登记选民", "＊登記\n選民"),
            Map.entry("当选人数", "當選人數："),
            Map.entry("出生年月", "出生 年月"),
            Map.entry("政治面貌", "政治面貌*"),
            Map.entry("姓名", "姓　名"),
            Map.entry("选区投票", "選區投票(1)"),
            Map.entry("代表委员花名册", "S05代表委員花名冊"),
            Map.entry("问卷测评", "問卷測評"),
            Map.entry("本表情况", "本表情況："));

    @TempDir
    Path folder;

    @Test
    void Every_return_means_what_it_meant_when_it_was_clean() throws IOException {
        SampleCounty messy = SampleCounty.golden();
        messy.units().forEach(unit -> unit.touch(MessyCountyTest::mess));
        int rows = 0;
        int readings = 0;
        int changed = 0;
        for (SampleUnit unit : SampleCounty.golden().units()) {
            Transcript clean = read(unit);
            Transcript other = read(messy.unit(unit.code()));
            assertThat(other.findings())
                    .filteredOn(finding -> finding.severity() == Severity.FATAL)
                    .extracting(Finding::message)
                    .as(unit.code())
                    .isEmpty();
            Return expected = clean.reading().orElseThrow();
            Return actual = other.reading().orElseThrow();
            assertThat(actual.unit()).isEqualTo(expected.unit());
            assertThat(actual.filedOn()).isEqualTo(expected.filedOn());
            assertThat(actual.sheets().keySet()).isEqualTo(expected.sheets().keySet());
            assertThat(actual.aliases()).hasSizeGreaterThan(5);
            for (String table : expected.sheets().keySet()) {
                assertThat(actual.state(table)).isEqualTo(expected.state(table));
                List<SortedMap<String, CellValue>> meant = meant(expected, table);
                assertThat(meant(actual, table)).as(unit.code() + " " + table).isEqualTo(meant);
                rows += meant.size();
                readings += meant.stream().mapToInt(Map::size).sum();
                changed += typed(actual, table) - same(expected, actual, table);
            }
        }
        assertThat(rows).isGreaterThan(4000);
        assertThat(readings).isGreaterThan(50000);
        assertThat(changed).isGreaterThan(20000);
    }

    private Transcript read(SampleUnit unit) throws IOException {
        Path file = unit.county().write(folder, unit.code());
        return new WorkbookReader(CATALOG).read(new SubmissionId(unit.code()), unit.file(), Files.readAllBytes(file));
    }

    private static List<SortedMap<String, CellValue>> meant(Return filed, String table) {
        return filed.rows(table).stream()
                .map(row -> {
                    SortedMap<String, CellValue> values = new TreeMap<>();
                    row.readings().forEach((field, reading) -> values.put(field, reading.value()));
                    return values;
                })
                .toList();
    }

    private static int typed(Return filed, String table) {
        return filed.rows(table).stream().mapToInt(row -> row.readings().size()).sum();
    }

    /** How many readings were typed as in the clean return. */
    private static int same(Return clean, Return messy, String table) {
        int same = 0;
        for (int i = 0; i < clean.rows(table).size(); i++) {
            var readings = messy.rows(table).get(i).readings();
            same += (int) clean.rows(table).get(i).readings().values().stream()
                    .filter(reading ->
                            reading.typed().equals(readings.get(reading.field()).typed()))
                    .count();
        }
        return same;
    }

    private static void mess(Workbook workbook) {
        workbook.forEach(MessyCountyTest::retype);
        swapColumns(workbook.getSheet("选区投票"), 6, 12);
        twoRowHeader(workbook.getSheet("选区投票"));
        numbered(workbook.getSheet("问卷测评"));
        workbook.getSheet("领导班子花名册").getRow(6).setZeroHeight(true);
        workbook.getSheet("领导班子花名册").setColumnHidden(7, true);
        workbook.forEach(MessyCountyTest::sign);
        workbook.setSheetOrder("信访举报", 0);
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            String name = NAMES.get(workbook.getSheetName(i));
            if (name != null) {
                workbook.setSheetName(i, name);
            }
        }
    }

    private static void retype(Sheet sheet) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
                    var day = cell.getLocalDateTimeCellValue().toLocalDate();
                    cell.setCellValue(day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日");
                } else if (cell.getCellType() == CellType.NUMERIC) {
                    cell.setCellValue(number(cell));
                } else if (cell.getCellType() == CellType.STRING) {
                    cell.setCellValue(text(cell.getStringCellValue()));
                }
            }
        }
    }

    /** In wide digits, with separated thousands, with a blank that does not break, or as an apostrophe makes it. */
    private static String number(Cell cell) {
        String digits = NumberToTextConverter.toText(cell.getNumericCellValue());
        return switch (cell.getColumnIndex() % 4) {
            case 0 -> digits.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",");
            case 1 -> "\u00a0" + digits + " ";
            case 2 -> "'" + digits;
            default -> wide(digits);
        };
    }

    private static String wide(String digits) {
        StringBuilder wide = new StringBuilder();
        digits.chars().forEach(character -> wide.append((char) (character + 0xFEE0)));
        return wide.toString();
    }

    private static String text(String text) {
        if (text.matches("\\d{4}\\.\\d\\d")) {
            return text.substring(0, 4) + "年" + Integer.parseInt(text.substring(5)) + "月";
        }
        String named = NAMES.getOrDefault(text, text);
        return SPELLINGS.getOrDefault(named, named);
    }

    private static void swapColumns(Sheet sheet, int one, int other) {
        for (Row row : sheet) {
            Cell first = row.getCell(one);
            Cell second = row.getCell(other);
            if (row.getRowNum() >= 2 && first != null && second != null) {
                String text = shown(first);
                first.setCellValue(shown(second));
                second.setCellValue(text);
            }
        }
    }

    private static String shown(Cell cell) {
        return cell.getCellType() == CellType.NUMERIC || cell.getCellType() == CellType.FORMULA
                ? NumberToTextConverter.toText(cell.getNumericCellValue())
                : cell.getStringCellValue();
    }

    /** The codes give way to a second row of labels, of which three stand below a common heading. */
    private static void twoRowHeader(Sheet sheet) {
        Row codes = sheet.getRow(3);
        codes.setZeroHeight(false);
        int last = sheet.getRow(2).getLastCellNum() - 1;
        for (int column = 0; column <= last; column++) {
            Cell below = codes.getCell(column);
            if (column >= 12 && column <= 14) {
                below.setCellValue(sheet.getRow(2).getCell(column).getStringCellValue());
                sheet.getRow(2).getCell(column).setBlank();
            } else {
                below.setBlank();
                sheet.addMergedRegion(new CellRangeAddress(2, 3, column, column));
            }
        }
        sheet.getRow(2).getCell(12).setCellValue("投票情況");
        sheet.addMergedRegion(new CellRangeAddress(2, 2, 12, 14));
    }

    /** A column of numbers is put in on the left, and the row of codes is gone. */
    private static void numbered(Sheet sheet) {
        sheet.removeRow(sheet.getRow(3));
        for (Row row : sheet) {
            if (row.getRowNum() >= 1) {
                for (int column = row.getLastCellNum() - 1; column >= 0; column--) {
                    if (row.getCell(column) != null) {
                        row.createCell(column + 1).setCellValue(shown(row.getCell(column)));
                        row.getCell(column).setBlank();
                    }
                }
            }
        }
        sheet.getRow(2).getCell(0).setCellValue("序号");
    }

    private static void sign(Sheet sheet) {
        if (!sheet.getSheetName().equals("封面")) {
            int last = sheet.getLastRowNum();
            sheet.createRow(last + 2).createCell(0).setCellValue("注：1.以上均为本届数。");
            sheet.createRow(last + 3).createCell(0).setCellValue("2.未列事项没有发生。");
            Row signed = sheet.createRow(last + 4);
            signed.createCell(0).setCellValue("单位负责人签字：");
            signed.createCell(3).setCellValue("填表人：");
            signed.createCell(5).setCellValue("2026年7月2日");
        }
    }
}
