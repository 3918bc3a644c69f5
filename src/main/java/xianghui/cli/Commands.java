package xianghui.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import xianghui.runs.Start;

/** The commands and their options; what is said of them stands in the bundle {@code messages/commands}. */
final class Commands {

    private Commands() {}

    /** A command that was filled in from the command line. */
    interface Ordering {
        Order order();
    }

    /** The program itself; without a command it runs. */
    @Command(
            name = "xianghui",
            resourceBundle = "messages.commands",
            subcommands = {
                Run.class,
                Check.class,
                Blank.class,
                Trace.class,
                Audit.class,
                Serve.class,
                Doctor.class,
                Backup.class,
                Restore.class,
                Archive.class,
                Verify.class,
                Rebuild.class
            })
    static final class Main implements Ordering {

        @Option(names = "--input", paramLabel = "DIR", scope = ScopeType.INHERIT)
        @Nullable
        Path input;

        @Option(names = "--output", paramLabel = "DIR", scope = ScopeType.INHERIT)
        @Nullable
        Path output;

        @Option(names = "--data", paramLabel = "DIR", scope = ScopeType.INHERIT)
        @Nullable
        Path data;

        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                scope = ScopeType.INHERIT)
        boolean help;

        @Mixin
        RunOptions options = new RunOptions();

        @Override
        public Order order() {
            return options.order();
        }

        /** The folders that were named, as settings of the program. */
        List<String> folders() {
            List<String> settings = new ArrayList<>();
            add(settings, "input", input);
            add(settings, "output", output);
            add(settings, "data", data);
            return settings;
        }

        private static void add(List<String> settings, String name, @Nullable Path folder) {
            if (folder != null) {
                settings.add("--xianghui." + name + "=" + folder);
            }
        }
    }

    /** The options of a run. */
    static final class RunOptions {

        @Option(names = "--as-of", paramLabel = "YYYY-MM-DD")
        @Nullable
        LocalDate asOf;

        @Option(names = "--report", paramLabel = "NAME", defaultValue = Start.USUAL)
        String report = Start.USUAL;

        Order order() {
            return new Order.Run(Optional.ofNullable(asOf), report);
        }
    }

    @Command(name = "run", resourceBundle = "messages.commands")
    static final class Run implements Ordering {

        @Mixin
        RunOptions options = new RunOptions();

        @Override
        public Order order() {
            return options.order();
        }
    }

    @Command(name = "check", resourceBundle = "messages.commands")
    static final class Check implements Ordering {

        @Parameters(paramLabel = "FILE", arity = "1..*")
        List<Path> files = List.of();

        @Override
        public Order order() {
            return new Order.Check(files);
        }
    }

    @Command(name = "blank", resourceBundle = "messages.commands")
    static final class Blank implements Ordering {

        @Override
        public Order order() {
            return new Order.Blank();
        }
    }

    @Command(name = "trace", resourceBundle = "messages.commands")
    static final class Trace implements Ordering {

        @Parameters(paramLabel = "METRIC")
        String metric = "";

        @Option(names = "--unit", paramLabel = "CODE")
        @Nullable
        String unit;

        @Option(names = "--as-of", paramLabel = "YYYY-MM-DD")
        @Nullable
        LocalDate asOf;

        @Override
        public Order order() {
            return new Order.Trace(metric, Optional.ofNullable(unit), Optional.ofNullable(asOf));
        }
    }

    @Command(name = "audit", resourceBundle = "messages.commands")
    static final class Audit implements Ordering {

        @Parameters(paramLabel = "FILE")
        @Nullable
        Path file;

        @Option(names = "--report", paramLabel = "FOLDER")
        @Nullable
        Path folder;

        @Option(names = "--all")
        boolean all;

        @Override
        public Order order() {
            return new Order.Audit(Optional.ofNullable(file).orElseThrow(), Optional.ofNullable(folder), all);
        }
    }

    @Command(name = "serve", resourceBundle = "messages.commands")
    static final class Serve implements Ordering {

        @Override
        public Order order() {
            return new Order.Serve();
        }
    }

    @Command(name = "doctor", resourceBundle = "messages.commands")
    static final class Doctor implements Ordering {

        @Override
        public Order order() {
            return new Order.Doctor();
        }
    }

    @Command(name = "backup", resourceBundle = "messages.commands")
    static final class Backup implements Ordering {

        @Option(names = "--to", paramLabel = "FILE")
        @Nullable
        Path to;

        @Override
        public Order order() {
            return new Order.Backup(Optional.ofNullable(to));
        }
    }

    @Command(name = "archive", resourceBundle = "messages.commands")
    static final class Archive implements Ordering {

        @Option(names = "--term", paramLabel = "TERM")
        @Nullable
        String term;

        @Option(names = "--as-of", paramLabel = "YYYY-MM-DD")
        @Nullable
        LocalDate asOf;

        @Option(names = "--report", paramLabel = "NAME", defaultValue = Start.USUAL)
        String report = Start.USUAL;

        @Option(names = "--to", paramLabel = "FILE")
        @Nullable
        Path to;

        @Override
        public Order order() {
            return new Order.Archive(
                    Optional.ofNullable(term), Optional.ofNullable(asOf), report, Optional.ofNullable(to));
        }
    }

    @Command(name = "verify", resourceBundle = "messages.commands")
    static final class Verify implements Ordering {

        @Parameters(paramLabel = "PACK")
        @Nullable
        Path pack;

        @Override
        public Order order() {
            return new Order.Verify(Optional.ofNullable(pack).orElseThrow());
        }
    }

    @Command(name = "rebuild", resourceBundle = "messages.commands")
    static final class Rebuild implements Ordering {

        @Parameters(paramLabel = "PACK")
        @Nullable
        Path pack;

        @Option(names = "--to", paramLabel = "FOLDER", required = true)
        @Nullable
        Path to;

        @Override
        public Order order() {
            return new Order.Rebuild(
                    Optional.ofNullable(pack).orElseThrow(),
                    Optional.ofNullable(to).orElseThrow());
        }
    }

    @Command(name = "restore", resourceBundle = "messages.commands")
    static final class Restore implements Ordering {

        @Parameters(paramLabel = "FILE")
        @Nullable
        Path file;

        @Override
        public Order order() {
            return new Order.Restore(Optional.ofNullable(file).orElseThrow());
        }
    }
}
