package xianghui.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import xianghui.returns.SubmissionId;

/** Where what is sent in lies until it is kept or refused. Nothing in it outlives the request that it came with. */
public final class Spool {

    private static final int BLOCK = 1 << 16;

    private final Path folder;

    public Spool(Path folder) {
        this.folder = folder;
    }

    /** A content on the disk, named by its SHA-256; gone when closed. */
    public record Spooled(Path path, SubmissionId id, long size) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }

    /**
     * Writes a stream down block by block.
     *
     * @param largest so many bytes may come
     * @throws TooLargeException if more come; nothing is left on the disk, the rest of the stream is not read
     * @throws IOException if the sender or the disk fails; nothing is left on the disk
     */
    public Spooled take(InputStream in, long largest) throws IOException {
        Files.createDirectories(folder);
        Path path = Files.createTempFile(folder, "", ".part");
        boolean whole = false;
        try (OutputStream file = Files.newOutputStream(path)) {
            MessageDigest digest = sha256();
            long size = copy(in, new DigestOutputStream(file, digest), largest);
            whole = true;
            return new Spooled(path, new SubmissionId(HexFormat.of().formatHex(digest.digest())), size);
        } finally {
            if (!whole) {
                Files.deleteIfExists(path);
            }
        }
    }

    /**
     * Removes what a process left that was killed.
     *
     * @throws IOException if the folder cannot be read
     */
    public void clear() throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> left = Files.list(folder)) {
                for (Path path : left.filter(Files::isRegularFile).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }

    private static long copy(InputStream in, OutputStream out, long largest) throws IOException {
        byte[] block = new byte[BLOCK];
        long size = 0;
        for (int read = in.read(block); read >= 0; read = in.read(block)) {
            size += read;
            if (size > largest) {
                throw new TooLargeException();
            }
            out.write(block, 0, read);
        }
        return size;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
