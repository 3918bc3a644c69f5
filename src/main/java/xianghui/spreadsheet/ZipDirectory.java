package xianghui.spreadsheet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The entries of an archive, believed only if there is one way to read it: the list at its end and the headers before
 * each entry say the same, and entries, list and end follow each other without a gap, from the first byte to the last.
 * Libraries take whichever they look at first, and bytes in between for nothing.
 */
final class ZipDirectory {

    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int CENTRAL_LENGTH = 46;
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int BIG_END = 0x06064b50;
    private static final int BIG_END_LENGTH = 56;
    private static final int LOCATOR = 0x07064b50;
    private static final int LOCATOR_LENGTH = 20;
    private static final int BIG_FIELD = 1;
    private static final long TOLD_ELSEWHERE = 0xFFFFFFFFL;

    private static final int ENCRYPTED = 1;
    private static final int SIZES_FOLLOW = 1 << 3;
    private static final int DEFLATED = 8;
    private static final int UNIX = 3;
    private static final int FILE_TYPE = 0xF000;
    private static final int LINK = 0xA000;

    private final ByteBuffer bytes;
    private final List<Header> headers = new ArrayList<>();
    private int listStart;

    /** What the list at the end says of an entry. */
    private record Header(String name, int flags, int method, long checksum, long packed, long unpacked, long at) {}

    private ZipDirectory(byte[] archive) {
        this.bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Reads the list and compares every header with it.
     *
     * @param most number of entries
     * @throws RefusedFileException if it contradicts itself, is encrypted, or has too many entries
     * @throws IndexOutOfBoundsException or another unchecked exception, if the archive is cut short
     */
    static List<ZipPart> read(byte[] archive, int most) throws RefusedFileException {
        ZipDirectory directory = new ZipDirectory(archive);
        directory.readList(most);
        return directory.parts();
    }

    private void readList(int most) throws RefusedFileException {
        int end = end();
        long number = unsignedShort(end + 10);
        long size = unsignedInt(end + 12);
        long start = unsignedInt(end + 16);
        require(bytes.getInt(end + 4) == 0 && unsignedShort(end + 8) == number);
        int stop = end;
        int locator = end - LOCATOR_LENGTH;
        if (locator >= 0 && bytes.getInt(locator) == LOCATOR) {
            stop = Math.toIntExact(bytes.getLong(locator + 8));
            require(bytes.getInt(stop) == BIG_END && stop + 12 + bytes.getLong(stop + 4) == locator);
            require(stop <= locator - BIG_END_LENGTH && bytes.getLong(stop + 24) == bytes.getLong(stop + 32));
            number = agreed(number, 0xFFFF, bytes.getLong(stop + 32));
            size = agreed(size, TOLD_ELSEWHERE, bytes.getLong(stop + 40));
            start = agreed(start, TOLD_ELSEWHERE, bytes.getLong(stop + 48));
        }
        require(start >= 0 && size >= 0 && start + size == stop);
        if (number > most) {
            throw new RefusedFileException(Refusal.LARGE);
        }
        listStart = Math.toIntExact(start);
        int at = listStart;
        for (long i = 0; i < number; i++) {
            at = readHeader(at);
        }
        require(at == stop);
    }

    /** Where the end record stands, whose comment goes to the last byte. */
    private int end() throws RefusedFileException {
        int last = bytes.capacity() - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (bytes.getInt(at) == END && at + unsignedShort(at + 20) == last) {
                return at;
            }
        }
        throw new RefusedFileException(Refusal.DAMAGED);
    }

    private static long agreed(long told, long elsewhere, long big) throws RefusedFileException {
        require(told == elsewhere || told == big);
        return big;
    }

    private int readHeader(int at) throws RefusedFileException {
        require(bytes.getInt(at) == CENTRAL);
        int nameLength = unsignedShort(at + 28);
        int extra = at + CENTRAL_LENGTH + nameLength;
        int extraEnd = extra + unsignedShort(at + 30);
        boolean link = bytes.get(at + 5) == UNIX && (unsignedShort(at + 40) & FILE_TYPE) == LINK;
        if (link) {
            throw new RefusedFileException(Refusal.UNSAFE);
        }
        long[] sizes = sizes(extra, extraEnd, unsignedInt(at + 24), unsignedInt(at + 20), unsignedInt(at + 42));
        headers.add(new Header(
                name(at + CENTRAL_LENGTH, nameLength),
                unsignedShort(at + 8),
                unsignedShort(at + 10),
                unsignedInt(at + 16),
                sizes[1],
                sizes[0],
                sizes[2]));
        return extraEnd + unsignedShort(at + 32);
    }

