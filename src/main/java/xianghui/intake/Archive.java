package xianghui.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import xianghui.returns.SubmissionId;

/** Keeps every received file unchanged under the SHA-256 of its content. */
public final class Archive {

    private final Path folder;

    public Archive(Path folder) {
        this.folder = folder;
    }

    /** The name that the content has in the archive. */
    public static SubmissionId idOf(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new SubmissionId(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * Keeps a content; when this returns it is on the disk, whole, under its name.
     *
     * @throws IOException if there is no room, or the disk fails
     */
    public SubmissionId keep(byte[] content) throws IOException {
        SubmissionId id = idOf(content);
        Path kept = path(id);
        if (!Files.exists(kept) || !idOf(Files.readAllBytes(kept)).equals(id)) {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, id.brief(), ".part");
            try {
                write(part, content);
                Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                syncFolder();
            } finally {
                Files.deleteIfExists(part);
            }
        }
        return id;
    }

    /**
     * Keeps a file that was written elsewhere on the same disk, without holding it in memory; it is moved away. When this
     * returns it is on the disk, whole, under its name.
     *
     * @param id of its content
     * @throws IOException if the disk fails
     */
    public void keep(Path file, SubmissionId id) throws IOException {
        Files.createDirectories(folder);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(file, path(id), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncFolder();
    }

    /** Whether there is a content of that name. */
    public boolean has(SubmissionId id) {
        return Files.isRegularFile(path(id));
    }

    /** The content of that name. */
    public byte[] content(SubmissionId id) throws IOException {
        return Files.readAllBytes(path(id));
    }

    private Path path(SubmissionId id) {
        return folder.resolve(id.sha256());
    }

    private static void write(Path part, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** The new name itself outlives a loss of power only once the folder is on the disk. */
    private void syncFolder() throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
