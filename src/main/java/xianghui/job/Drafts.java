package xianghui.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import xianghui.draft.Merged;
import xianghui.draft.Merger;
import xianghui.draft.UnreadableDraftException;
import xianghui.draft.WordFile;
import xianghui.publication.Manifest;
import xianghui.publication.ReportFolder;
import xianghui.publication.Sha256;
import xianghui.render.SteadyFile;

/**
 * The Word file that somebody may have gone on writing since the last run. What the program wrote is kept beside it, so
 * that it can be told what is hers; her file is never written over.
 */
final class Drafts {

    private final ReportFolder folder;
    private final String word;
    private final String kept;
    private final String beside;

    /**
     * @param word path of the Word file below the folder
     * @param kept path of what the program wrote
     * @param beside path of what the program writes while hers cannot be touched
     */
    Drafts(ReportFolder folder, String word, String kept, String beside) {
        this.folder = folder;
        this.word = word;
        this.kept = kept;
        this.beside = beside;
    }

    /**
     * Puts the Word file of the new version among the staged files, where the program's own text lies already.
     *
     * @throws IOException if a file cannot be written
     */
    Drafting place(Path staged) throws IOException {
        Path target = staged.resolve(word);
        Path fresh = staged.resolve(kept);
        Optional<Path> hers = folder.last(word);
        if (hers.isEmpty()) {
            Files.copy(fresh, target);
            return Drafting.untouched(new byte[0]);
        }
        Optional<byte[]> content = read(hers.get());
        Optional<Path> base = folder.last(kept);
        if (content.isEmpty()) {
            return leave(hers.get(), base, staged, Drafting.State.OPEN, new byte[0]);
        }
        if (folder.isOpenElsewhere(word)) {
            return leave(hers.get(), base, staged, Drafting.State.OPEN, content.get());
        }
        if (base.isEmpty() && !folder.isAsWritten(word)) {
            return leave(hers.get(), base, staged, Drafting.State.NO_BASE, content.get());
        }
        if (base.isEmpty() || Arrays.equals(content.get(), Files.readAllBytes(base.get()))) {
            Files.copy(fresh, target);
            return Drafting.untouched(content.get());
        }
        try {
            byte[] before = Files.readAllBytes(base.get());
            Merged merged = Merger.merge(
                    WordFile.read(before), WordFile.read(content.get()), WordFile.read(Files.readAllBytes(fresh)));
            SteadyFile.writeZip(merged.content(), target);
            return new Drafting(
                    Drafting.State.MERGED,
                    merged.edits(),
                    merged.notes(),
                    Set.of(),
                    content.get(),
                    Optional.of(new Manifest.Merged(Sha256.of(content.get()), Sha256.of(before))));
        } catch (UnreadableDraftException e) {
            return leave(hers.get(), base, staged, Drafting.State.UNREADABLE, content.get());
        }
    }

    /** Whether her file is still the one that was read. */
    boolean isStill(Drafting drafting) throws IOException {
        Optional<Path> hers = folder.last(word);
        return hers.isEmpty() || Arrays.equals(read(hers.get()).orElse(new byte[0]), drafting.read());
    }

    /** Hers stays as it is, with the text that it was made of; the program's goes beside it. */
    private Drafting leave(Path hers, Optional<Path> base, Path staged, Drafting.State state, byte[] read)
            throws IOException {
        Files.move(staged.resolve(kept), staged.resolve(beside));
        Files.deleteIfExists(parent(staged.resolve(kept)));
        if (hers.equals(folder.path().resolve(word))) {
            return new Drafting(state, 0, List.of(), Set.of(word, kept), read, Optional.empty());
        }
        // A move to the history was cut off: it comes back with its base.
        Files.copy(hers, staged.resolve(word));
        if (base.isPresent()) {
            Files.createDirectories(parent(staged.resolve(kept)));
            Files.copy(base.get(), staged.resolve(kept));
        }
        return new Drafting(state, 0, List.of(), Set.of(), read, Optional.empty());
    }

    private static Path parent(Path file) {
        return Optional.ofNullable(file.getParent()).orElseThrow();
    }

    /** Whether hers, left alone by the last run, could be merged now. */
    boolean canNowMerge() throws IOException {
        if (!Files.exists(folder.path().resolve(beside)) || folder.isOpenElsewhere(word)) {
            return false;
        }
        Optional<Path> base = folder.last(kept);
        Optional<byte[]> content = folder.last(word).flatMap(Drafts::read);
        if (base.isEmpty() || content.isEmpty()) {
            return false;
        }
        try {
            WordFile.read(content.get());
            return true;
        } catch (UnreadableDraftException e) {
            return false;
        }
    }

    private static Optional<byte[]> read(Path file) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException lockedByItsEditor) {
            return Optional.empty();
        }
    }
}