    /** The values, those that do not fit into 32 bits from the extra field; in the order in which they stand there. */
    private long[] sizes(int extra, int extraEnd, long... told) throws RefusedFileException {
        int at = extra;
        while (at + 4 <= extraEnd && unsignedShort(at) != BIG_FIELD) {
            at += 4 + unsignedShort(at + 2);
        }
        int next = at + 4;
        for (int i = 0; i < told.length; i++) {
            if (told[i] == TOLD_ELSEWHERE) {
                require(next + Long.BYTES <= extraEnd);
                told[i] = bytes.getLong(next);
                next += Long.BYTES;
                require(told[i] >= 0);
            }
        }
        return told;
    }

    private List<ZipPart> parts() throws RefusedFileException {
        headers.sort(Comparator.comparingLong(Header::at));
        List<ZipPart> parts = new ArrayList<>(headers.size());
        long at = 0;
        for (int i = 0; i < headers.size(); i++) {
            Header header = headers.get(i);
            require(header.at() == at);
            long next = i + 1 < headers.size() ? headers.get(i + 1).at() : listStart;
            parts.add(part(header, next));
            at = next;
        }
        require(at == listStart);
        return parts;
    }

    private ZipPart part(Header header, long next) throws RefusedFileException {
        int at = Math.toIntExact(header.at());
        require(bytes.getInt(at) == LOCAL);
        int flags = unsignedShort(at + 6);
        int nameLength = unsignedShort(at + 26);
        int extra = at + LOCAL_LENGTH + nameLength;
        int offset = extra + unsignedShort(at + 28);
        if (((flags | header.flags()) & ENCRYPTED) != 0) {
            throw new RefusedFileException(Refusal.PASSWORD);
        }
        require((flags & SIZES_FOLLOW) == (header.flags() & SIZES_FOLLOW)
                && unsignedShort(at + 8) == header.method()
                && name(at + LOCAL_LENGTH, nameLength).equals(header.name()));
        require(header.method() == DEFLATED || header.method() == 0 && header.packed() == header.unpacked());
        boolean follow = (flags & SIZES_FOLLOW) != 0;
        long checksum = unsignedInt(at + 14);
        long[] sizes = sizes(extra, offset, unsignedInt(at + 22), unsignedInt(at + 18));
        require(same(checksum, header.checksum(), follow)
                && same(sizes[1], header.packed(), follow)
                && same(sizes[0], header.unpacked(), follow));
        long stop = offset + header.packed();
        require(follow && hasDescriptor(header, stop, next - stop) || stop == next);
        return new ZipPart(
                header.name(),
                header.method() == DEFLATED,
                header.checksum(),
                Math.toIntExact(header.packed()),
                header.unpacked(),
                offset);
    }

    private static boolean same(long here, long there, boolean follow) {
        return here == there || follow && here == 0;
    }

    /** Whether checksum and sizes stand behind the entry, with or without a signature, in 32 or 64 bits. */
    private boolean hasDescriptor(Header header, long stop, long length) {
        int at = (int) stop;
        if (length != 12 && length != 16 && length != 20 && length != 24) {
            return false;
        }
        boolean signed = length == 16 || length == 24;
        if (signed) {
            if (bytes.getInt(at) != DESCRIPTOR) {
                return false;
            }
            at += Integer.BYTES;
        }
        boolean big = length >= 20;
        long packed = big ? bytes.getLong(at + 4) : unsignedInt(at + 4);
        long unpacked = big ? bytes.getLong(at + 12) : unsignedInt(at + 8);
        return unsignedInt(at) == header.checksum() && packed == header.packed() && unpacked == header.unpacked();
    }

    private String name(int at, int length) {
        return new String(bytes.array(), at, length, ISO_8859_1);
    }

    private int unsignedShort(int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    private long unsignedInt(int at) {
        return Integer.toUnsignedLong(bytes.getInt(at));
    }

    private static void require(boolean whole) throws RefusedFileException {
        if (!whole) {
            throw new RefusedFileException(Refusal.DAMAGED);
        }
    }
}
