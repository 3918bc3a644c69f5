package xianghui.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import xianghui.catalog.Genre;
import xianghui.job.Folders;
import xianghui.job.Program;
import xianghui.job.Reprint;
import xianghui.job.Rulebook;
import xianghui.job.RulebookReader;
import xianghui.publication.Manifest;
import xianghui.store.Extract;

/** Makes the files of a report again from a pack alone, in folders that nobody else sees, and compares them. */
public final class Rebuilding {

    /** A folder may be called so; nothing in it leads elsewhere. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{Ps}\\p{Pe}\\p{Pd}]{0,60}");

    private final Program program;
    private final Workshops workshops;

    public Rebuilding(Program program, Workshops workshops) {
        this.program = program;
        this.workshops = workshops;
    }

    /** Opens a workshop on folders that hold nothing yet. */
    @FunctionalInterface
    public interface Workshops {
        /** @param inbox how the inbox was reached from the report */
        Workshop open(Folders folders, String inbox);
    }

    /** What makes reports, on a database of its own. */
    public interface Workshop extends AutoCloseable {

        Extract database();

        Reprint press();

        @Override
        void close();
    }

    /**
     * What came of it.
     *
     * @param folder where the files lie now
     * @param same names of files that are the same to the byte
     * @param differing names of files that are not, or that only one of both has
     * @param carried names of files that cannot be made from this report alone and were taken from the pack
     */
    public record Rebuilt(
            PackManifest manifest,
            Path folder,
            String program,
            List<String> same,
            List<String> differing,
            List<String> carried) {

        public Rebuilt {
            same = List.copyOf(same);
            differing = List.copyOf(differing);
            carried = List.copyOf(carried);
        }

        public boolean equal() {
            return differing.isEmpty();
        }

        /** Whether this program is of the version that wrote the report. */
        public boolean sameProgram() {
            return program.equals(manifest.program());
        }
    }

    /**
     * Makes it again.
     *
     * @param target where the files go; an empty folder, or none yet
     * @throws PackRefusedException if the pack is not whole, or if something lies in the folder; nothing was written
     */
    public Rebuilt rebuild(Path file, Path target) throws IOException {
        requireEmpty(target);
        try (PackFile pack = PackFile.open(file)) {
            Verification verified = Verification.of(pack);
            if (verified.state() != Verification.State.SOUND) {
                String key = verified.state() == Verification.State.NO_PACK ? "refused.pack" : "refused.pack.altered";
                throw new PackRefusedException(key, Map.of("file", file.toString()));
            }
            Path scratch = Files.createTempDirectory("xianghui-rebuild");
            try {
                return new Again(pack, verified.manifest().orElseThrow(), scratch, target).rebuild();
            } catch (IllegalArgumentException | DateTimeException e) {
                // Whole, but not of our making.
                throw new PackRefusedException("refused.pack", Map.of("file", file.toString()));
            } finally {
                Scratch.delete(scratch);
            }
        }
    }

