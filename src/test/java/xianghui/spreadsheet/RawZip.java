package xianghui.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** An archive written byte by byte, so that its headers may lie. */
final class RawZip {

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int DEFLATED = 8;

    final List<Part> parts = new ArrayList<>();

    /** What its two headers say of an entry; what starts with {@code local} differs from the list only in a test. */
    static final class Part {
        String name;
        String localName;
        byte[] packed;
        int method;
        int flags;
        int crc;
        int size;
        int packedSize;
        int attributes;
        int madeBy = 20;

        Part name(String other) {
            name = other;
            localName = other;
            return this;
        }

        Part content(byte[] content) {
            CRC32 sum = new CRC32();
            sum.update(content);
            crc = (int) sum.getValue();
            size = content.length;
            packed = method == 0 ? content : deflated(content);
            packedSize = packed.length;
            return this;
        }

        byte[] content() {
            try (var stream = new java.util.zip.InflaterInputStream(
                    new ByteArrayInputStream(packed), new java.util.zip.Inflater(true))) {
                return method == 0 ? packed : stream.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String text() {
            return new String(content(), UTF_8);
        }

        private Part copy() {
            Part copy = new Part();
            copy.name = name;
            copy.localName = localName;
            copy.packed = packed;
            copy.method = method;
            copy.flags = flags;
            copy.crc = crc;
            copy.size = size;
            copy.packedSize = packedSize;
            return copy;
        }
    }

    /** With the entries of an archive. */
    static RawZip of(byte[] archive) {
        RawZip zip = new RawZip();
        try (ZipInputStream stream = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                zip.add(entry.getName(), stream.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip;
    }

    RawZip copy() {
        RawZip copy = new RawZip();
        parts.forEach(part -> copy.parts.add(part.copy()));
        return copy;
    }

    RawZip add(String name, byte[] content) {
        Part part = new Part().name(name);
        part.method = DEFLATED;
        parts.add(part.content(content));
        return this;
    }

    RawZip add(String name, String content) {
        return add(name, content.getBytes(UTF_8));
    }

    /** Not packed. */
    RawZip store(String name, byte[] content) {
        parts.add(new Part().name(name).content(content));
        return this;
    }

    RawZip change(String name, Consumer<Part> change) {
        change.accept(part(name));
        return this;
    }

    Part part(String name) {
        return parts.stream()
                .filter(part -> part.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }

    byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        List<Integer> offsets = new ArrayList<>();
        for (Part part : parts) {
            offsets.add(all.size());
            byte[] name = part.localName.getBytes(UTF_8);
            ByteBuffer header = header(30);
            header.putInt(LOCAL)
                    .putShort((short) 20)
                    .putShort((short) part.flags)
                    .putShort((short) part.method);
            header.putInt(0x5a210000).putInt(part.crc).putInt(part.packedSize).putInt(part.size);
            header.putShort((short) name.length).putShort((short) 0);
            all.writeBytes(header.array());
            all.writeBytes(name);
            all.writeBytes(part.packed);
        }
        int list = all.size();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            byte[] name = part.name.getBytes(UTF_8);
            ByteBuffer header = header(46);
            header.putInt(CENTRAL).putShort((short) part.madeBy).putShort((short) 20);
            header.putShort((short) part.flags).putShort((short) part.method).putInt(0x5a210000);
            header.putInt(part.crc).putInt(part.packedSize).putInt(part.size);
            header.putShort((short) name.length).putShort((short) 0).putShort((short) 0);
            header.putShort((short) 0)
                    .putShort((short) 0)
                    .putInt(part.attributes)
                    .putInt(offsets.get(i));
            all.writeBytes(header.array());
            all.writeBytes(name);
        }
        int length = all.size() - list;
        ByteBuffer end = header(22).putInt(END).putInt(0);
        end.putShort((short) parts.size())
                .putShort((short) parts.size())
                .putInt(length)
                .putInt(list)
                .putShort((short) 0);
        all.writeBytes(end.array());
        return all.toByteArray();
    }

    private static ByteBuffer header(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 14];
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return packed.toByteArray();
    }
}
