package xianghui.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xianghui.catalog.Catalog;
import xianghui.catalog.Genre;
import xianghui.validation.Decisions;

/** What the office has written, as it stands: read again when one of its files has changed. */
public final class CurrentRules {

    private final Folders folders;
    private final RulebookReader reader;
    private volatile @Nullable Seen seen;

    public CurrentRules(Folders folders, RulebookReader reader) {
        this.folders = folders;
        this.reader = reader;
    }

    /** What is asked and checked, and what the office has decided about findings. */
    public record Rules(Catalog catalog, Decisions decisions) {}

    /**
     * The rules. While somebody is at work on them and they contradict each other, those before hold.
     *
     * @throws DefinitionsRefusedException if they cannot be used and never could
     */
    public Rules now() {
        // Not under the lock: every page comes by here, and mostly nothing has changed.
        String look = look();
        Seen last = seen;
        return last != null && last.look().equals(look) ? last.rules() : read(look);
    }

    /** The kind of report that is written unless another is asked for: the first of those of the county's period. */
    public String usualReport() {
        try {
            return now().catalog().reports().stream().map(Genre::id).findFirst().orElse(Genre.USUAL);
        } catch (DefinitionsRefusedException e) {
            // The run says so itself.
            return Genre.USUAL;
        }
    }

    private synchronized Rules read(String look) {
        Seen last = seen;
        if (last != null && last.look().equals(look)) {
            return last.rules();
        }
        Rules rules;
        try {
            Catalog catalog = reader.catalog();
            rules = new Rules(catalog, reader.decisions(catalog));
        } catch (DefinitionsRefusedException e) {
            if (last == null) {
                throw e;
            }
            rules = last.rules();
        }
        seen = new Seen(rules, look);
        return rules;
    }

    /** Names, sizes and times of all files. */
    private String look() {
        try (Stream<Path> templates = Files.walk(folders.templatesFolder())) {
            List<Path> files = new ArrayList<>(
                    templates.filter(file -> file.toString().endsWith(".yaml")).toList());
            files.add(folders.county());
            files.add(folders.decisions());
            return files.stream().sorted().map(CurrentRules::look).collect(Collectors.joining("\n"));
        } catch (IOException | UncheckedIOException e) {
            // The folder is gone: the reader says so in words, if it has to be read at all.
            return "";
        }
    }

    private static String look(Path file) {
        try {
            BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
            return file + " " + seen.size() + " " + seen.lastModifiedTime();
        } catch (IOException e) {
            return file + " absent";
        }
    }

    /** The rules, and the files that they were read from as they looked then. */
    private record Seen(Rules rules, String look) {}
}
