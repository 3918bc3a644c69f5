package xianghui.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was found in a file that should be a pack. It is compared with its own manifest and written once more in mind, so
 * that no byte anywhere is left out; nothing else is needed.
 *
 * @param changed names of entries that are not what they were; {@link #TABLE} for what lies outside of all of them
 * @param manifest what is said to be in it, if that can be read; not to be trusted where it is among what was changed
 * @param fingerprint the sums of the manifest, by which a whole pack is known
 */
public record Verification(
        State state,
        List<String> changed,
        List<String> missing,
        List<String> added,
        Optional<PackManifest> manifest,
        Optional<Sums> fingerprint) {

    static final String MANIFEST = "manifest.json";
    static final String SUMS = "manifest.sums";
    static final String README = "00README.txt";

    /** Stands for the table of contents of the zip. */
    public static final String TABLE = "";

    private static final long LARGEST_MANIFEST = 32L << 20;
    private static final int LARGEST_SUMS = 1000;
    private static final int NAME_STARTS = 30;

    /** How it is. */
    public enum State {
        SOUND,
        ALTERED,
        NO_PACK
    }

    /** Which entries there must be. */
    private record Wanted(List<String> names, Set<String> set) {}

    public Verification {
        changed = List.copyOf(changed);
        missing = List.copyOf(missing);
        added = List.copyOf(added);
    }

    /** Looks through a file. */
    public static Verification of(Path file) throws IOException {
        try (PackFile pack = PackFile.open(file)) {
            return of(pack);
        }
    }

    static Verification of(PackFile pack) throws IOException {
        Optional<byte[]> written = pack.content(MANIFEST, LARGEST_MANIFEST);
        Optional<byte[]> sums = pack.content(SUMS, LARGEST_SUMS);
        boolean looksLikeOne =
                startsLikeOne(pack) || sums.isPresent() && pack.names().contains(README);
        if (written.isEmpty()) {
            return looksLikeOne ? altered(List.of(MANIFEST)) : nothing();
        }
        PackManifest manifest;
        try {
            manifest = PackManifest.read(written.get());
        } catch (IllegalArgumentException e) {
            return looksLikeOne ? altered(List.of(MANIFEST)) : nothing();
        }
        return compare(pack, manifest, written.get(), sums);
    }

    /** Whether the first entry is called as that of every pack. */
    private static boolean startsLikeOne(PackFile pack) throws IOException {
        ByteBuffer name = pack.read(NAME_STARTS, README.length());
        return StandardCharsets.UTF_8.decode(name).toString().equals(README);
    }

    private static Verification nothing() {
        return new Verification(State.NO_PACK, List.of(), List.of(), List.of(), Optional.empty(), Optional.empty());
    }

    private static Verification altered(List<String> changed) {
        return new Verification(State.ALTERED, changed, List.of(), List.of(), Optional.empty(), Optional.empty());
    }

    private static Verification compare(PackFile pack, PackManifest manifest, byte[] written, Optional<byte[]> sums)
            throws IOException {
        Wanted wanted = wanted(manifest);
        Set<String> there = new HashSet<>();
        Set<String> added = new TreeSet<>();
        for (String name : pack.names()) {
            if (!wanted.set().contains(name) || !there.add(name)) {
                added.add(name);
            }
        }
        Set<String> missing = new TreeSet<>(wanted.set());
        missing.removeAll(there);
        Set<String> changed = new TreeSet<>();
        Sums fingerprint = Sums.of(written);
        if (there.contains(SUMS)) {
            changedSums(fingerprint, sums).ifPresent(changed::add);
        }
        boolean fits = manifest.size() <= pack.size();
        for (var entry : manifest.entries().entrySet()) {
            String name = entry.getKey();
            PackManifest.Line line = entry.getValue();
            if (!missing.contains(name) && (!fits || !isAsWritten(pack, name, line))) {
                changed.add(name);
            }
        }
        if (changed.isEmpty() && missing.isEmpty() && added.isEmpty()) {
            outside(pack, manifest, wanted.names(), written).ifPresent(changed::add);
        }
        boolean sound = changed.isEmpty() && missing.isEmpty() && added.isEmpty();
        return new Verification(
                sound ? State.SOUND : State.ALTERED,
                List.copyOf(changed),
                List.copyOf(missing),
                List.copyOf(added),
                Optional.of(manifest),
                Optional.of(fingerprint));
    }

    private static Wanted wanted(PackManifest manifest) {
        Set<String> names = new TreeSet<>(manifest.entries().keySet());
        names.add(MANIFEST);
        names.add(SUMS);
        return new Wanted(List.copyOf(names), names);
    }

    /** The sums are of two kinds: if only one does not fit, it is they that were changed. */
    private static Optional<String> changedSums(Sums fingerprint, Optional<byte[]> found) {
        if (found.isEmpty()) {
            return Optional.of(SUMS);
        }
        String text = new String(found.get(), StandardCharsets.UTF_8);
        if (text.equals(sums(fingerprint))) {
            return Optional.empty();
        }
        boolean either = text.contains(fingerprint.sha256()) || text.contains(fingerprint.sm3());
        return Optional.of(either ? SUMS : MANIFEST);
    }

    /** What the entry with the sums of the manifest holds. */
    static String sums(Sums fingerprint) {
        return "SHA-256 " + fingerprint.sha256() + "\nSM3 " + fingerprint.sm3() + "\n";
    }

    private static boolean isAsWritten(PackFile pack, String name, PackManifest.Line line) throws IOException {
        Optional<byte[]> content = pack.content(name, line.size());
        return content.isPresent()
                && content.get().length == line.size()
                && Sums.of(content.get()).equals(line.sums());
    }

    /** Writes the pack again and compares every byte; the first that differs is in the entry that is named. */
    private static Optional<String> outside(PackFile pack, PackManifest manifest, List<String> names, byte[] written)
            throws IOException {
        Comparing comparing = new Comparing(pack);
        Container.write(
                names,
                name -> name.equals(MANIFEST)
                        ? written
                        : pack.content(name, pack.size()).orElseThrow(() -> new IOException("gone")),
                comparing,
                comparing::next);
        return comparing.differs();
    }

    /** Compares what is written to it with a file. */
    private static final class Comparing extends OutputStream {

        private final PackFile pack;
        private final List<String> differing = new ArrayList<>();
        private String entry = TABLE;
        private long position;

        Comparing(PackFile pack) {
            this.pack = pack;
        }

        void next(String name) {
            entry = name;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            if (!pack.read(position, count).equals(ByteBuffer.wrap(bytes, from, count))) {
                differing.add(entry);
            }
            position += count;
        }

        Optional<String> differs() throws IOException {
            return differing.isEmpty() && position != pack.size()
                    ? Optional.of(TABLE)
                    : differing.stream().findFirst();
        }
    }
}
