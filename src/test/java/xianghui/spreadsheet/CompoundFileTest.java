package xianghui.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static xianghui.spreadsheet.Sample.assertRefused;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Files of Excel 97 to 2003 whose container is out of order, or that have a password. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CompoundFileTest {

    private static final int SECTOR = 512;
    private static final byte[] WHOLE = Sample.sent("04");
    private static final String CLEAN = Sample.read(WHOLE);

    @Test
    void A_file_cut_short_anywhere_is_refused() {
        int seen = 0;
        for (int length = 8; length < WHOLE.length - SECTOR; length += 1500) {
            assertRefused(Arrays.copyOf(WHOLE, length), Refusal.DAMAGED);
            seen++;
        }
        assertThat(seen).isGreaterThan(90);
    }

    @Test
    void Bytes_behind_the_end_are_refused() {
        assertRefused(Arrays.copyOf(WHOLE, WHOLE.length + 10 * SECTOR), Refusal.DAMAGED);
        assertRefused(Arrays.copyOf(WHOLE, WHOLE.length + (40 << 20)), Refusal.DAMAGED);
        byte[] twice = Arrays.copyOf(WHOLE, 2 * WHOLE.length);
        System.arraycopy(WHOLE, 0, twice, WHOLE.length, WHOLE.length);
        assertRefused(twice, Refusal.DAMAGED);
    }

    @Test
    void A_line_break_that_a_page_of_the_web_adds_is_passed_over() {
        byte[] longer = Arrays.copyOf(WHOLE, WHOLE.length + 1);
        longer[WHOLE.length] = '\n';

        assertThat(Sample.read(longer)).isEqualTo(CLEAN);
    }

    @Test
    void More_than_fifty_megabytes_are_not_read() {
        assertRefused(Arrays.copyOf(WHOLE, (50 << 20) + 1), Refusal.HEAVY);
    }

    @Test
    void Sectors_that_follow_each_other_in_a_circle_are_refused() {
        int table = ByteBuffer.wrap(WHOLE).order(ByteOrder.LITTLE_ENDIAN).getInt(76);
        int seen = 0;
        for (int sector = 0; sector < 120; sector += 7) {
            byte[] circle = WHOLE.clone();
            ByteBuffer.wrap(circle)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt((table + 1) * SECTOR + sector * Integer.BYTES, Math.max(0, sector - 1));
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertRefused(circle, Refusal.DAMAGED));
            seen++;
        }
        assertThat(seen).isEqualTo(18);
    }

    @Test
    void A_header_that_promises_more_than_there_is_is_refused_at_once() {
        int seen = 0;
        for (int field : new int[] {44, 48, 60, 64, 68, 72, 76}) {
            for (int value : new int[] {Integer.MAX_VALUE, 1 << 20, -5}) {
                byte[] other = WHOLE.clone();
                ByteBuffer.wrap(other).order(ByteOrder.LITTLE_ENDIAN).putInt(field, value);
                assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
                    // What is not needed to read the workbook may be wrong.
                    if (Sample.refusal(other).isEmpty()) {
                        assertThat(Sample.read(other)).isEqualTo(CLEAN);
                    }
                });
                seen++;
            }
        }
        assertThat(seen).isEqualTo(21);
    }

    @Test
    void Directory_entries_in_a_circle_are_refused() throws Exception {
        int start = ByteBuffer.wrap(WHOLE).order(ByteOrder.LITTLE_ENDIAN).getInt(48);
        int seen = 0;
        for (int entry = 0; entry < 4; entry++) {
            for (int field : new int[] {68, 72, 76}) {
                for (int target = 0; target < 4; target++) {
                    byte[] other = WHOLE.clone();
                    int at = (start + 1) * SECTOR + entry * 128 + field;
                    ByteBuffer.wrap(other).order(ByteOrder.LITTLE_ENDIAN).putInt(at, target);
                    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
                        if (Sample.refusal(other).isEmpty()) {
                            assertThat(Sample.read(other)).isEqualTo(CLEAN);
                        }
                    });
                    seen++;
                }
            }
        }
        assertThat(seen).isEqualTo(48);
    }

    @Test
    void A_password_is_named_whichever_way_it_encrypts() {
        int seen = 0;
        for (EncryptionMode mode : List.of(EncryptionMode.xor, EncryptionMode.binaryRC4, EncryptionMode.cryptoAPI)) {
            assertRefused(locked(mode, "secret"), Refusal.PASSWORD);
            seen++;
        }
        assertThat(seen).isEqualTo(3);
    }

    @Test
    void A_password_that_every_program_knows_is_none() {
        String clean = Sample.read(Sample.xls());
        int seen = 0;
        for (EncryptionMode mode : List.of(EncryptionMode.xor, EncryptionMode.binaryRC4, EncryptionMode.cryptoAPI)) {
            assertThat(Sample.read(locked(mode, "VelvetSweatshop")))
                    .as(mode.name())
                    .isEqualTo(clean);
            seen++;
        }
        assertThat(seen).isEqualTo(3);
    }

    @Test
    void A_workbook_that_may_only_not_be_written_is_read() {
        HSSFWorkbook book = Sample.filled(new HSSFWorkbook());
        book.writeProtectWorkbook("secret", "clerk");
        book.getSheetAt(0).protectSheet("secret");

        assertThat(Sample.read(Sample.bytes(book))).isEqualTo(Sample.read(Sample.xls()));
    }

    private static byte[] locked(EncryptionMode mode, String password) {
        HSSFWorkbook book = Sample.filled(new HSSFWorkbook());
        Biff8EncryptionKey.setCurrentUserPassword(password);
        try {
            book.setEncryptionMode(mode);
            return Sample.bytes(book);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }
}
