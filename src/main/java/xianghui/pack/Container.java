package xianghui.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Writes a zip of which every byte follows from the names and contents: nothing is compressed, no clock is asked, nothing
 * stands between the entries. So two packs of the same things are the same, and a byte that was changed anywhere can be
 * found by writing it again.
 */
final class Container {

    /** Of an entry, and of all together, in bytes: what a zip of the old kind can hold. */
    static final long LARGEST = Integer.MAX_VALUE - 8L;

    static final int MOST_ENTRIES = 20_000;
    private static final int LONGEST_NAME = 1000;

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final short VERSION = 20;
    private static final short NAMES_IN_UTF8 = 0x0800;

    /** The first of January 1980, before which a zip knows no day. */
    private static final short DAY = (1 << 5) + 1;

    private Container() {}

    /** Gives the content of an entry. */
    @FunctionalInterface
    interface Contents {
        byte[] of(String name) throws IOException;
    }

    /** Is told which entry is written next; empty when the table of contents is. */
    @FunctionalInterface
    interface Follower {
        void next(String name);
    }

    /**
     * Writes it.
     *
     * @param names in the order in which they go in
     * @throws IOException if something cannot be read or written, or if it gets too large
     */
    static void write(List<String> names, Contents contents, OutputStream out, Follower follower) throws IOException {
        if (names.size() > MOST_ENTRIES) {
            throw new IOException("too many entries");
        }
        ByteBuffer table = ByteBuffer.allocate(names.stream()
                        .mapToInt(name -> 46 + name.getBytes(StandardCharsets.UTF_8).length)
                        .sum())
                .order(ByteOrder.LITTLE_ENDIAN);
        long position = 0;
        for (String name : names) {
            follower.next(name);
            byte[] content = contents.of(name);
            byte[] head = head(name, content);
            table.putInt(CENTRAL).putShort(VERSION).put(head, 4, 26).putShort((short) 0);
            table.putShort((short) 0).putShort((short) 0).putInt(0).putInt((int) position);
            table.put(head, 30, head.length - 30);
            position += head.length + (long) content.length;
            if (position > LARGEST) {
                throw new IOException("too large");
            }
            out.write(head);
            out.write(content);
        }
        follower.next("");
        out.write(table.array());
        ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
        end.putInt(END).putShort((short) 0).putShort((short) 0);
        end.putShort((short) names.size()).putShort((short) names.size());
        end.putInt(table.capacity()).putInt((int) position).putShort((short) 0);
        out.write(end.array());
    }

    private static byte[] head(String name, byte[] content) throws IOException {
        byte[] written = name.getBytes(StandardCharsets.UTF_8);
        if (written.length > LONGEST_NAME) {
            throw new IOException("a name too long");
        }
        CRC32 crc = new CRC32();
        crc.update(content);
        ByteBuffer head = ByteBuffer.allocate(30 + written.length).order(ByteOrder.LITTLE_ENDIAN);
        head.putInt(LOCAL).putShort(VERSION).putShort(NAMES_IN_UTF8).putShort((short) 0);
        head.putShort((short) 0).putShort(DAY).putInt((int) crc.getValue());
        head.putInt(content.length).putInt(content.length);
        head.putShort((short) written.length).putShort((short) 0);
        head.put(written);
        return head.array();
    }
}
