package xianghui.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static xianghui.spreadsheet.Sample.assertRefused;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Archives that can be read in more than one way, or were made to do harm, are refused before a parser sees them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchiveGateTest {

    private static final byte[] WHOLE = Sample.xlsx();
    private static final String CLEAN = Sample.read(WHOLE);
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @Test
    void An_archive_in_order_is_read_however_it_was_packed() throws Exception {
        RawZip packed = RawZip.of(WHOLE);
        assertThat(Sample.read(packed.bytes())).isEqualTo(CLEAN);
        RawZip stored = new RawZip();
        packed.parts.forEach(part -> stored.store(part.name, part.content()));
        assertThat(Sample.read(stored.bytes())).isEqualTo(CLEAN);
        int seen = 0;
        for (Zip64Mode mode : List.of(Zip64Mode.Always, Zip64Mode.Never, Zip64Mode.AsNeeded)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
                zip.setUseZip64(mode);
                zip.setComment("报表");
                for (RawZip.Part part : packed.parts) {
                    zip.putArchiveEntry(new ZipArchiveEntry(part.name));
                    zip.write(part.content());
                    zip.closeArchiveEntry();
                }
            }
            assertThat(Sample.read(out.toByteArray())).as(mode.name()).isEqualTo(CLEAN);
            seen++;
        }
        assertThat(seen).isEqualTo(3);
    }

    @Test
    void A_false_checksum_is_refused() {
        assertRefused(RawZip.of(WHOLE).change(SHEET, part -> part.crc++).bytes(), Refusal.DAMAGED);
    }

    @Test
    void A_digit_changed_in_an_entry_that_is_not_packed_is_refused() {
        byte[] sheet = RawZip.of(WHOLE).part(SHEET).content();
        RawZip zip = new RawZip();
        RawZip.of(WHOLE).parts.forEach(part -> zip.store(part.name, part.content()));
        String other = new String(sheet, UTF_8).replace("1900", "1800");
        assertThat(other).isNotEqualTo(new String(sheet, UTF_8));
        zip.part(SHEET).packed = other.getBytes(UTF_8);

        assertRefused(zip.bytes(), Refusal.DAMAGED);
    }

    @Test
    void A_name_before_an_entry_that_differs_from_the_list_is_refused() {
        assertRefused(
                RawZip.of(WHOLE)
                        .change(SHEET, part -> part.localName = "xl/worksheets/sheet2.xml")
                        .bytes(),
                Refusal.DAMAGED);
    }

    @Test
    void Sizes_and_methods_before_an_entry_that_differ_from_the_list_are_refused() {
        byte[] packed = RawZip.of(WHOLE).bytes();
        int seen = 0;
        for (int field : new int[] {6, 8, 14, 18, 22, 26, 28}) {
            byte[] other = packed.clone();
            other[field] ^= 8;
            assertRefused(other, Refusal.DAMAGED);
            seen++;
        }
        assertThat(seen).isEqualTo(7);
    }

    @Test
    void Two_entries_of_one_name_are_refused_whatever_the_case_and_the_slashes() {
        int seen = 0;
        for (String name :
                List.of(SHEET, "xl/worksheets/Sheet1.xml", "/xl/worksheets/sheet1.xml", "xl\\worksheets\\sheet1.xml")) {
            assertRefused(RawZip.of(WHOLE).add(name, "<worksheet/>").bytes(), Refusal.UNSAFE);
            seen++;
        }
        assertThat(seen).isEqualTo(4);
    }

    @Test
    void Names_that_lead_out_of_the_archive_are_refused() {
        int seen = 0;
        for (String name : List.of(
                "../evil.xml",
                "xl/../../evil",
                "..\\evil",
                "C:\\evil",
                "c:/evil",
                "//host/evil",
                "xl/a\0b",
                "xl/a\nb",
                "..")) {
            assertRefused(RawZip.of(WHOLE).add(name, "x").bytes(), Refusal.UNSAFE);
            seen++;
        }
        assertThat(seen).isEqualTo(9);
    }

    @Test
    void A_link_in_an_archive_is_refused() {
        RawZip zip = RawZip.of(WHOLE).store("xl/link", "/etc/passwd".getBytes(UTF_8));
        zip.part("xl/link").madeBy = 3 << 8 | 20;
        zip.part("xl/link").attributes = 0xA1FF << 16;

        assertRefused(zip.bytes(), Refusal.UNSAFE);
    }

    @Test
    void An_encrypted_entry_needs_a_password() {
        assertRefused(RawZip.of(WHOLE).change(SHEET, part -> part.flags = 1).bytes(), Refusal.PASSWORD);
    }

    @Test
    void Anything_before_behind_or_between_the_entries_is_refused() {
        byte[] junk = "junk".getBytes(UTF_8);
        assertRefused(concat(WHOLE, junk), Refusal.DAMAGED);
        assertRefused(concat(WHOLE, new byte[1 << 20]), Refusal.DAMAGED);
        assertRefused(concat(WHOLE, WHOLE), Refusal.DAMAGED);
        assertRefused(concat("PK\3\4".getBytes(UTF_8), WHOLE), Refusal.DAMAGED);
        RawZip zip = RawZip.of(WHOLE);
        byte[] whole = zip.bytes();
        int first = 30 + zip.parts.get(0).name.length() + zip.parts.get(0).packedSize;
        byte[] between =
                concat(concat(Arrays.copyOf(whole, first), junk), Arrays.copyOfRange(whole, first, whole.length));
        assertRefused(between, Refusal.DAMAGED);
    }

    @Test
    void A_list_that_leaves_an_entry_out_is_refused() {
        RawZip zip = RawZip.of(WHOLE).add("xl/more.xml", "<a/>");
        ByteBuffer bytes = ByteBuffer.wrap(zip.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        int end = bytes.capacity() - 22;
        int last = 46 + "xl/more.xml".length();
        byte[] shorter = concat(
                Arrays.copyOf(bytes.array(), end - last), Arrays.copyOfRange(bytes.array(), end, bytes.capacity()));
        ByteBuffer other = ByteBuffer.wrap(shorter).order(ByteOrder.LITTLE_ENDIAN);
        end -= last;
        other.putShort(end + 8, (short) (zip.parts.size() - 1)).putShort(end + 10, (short) (zip.parts.size() - 1));
        other.putInt(end + 12, other.getInt(end + 12) - last);

        assertRefused(other.array(), Refusal.DAMAGED);
    }

    @Test
    void Bombs_are_refused_before_they_are_unpacked() {
        byte[] zeros = new byte[300 << 20];
        RawZip bomb = RawZip.of(WHOLE).add("xl/media/image1.bin", zeros);
        assertThat(bomb.bytes().length).isLessThan(2 << 20);
        assertQuick(bomb.bytes(), Refusal.LARGE);
        String deep = "<a>".repeat(20_000_000);
        assertQuick(
                RawZip.of(WHOLE)
                        .change(SHEET, part -> part.content(deep.getBytes(UTF_8)))
                        .bytes(),
                Refusal.LARGE);
        RawZip many = RawZip.of(WHOLE);
        IntStream.range(0, 30_000).forEach(i -> many.store("xl/a" + i, new byte[0]));
        assertQuick(many.bytes(), Refusal.LARGE);
    }

    @Test
    void A_bomb_that_lies_about_its_size_is_not_unpacked_further_than_it_says() {
        RawZip bomb = RawZip.of(WHOLE).add("xl/a.xml", new byte[200 << 20]);
        bomb.part("xl/a.xml").size = 1000;

        assertQuick(bomb.bytes(), Refusal.DAMAGED);
    }

    @Test
    void Sizes_that_lie_in_the_long_form_are_refused() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            zip.setUseZip64(Zip64Mode.Always);
            for (RawZip.Part part : RawZip.of(WHOLE).parts) {
                zip.putArchiveEntry(new ZipArchiveEntry(part.name));
                zip.write(part.content());
                zip.closeArchiveEntry();
            }
        }
        byte[] whole = out.toByteArray();
        assertThat(Sample.refusal(whole)).isEmpty();
        int end = whole.length - 22 - 20 - 56;
        int seen = 0;
        for (int field : new int[] {24, 32, 40, 48, 4}) {
            byte[] other = whole.clone();
            ByteBuffer.wrap(other).order(ByteOrder.LITTLE_ENDIAN).putLong(end + field, Long.MAX_VALUE - 7);
            assertThat(Sample.refusal(other)).as("field %d", field).isPresent();
            seen++;
        }
        assertThat(seen).isEqualTo(5);
    }

    @Test
    void A_document_type_is_refused_in_every_part_and_nothing_is_fetched() {
        String bomb = "<!DOCTYPE a [<!ENTITY b \"" + "x".repeat(50) + "\"><!ENTITY c \"&b;&b;\">]>";
        String file = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>";
        String parameter = "<!DOCTYPE a [<!ENTITY % b SYSTEM \"http://127.0.0.1:1/\">%b;]>";
        RawZip clean = RawZip.of(WHOLE);
        int seen = 0;
        for (String declared : List.of(bomb, file, parameter)) {
            for (RawZip.Part part : clean.parts) {
                String text = part.text();
                int root = text.indexOf('<', text.startsWith("<?") ? 2 : 0);
                String other = text.substring(0, root) + declared + text.substring(root);
                assertRefused(
                        clean.copy()
                                .change(part.name, each -> each.content(other.getBytes(UTF_8)))
                                .bytes(),
                        Refusal.UNSAFE);
                assertRefused(
                        clean.copy()
                                .change(part.name, each -> each.content(other.getBytes(UTF_16)))
                                .bytes(),
                        Refusal.UNSAFE);
                seen++;
            }
        }
        assertThat(seen).isEqualTo(3 * clean.parts.size()).isGreaterThan(20);
    }

    @Test
    void A_package_without_its_lists_is_refused() {
        RawZip zip = RawZip.of(WHOLE);
        zip.parts.removeIf(part -> part.name.equals("_rels/.rels"));
        assertRefused(zip.bytes(), Refusal.DAMAGED);
        RawZip other = RawZip.of(WHOLE).change("[Content_Types].xml", part -> part.content("<Types".getBytes(UTF_8)));
        assertRefused(other.bytes(), Refusal.DAMAGED);
    }

    @Test
    void A_password_is_named_whichever_way_it_encrypts() throws Exception {
        int seen = 0;
        for (EncryptionMode mode : List.of(EncryptionMode.agile, EncryptionMode.standard)) {
            assertRefused(encrypted(mode, "secret"), Refusal.PASSWORD);
            seen++;
        }
        assertThat(seen).isEqualTo(2);
    }

    @Test
    void A_password_that_every_program_knows_is_none() throws Exception {
        assertThat(Sample.read(encrypted(EncryptionMode.agile, "VelvetSweatshop")))
                .isEqualTo(CLEAN);
        assertThat(Sample.read(encrypted(EncryptionMode.standard, "VelvetSweatshop")))
                .isEqualTo(CLEAN);
    }

    @Test
    void What_is_encrypted_passes_the_same_gate() throws Exception {
        byte[] other = RawZip.of(WHOLE).add("../evil", "x").bytes();
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("VelvetSweatshop");
            try (var out = encryptor.getDataStream(container)) {
                out.write(other);
            }
            container.writeFilesystem(locked);
        }
        assertRefused(locked.toByteArray(), Refusal.UNSAFE);
    }

    @Test
    void A_password_that_would_be_hashed_for_minutes_is_not_tried() throws Exception {
        EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile, null, null, -1, -1, null);
        info.getVerifier().setSpinCount(10_000_000);
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            var encryptor = info.getEncryptor();
            encryptor.confirmPassword("VelvetSweatshop");
            try (var out = encryptor.getDataStream(container)) {
                out.write(WHOLE);
            }
            container.writeFilesystem(locked);
        }
        assertQuick(locked.toByteArray(), Refusal.PASSWORD);
    }

    @Test
    void Rights_of_certain_persons_are_named() throws Exception {
        assertRefused(FileKindTest.compound("EncryptedPackage", new byte[5000]), Refusal.RIGHTS);
    }

    @Test
    void A_workbook_that_may_only_not_be_written_is_read() {
        XSSFWorkbook book = Sample.filled(new XSSFWorkbook());
        book.lockStructure();
        book.setWorkbookPassword("secret", null);
        book.getSheetAt(0).protectSheet("secret");
        book.getCTWorkbook().addNewFileSharing().setReadOnlyRecommended(true);

        assertThat(Sample.read(Sample.bytes(book))).isEqualTo(CLEAN);
    }

    @Test
    void A_return_passes_in_milliseconds() throws Exception {
        byte[] sent = Sample.sent("01");
        for (int i = 0; i < 50; i++) {
            ArchiveGate.check(sent);
        }
        Instant start = Instant.now();
        for (int i = 0; i < 20; i++) {
            ArchiveGate.check(sent);
        }
        // About 3 ms; the limit is for a machine that does something else.
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }

    private static byte[] encrypted(EncryptionMode mode, String password) throws Exception {
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem();
                OPCPackage content = OPCPackage.open(new ByteArrayInputStream(WHOLE))) {
            var encryptor = new EncryptionInfo(mode).getEncryptor();
            encryptor.confirmPassword(password);
            try (var out = encryptor.getDataStream(container)) {
                content.save(out);
            }
            container.writeFilesystem(locked);
        }
        return locked.toByteArray();
    }

    private static void assertQuick(byte[] content, Refusal refusal) {
        Instant start = Instant.now();
        assertRefused(content, refusal);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(1));
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
