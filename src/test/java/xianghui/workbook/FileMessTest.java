package xianghui.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** Files that are no workbook, or not one that can be opened. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FileMessTest {

    private static final String SAVE = "请用 WPS 或 Excel 打开，另存为“Excel 工作簿（.xlsx）”后再报送。";
    private static final String DAMAGED =
            "F-FILE FATAL 文件“城关镇.xlsx”打不开，可能已损坏、没有传完或不是工作簿，" + "请用 WPS 或 Excel 打开，另存为“Excel 工作簿（.xlsx）”后再报送。";
    private static final String ENCRYPTED = "F-ENCRYPTED FATAL 文件“城关镇.xlsx”设了打开密码，请取消密码后再报送。";

    @Test
    void An_empty_file_is_refused() {
        assertRefused(new byte[0], "F-FILE FATAL 文件“城关镇.xlsx”是空的，里面没有内容，请重新保存后再报送。");
    }

    @Test
    void A_page_of_the_web_named_as_a_workbook_is_refused() {
        assertRefused(
                "<html><table><tr><td>1</td></tr></table></html>".getBytes(UTF_8),
                "F-FILE FATAL 文件“城关镇.xlsx”是网页，不是 Excel 工作簿，" + SAVE);
    }

    @Test
    void Values_separated_by_commas_are_refused() {
        assertRefused(
                "层级,选区号\n乡,3\n".getBytes(UTF_8), "F-FILE FATAL 文件“城关镇.xlsx”是用逗号或制表符分隔的文本（CSV），不是 Excel 工作簿，" + SAVE);
    }

    @Test
    void A_page_to_print_is_refused() {
        assertRefused(
                "%PDF-1.7\n".getBytes(UTF_8),
                "F-FILE FATAL 文件“城关镇.xlsx”是 PDF 或 OFD 版式文件，其中的数字读不出来，请报送填报时用的工作簿，另存为“Excel 工作簿（.xlsx）”后再报送。");
    }

    @Test
    void An_archive_of_something_else_is_refused() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
            zip.write("hello".getBytes(UTF_8));
        }

        assertRefused(
                bytes.toByteArray(),
                "F-FILE FATAL 文件“城关镇.xlsx”是压缩包，请解压后报送里面的工作簿；打不开的，请用 WPS 或 Excel 重新保存为“Excel 工作簿（.xlsx）”。");
    }

    @Test
    void A_file_cut_short_is_refused() {
        byte[] whole = Book.xlsx().bytes();

        for (int tenth = 1; tenth < 10; tenth++) {
            assertRefused(Arrays.copyOf(whole, whole.length * tenth / 10), DAMAGED);
        }
        assertRefused(Arrays.copyOf(whole, whole.length - 1), DAMAGED);
    }

    @Test
    void A_flipped_bit_never_becomes_other_data() {
        byte[] whole = Book.xlsx().bytes();
        Transcript clean = Fixture.read(whole);
        Random random = new Random(7);
        int refused = 0;

        for (int round = 0; round < 60; round++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            Transcript transcript = Fixture.read(damaged);
            if (transcript.reading().isEmpty()) {
                refused++;
            } else {
                assertThat(transcript).isEqualTo(clean);
            }
        }
        assertThat(refused).isGreaterThan(40);
    }

    @Test
    void A_damaged_xls_never_brings_the_reader_down() {
        byte[] whole = Book.xls().bytes();
        Random random = new Random(7);

        for (int round = 0; round < 30; round++) {
            byte[] damaged = whole.clone();
            int at = random.nextInt(damaged.length - 512);
            for (int i = 0; i < 512; i++) {
                damaged[at + i] = (byte) random.nextInt();
            }
            assertThat(Fixture.read(damaged)).isNotNull();
        }
    }

    @Test
    void A_workbook_with_a_password_is_refused() throws Exception {
        byte[] plain = Book.xlsx().bytes();
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem();
                OPCPackage content = OPCPackage.open(new ByteArrayInputStream(plain))) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(container)) {
                content.save(out);
            }
            container.writeFilesystem(locked);
        }

        assertRefused(locked.toByteArray(), ENCRYPTED);
    }

    @Test
    void An_old_workbook_with_a_password_is_refused() {
        Book book = Book.xls();
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        byte[] locked;
        try {
            locked = book.bytes();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }

        assertRefused(locked, ENCRYPTED);
    }

    @Test
    void The_name_of_a_file_does_not_decide_what_it_is() {
        assertThat(new WorkbookReader(Fixture.CATALOG)
                        .read(Fixture.FILE, "报表.doc", Book.xls().bytes())
                        .findings())
                .isEmpty();
    }

    @Test
    void A_sheet_of_too_many_rows_is_refused_with_its_name_and_the_number() {
        Book book = Book.xlsx().spoilt(workbook -> {
            Sheet sheet = workbook.getSheet("信访举报");
            for (int row = 0; row < 20_001; row++) {
                sheet.createRow(row).createCell(0).setCellValue(1);
            }
        });

        assertRefused(book.bytes(), "F-FILE FATAL 文件“城关镇.xlsx”的“信访举报”表填了 20000 行以上，不像一份报表，整个文件没有读取，请删去多余的行后再报送。");
    }

    @Test
    void A_sheet_of_too_many_columns_is_refused_with_its_name_and_the_number() {
        Book book = Book.xlsx().spoilt(workbook -> {
            Row row = workbook.getSheet("信访举报").createRow(0);
            for (int column = 0; column < 513; column++) {
                row.createCell(column).setCellValue(1);
            }
        });

        assertRefused(book.bytes(), "F-FILE FATAL 文件“城关镇.xlsx”的“信访举报”表填了 512 列以上，不像一份报表，整个文件没有读取，请删去多余的列后再报送。");
    }

    @Test
    void A_number_that_is_none_is_refused_with_its_place() {
        Book book = Book.xlsx()
                .spoilt("选区投票!G5", cell -> ((XSSFCell) cell).getCTCell().setV("NaN"))
                .spoilt("选区投票!G5", cell -> ((XSSFCell) cell).getCTCell().setT(STCellType.N));

        assertRefused(
                book.bytes(),
                "F-FILE FATAL 文件“城关镇.xlsx”的 选区投票!G5 处内容自相矛盾或已损坏，整个文件没有读取，"
                        + "请用 WPS 或 Excel 打开，检查这一处，另存为“Excel 工作簿（.xlsx）”后再报送。");
    }

    private static void assertRefused(byte[] content, String finding) {
        Transcript transcript = Fixture.read(content);

        assertThat(Fixture.flat(transcript)).containsExactly(finding);
        assertThat(transcript.unit()).isEmpty();
        assertThat(transcript.reading()).isEmpty();
    }
}
