package xianghui.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the command line asks for. */
public sealed interface Order {

    /** Has it carried out by the command that is made for it. */
    ExitCode carryOut(CommandSet commands);

    /** Receive, check, store, add up, write. */
    record Run(Optional<LocalDate> asOf, String report) implements Order {
        @Override
        public ExitCode carryOut(CommandSet commands) {
            return commands.run().execute(this);
        }
    }

    /** Read and check files, store nothing. */
    record Check(List<Path> files) implements Order {
        public Check {
            files = List.copyOf(files);
        }

        @Override
        public ExitCode carryOut(CommandSet commands) {
            return commands.check().execute(this);
        }
    }

    /** Issue one blank workbook per unit. */
    record Blank() implements Order {
        @Override
        public ExitCode carryOut(CommandSet commands) {
            return commands.blank().execute();
        }
    }

    /** Copy the installation into a file. */
    record Backup(Optional<Path> to) implements Order {
        @Override
        public ExitCode carryOut(CommandSet commands) {
            return commands.backup().execute(this);
        }
    }

    /** Bring a copy back. */
    record Restore(Path file) implements Order {
        @Override
        public ExitCode carryOut(CommandSet commands) {
            return commands.restore().execute(this);
        }
    }

    /** Pack a report with everything that it was made from. */
    record Archive(Optional<String> term, Optional<LocalDate> asOf, String report, Optional<Path> to) implements Order {
        @Override
        public ExitCode carryOut(CommandSet commands) {
            return commands.packs().execute(this);
        }
    }

    /** Look whether a pack is as it was made. */
    record Verify(Path pack) implements Order {
        @Override
        public ExitCode carryOut(CommandSet commands) {
            return commands.packs().execute(this);
        }
    }

    /** Make a report again from a pack alone. */
    record Rebuild(Path pack, Path to) implements Order {
        @Override
        public ExitCode carryOut(CommandSet commands) {
            return commands.packs().execute(this);
        }
    }

    /** Examine the installation. */
    record Doctor() implements Order {
        @Override
        public ExitCode carryOut(CommandSet commands) {
            return commands.doctor().execute();
        }
    }

    /** Show the cells behind a figure. */
    record Trace(String metric, Optional<String> unit, Optional<LocalDate> asOf) implements Order {
        @Override
        public ExitCode carryOut(CommandSet commands) {
            return commands.trace().execute(this);
        }
    }

    /**
     * Confront an edited summary with the data.
     *
     * @param all whether to list also what agrees
     */
    record Audit(Path file, Optional<Path> report, boolean all) implements Order {
        @Override
        public ExitCode carryOut(CommandSet commands) {
            return commands.audit().execute(this);
        }
    }

    /** Serve the page until told to stop. */
    record Serve() implements Order {
        @Override
        public ExitCode carryOut(CommandSet commands) {
            return commands.serve().execute();
        }
    }
}
