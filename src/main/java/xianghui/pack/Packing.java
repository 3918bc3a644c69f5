package xianghui.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xianghui.catalog.County;
import xianghui.catalog.Genre;
import xianghui.job.Folders;
import xianghui.job.Rulebook;
import xianghui.job.RulebookReader;
import xianghui.publication.AlteredFileException;
import xianghui.publication.Manifest;
import xianghui.publication.ReportFolder;
import xianghui.publication.Shelf;
import xianghui.publication.Volume;
import xianghui.returns.Sentences;
import xianghui.store.Extract;

/**
 * Packs one report with everything that it was made from. A pack gets its name only after the report has been made from
 * it once more, byte for byte.
 */
public final class Packing {

    private static final Set<String> SUFFIXES = Set.of(".xlsx", ".xls", ".xlsm", ".et");
    private static final Sentences SENTENCES = new Sentences("/messages/pack.properties");

    private final Folders folders;
    private final RulebookReader reader;
    private final Supplier<Extract> database;
    private final Rebuilding rebuilding;

    /** @param database opened when it is first asked for */
    public Packing(Folders folders, RulebookReader reader, Supplier<Extract> database, Rebuilding rebuilding) {
        this.folders = folders;
        this.reader = reader;
        this.database = database;
        this.rebuilding = rebuilding;
    }

    /**
     * A pack that was made.
     *
     * @param again whether it was there already, the same to the byte
     */
    public record Packed(Path file, PackManifest manifest, Sums fingerprint, boolean again) {}

