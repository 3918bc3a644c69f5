package xianghui.spreadsheet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static xianghui.spreadsheet.Sample.assertRefused;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Every file is taken for what it holds, whatever it is named. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FileKindTest {

    private static final Charset GBK = Charset.forName("GBK");
    private static final String TABLE = "层级,选区号,应到人数\n乡,3,900\n县,4,1200\n";

    @Test
    void A_file_in_which_nothing_stands_is_empty() {
        assertRefused(new byte[0], Refusal.EMPTY);
        assertRefused("\uFEFF \r\n\t".getBytes(UTF_8), Refusal.EMPTY);
    }

    @Test
    void A_file_of_one_byte_is_not_read() {
        assertRefused(new byte[] {'1'}, Refusal.PLAIN);
        assertRefused(new byte[] {'P'}, Refusal.PLAIN);
        assertRefused(new byte[] {(byte) 0xD0}, Refusal.KIND);
    }

    @Test
    void What_a_full_disk_leaves_is_damaged() {
        assertRefused(new byte[1], Refusal.DAMAGED);
        assertRefused(new byte[60_000], Refusal.DAMAGED);
        assertRefused(new byte[100 << 20], Refusal.DAMAGED);
    }

    @Test
    void The_lock_that_an_open_workbook_leaves_is_named() {
        byte[] lock = new byte[165];
        Arrays.fill(lock, (byte) ' ');
        lock[0] = 2;
        lock[1] = 'Y';
        lock[2] = 'W';
        lock[55] = 2;
        lock[56] = 0;
        assertRefused(lock, Refusal.LOCK);
    }

    @Test
    void Pages_of_the_web_are_named() {
        String page =
                "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table><tr><td>票数</td></tr></table></html>";
        assertRefused(page.getBytes(UTF_8), Refusal.WEB);
        assertRefused(page.getBytes(GBK), Refusal.WEB);
        assertRefused(("\uFEFF" + page).getBytes(UTF_16LE), Refusal.WEB);
        assertRefused("\n  <table><tr><td>1</td></tr></table>".getBytes(UTF_8), Refusal.WEB);
        assertRefused("MIME-Version: 1.0\nContent-Type: multipart/related\n".getBytes(UTF_8), Refusal.WEB);
    }

    @Test
    void Values_with_separators_are_named_in_any_encoding() {
        assertRefused(TABLE.getBytes(UTF_8), Refusal.CSV);
        assertRefused(("\uFEFF" + TABLE).getBytes(UTF_8), Refusal.CSV);
        assertRefused(TABLE.getBytes(GBK), Refusal.CSV);
        assertRefused(("\uFEFF" + TABLE).getBytes(UTF_16LE), Refusal.CSV);
        assertRefused(TABLE.replace(',', '\t').getBytes(GBK), Refusal.CSV);
        assertRefused(TABLE.replace(',', ';').getBytes(UTF_8), Refusal.CSV);
        assertRefused((TABLE.repeat(5000) + "。").getBytes(UTF_8), Refusal.CSV);
    }

    @Test
    void Plain_text_is_named_in_any_encoding() {
        String text = "关于报送统计表的说明\n本镇统计表另行报送。\n";
        assertRefused(text.getBytes(UTF_8), Refusal.PLAIN);
        assertRefused(text.getBytes(GBK), Refusal.PLAIN);
        assertRefused(("\uFEFF" + text).getBytes(UTF_16LE), Refusal.PLAIN);
        // The sample of it ends within a character.
        assertRefused(("一" + text.repeat(4000)).getBytes(UTF_8), Refusal.PLAIN);
    }

    @Test
    void Markup_that_is_no_page_is_named() {
        String sheet =
                "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>";
        assertRefused(sheet.getBytes(UTF_8), Refusal.XMLSHEET);
        assertRefused("<?xml version=\"1.0\"?><报表/>".getBytes(UTF_8), Refusal.XML);
        String flat =
                "<?xml version=\"1.0\"?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"><table:table/></office:document>";
        assertRefused(flat.getBytes(UTF_8), Refusal.ODS);
    }

    @Test
    void Pages_to_look_at_are_named() {
        assertRefused("%PDF-1.7\n".getBytes(UTF_8), Refusal.PDF);
        assertRefused(new RawZip().add("OFD.xml", "<ofd/>").bytes(), Refusal.PDF);
    }

    @Test
    void Pictures_are_named() {
        int seen = 0;
        for (String start : new String[] {
            "\u0089PNG\r\n\u001A\n",
            "\u00FF\u00D8\u00FF\u00E0\0\u0010JFIF",
            "GIF89a",
            "II*\0",
            "MM\0*",
            "BM\u0036\0\1\0\0\0\0\0\u0036",
            "RIFF\0\0\0\0WEBPVP8 ",
            "\0\0\0\u0018ftypheic\0\0\0\0"
        }) {
            assertRefused((start + "\0\1\2\3").getBytes(ISO_8859_1), Refusal.PICTURE);
            seen++;
        }
        assertThat(seen).isEqualTo(8);
    }

    @Test
    void Programs_are_named_even_with_a_workbook_behind() {
        assertRefused("MZ\u0090\0\3".getBytes(ISO_8859_1), Refusal.PROGRAM);
        assertRefused("\u007FELF\2\1".getBytes(ISO_8859_1), Refusal.PROGRAM);
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes("MZ".getBytes(UTF_8));
        both.writeBytes(Sample.xlsx());
        assertRefused(both.toByteArray(), Refusal.PROGRAM);
    }

    @Test
    void Text_documents_and_slides_are_named() throws Exception {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("乡镇");
            document.write(text);
        }
        assertRefused(text.toByteArray(), Refusal.WORD);
        ByteArrayOutputStream slides = new ByteArrayOutputStream();
        try (XMLSlideShow show = new XMLSlideShow()) {
            show.createSlide();
            show.write(slides);
        }
        assertRefused(slides.toByteArray(), Refusal.SLIDES);
        assertRefused("{\\rtf1 }".getBytes(UTF_8), Refusal.WORD);
        assertRefused(compound("WordDocument"), Refusal.WORD);
        assertRefused(compound("PowerPoint Document"), Refusal.SLIDES);
        assertRefused(
                new RawZip()
                        .store("mimetype", "application/vnd.oasis.opendocument.text".getBytes(UTF_8))
                        .bytes(),
                Refusal.WORD);
    }

    @Test
    void Packed_files_are_named() {
        assertRefused(new RawZip().add("城关镇.xlsx", Sample.xlsx()).bytes(), Refusal.ARCHIVE);
        assertRefused(new RawZip().bytes(), Refusal.ARCHIVE);
        assertRefused("Rar!\u001A\7\1\0".getBytes(ISO_8859_1), Refusal.ARCHIVE);
        assertRefused("7z\u00BC\u00AF\u0027\u001C".getBytes(ISO_8859_1), Refusal.ARCHIVE);
        assertRefused("\u001F\u008B\b\0".getBytes(ISO_8859_1), Refusal.ARCHIVE);
    }

    @Test
    void Spreadsheets_of_other_kinds_are_named() {
        assertRefused(
                new RawZip()
                        .store("mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes(UTF_8))
                        .add("content.xml", "<a/>")
                        .bytes(),
                Refusal.ODS);
        assertRefused(
                RawZip.of(Sample.xlsx())
                        .change(
                                "[Content_Types].xml",
                                part -> part.content(part.text()
                                        .replace(
                                                XSSFWorkbookType.XLSX.getContentType(),
                                                "application/vnd.ms-excel.sheet.binary.macroEnabled.main")
                                        .getBytes(UTF_8)))
                        .bytes(),
                Refusal.XLSB);
        assertRefused(
                RawZip.of(Sample.xlsx())
                        .change(
                                "[Content_Types].xml",
                                part -> part.content(part.text()
                                        .replace(
                                                XSSFWorkbookType.XLSX.getContentType(),
                                                "application/vnd.ms-visio.drawing.main+xml")
                                        .getBytes(UTF_8)))
                        .bytes(),
                Refusal.KIND);
    }

    @Test
    void Workbooks_of_Excel_95_and_before_are_named() throws Exception {
        assertRefused(new byte[] {9, 0, 4, 0, 2, 0, 0x10, 0}, Refusal.OLD);
        assertRefused(new byte[] {9, 2, 6, 0, 0, 0, 0x10, 0, 0, 0}, Refusal.OLD);
        assertRefused(new byte[] {9, 4, 6, 0, 0, 0, 0x10, 0, 0, 0}, Refusal.OLD);
        byte[] globals = {9, 8, 8, 0, 0, 5, 5, 0, 0, 0, 0, 0, 10, 0, 0, 0};
        assertRefused(globals, Refusal.OLD);
        assertRefused(compound("Book", globals), Refusal.OLD);
        assertRefused(compound("Workbook", globals), Refusal.OLD);
    }

    @Test
    void Another_compound_file_is_no_workbook() throws Exception {
        assertRefused(compound("__properties_version1.0"), Refusal.KIND);
    }

    @Test
    void What_nobody_knows_is_no_workbook() {
        byte[] random = new byte[60_000];
        new Random(1).nextBytes(random);
        assertRefused(random, Refusal.KIND);
        // What an office's encryption makes of a workbook.
        assertRefused("b\u0014#e\u0001\u0002\u0003E-SafeNet\0\0\0LOCK".getBytes(ISO_8859_1), Refusal.KIND);
    }

    @Test
    void Macro_workbooks_templates_and_add_ins_are_read() throws Exception {
        assertThat(Sample.read(Sample.bytes(Sample.filled(new XSSFWorkbook(XSSFWorkbookType.XLSM)))))
                .contains("第2选区", "1901");
        int seen = 0;
        for (String type : new String[] {
            "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
            "application/vnd.ms-excel.template.macroEnabled.main+xml",
            "application/vnd.ms-excel.addin.macroEnabled.main+xml"
        }) {
            byte[] other = RawZip.of(Sample.xlsx())
                    .change(
                            "[Content_Types].xml",
                            part -> part.content(part.text()
                                    .replace(XSSFWorkbookType.XLSX.getContentType(), type)
                                    .getBytes(UTF_8)))
                    .bytes();
            assertThat(Sample.read(other)).isEqualTo(Sample.read(Sample.xlsx()));
            seen++;
        }
        assertThat(seen).isEqualTo(3);
    }

    @Test
    void Macros_are_told_and_links_to_other_workbooks() throws Exception {
        XSSFWorkbook macros = Sample.filled(new XSSFWorkbook(XSSFWorkbookType.XLSM));
        macros.setVBAProject(new java.io.ByteArrayInputStream(new byte[] {1, 2, 3}));
        assertThat(Spreadsheets.open(Sample.bytes(macros)).traits()).containsExactly(Trait.MACROS);
        XSSFWorkbook links = Sample.filled(new XSSFWorkbook());
        links.linkExternalWorkbook("去年.xlsx", new XSSFWorkbook());
        links.getSheetAt(0).getRow(0).createCell(2).setCellFormula("[去年.xlsx]Sheet1!A1");
        RawZip packed = RawZip.of(Sample.bytes(links));
        assertThat(packed.parts).extracting(part -> part.name).anyMatch(name -> name.contains("externalLink"));
        assertThat(Spreadsheets.open(packed.bytes()).traits()).containsExactly(Trait.EXTERNAL_LINKS);
        assertThat(Spreadsheets.open(Sample.xlsx()).traits()).isEmpty();
    }

    @Test
    void Macros_of_Excel_97_are_told_and_links_to_other_workbooks() throws Exception {
        byte[] plain = Sample.xls();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem(new java.io.ByteArrayInputStream(plain))) {
            files.getRoot().createDirectory("_VBA_PROJECT_CUR");
            files.writeFilesystem(out);
        }
        assertThat(Spreadsheets.open(out.toByteArray()).traits()).containsExactly(Trait.MACROS);
        HSSFWorkbook other = Sample.filled(new HSSFWorkbook());
        HSSFWorkbook links = Sample.filled(new HSSFWorkbook());
        links.linkExternalWorkbook("last.xls", other);
        links.getSheetAt(0).getRow(0).createCell(2).setCellFormula("[last.xls]选区!B1");
        assertThat(Spreadsheets.open(Sample.bytes(links)).traits()).containsExactly(Trait.EXTERNAL_LINKS);
        assertThat(Spreadsheets.open(plain).traits()).isEmpty();
    }

    private static byte[] compound(String stream) throws Exception {
        return compound(stream, new byte[5000]);
    }

    static byte[] compound(String stream, byte[] content) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new java.io.ByteArrayInputStream(content), stream);
            files.writeFilesystem(out);
        }
        return out.toByteArray();
    }
}
