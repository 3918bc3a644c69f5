package xianghui.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the command line asks for. */
public sealed interface Order {

    /** Whether the database must be opened for it. */
    default boolean needsDatabase() {
        return false;
    }

    /** Receive, check, store, add up, write. */
    record Run(Optional<LocalDate> asOf) implements Order {
        @Override
        public boolean needsDatabase() {
            return true;
        }
    }

    /** Read and check files, store nothing. */
    record Check(List<Path> files) implements Order {
        public Check {
            files = List.copyOf(files);
        }
    }

    /** Show the cells behind a figure. */
    record Trace(String metric, Optional<String> unit, Optional<LocalDate> asOf) implements Order {}
}