    /**
     * Packs a report.
     *
     * @param term that of the county's settings where none is given
     * @param asOf the last one of that term where none is given
     * @param report the kind of report
     * @param to a file of its own beside the reports where none is given
     * @throws PackRefusedException if there is no such report, if it is not what a run would write now, or if there is a
     *     file of that name
     */
    public Packed pack(Optional<String> term, Optional<LocalDate> asOf, String report, Optional<Path> to)
            throws IOException {
        if (to.filter(Files::exists).isPresent()) {
            throw new PackRefusedException(
                    "refused.archive.exists", Map.of("file", to.get().toString()));
        }
        Rulebook rules = reader.read(report);
        County county = rules.catalog().county();
        String wanted = term.orElse(county.term());
        Volume volume = volume(wanted, asOf, rules.genre());
        requireCurrent(volume, rules);
        Extract extract = database.get();
        SortedMap<String, Content> entries = new TreeMap<>();
        report(volume, entries);
        draft(volume, rules.genre(), entries);
        definitions(rules, entries);
        Set<String> named =
                volume.manifest().inputs().stream().map(Manifest.Input::sha256).collect(Collectors.toSet());
        inputs(extract.files(county.term(), county.period(), named), entries);
        String state = extract.state(county.term(), county.period(), named);
        entries.put(Entries.STATE, () -> state.getBytes(StandardCharsets.UTF_8));
        String log = extract.log(county.term(), report);
        entries.put(Entries.LOG, () -> log.getBytes(StandardCharsets.UTF_8));
        entries.put(Entries.README, Entries::readme);
        Path folder = Files.createDirectories(parent(to.orElseGet(() -> folders.outputFolder()
                .resolve(wanted)
                .resolve(SENTENCES.say("folder", Map.of()))
                .resolve("any"))));
        Path part = Files.createTempFile(folder, ".pack", ".part");
        try {
            return place(written(volume, rules.genre(), entries, part), part, volume, rules.genre(), to, folder);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Packed place(PackManifest manifest, Path part, Volume volume, Genre genre, Optional<Path> to, Path folder)
            throws IOException {
        prove(part);
        Sums fingerprint = Sums.of(manifest.bytes());
        if (to.isPresent()) {
            Files.move(part, to.get(), StandardCopyOption.ATOMIC_MOVE);
            return new Packed(to.get(), manifest, fingerprint, false);
        }
        String name = genre.name() + "-" + volume.manifest().asOf();
        for (int number = 1; ; number++) {
            Path target = folder.resolve(name + (number == 1 ? "" : "-" + number) + ".zip");
            if (!Files.exists(target)) {
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
                return new Packed(target, manifest, fingerprint, false);
            }
            if (Files.mismatch(part, target) < 0) {
                return new Packed(target, manifest, fingerprint, true);
            }
        }
    }

    /** A content that is read when its turn comes. */
    @FunctionalInterface
    private interface Content {
        byte[] read() throws IOException;
    }

    private Volume volume(String term, Optional<LocalDate> asOf, Genre genre) throws IOException {
        List<Path> days = new ArrayList<>();
        Path folder = folders.outputFolder().resolve(term);
        if (asOf.isPresent()) {
            days.add(folder.resolve(asOf.get().toString()));
        } else if (Files.isDirectory(folder)) {
            try (Stream<Path> children = Files.list(folder)) {
                children.filter(child -> Shelf.isDay(String.valueOf(child.getFileName())))
                        .sorted(Comparator.reverseOrder())
                        .forEach(days::add);
            }
        }
        for (Path day : days) {
            ReportFolder place =
                    new ReportFolder(folders.outputFolder(), term, LocalDate.parse(String.valueOf(day.getFileName())));
            Optional<Volume> volume = Volume.in(
                    genre.usual() ? place.path() : place.of(genre.name()).path());
            if (volume.isPresent()) {
                return volume.get();
            }
        }
        throw new PackRefusedException(
                "refused.archive.none",
                Map.of(
                        "name",
                        genre.name(),
                        "term",
                        term,
                        "day",
                        asOf.map(LocalDate::toString).orElse("")));
    }

    /** That neither the settings nor the files of the report were changed since it was written. */
    private static void requireCurrent(Volume volume, Rulebook rules) throws IOException {
        Set<String> changed = new TreeSet<>();
        SortedMap<String, String> then = volume.manifest().definitions();
        Stream.concat(then.keySet().stream(), rules.files().keySet().stream())
                .filter(name -> !Optional.ofNullable(then.get(name))
                        .equals(Optional.ofNullable(rules.files().get(name))))
                .forEach(changed::add);
        if (!changed.isEmpty()) {
            throw new PackRefusedException("refused.archive.definitions", Map.of("file", joined(changed)));
        }
        String word = rules.genre().name() + ".docx";
        if (!volume.files().contains(word)) {
            throw new PackRefusedException("refused.archive.open", Map.of("file", word));
        }
        for (String name : volume.files()) {
            try (FileChannel whole = volume.open(name)) {
                whole.position(0);
            } catch (AlteredFileException e) {
                throw new PackRefusedException("refused.archive.changed", Map.of("file", name));
            }
        }
    }

    private static void report(Volume volume, SortedMap<String, Content> entries) {
        for (String name : volume.files()) {
            entries.put(Entries.REPORT + name, () -> {
                try (FileChannel channel = volume.open(name);
                        InputStream content = Channels.newInputStream(channel)) {
                    return content.readAllBytes();
                }
            });
        }
    }

    /** Her file and what she had changed, which lie in the history since. */
    private void draft(Volume volume, Genre genre, SortedMap<String, Content> entries) throws IOException {
        Optional<Manifest.Merged> merged = volume.manifest().merged();
        if (merged.isPresent()) {
            entries.put(Entries.EDITED, found(volume, genre, merged.get().edited()));
            entries.put(Entries.BASE, found(volume, genre, merged.get().base()));
        }
    }

    private static Content found(Volume volume, Genre genre, String sha256) throws IOException {
        Optional<Path> file = volume.kept(genre.name() + ".docx", sha256);
        if (file.isEmpty()) {
            throw new PackRefusedException(
                    "refused.archive.draft",
                    Map.of(
                            "file",
                            genre.name() + ".docx",
                            "folder",
                            volume.folder().toString()));
        }
        return () -> Files.readAllBytes(file.get());
    }

    private void definitions(Rulebook rules, SortedMap<String, Content> entries) {
        for (String name : rules.files().keySet()) {
            Path file = name.startsWith(Entries.TEMPLATES)
                    ? folders.templatesFolder().resolve(name.substring(Entries.TEMPLATES.length()))
                    : folders.inputFolder().resolve(name);
            entries.put(Entries.DEFINITIONS + name, () -> Files.readAllBytes(file));
        }
    }

    private void inputs(SortedMap<String, String> files, SortedMap<String, Content> entries) {
        for (Map.Entry<String, String> one : files.entrySet()) {
            Path kept = folders.archive().resolve(one.getKey());
            if (!Files.isRegularFile(kept)) {
                throw new PackRefusedException("refused.archive.received", Map.of("file", kept.toString()));
            }
            entries.put(Entries.INPUTS + one.getKey() + suffix(one.getValue()), () -> Files.readAllBytes(kept));
        }
    }

    /** So that it can be opened; nothing else of the name a person gave it. */
    private static String suffix(String name) {
        int dot = name.lastIndexOf('.');
        String suffix = dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
        return SUFFIXES.contains(suffix) ? suffix : "";
    }

    private PackManifest written(Volume volume, Genre genre, SortedMap<String, Content> entries, Path part)
            throws IOException {
        SortedMap<String, PackManifest.Line> lines = new TreeMap<>();
        for (Map.Entry<String, Content> entry : entries.entrySet()) {
            byte[] content = entry.getValue().read();
            lines.put(entry.getKey(), new PackManifest.Line(content.length, Sums.of(content)));
        }
        Manifest report = volume.manifest();
        PackManifest manifest = new PackManifest(
                report.program(),
                report.report(),
                genre.name(),
                report.term(),
                report.asOf(),
                report.run(),
                folders.wayToInbox(volume.folder()),
                lines);
        byte[] bytes = manifest.bytes();
        entries.put(Verification.MANIFEST, () -> bytes);
        entries.put(Verification.SUMS, () -> Verification.sums(Sums.of(bytes)).getBytes(StandardCharsets.UTF_8));
        try (OutputStream out = Files.newOutputStream(part)) {
            Container.write(
                    List.copyOf(entries.keySet()),
                    name -> Optional.ofNullable(entries.get(name)).orElseThrow().read(),
                    out,
                    name -> {});
        }
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return manifest;
    }

    /** A pack from which the report cannot be made again is none. */
    private void prove(Path part) throws IOException {
        Path scratch = Files.createTempDirectory("xianghui-proof");
        try {
            Rebuilding.Rebuilt rebuilt = rebuilding.rebuild(part, scratch.resolve("again"));
            if (!rebuilt.equal()) {
                throw new PackRefusedException(
                        rebuilt.sameProgram() ? "refused.archive.unequal" : "refused.archive.program",
                        Map.of(
                                "file", joined(rebuilt.differing()),
                                "version", rebuilt.manifest().program()));
            }
        } finally {
            Scratch.delete(scratch);
        }
    }

    private static String joined(Collection<String> names) {
        return String.join(SENTENCES.say("comma", Map.of()), names);
    }

    private static Path parent(Path file) {
        return Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
    }
}
