package xianghui.publication;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One version of a report as it lies in a folder: the manifest, and the files that it names and no others.
 *
 * @param digest the SHA-256 of the manifest, by which the version is known wherever it lies
 */
public record Volume(Path folder, Manifest manifest, String digest) {

    /** No manifest of a county comes near this; whatever is larger is none. */
    private static final long LARGEST_MANIFEST = 16L << 20;

    /** The version in a folder; none where there is no manifest. */
    public static Optional<Volume> in(Path folder) throws IOException {
        Path file = folder.resolve(Manifest.FILE);
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST_MANIFEST) {
                return Optional.empty();
            }
            byte[] content = Files.readAllBytes(file);
            return Optional.of(new Volume(folder, Manifest.read(content), Sha256.of(content)));
        } catch (NoSuchFileException movedAway) {
            return Optional.empty();
        }
    }

    /** The day that decides which returns count. */
    public LocalDate asOf() {
        return LocalDate.parse(manifest.asOf());
    }

    /** The names of its files, the manifest last. */
    public List<String> files() {
        List<String> files = new ArrayList<>(manifest.outputs().keySet());
        files.add(Manifest.FILE);
        return List.copyOf(files);
    }

    /** The SHA-256 that a file must have; none if it does not belong to this version. */
    public Optional<String> sha256(String name) {
        return name.equals(Manifest.FILE)
                ? Optional.of(digest)
                : Optional.ofNullable(manifest.outputs().get(name));
    }

    /**
     * Opens a file after its whole content was compared with the manifest. What is read afterwards is what was compared,
     * even if another file takes its place meanwhile.
     *
     * @param name as the manifest has it
     * @throws AlteredFileException if it is gone or differs
     * @throws IllegalArgumentException if the version has no such file
     */
    public FileChannel open(String name) throws IOException {
        String expected =
                sha256(name).orElseThrow(() -> new IllegalArgumentException("no file of this report: " + name));
        FileChannel channel = channel(name);
        boolean whole = false;
        try {
            InputStream content = Channels.newInputStream(channel);
            whole = Sha256.of(content).equals(expected);
            channel.position(0);
        } finally {
            if (!whole) {
                channel.close();
            }
        }
        if (!whole) {
            throw new AlteredFileException(name);
        }
        return channel;
    }

    /**
     * A file as it was in this or an earlier version of the same report, by its content.
     *
     * @param name of the file, without its folder
     */
    public Optional<Path> kept(String name, String sha256) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile)
                    .filter(one -> String.valueOf(one.getFileName()).equals(name))
                    .sorted()
                    .toList()) {
                if (Sha256.of(file).equals(sha256)) {
                    return Optional.of(file);
                }
            }
        }
        return Optional.empty();
    }

    private FileChannel channel(String name) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder.normalize())) {
            throw new AlteredFileException(name);
        }
        try {
            return FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException gone) {
            throw new AlteredFileException(name);
        }
    }
}
