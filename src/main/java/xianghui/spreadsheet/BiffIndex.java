package xianghui.spreadsheet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Where the parts of a workbook of Excel 97 to 2003 begin, told by the frames of its records alone. */
final class BiffIndex {

    private static final int BOF = 0x0809;
    private static final int EOF = 0x000A;
    private static final int FRAME = 4;
    private static final int BIFF8 = 0x0600;

    /** Is only dropped by POI, and what stood in it with it. */
    private static final int RICH_LABEL = 0x00D6;

    private BiffIndex() {}

    /**
     * The offsets at which the part for the whole workbook and then the sheets begin, in the order of the file.
     *
     * @throws RefusedFileException if a record goes beyond the end, a part has no end, or Excel 95 or earlier wrote it
     * @throws IndexOutOfBoundsException if a record is cut short
     */
    static List<Integer> of(byte[] workbook) throws RefusedFileException {
        ByteBuffer bytes = ByteBuffer.wrap(workbook).order(ByteOrder.LITTLE_ENDIAN);
        List<Integer> starts = new ArrayList<>();
        int depth = 0;
        int at = 0;
        while (at + FRAME <= workbook.length) {
            int sid = Short.toUnsignedInt(bytes.getShort(at));
            int length = Short.toUnsignedInt(bytes.getShort(at + 2));
            if (depth == 0 && sid != BOF) {
                // Nothing but padding follows the last sheet.
                break;
            }
            if (sid == BOF) {
                if (depth == 0) {
                    checkVersion(bytes, at);
                    starts.add(at);
                }
                depth++;
            } else if (sid == EOF) {
                depth--;
            }
            require(sid != RICH_LABEL);
            at += FRAME + length;
            require(at <= workbook.length);
        }
        require(depth == 0 && !starts.isEmpty());
        return starts;
    }

    private static void checkVersion(ByteBuffer bytes, int at) throws RefusedFileException {
        if (Short.toUnsignedInt(bytes.getShort(at + FRAME)) != BIFF8) {
            throw new RefusedFileException(at == 0 ? Refusal.OLD : Refusal.DAMAGED);
        }
    }

    private static void require(boolean whole) throws RefusedFileException {
        if (!whole) {
            throw new RefusedFileException(Refusal.DAMAGED);
        }
    }
}
