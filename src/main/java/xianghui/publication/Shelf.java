package xianghui.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Finds the versions of reports below the output folder, current and earlier ones. */
public final class Shelf {

    private static final Comparator<Volume> LAST_DAY_FIRST =
            Comparator.comparing(Volume::asOf).reversed();

    private final Path output;
    private final Map<String, Path> seen = new ConcurrentHashMap<>();

    public Shelf(Path output) {
        this.output = output;
    }

    /** The current version of each term and as-of date, the last date first. */
    public List<Volume> current() throws IOException {
        List<Volume> volumes = new ArrayList<>();
        for (Path folder : days()) {
            Volume.in(folder).filter(Shelf::isAtHome).ifPresent(volumes::add);
        }
        volumes.sort(LAST_DAY_FIRST);
        return List.copyOf(volumes);
    }

    /** The current version of each other kind of report, by term and as-of date, the last date first. */
    public List<Volume> others() throws IOException {
        List<Volume> volumes = new ArrayList<>();
        for (Path day : days()) {
            for (Path kind : folders(day)) {
                Volume.in(kind).filter(volume -> isOf(volume, day)).ifPresent(volumes::add);
            }
        }
        volumes.sort(LAST_DAY_FIRST);
        return List.copyOf(volumes);
    }

    /** The version with that manifest, whether it is current or was moved to the history. */
    public Optional<Volume> find(String digest) throws IOException {
        Path last = seen.get(digest);
        Optional<Volume> known = last == null ? Optional.empty() : at(last, digest);
        if (known.isPresent()) {
            return known;
        }
        for (Path place : places()) {
            Optional<Volume> volume = at(place, digest);
            if (volume.isPresent()) {
                seen.put(digest, place);
                return volume;
            }
        }
        return Optional.empty();
    }

    /** The version that a run has made, whether it is current or was moved to the history. */
    public Optional<Volume> ofRun(String run) throws IOException {
        for (Path place : places()) {
            Optional<Volume> volume = Volume.in(place);
            if (volume.filter(one -> one.manifest().run().equals(run)).isPresent()) {
                return volume;
            }
        }
        return Optional.empty();
    }

    private static Optional<Volume> at(Path place, String digest) throws IOException {
        return Volume.in(place).filter(volume -> volume.digest().equals(digest));
    }

    private List<Path> days() throws IOException {
        List<Path> days = new ArrayList<>();
        for (Path term : folders(output)) {
            folders(term).stream().filter(folder -> isDay(name(folder))).forEach(days::add);
        }
        return days;
    }

    private List<Path> places() throws IOException {
        List<Path> places = new ArrayList<>(days());
        for (Path day : days()) {
            places.addAll(folders(day.resolve(ReportFolder.HISTORY)));
            for (Path kind : folders(day)) {
                places.add(kind);
                places.addAll(folders(kind.resolve(ReportFolder.HISTORY)));
            }
        }
        return places;
    }

    /** A report that was copied somewhere else by hand is not the current one of its day. */
    private static boolean isAtHome(Volume volume) {
        return isOf(volume, volume.folder());
    }

    private static boolean isOf(Volume volume, Path day) {
        Path term = Optional.ofNullable(day.getParent()).orElse(day);
        return volume.manifest().asOf().equals(name(day))
                && volume.manifest().term().equals(name(term));
    }

    private static List<Path> folders(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static String name(Path folder) {
        return String.valueOf(folder.getFileName());
    }

    /** Whether a folder of that name holds the reports of an as-of date. */
    public static boolean isDay(String name) {
        try {
            return LocalDate.parse(name).toString().equals(name);
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
