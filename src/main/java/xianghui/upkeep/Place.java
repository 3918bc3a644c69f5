package xianghui.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import xianghui.job.Folders;

/** A folder of an installation that is backed up, and what of it. */
enum Place {
    /** Received files, by their content. */
    RECEIVED("data/received") {
        @Override
        Path folder(Folders folders) {
            return folders.archive();
        }

        @Override
        boolean takes(Path relative) {
            return relative.getNameCount() == 1 && !relative.toString().endsWith(".part");
        }
    },
    /** Reports as they stand; what is just being written and what was replaced is left out. */
    OUTPUT("output") {
        @Override
        Path folder(Folders folders) {
            return folders.outputFolder();
        }

        @Override
        boolean takes(Path relative) {
            for (Path part : relative) {
                if (part.toString().startsWith(".") || part.toString().equals("history")) {
                    return false;
                }
            }
            return true;
        }
    },
    /** The settings of the office; the files of the drop folder are in the archive. */
    INPUT("input") {
        @Override
        Path folder(Folders folders) {
            return folders.inputFolder();
        }

        @Override
        boolean takes(Path relative) {
            return relative.getNameCount() == 1;
        }
    },
    /** What is asked, checked, counted and said. */
    TEMPLATES("templates") {
        @Override
        Path folder(Folders folders) {
            return folders.templatesFolder();
        }

        @Override
        boolean takes(Path relative) {
            return true;
        }
    };

    private final String prefix;

    Place(String prefix) {
        this.prefix = prefix;
    }

    abstract Path folder(Folders folders);

    /** Whether a file belongs into a backup. */
    abstract boolean takes(Path relative);

    /** The files to be backed up, below the folder. */
    List<Path> files(Folders folders) throws IOException {
        Path folder = folder(folders);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .filter(this::takes)
                    .sorted()
                    .toList();
        }
    }

    String name(Path relative) {
        return prefix + "/" + relative.toString().replace('\\', '/');
    }

    /** Whether that entry of a backup belongs here. */
    boolean holds(String name) {
        return name.startsWith(prefix + "/");
    }

    /** Where that entry goes; never out of the folder, whatever its name says. */
    Path target(String name, Folders folders) {
        Path folder = folder(folders).toAbsolutePath().normalize();
        Path target = folder.resolve(name.substring(prefix.length() + 1)).normalize();
        if (!target.startsWith(folder) || target.equals(folder)) {
            throw new IllegalArgumentException("an entry that leaves its folder");
        }
        return target;
    }
}
