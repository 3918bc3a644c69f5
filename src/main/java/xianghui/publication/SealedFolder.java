package xianghui.publication;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Keeps final versions of a term's reports, numbered from one, apart from the working ones. A copy is written beside its
 * place and moved in whole; what was cut off is cleared up by {@link #clear}.
 */
public final class SealedFolder {

    /** Hidden, so that a backup made just now leaves it out. */
    private static final String HIDDEN = ".";

    private static final String STAGED = ".new";

    private final Path folder;

    /** @param name what the office calls final versions */
    public SealedFolder(Path output, String term, String name) {
        this.folder = output.resolve(term).resolve(name);
    }

    /** The final version of that number. */
    public Optional<Volume> find(int number) throws IOException {
        return Volume.in(folder.resolve(String.valueOf(number)));
    }

    /** The number that the next final version gets: no number is ever used again, whoever wrote the folder. */
    public int next(int last) throws IOException {
        int number = last + 1;
        while (Files.exists(folder.resolve(String.valueOf(number)))) {
            number++;
        }
        return number;
    }

    /**
     * Copies a version, so that it stays as it is whatever becomes of the original. Every file is compared with the
     * manifest on the way; when this returns, the copy is on the disk.
     *
     * @throws AlteredFileException if a file of the original is gone or differs; nothing stays
     */
    public void seal(Volume original, int number) throws IOException {
        Path staged = folder.resolve(HIDDEN + number + STAGED);
        ReportFolder.delete(staged);
        try {
            for (String name : original.files()) {
                copy(original, name, staged.resolve(name));
            }
            Files.move(staged, folder.resolve(String.valueOf(number)), StandardCopyOption.ATOMIC_MOVE);
            settle(folder);
        } finally {
            ReportFolder.delete(staged);
        }
    }

    /** Removes copies that were cut off, and whole ones that nobody was told of. */
    public void clear(Predicate<Volume> untold) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> children = Files.list(folder)) {
            for (Path child : children.toList()) {
                String name = String.valueOf(child.getFileName());
                boolean staged = name.startsWith(HIDDEN) && name.endsWith(STAGED);
                if (staged
                        || name.matches("[1-9]\\d*")
                                && Volume.in(child).filter(untold).isPresent()) {
                    ReportFolder.delete(child);
                }
            }
        }
    }

    private static void copy(Volume original, String name, Path target) throws IOException {
        Files.createDirectories(Optional.ofNullable(target.getParent()).orElseThrow());
        try (FileChannel channel = original.open(name);
                InputStream content = Channels.newInputStream(channel)) {
            Files.copy(content, target);
        }
        if (!original.sha256(name).equals(Optional.of(Sha256.of(target)))) {
            throw new AlteredFileException(name);
        }
        ReportFolder.force(target);
        settle(Optional.ofNullable(target.getParent()).orElseThrow());
        target.toFile().setReadOnly();
    }

    /** Makes a folder's entries survive a loss of power, where the system lets a folder be opened. */
    private static void settle(Path folder) throws IOException {
        if (!System.getProperty("os.name", "").startsWith("Windows")) {
            try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
                entries.force(true);
            }
        }
    }
}
