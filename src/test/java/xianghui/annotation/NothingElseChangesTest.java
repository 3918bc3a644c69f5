package xianghui.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import xianghui.returns.CellRef;
import xianghui.returns.SubmissionId;

/** Compares files before and after they were marked up, cell by cell and part by part. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NothingElseChangesTest {

    static final SubmissionId FILE = new SubmissionId("f");

    @Test
    void in_every_sample_return_all_stays_as_it_was_but_for_the_fill_and_note_of_the_noted_cells() throws IOException {
        int compared = 0;
        for (Path path : samples()) {
            byte[] before = Files.readAllBytes(path);
            List<Remark> remarks = spread(before);

            Annotated after =
                    AnnotatedWorkbook.of(before, remarks, List.of(FILE)).orElseThrow();

            assertThat(path.toString()).endsWith(after.extension());
            compared += same(before, after.content(), remarks);
            noted(after.content(), remarks);
        }
        assertThat(compared).isGreaterThan(20_000);
    }

    @Test
    void in_a_file_with_everything_that_clerks_and_programs_put_into_it_all_stays_as_it_was() throws IOException {
        for (byte[] before : List.of(OddBook.xlsx(), OddBook.xls())) {
            List<Remark> remarks = OddBook.remarks();

            Annotated after =
                    AnnotatedWorkbook.of(before, remarks, List.of(FILE)).orElseThrow();

            assertThat(same(before, after.content(), remarks)).isGreaterThan(150);
            noted(after.content(), remarks);
        }
    }

    @Test
    void parts_of_an_xlsx_file_that_need_not_be_touched_stay_byte_for_byte() throws IOException {
        byte[] before = OddBook.xlsx();

        byte[] after = AnnotatedWorkbook.of(before, OddBook.remarks(), List.of(FILE))
                .orElseThrow()
                .content();

        Map<String, byte[]> old = parts(before);
        Map<String, byte[]> now = parts(after);
        Set<String> changed = new TreeSet<>();
        old.forEach((part, content) -> {
            if (!java.util.Arrays.equals(content, now.get(part))) {
                changed.add(part);
            }
        });
        assertThat(changed)
                .containsExactly(
                        "[Content_Types].xml",
                        "xl/_rels/workbook.xml.rels",
                        "xl/comments1.xml",
                        "xl/drawings/vmlDrawing0.vml",
                        "xl/styles.xml",
                        "xl/workbook.xml",
                        "xl/worksheets/sheet1.xml",
                        "xl/worksheets/sheet2.xml");
        Set<String> added = new TreeSet<>(now.keySet());
        added.removeAll(old.keySet());
        assertThat(added)
                .containsExactly(
                        "xl/comments-xianghui1.xml",
                        "xl/drawings/notes-xianghui1.vml",
                        "xl/worksheets/_rels/sheet2.xml.rels",
                        "xl/worksheets/sheet-xianghui1.xml");
    }

    @Test
    void a_second_round_takes_the_first_one_out() throws IOException {
        for (byte[] before : List.of(OddBook.xlsx(), OddBook.xls())) {
            byte[] first = AnnotatedWorkbook.of(before, OddBook.remarks(), List.of(FILE))
                    .orElseThrow()
                    .content();
            List<Remark> remarks = List.of(OddBook.remark(Mark.QUERY, "请核实", "数据", "B4"));

            byte[] second = AnnotatedWorkbook.of(first, remarks, List.of(FILE))
                    .orElseThrow()
                    .content();

            assertThat(same(before, second, remarks)).isGreaterThan(150);
            noted(second, remarks);
            try (Workbook workbook = open(second)) {
                assertThat(workbook.getNumberOfSheets()).isEqualTo(4);
                assertThat(workbook.getSheet("待改清单").getLastRowNum()).isEqualTo(3);
                assertThat(workbook.getSheet("数据")
                                .getCellComment(new CellAddress("C4"))
                                .getString()
                                .getString())
                        .isEqualTo("乡里自己的批注");
                assertThat(workbook.getSheet("数据").getCellComment(new CellAddress("B3")))
                        .isNull();
                assertThat(workbook.getSheet("数据")
                                .getRow(2)
                                .getCell(1)
                                .getCellStyle()
                                .getFillPattern())
                        .isEqualTo(FillPatternType.THIN_HORZ_BANDS);
            }
        }
    }

    /** Every fact of the one is a fact of the other; how many they were. */
    static int same(byte[] before, byte[] after, List<Remark> remarks) throws IOException {
        Set<String> noted = new TreeSet<>();
        remarks.forEach(remark -> remark.cells().forEach(cell -> noted.add(cell.toString())));
        try (Workbook old = open(before);
                Workbook now = open(after)) {
            Map<String, String> facts = Snapshot.of(old, noted, "待改清单");
            Map<String, String> current = Snapshot.of(now, noted, "待改清单");
            List<String> differences = new ArrayList<>();
            facts.forEach((fact, value) -> {
                if (!value.equals(current.get(fact))) {
                    differences.add(fact + ": " + value + " -> " + current.get(fact));
                }
            });
            // A cell that was made for an earlier note is as blank as if it were not there.
            current.forEach((fact, value) -> {
                if (!facts.containsKey(fact) && !(value.startsWith("blank ") && value.contains(" NO_FILL "))) {
                    differences.add("new " + fact + ": " + value);
                }
            });
            assertThat(differences).isEmpty();
            return facts.size();
        }
    }

    /** Every cell has its note and its fill. */
    private static void noted(byte[] after, List<Remark> remarks) throws IOException {
        int seen = 0;
        try (Workbook workbook = open(after)) {
            for (Remark remark : remarks) {
                for (CellRef cell : remark.cells()) {
                    Sheet sheet = workbook.getSheet(cell.sheet());
                    CellAddress address = new CellAddress(cell.address());
                    assertThat(sheet.getCellComment(address).getString().getString())
                            .contains("【审核意见】", remark.message());
                    if (remark.mark() != Mark.NOTE) {
                        Cell marked = sheet.getRow(address.getRow()).getCell(address.getColumn());
                        assertThat(marked.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
                    }
                    seen++;
                }
            }
            assertThat(workbook.getActiveSheetIndex()).isEqualTo(workbook.getSheetIndex("待改清单"));
        }
        assertThat(seen).isPositive();
    }

    /** Remarks on cells all over a file, filled and empty. */
    static List<Remark> spread(byte[] content) throws IOException {
        List<Remark> remarks = new ArrayList<>();
        Mark[] marks = {Mark.FATAL, Mark.QUERY, Mark.NOTE};
        try (Workbook workbook = open(content)) {
            for (Sheet sheet : workbook) {
                for (int i = 0; i < 4; i++) {
                    Row row = sheet.getRow(i * 2 + 2);
                    int column = i == 3 ? 30 : i + 1;
                    String address = new CellAddress(row == null ? 60 + i : row.getRowNum(), column).formatAsString();
                    remarks.add(OddBook.remark(
                            marks[i % 3], sheet.getSheetName() + "的第" + i + "处不对，请改正", sheet.getSheetName(), address));
                }
            }
        }
        return remarks;
    }

    static Workbook open(byte[] content) throws IOException {
        return WorkbookFactory.create(new ByteArrayInputStream(content));
    }

    private static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("input/returns"))) {
            return files.filter(file -> file.getFileName().toString().matches("(00|04|07|10).*"))
                    .sorted()
                    .toList();
        }
    }

    static Map<String, byte[]> parts(byte[] content) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}