    private static void requireEmpty(Path folder) throws IOException {
        boolean empty = !Files.exists(folder);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> content = Files.list(folder)) {
                empty = content.findAny().isEmpty();
            }
        }
        if (!empty) {
            throw new PackRefusedException("refused.rebuild.notempty", Map.of("folder", folder.toString()));
        }
    }

    /** One report that is made again. */
    private final class Again {

        private final PackFile pack;
        private final PackManifest manifest;
        private final Path target;
        private final Folders folders;

        Again(PackFile pack, PackManifest manifest, Path scratch, Path target) {
            this.pack = pack;
            this.manifest = manifest;
            this.target = target;
            this.folders = new Folders(
                    scratch.resolve("input").toString(),
                    scratch.resolve("output").toString(),
                    scratch.resolve("data").toString(),
                    scratch.resolve("templates").toString(),
                    Duration.ZERO);
        }

        Rebuilt rebuild() throws IOException {
            Manifest report = Manifest.read(content(Entries.REPORT + Manifest.FILE));
            definitions();
            Rulebook rules = new RulebookReader(folders).read(manifest.report());
            Genre genre = rules.genre();
            String term = rules.catalog().county().term();
            if (!NAME.matcher(term).matches()
                    || !report.term().equals(term)
                    || !manifest.term().equals(term)) {
                throw new IllegalArgumentException("another term");
            }
            Path made;
            try (Workshop workshop = workshops.open(folders, manifest.inbox())) {
                workshop.database().fill(text(Entries.STATE));
                inputs();
                draft(report, genre);
                made = workshop.press().print(rules, report, name -> content(Entries.REPORT + name));
            }
            return compared(made, report);
        }

        private byte[] content(String name) throws IOException {
            long size = Optional.ofNullable(manifest.entries().get(name))
                    .orElseThrow(() -> new IllegalArgumentException("nothing of that name"))
                    .size();
            return pack.content(name, size).orElseThrow(() -> new IOException("the pack was changed meanwhile"));
        }

        private String text(String name) throws IOException {
            return new String(content(name), StandardCharsets.UTF_8);
        }

        private List<String> names(String folder) {
            return manifest.entries().keySet().stream()
                    .filter(name -> name.startsWith(folder))
                    .toList();
        }

        private void definitions() throws IOException {
            Files.createDirectories(folders.inbox());
            for (String name : names(Entries.DEFINITIONS)) {
                String own = name.substring(Entries.DEFINITIONS.length());
                Path target = own.startsWith(Entries.TEMPLATES)
                        ? Entries.below(folders.templatesFolder(), own.substring(Entries.TEMPLATES.length()))
                        : Entries.below(folders.inputFolder(), own);
                write(target, content(name));
            }
        }

        private void inputs() throws IOException {
            for (String name : names(Entries.INPUTS)) {
                byte[] content = content(name);
                write(folders.archive().resolve(Sums.of(content).sha256()), content);
            }
        }

        /** Where they lay when the report was written. */
        private void draft(Manifest report, Genre genre) throws IOException {
            if (report.merged().isEmpty()) {
                return;
            }
            String word = genre.name() + ".docx";
            String kept = report.outputs().keySet().stream()
                    .filter(name -> name.endsWith("/" + word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("a merged file of nothing"));
            Path day = folders.outputFolder()
                    .resolve(report.term())
                    .resolve(LocalDate.parse(report.asOf()).toString());
            Path folder = genre.usual() ? day : day.resolve(genre.name());
            write(folder.resolve(word), content(Entries.EDITED));
            write(Entries.below(folder, kept), content(Entries.BASE));
        }

        private Rebuilt compared(Path made, Manifest report) throws IOException {
            SortedMap<String, Path> files = new TreeMap<>();
            Manifest again = Manifest.read(Files.readAllBytes(made.resolve(Manifest.FILE)));
            Stream.concat(again.outputs().keySet().stream(), Stream.of(Manifest.FILE))
                    .forEach(name -> files.put(name, made.resolve(name)));
            List<String> same = new ArrayList<>();
            List<String> differing = new ArrayList<>();
            List<String> carried = new ArrayList<>();
            for (Map.Entry<String, Path> file : files.entrySet()) {
                byte[] content = Files.readAllBytes(file.getValue());
                PackManifest.Line packed = manifest.entries().get(Entries.REPORT + file.getKey());
                boolean equal = packed != null && packed.sums().equals(Sums.of(content));
                if (Reprint.carried().contains(file.getKey())) {
                    carried.add(file.getKey());
                } else {
                    (equal ? same : differing).add(file.getKey());
                }
                write(target.resolve(file.getKey()), content);
            }
            names(Entries.REPORT).stream()
                    .map(name -> name.substring(Entries.REPORT.length()))
                    .filter(name -> !files.containsKey(name))
                    .forEach(differing::add);
            return new Rebuilt(manifest, target, program.version(), same, differing, carried);
        }

        private void write(Path file, byte[] content) throws IOException {
            Files.createDirectories(Optional.ofNullable(file.getParent()).orElseThrow());
            Files.write(file, content);
        }
    }
}
