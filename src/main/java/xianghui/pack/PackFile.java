package xianghui.pack;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A file that may be a pack, whole or not, honest or not. Where its table of contents is damaged, the entries are looked
 * for from the start, one after the other, as far as they can be told.
 */
final class PackFile implements Closeable {

    private static final int LOCAL = 0x04034b50;
    private static final int HEAD = 30;

    private final FileChannel channel;
    private final @Nullable ZipFile zip;
    private final List<String> names = new ArrayList<>();
    private final Map<String, Place> places = new LinkedHashMap<>();

    /** Where an uncompressed content lies. */
    private record Place(long start, long size) {}

    private PackFile(FileChannel channel, @Nullable ZipFile zip) throws IOException {
        this.channel = channel;
        this.zip = zip;
        if (zip == null) {
            walk();
        } else {
            zip.stream()
                    .limit(Container.MOST_ENTRIES + 1L)
                    .map(ZipEntry::getName)
                    .forEach(names::add);
        }
    }

    static PackFile open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file);
        boolean whole = false;
        try {
            PackFile pack = new PackFile(channel, zip(file));
            whole = true;
            return pack;
        } finally {
            if (!whole) {
                channel.close();
            }
        }
    }

    private static @Nullable ZipFile zip(Path file) {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }

    private void walk() throws IOException {
        long position = 0;
        while (names.size() <= Container.MOST_ENTRIES) {
            ByteBuffer head = read(position, HEAD).order(ByteOrder.LITTLE_ENDIAN);
            if (head.limit() < HEAD || head.getInt(0) != LOCAL || head.getShort(8) != 0) {
                return;
            }
            long size = Integer.toUnsignedLong(head.getInt(18));
            int name = Short.toUnsignedInt(head.getShort(26));
            long start = position + HEAD + name + Short.toUnsignedInt(head.getShort(28));
            names.add(StandardCharsets.UTF_8.decode(read(position + HEAD, name)).toString());
            places.put(names.get(names.size() - 1), new Place(start, size));
            position = start + size;
        }
    }

    /** The names of the entries, in their order, as often as they come. */
    List<String> names() {
        return List.copyOf(names);
    }

    long size() throws IOException {
        return channel.size();
    }

    /**
     * The content of an entry.
     *
     * @param most how many bytes it may have; nothing beyond is read
     * @return nothing if there is no such entry, if it is larger, or if it cannot be read
     */
    Optional<byte[]> content(String name, long most) throws IOException {
        long limit = Math.min(most, Container.LARGEST);
        if (zip == null) {
            Place place = places.get(name);
            if (place == null || place.size() > limit || place.start() + place.size() > size()) {
                return Optional.empty();
            }
            return Optional.of(read(place.start(), (int) place.size()).array());
        }
        ZipEntry entry = zip.getEntry(name);
        if (entry == null || entry.getSize() > limit) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = in.readNBytes((int) limit + 1);
            return content.length > limit ? Optional.empty() : Optional.of(content);
        } catch (IOException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    /** So many bytes from there, or as many as there are. */
    ByteBuffer read(long position, int count) throws IOException {
        int there = (int) Math.max(0, Math.min(count, size() - position));
        ByteBuffer bytes = ByteBuffer.allocate(there);
        while (bytes.hasRemaining() && channel.read(bytes, position + bytes.position()) >= 0) {
            continue;
        }
        return bytes.flip();
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            if (zip != null) {
                zip.close();
            }
        }
    }
}
