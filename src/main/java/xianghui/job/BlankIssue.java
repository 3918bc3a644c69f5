package xianghui.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import xianghui.blank.BlankWorkbook;
import xianghui.catalog.Catalog;
import xianghui.catalog.Unit;
import xianghui.render.SteadyFile;
import xianghui.returns.Return;
import xianghui.returns.Sentences;
import xianghui.store.DatabaseInUseException;
import xianghui.store.LastReturns;

/**
 * Issues one blank workbook for each unit of the register. What is known from an earlier return is filled in if the
 * database is there and free; nothing else is needed. A file that another version would replace goes to the history.
 */
public final class BlankIssue {

    private static final String HISTORY = "history";

    private final Folders folders;
    private final RulebookReader reader;
    private final Sentences sentences = new Sentences("/messages/job.properties");

    public BlankIssue(Folders folders, RulebookReader reader) {
        this.folders = folders;
        this.reader = reader;
    }

    /**
     * What was issued.
     *
     * @param unchanged how many files stood there already as they are now
     * @param prefilled how many units have an earlier return
     * @param storeBusy whether the database was in use, so that nothing could be prefilled from it
     * @param history where files of the same name went that were different; empty if there were none
     */
    public record Issued(
            Path folder, List<Unit> units, int unchanged, int prefilled, boolean storeBusy, Optional<Path> history) {
        public Issued {
            units = List.copyOf(units);
        }
    }

    /**
     * Writes the workbooks.
     *
     * @throws DefinitionsRefusedException if the definitions cannot be used; nothing was written
     */
    public Issued issue() throws IOException {
        Catalog catalog = reader.catalog();
        List<Unit> units = catalog.county().units();
        boolean busy = false;
        Map<String, Return> last = Map.of();
        try {
            last = LastReturns.of(
                    folders.dataFolder(), units.stream().map(Unit::code).toList());
        } catch (DatabaseInUseException e) {
            busy = true;
        }
        Path folder = folders.outputFolder()
                .resolve(catalog.county().term())
                .resolve(sentences.say("folder.blank", Map.of()));
        Path staged = Files.createDirectories(folder.resolveSibling("." + folder.getFileName() + ".new"));
        for (Unit unit : units) {
            byte[] workbook = BlankWorkbook.of(catalog, unit, Optional.ofNullable(last.get(unit.code())));
            SteadyFile.writeOffice(workbook, staged.resolve(BlankWorkbook.name(unit)));
        }
        Files.createDirectories(folder);
        return moveIn(staged, folder, units, last.size(), busy);
    }

    private static Issued moveIn(Path staged, Path folder, List<Unit> units, int prefilled, boolean busy)
            throws IOException {
        List<Path> replaced = new ArrayList<>();
        int unchanged = 0;
        for (Unit unit : units) {
            Path file = folder.resolve(BlankWorkbook.name(unit));
            if (Files.exists(file)) {
                if (Files.mismatch(file, staged.resolve(BlankWorkbook.name(unit))) < 0) {
                    unchanged++;
                } else {
                    replaced.add(file);
                }
            }
        }
        Optional<Path> history = Optional.empty();
        if (!replaced.isEmpty()) {
            Path version = Files.createDirectories(next(folder.resolve(HISTORY)));
            for (Path file : replaced) {
                Files.move(file, version.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            }
            history = Optional.of(version);
        }
        for (Unit unit : units) {
            String name = BlankWorkbook.name(unit);
            Files.move(staged.resolve(name), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.delete(staged);
        return new Issued(folder, units, unchanged, prefilled, busy, history);
    }

    private static Path next(Path history) {
        int version = 1;
        while (Files.exists(history.resolve(Integer.toString(version)))) {
            version++;
        }
        return history.resolve(Integer.toString(version));
    }
}
