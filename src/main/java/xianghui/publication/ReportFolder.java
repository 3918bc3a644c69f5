package xianghui.publication;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The folder of one term and as-of date. New files are written beside it and moved in, the manifest last; what stood
 * there goes to {@code history/1}, {@code history/2} and so on. A move that was cut off is taken up by the next one.
 */
public final class ReportFolder {

    /** Where earlier versions lie, each in a folder of its own. */
    static final String HISTORY = "history";

    private static final String LEAVING = ".leaving";

    private final Path folder;

    public ReportFolder(Path output, String term, LocalDate asOf) {
        this.folder = output.resolve(term).resolve(asOf.toString());
    }

    private ReportFolder(Path folder) {
        this.folder = folder;
    }

    /** The folder of another kind of report within this one, with files and a history of its own. */
    public ReportFolder of(String kind) {
        return new ReportFolder(folder.resolve(kind));
    }

    public Path path() {
        return folder;
    }

    /** Whether it holds the whole report of that run, unchanged. */
    public boolean holds(String run) throws IOException {
        Path file = folder.resolve(Manifest.FILE);
        if (!Files.isRegularFile(file)) {
            return false;
        }
        JsonNode manifest = Json.read(file);
        if (!manifest.path("run").asString("").equals(run)) {
            return false;
        }
        for (JsonNode output : manifest.path("outputs")) {
            Path written = folder.resolve(output.path("file").asString(""));
            if (!Files.isRegularFile(written)
                    || !Sha256.of(written).equals(output.path("sha256").asString(""))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Every file of the report with its SHA-256 as the manifest has them, and the manifest itself, by path.
     *
     * @throws IOException if there is no manifest
     */
    public SortedMap<String, String> written() throws IOException {
        Path manifest = folder.resolve(Manifest.FILE);
        SortedMap<String, String> files = new TreeMap<>();
        for (JsonNode output : Json.read(manifest).path("outputs")) {
            files.put(output.path("file").asString(""), output.path("sha256").asString(""));
        }
        files.put(Manifest.FILE, Sha256.of(manifest));
        return files;
    }

    /** An empty folder beside this one, in which to write a new version. */
    public Path stage() throws IOException {
        Path staged = staged();
        delete(staged);
        return Files.createDirectories(staged);
    }

    /** Completes the manifest, moves what stands here to the history, and moves the staged files in. */
    public void publish(Manifest manifest) throws IOException {
        publish(manifest, Set.of());
    }

    /**
     * The same, but leaves some files where they are.
     *
     * @param left paths below the folder, with slashes; none of them is staged
     */
    public void publish(Manifest manifest, Set<String> left) throws IOException {
        Path staged = staged();
        SortedMap<String, String> outputs = new TreeMap<>();
        for (Path file : files(staged)) {
            force(file);
            outputs.put(name(staged, file), Sha256.of(file));
        }
        manifest.withOutputs(outputs).write(staged);
        force(staged.resolve(Manifest.FILE));
        Files.createDirectories(folder);
        if (differs(staged, left)) {
            retire(left);
        }
        moveIn(staged);
    }

    /** Whether anything stands here that the staged files would not replace by itself. */
    private boolean differs(Path staged, Set<String> left) throws IOException {
        if (Files.exists(folder.resolve(HISTORY).resolve(LEAVING))) {
            return true;
        }
        for (Path file : current(left)) {
            Path successor = staged.resolve(folder.relativize(file));
            if (!Files.isRegularFile(successor) || !Sha256.of(file).equals(Sha256.of(successor))) {
                return true;
            }
        }
        return false;
    }

    /** First into a folder that is not yet named, so that one version stays together if the move is cut off. */
    private void retire(Set<String> left) throws IOException {
        Path history = Files.createDirectories(folder.resolve(HISTORY));
        Path leaving = Files.createDirectories(history.resolve(LEAVING));
        for (Path file : current(left)) {
            move(file, leaving.resolve(folder.relativize(file)));
        }
        Files.move(leaving, history.resolve(next(history)), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String next(Path history) throws IOException {
        try (Stream<Path> versions = Files.list(history)) {
            return String.valueOf(1
                    + versions.map(version -> version.getFileName().toString())
                            .filter(name -> name.matches("\\d+"))
                            .mapToInt(Integer::parseInt)
                            .max()
                            .orElse(0));
        }
    }

    private void moveIn(Path staged) throws IOException {
        for (Path file : files(staged)) {
            if (!file.equals(staged.resolve(Manifest.FILE))) {
                move(file, folder.resolve(staged.relativize(file)));
            }
        }
        move(staged.resolve(Manifest.FILE), folder.resolve(Manifest.FILE));
        delete(staged);
        removeEmptyFolders();
    }

    private static void move(Path from, Path to) throws IOException {
        Files.createDirectories(Optional.ofNullable(to.getParent()).orElseThrow());
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path staged() {
        return folder.resolveSibling("." + folder.getFileName() + ".new");
    }

    private List<Path> current(Set<String> left) throws IOException {
        List<Path> others = others(folder);
        return files(folder).stream()
                .filter(file -> others.stream().noneMatch(file::startsWith))
                .filter(file -> !left.contains(name(folder, file)))
                .filter(file -> !isOpen(String.valueOf(file.getFileName())))
                .toList();
    }

    /** Whether a file of that name is what a word processor leaves beside one that it has open. */
    private static boolean isOpen(String name) {
        return name.startsWith("~$") || name.startsWith(".~");
    }

    /** Whether a word processor has that file of the folder open. */
    public boolean isOpenElsewhere(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return Stream.of(
                        "~$" + name,
                        "~$" + name.substring(Math.min(2, name.length())),
                        ".~lock." + name + "#",
                        ".~" + name)
                .anyMatch(mark -> Files.exists(folder.resolve(mark)));
    }

    /** Whether a file of the folder is as its manifest says. */
    public boolean isAsWritten(String file) throws IOException {
        if (!Files.exists(folder.resolve(Manifest.FILE)) || !Files.isRegularFile(folder.resolve(file))) {
            return false;
        }
        return Sha256.of(folder.resolve(file)).equals(written().get(file));
    }

    /**
     * Finds a file of the version that stands here, also where its move to the history was cut off.
     *
     * @param file path below the folder, with slashes
     */
    public Optional<Path> last(String file) throws IOException {
        if (Files.isRegularFile(folder.resolve(file))) {
            return Optional.of(folder.resolve(file));
        }
        Path history = folder.resolve(HISTORY);
        List<Path> places = new ArrayList<>(List.of(history.resolve(LEAVING)));
        if (!Files.exists(folder.resolve(Manifest.FILE)) && Files.isDirectory(history)) {
            places.add(history.resolve(String.valueOf(Integer.parseInt(next(history)) - 1)));
        }
        return places.stream()
                .map(place -> place.resolve(file))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** The history, and folders of other kinds of report or of what is written for them. */
    private static List<Path> others(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Files::isDirectory)
                    .filter(child -> name(folder, child).equals(HISTORY)
                            || name(folder, child).startsWith(".")
                            || Files.exists(child.resolve(Manifest.FILE))
                            || Files.exists(child.resolve(HISTORY)))
                    .toList();
        }
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String name(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private void removeEmptyFolders() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isDirectory)
                    .sorted(Comparator.reverseOrder())
                    .toList()) {
                try (Stream<Path> content = Files.list(path)) {
                    if (content.findAny().isEmpty()) {
                        Files.delete(path);
                    }
                }
            }
        }
    }

    /** Removes a folder with all that is in it; does nothing if there is none. */
    static void delete(Path root) throws IOException {
        if (Files.exists(root)) {
            try (Stream<Path> paths = Files.walk(root)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** Returns when the file's content is on the disk. */
    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
