package xianghui.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static xianghui.spreadsheet.Sample.assertRefused;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Workbooks of Excel 97 to 2003 that no program writes: too much of something, or in contradiction with themselves. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BiffLimitsTest {

    private static final int NUMBER = 0x0203;
    private static final int BLANKS = 0x00BE;
    private static final int MERGED = 0x00E5;
    private static final int COLUMNS = 0x007D;
    private static final int BOUND = 0x0085;
    private static final int TEXTS = 0x00FC;
    private static final int CONTINUED = 0x003C;

    @Test
    void A_sheet_written_by_hand_is_read() throws Exception {
        assertThat(Sample.read(book(records -> number(records, 0, 0, 37)))).contains("typed=37");
    }

    @Test
    void One_address_twice_is_refused() throws Exception {
        assertRefused(
                book(records -> {
                    number(records, 0, 0, 37);
                    number(records, 0, 0, 38);
                }),
                Refusal.DAMAGED);
    }

    @Test
    void A_column_after_the_last_is_refused() throws Exception {
        assertRefused(book(records -> number(records, 0, 256, 37)), Refusal.DAMAGED);
    }

    @Test
    void Merged_areas_without_end_are_refused() throws Exception {
        assertQuick(
                book(records -> {
                    for (int i = 0; i < 200; i++) {
                        ByteBuffer areas = record(records, MERGED, 2 + 1000 * 8).putShort((short) 1000);
                        for (int area = 0; area < 1000; area++) {
                            areas.putShort((short) i)
                                    .putShort((short) i)
                                    .putShort((short) 0)
                                    .putShort((short) 1);
                        }
                        records.writeBytes(areas.array());
                    }
                }),
                Refusal.LARGE);
    }

    @Test
    void Cells_without_end_are_refused_before_they_are_kept() throws Exception {
        assertQuick(
                book(records -> {
                    for (int i = 0; i < 800_000; i++) {
                        number(records, i % 65_536, i / 65_536, i);
                    }
                }),
                Refusal.ROWS);
    }

    @Test
    void Blank_cells_without_end_take_no_memory() throws Exception {
        byte[] book = book(records -> {
            for (int i = 0; i < 28_000; i++) {
                ByteBuffer blanks =
                        record(records, BLANKS, 6 + 2 * 256).putShort((short) i).putShort((short) 0);
                blanks.position(4 + 4 + 2 * 256).putShort((short) 255);
                records.writeBytes(blanks.array());
            }
            number(records, 0, 0, 37);
        });
        assertThat(book.length).isGreaterThan(14 << 20);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThat(Sample.read(book)).contains("typed=37"));
    }

    @Test
    void Texts_without_end_are_read() throws Exception {
        ByteArrayOutputStream texts = new ByteArrayOutputStream();
        for (int i = 0; i < 1_800; i++) {
            ByteBuffer part = record(texts, i == 0 ? TEXTS : CONTINUED, 8 + 4 * 2_000);
            part.putInt(1_800 * 2_002 - 2).putInt(1_800 * 2_002 - 2);
            if (i > 0) {
                part.position(4);
            }
            while (part.hasRemaining()) {
                part.putShort((short) 1).put((byte) 0).put((byte) 'a');
            }
            texts.writeBytes(part.array());
        }
        byte[] book = book(texts.toByteArray(), records -> number(records, 0, 0, 37));
        assertThat(book.length).isGreaterThan(13 << 20);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThat(Sample.read(book)).contains("typed=37"));
    }

    @Test
    void More_than_sixteen_megabytes_are_not_read() throws Exception {
        assertRefused(book(records -> records.writeBytes(new byte[17 << 20])), Refusal.HEAVY);
    }

    @Test
    void Widths_of_columns_without_end_take_no_time() throws Exception {
        byte[] book = book(records -> {
            for (int i = 0; i < 500_000; i++) {
                ByteBuffer columns =
                        record(records, COLUMNS, 12).putShort((short) (i % 200)).putShort((short) 255);
                columns.putShort((short) 0).putShort((short) 0).putShort((short) 1);
                records.writeBytes(columns.array());
            }
            for (int row = 0; row < 20_000; row++) {
                number(records, row, row % 256, row);
            }
        });
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThat(Sample.refusal(book)).isEmpty());
    }

    private static void assertQuick(byte[] content, Refusal refusal) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertRefused(content, refusal));
    }

    private static void number(ByteArrayOutputStream records, int row, int column, double value) {
        ByteBuffer cell = record(records, NUMBER, 14).putShort((short) row).putShort((short) column);
        records.writeBytes(cell.putShort((short) 15).putDouble(value).array());
    }

    private static ByteBuffer record(ByteArrayOutputStream records, int sid, int length) {
        return ByteBuffer.allocate(4 + length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) sid)
                .putShort((short) length);
    }

    /** An empty workbook with these records in the place of its cells. */
    private static byte[] book(Consumer<ByteArrayOutputStream> cells) throws Exception {
        return book(new byte[0], cells);
    }

    private static byte[] book(byte[] global, Consumer<ByteArrayOutputStream> cells) throws Exception {
        HSSFWorkbook empty = new HSSFWorkbook();
        empty.createSheet("选区");
        byte[] stream;
        try (POIFSFileSystem files = new POIFSFileSystem(new java.io.ByteArrayInputStream(Sample.bytes(empty)))) {
            stream = files.createDocumentInputStream("Workbook").readAllBytes();
        }
        int end = stream.length - 4;
        assertThat(stream[end]).isEqualTo((byte) 0x0A);
        ByteArrayOutputStream records = new ByteArrayOutputStream();
        int sheet = BiffIndex.of(stream).get(1);
        ByteBuffer bytes = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
        int bound = 0;
        while (bytes.getShort(bound) != BOUND) {
            bound += 4 + bytes.getShort(bound + 2);
        }
        bytes.putInt(bound + 4, sheet + global.length);
        records.write(stream, 0, sheet - 4);
        records.writeBytes(global);
        records.write(stream, sheet - 4, end - sheet + 4);
        cells.accept(records);
        records.write(stream, end, 4);
        return FileKindTest.compound("Workbook", records.toByteArray());
    }
}
