package xianghui.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static xianghui.application.Running.xianghui;
import static xianghui.application.SmallCounty.filing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lets files go back and forth between the county and a township. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SentBackTest {

    @TempDir
    Path root;

    @Test
    void what_is_to_be_corrected_is_listed_with_a_link_and_a_place_for_an_answer() throws IOException {
        SmallCounty county = SmallCounty.filed(root).with(filing("02", "乙镇", 200, 250));
        xianghui(county);

        try (Workbook back = open(back(county, "02乙镇.xlsx"))) {
            Sheet list = back.getSheet("待改清单");
            assertThat(back.getActiveSheetIndex())
                    .isEqualTo(back.getSheetIndex(list))
                    .isEqualTo(2);
            assertThat(texts(list, 0, 1)).containsExactly("待改清单（共 1 条）");
            assertThat(texts(list, 2, 7)).containsExactly("序号", "级别", "表", "单元格", "所填内容", "问题和改法", "出错说明");
            assertThat(texts(list, 3, 7))
                    .containsExactly("1", "强制", "选区投票", "C4", "250", "参加投票250人多于登记选民200人，请核对", "须改正，不能用说明代替");
            assertThat(list.getHyperlink(new CellAddress("D4")).getAddress()).isEqualTo("'选区投票'!C4");
            assertThat(list.isColumnHidden(7)).isTrue();
            assertThat(fill(back, "C4")).isEqualTo("FFFF8080");
        }
    }

    @Test
    void a_file_corrected_as_its_notes_ask_is_accepted_with_notes_and_list_still_in_it() throws IOException {
        SmallCounty county =
                SmallCounty.filed(root).with(filing("02", "乙镇", 200, 250)).with(filing("03", "丙乡", 300, 100));
        assertThat(xianghui(county).exit()).isEqualTo(1);
        resend(county, "02乙镇.xlsx", book -> votes(book).getRow(3).getCell(2).setCellValue("190"));
        resend(county, "03丙乡.xlsx", book -> votes(book).getRow(3).getCell(2).setCellValue(240));

        Running.Ended run = xianghui(county);

        assertThat(run.exit()).isZero();
        assertThat(run.said()).contains("待处理的审核意见：强制 0，核实 0，提示 1，未审核 0。");
        assertThat(county.report().resolve("退回")).doesNotExist();
        assertThat(states(county)).containsExactly("03 R-2 corrected", "02 R-1 corrected", "03 F-CORRECTED open");
    }

    @Test
    void an_answered_query_is_not_asked_again_while_the_numbers_stand() throws IOException {
        SmallCounty county = SmallCounty.filed(root).with(filing("03", "丙乡", 300, 100));
        assertThat(xianghui(county).exit()).isZero();
        assertThat(states(county)).containsExactly("03 R-2 open");
        resend(
                county,
                "03丙乡.xlsx",
                book -> book.getSheet("待改清单").getRow(3).getCell(6).setCellValue("外出务工多，已核对"));

        assertThat(xianghui(county).exit()).isZero();
        assertThat(states(county)).containsExactly("03 R-2 answered", "03 F-CORRECTED open");
        assertThat(json(county).get(0).path("answer").stringValue()).isEqualTo("外出务工多，已核对");
        assertThat(county.report().resolve("退回")).doesNotExist();
        try (Workbook list = open(county.report().resolve("审核意见.xlsx"))) {
            List<String> texts = Stream.of(list.getSheetAt(0))
                    .flatMap(sheet ->
                            IntStream.rangeClosed(0, sheet.getLastRowNum()).mapToObj(sheet::getRow))
                    .flatMap(row -> texts(row.getSheet(), row.getRowNum(), 9).stream())
                    .toList();
            assertThat(texts).contains("已说明", "外出务工多，已核对");
        }

        // The same numbers in a file without the list: the answer is kept. Other numbers: it is asked anew.
        county.with(filing("03", "丙乡", 300, 100).correctedOn("2026-07-05"));
        xianghui(county);
        assertThat(states(county)).contains("03 R-2 answered");
        county.with(filing("03", "丙乡", 300, 101).correctedOn("2026-07-06"));
        xianghui(county);
        assertThat(states(county)).contains("03 R-2 open");
    }

    @Test
    void a_fault_cannot_be_answered_away() throws IOException {
        SmallCounty county = SmallCounty.filed(root).with(filing("02", "乙镇", 200, 250));
        xianghui(county);
        resend(
                county,
                "02乙镇.xlsx",
                book -> book.getSheet("待改清单").getRow(3).getCell(6).setCellValue("没有错"));

        assertThat(xianghui(county).exit()).isEqualTo(1);
        assertThat(states(county)).containsExactly("02 R-1 open");
    }

    @Test
    void a_cell_that_was_corrected_is_green_and_says_what_it_was_and_the_round_after_it_is_itself_again()
            throws IOException {
        SmallCounty county = SmallCounty.filed(root).with(filing("02", "乙镇", 200, 250));
        xianghui(county);
        resend(county, "02乙镇.xlsx", book -> {
            votes(book).getRow(3).getCell(2).setCellValue("90");
            votes(book).getRow(3).getCell(1).setCellValue("多");
        });
        assertThat(xianghui(county).exit()).isEqualTo(1);

        try (Workbook second = open(back(county, "02乙镇.xlsx"))) {
            assertThat(fill(second, "C4")).isEqualTo("FFCCFFCC");
            assertThat(votes(second)
                            .getCellComment(new CellAddress("C4"))
                            .getString()
                            .getString())
                    .isEqualTo("【审核意见】已更正：原为“250”");
            assertThat(fill(second, "B4")).isEqualTo("FFFF8080");
            assertThat(second.getNumberOfSheets()).isEqualTo(3);
        }
        resend(county, "02乙镇.xlsx", book -> votes(book).getRow(3).getCell(1).setCellValue("更多"));
        assertThat(xianghui(county).exit()).isEqualTo(1);
        try (Workbook third = open(back(county, "02乙镇.xlsx"))) {
            assertThat(votes(third).getRow(3).getCell(2).getCellStyle().getFillPattern())
                    .isEqualTo(FillPatternType.NO_FILL);
            assertThat(votes(third).getCellComment(new CellAddress("C4"))).isNull();
            assertThat(fill(third, "B4")).isEqualTo("FFFF8080");
        }
    }

    @Test
    void an_xls_file_comes_back_as_xls_and_its_answers_are_read() throws IOException {
        SmallCounty county = SmallCounty.filed(root);
        Path sent = county.inbox().resolve("03丙乡.xls");
        binary(county.inbox().resolve("03丙乡.xlsx"), sent);
        edit(sent, sent, book -> votes(book).getRow(3).getCell(2).setCellValue("100"));
        county.without("03丙乡.xlsx");
        xianghui(county);
        assertThat(states(county)).containsExactly("03 R-2 open");
        assertThat(back(county, "03丙乡.xls")).isRegularFile();

        edit(
                back(county, "03丙乡.xls"),
                sent,
                book -> book.getSheet("待改清单").getRow(3).getCell(6).setCellValue("属实"));
        xianghui(county);

        assertThat(states(county)).containsExactly("03 R-2 answered", "03 F-CORRECTED open");
    }

    @Test
    void a_workbook_with_macros_comes_back_with_them_byte_for_byte() throws IOException {
        SmallCounty county = SmallCounty.filed(root).with(filing("02", "乙镇", 200, 250));
        Path sent = county.inbox().resolve("02乙镇.xlsm");
        withMacros(county.inbox().resolve("02乙镇.xlsx"), sent);
        county.without("02乙镇.xlsx");
        Map<String, byte[]> before = parts(sent);
        assertThat(before).containsKeys("xl/vbaProject.bin", "xl/vbaProjectSignature.bin", "xl/customData.bin");

        assertThat(xianghui(county).exit()).isEqualTo(1);

        assertThat(states(county)).containsExactlyInAnyOrder("02 R-1 open", "02 F-MACROS open");
        Map<String, byte[]> after = parts(back(county, "02乙镇.xlsm"));
        List<String> changed = before.keySet().stream()
                .filter(part -> !Arrays.equals(before.get(part), after.get(part)))
                .toList();
        // The first sheet is no longer the one that opens.
        assertThat(changed)
                .containsExactly(
                        "[Content_Types].xml",
                        "xl/_rels/workbook.xml.rels",
                        "xl/styles.xml",
                        "xl/workbook.xml",
                        "xl/worksheets/sheet1.xml",
                        "xl/worksheets/sheet2.xml");
        assertThat(new String(after.get("[Content_Types].xml"), UTF_8))
                .contains(
                        "application/vnd.ms-excel.sheet.macroEnabled.main+xml", "application/vnd.ms-office.vbaProject");
        try (XSSFWorkbook back = (XSSFWorkbook) open(back(county, "02乙镇.xlsm"))) {
            assertThat(back.isMacroEnabled()).isTrue();
            assertThat(back.getSheet("待改清单").getRow(3).getCell(3).toString()).isEqualTo("C4");
            assertThat(votes(back).getCellComment(new CellAddress("C4"))).isNotNull();
        }
    }

    /** The same workbook with a project of macros, its signature, and a part that only the macros know. */
    private static void withMacros(Path from, Path to) throws IOException {
        byte[] project = new byte[5000];
        new Random(11).nextBytes(project);
        try (XSSFWorkbook book = (XSSFWorkbook) open(from);
                OutputStream out = Files.newOutputStream(to)) {
            book.setVBAProject(new ByteArrayInputStream(project));
            PackagePart main = book.getPackagePart();
            part(book, main, "customData", "application/octet-stream");
            PackagePart macros = book.getPackage()
                    .getPartsByName(Pattern.compile(".*vbaProject.bin"))
                    .get(0);
            part(book, macros, "vbaProjectSignature", "application/vnd.ms-office.vbaProjectSignature");
            book.write(out);
        }
    }

    private static void part(XSSFWorkbook book, PackagePart owner, String name, String type) throws IOException {
        try {
            PackagePartName place = PackagingURIHelper.createPartName("/xl/" + name + ".bin");
            try (OutputStream out = book.getPackage().createPart(place, type).getOutputStream()) {
                out.write(name.getBytes(UTF_8));
            }
            owner.addRelationship(place, TargetMode.INTERNAL, "http://schemas.microsoft.com/office/2006/" + name);
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private static Map<String, byte[]> parts(Path file) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return parts;
    }

    @Test
    void a_return_with_notes_only_does_not_come_back() throws IOException {
        SmallCounty county = SmallCounty.filed(root)
                .with(filing("03", "丙乡", 300, 100))
                .edit("templates/return/S02.yaml", "severity: query", "severity: note");

        xianghui(county);

        assertThat(states(county)).containsExactly("03 R-2 open");
        assertThat(county.report().resolve("退回")).doesNotExist();
    }

    private static Path back(SmallCounty county, String name) {
        return county.report().resolve("退回").resolve(name);
    }

    /** The township takes the file that came back, changes something and drops it where it dropped the first. */
    private static void resend(SmallCounty county, String name, Consumer<Workbook> change) throws IOException {
        edit(back(county, name), county.inbox().resolve(name), change);
    }

    private static void edit(Path from, Path to, Consumer<Workbook> change) throws IOException {
        Path beside = to.resolveSibling(".part");
        try (Workbook book = open(from);
                OutputStream out = Files.newOutputStream(beside)) {
            change.accept(book);
            book.write(out);
        }
        Files.move(beside, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void binary(Path from, Path to) throws IOException {
        try (Workbook book = open(from);
                Workbook copy = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(to)) {
            for (Sheet sheet : book) {
                Sheet same = copy.createSheet(sheet.getSheetName());
                for (Row row : sheet) {
                    Row line = same.createRow(row.getRowNum());
                    for (Cell cell : row) {
                        line.createCell(cell.getColumnIndex()).setCellValue(cell.getStringCellValue());
                    }
                }
            }
            copy.write(out);
        }
    }

    private static Workbook open(Path file) throws IOException {
        return WorkbookFactory.create(Files.newInputStream(file));
    }

    private static Sheet votes(Workbook book) {
        return book.getSheet("选区投票");
    }

    private static String fill(Workbook book, String address) {
        CellAddress cell = new CellAddress(address);
        var style = votes(book).getRow(cell.getRow()).getCell(cell.getColumn()).getCellStyle();
        return ((org.apache.poi.xssf.usermodel.XSSFColor) style.getFillForegroundColorColor()).getARGBHex();
    }

    private static List<String> texts(Sheet sheet, int row, int columns) {
        DataFormatter formatter = new DataFormatter();
        return IntStream.range(0, columns)
                .mapToObj(column -> formatter.formatCellValue(
                        sheet.getRow(row) == null ? null : sheet.getRow(row).getCell(column)))
                .toList();
    }

    private static JsonNode json(SmallCounty county) throws IOException {
        return new JsonMapper().readTree(Files.readString(county.report().resolve("findings.json")));
    }

    private static List<String> states(SmallCounty county) throws IOException {
        JsonNode findings = json(county);
        return IntStream.range(0, findings.size())
                .mapToObj(findings::get)
                .map(one ->
                        one.path("unit").stringValue() + " " + one.path("rule").stringValue() + " "
                                + one.path("state").stringValue())
                .toList();
    }
}
