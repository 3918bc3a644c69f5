package xianghui.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.BeanCreationException;
import xianghui.catalog.Genre;
import xianghui.job.NightlyRun;
import xianghui.job.Program;
import xianghui.job.UnknownReportException;
import xianghui.pack.PackManifest;
import xianghui.pack.PackRefusedException;
import xianghui.pack.Packing;
import xianghui.pack.Rebuilding;
import xianghui.pack.Sums;
import xianghui.pack.Verification;

/** Packs a report for the archive, says whether a pack is whole, and makes the report again from it. */
public final class PackCommands {

    /** So many names say enough. */
    private static final int MOST_NAMES = 30;

    private final Packing packing;
    private final Rebuilding rebuilding;
    private final Program program;
    private final Console console;

    public PackCommands(Packing packing, Rebuilding rebuilding, Program program, Console console) {
        this.packing = packing;
        this.rebuilding = rebuilding;
        this.program = program;
        this.console = console;
    }

    /** What may fail on a disk. */
    @FunctionalInterface
    private interface Work {
        ExitCode perform() throws IOException;
    }

    ExitCode execute(Order.Archive order) {
        return performed(() -> {
            Packing.Packed packed = pack(order);
            PackManifest manifest = packed.manifest();
            console.say(
                    packed.again() ? "archive.again" : "archive.made",
                    Map.of(
                            "file", packed.file().toString(),
                            "name", manifest.name(),
                            "term", manifest.term(),
                            "day", manifest.asOf(),
                            "count", String.valueOf(manifest.entries().size() + 2)));
            fingerprint(packed.fingerprint());
            return ExitCode.COMPLETE;
        });
    }

    private Packing.Packed pack(Order.Archive order) throws IOException {
        try {
            return packing.pack(order.term(), order.asOf(), order.report(), order.to());
        } catch (UnknownReportException e) {
            String known = e.known().stream().map(Genre::id).collect(Collectors.joining(" "));
            throw new CommandRefusedException("refused.report", Map.of("what", order.report(), "known", known));
        }
    }

    ExitCode execute(Order.Verify order) {
        requireFile(order.pack());
        return performed(() -> {
            Verification found = Verification.of(order.pack());
            if (found.state() == Verification.State.NO_PACK) {
                throw new CommandRefusedException(
                        "refused.pack", Map.of("file", order.pack().toString()));
            }
            found.manifest().ifPresent(this::tell);
            if (found.state() == Verification.State.SOUND) {
                console.say("verify.sound", Map.of("count", String.valueOf(count(found))));
                found.fingerprint().ifPresent(this::fingerprint);
                return ExitCode.COMPLETE;
            }
            console.say("verify.altered");
            names("verify.changed", found.changed());
            names("verify.missing", found.missing());
            names("verify.added", found.added());
            return ExitCode.INCOMPLETE;
        });
    }

    ExitCode execute(Order.Rebuild order) {
        requireFile(order.pack());
        return performed(() -> {
            Rebuilding.Rebuilt rebuilt = rebuilding.rebuild(order.pack(), order.to());
            tell(rebuilt.manifest());
            if (!rebuilt.sameProgram()) {
                console.say("rebuild.program", Map.of("then", rebuilt.manifest().program(), "now", program.version()));
            }
            Map<String, String> values = Map.of(
                    "folder", rebuilt.folder().toString(),
                    "same", String.valueOf(rebuilt.same().size()),
                    "count", String.valueOf(rebuilt.differing().size()));
            if (!rebuilt.carried().isEmpty()) {
                String files = String.join(console.words("comma", Map.of()), rebuilt.carried());
                console.say("rebuild.carried", Map.of("file", files));
            }
            if (rebuilt.equal()) {
                console.say("rebuild.equal", values);
                return ExitCode.COMPLETE;
            }
            console.say("rebuild.unequal", values);
            names("rebuild.differs", rebuilt.differing());
            return ExitCode.INCOMPLETE;
        });
    }

    private ExitCode performed(Work work) {
        try {
            return work.perform();
        } catch (PackRefusedException e) {
            throw new CommandRefusedException(e.key(), e.values());
        } catch (BeanCreationException e) {
            if (!NightlyRun.isUnderWay(e.getMostSpecificCause())) {
                throw e;
            }
            console.say("archive.busy");
            return ExitCode.BUSY;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireFile(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new CommandRefusedException("refused.file", Map.of("what", file.toString()));
        }
    }

    private static int count(Verification found) {
        return found.manifest().map(manifest -> manifest.entries().size() + 2).orElse(0);
    }

    private void tell(PackManifest manifest) {
        console.say(
                "pack.of",
                Map.of(
                        "name", manifest.name(),
                        "term", manifest.term(),
                        "day", manifest.asOf(),
                        "version", manifest.program()));
    }

    private void fingerprint(Sums sums) {
        console.say("pack.fingerprint", Map.of("sha", sums.sha256(), "sm", sums.sm3()));
    }

    private void names(String key, List<String> names) {
        names.stream().limit(MOST_NAMES).forEach(name -> {
            String shown = name.equals(Verification.TABLE) ? console.words("verify.table", Map.of()) : name;
            console.say(key, Map.of("name", shown));
        });
        if (names.size() > MOST_NAMES) {
            console.say("pack.more", Map.of("count", String.valueOf(names.size() - MOST_NAMES)));
        }
    }
}
