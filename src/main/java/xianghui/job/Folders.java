package xianghui.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import xianghui.catalog.Genre;

/**
 * Where everything lies; relative to the working directory.
 *
 * @param input the county's settings and, under {@code returns}, the files of the units
 * @param output where reports are written
 * @param data the database and the archive of received files
 * @param templates what is asked, checked, counted and said
 * @param still how long a file must not have been changed to be taken from the inbox without waiting
 */
@ConfigurationProperties("xianghui")
public record Folders(
        @DefaultValue("input") String input,
        @DefaultValue("output") String output,
        @DefaultValue("data") String data,
        @DefaultValue("templates") String templates,
        @DefaultValue("3s") Duration still) {

    /** In bytes: less than one report takes. */
    private static final long NEXT_TO_NOTHING = 2_000_000;

    public Folders {
        for (String folder : new String[] {input, output, data, templates}) {
            if (folder.isBlank()) {
                throw new IllegalArgumentException("a folder has no name");
            }
        }
        if (still.isNegative() || still.toMinutes() > 10) {
            throw new IllegalArgumentException("xianghui.still lies between 0s and 10m");
        }
    }

    public Path inbox() {
        return Path.of(input, "returns");
    }

    /**
     * How the inbox is reached from the folder of a report, the same wherever both lie; where one was named by its whole
     * path, it is taken to lie beside the other as usual.
     */
    public String wayToInbox(Path reportFolder) {
        Path base = outputFolder().normalize();
        Path report = reportFolder.normalize();
        boolean named = base.isAbsolute() || inbox().isAbsolute();
        Path way = named
                ? report.relativize(base).resolve(Path.of("..", "input", "returns"))
                : report.relativize(inbox().normalize());
        return way.toString().replace('\\', '/') + "/";
    }

    public Path inputFolder() {
        return Path.of(input);
    }

    Path county() {
        return Path.of(input, "county.yaml");
    }

    Path decisions() {
        return Path.of(input, "decisions.yaml");
    }

    Path denominators() {
        return Path.of(input, "denominators.yaml");
    }

    public Path outputFolder() {
        return Path.of(output);
    }

    public Path dataFolder() {
        return Path.of(data);
    }

    public Path archive() {
        return dataFolder().resolve("received");
    }

    /** Where uploads lie while they come in. */
    public Path spool() {
        return dataFolder().resolve("spool");
    }

    public Path templatesFolder() {
        return Path.of(templates);
    }

    /** The folder, if any, on whose disk next to nothing can be written any more. */
    Optional<Path> full() {
        return Stream.of(dataFolder(), outputFolder()).filter(Folders::isFull).findFirst();
    }

    private static boolean isFull(Path folder) {
        Path there = folder.toAbsolutePath();
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        try {
            return Files.getFileStore(there).getUsableSpace() < NEXT_TO_NOTHING;
        } catch (IOException e) {
            return false;
        }
    }

    /** The words of a kind of report. */
    Path outline(Genre genre) {
        return templatesFolder().resolve("outline").resolve(genre.id() + ".docx");
    }

    Path layout() {
        return templatesFolder().resolve("layout.yaml");
    }

    Path styleSheet() {
        return templatesFolder().resolve("style").resolve("summary.jrxml");
    }
}
