package xianghui.spreadsheet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.BitSet;

/**
 * Looks at the sectors of a compound file (OLE2) before a parser believes them: the file has as many bytes as its
 * table of sectors says, and no two sectors are followed by the same one. There are no checksums in it.
 */
final class CompoundGate {

    private static final int HEADER = 512;
    private static final int LISTED = 109;
    private static final int FREE = -1;
    private static final int LAST_SPECIAL = -4;

    /** So many sectors of the table may be about none of the file. */
    private static final int SPARE = 8;

    /** At the end of the file; a page of the web that hands a file out may add a line break. */
    private static final int SPARE_SECTORS = 1;

    private final ByteBuffer bytes;
    private final int sectorSize;
    private final int sectors;

    private CompoundGate(byte[] file, int sectorSize) {
        this.bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        this.sectorSize = sectorSize;
        // The last one may be cut short; some programs do so.
        this.sectors = (file.length - 1) / sectorSize;
    }

    /**
     * Checks it.
     *
     * @throws RefusedFileException if the table of sectors is contradictory or not that of a file of this length
     */
    static void check(byte[] file) throws RefusedFileException {
        require(file.length > HEADER);
        int shift = Byte.toUnsignedInt(file[30]);
        require(shift == 9 || shift == 12);
        CompoundGate gate = new CompoundGate(file, 1 << shift);
        gate.checkChains(gate.table());
    }

    /** Which sector follows which. */
    private ByteBuffer table() throws RefusedFileException {
        int count = bytes.getInt(44);
        int perSector = sectorSize / Integer.BYTES;
        require(count > 0 && count <= sectors / perSector + 1 + SPARE && count <= sectors);
        ByteBuffer table = ByteBuffer.allocate(count * sectorSize).order(ByteOrder.LITTLE_ENDIAN);
        int more = bytes.getInt(68);
        for (int i = 0; i < Math.min(count, LISTED); i++) {
            table.put(sector(bytes.getInt(76 + i * Integer.BYTES)));
        }
        while (table.hasRemaining()) {
            ByteBuffer list = sector(more).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < perSector - 1 && table.hasRemaining(); i++) {
                table.put(sector(list.getInt(list.position() + i * Integer.BYTES)));
            }
            more = list.getInt(list.limit() - Integer.BYTES);
        }
        return table.flip();
    }

    private ByteBuffer sector(int number) throws RefusedFileException {
        require(number >= 0 && (long) (number + 2) * sectorSize <= bytes.capacity());
        return bytes.slice((number + 1) * sectorSize, sectorSize);
    }

    private void checkChains(ByteBuffer table) throws RefusedFileException {
        require(sectors * (long) Integer.BYTES <= table.limit());
        BitSet followed = new BitSet(sectors);
        int used = -1;
        // What the table says of sectors behind the end is not asked: some programs leave zeros there.
        for (int i = 0; i < sectors; i++) {
            int next = table.getInt(i * Integer.BYTES);
            require(next >= LAST_SPECIAL && next < sectors);
            if (next >= 0) {
                require(!followed.get(next) && next != i);
                followed.set(next);
            }
            if (next != FREE) {
                used = i;
            }
        }
        require(sectors - 1 - used <= SPARE_SECTORS);
    }

    private static void require(boolean whole) throws RefusedFileException {
        if (!whole) {
            throw new RefusedFileException(Refusal.DAMAGED);
        }
    }
}
