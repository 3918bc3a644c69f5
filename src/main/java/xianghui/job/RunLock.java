package xianghui.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets one run at a time work on a data folder, whichever thread or process starts it. Spring Batch does not: it lets
 * several threads restart the same failed job (its issue 5397).
 */
public final class RunLock implements AutoCloseable {

    /** A file lock keeps other processes out, but not other threads of this one. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    /** A process that was killed a moment ago may still be about to let go. */
    private static final int LOOKS = 15;

    private static final long PAUSE_MILLIS = 100;

    /** Stands in the file while the lock is held; whoever finds it there comes after one who was cut off. */
    private static final byte AT_WORK = '1';

    private final Path file;
    private final FileChannel channel;
    private final boolean afterCutOff;

    private RunLock(Path file, FileChannel channel) throws IOException {
        this.file = file;
        this.channel = channel;
        this.afterCutOff = channel.size() > 0;
        channel.write(ByteBuffer.wrap(new byte[] {AT_WORK}), 0);
    }

    /**
     * Takes the lock until it is closed.
     *
     * @throws RunUnderWayException if somebody else has it
     */
    public static RunLock take(Path data) {
        Path file = file(data);
        if (!HELD.add(file)) {
            throw new RunUnderWayException();
        }
        boolean taken = false;
        try {
            RunLock lock = new RunLock(file, lock(file));
            taken = true;
            return lock;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!taken) {
                HELD.remove(file);
            }
        }
    }

    /** Whether some thread of this process has the lock. */
    static boolean isHeldHere(Path data) {
        return HELD.contains(file(data));
    }

    private static Path file(Path data) {
        return data.toAbsolutePath().normalize().resolve("run.lock");
    }

    /** Whether whoever had the lock last was cut off in his work. */
    boolean afterCutOff() {
        return afterCutOff;
    }

    private static FileChannel lock(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        for (int look = 0; channel.tryLock() == null; look++) {
            if (look == LOOKS || !paused()) {
                channel.close();
                throw new RunUnderWayException();
            }
        }
        return channel;
    }

    private static boolean paused() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        try (channel) {
            channel.truncate(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD.remove(file);
        }
    }
}
