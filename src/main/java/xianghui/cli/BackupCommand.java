package xianghui.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.beans.factory.BeanCreationException;
import xianghui.job.NightlyRun;
import xianghui.upkeep.Backup;
import xianghui.upkeep.UpkeepRefusedException;

/** Copies the installation into one file, if no other process has the database. */
public final class BackupCommand {

    private static final long MEGABYTE = 1_000_000;

    private final Backup backup;
    private final Console console;

    public BackupCommand(Backup backup, Console console) {
        this.backup = backup;
        this.console = console;
    }

    ExitCode execute(Order.Backup order) {
        try {
            Backup.Kept made = order.to().isPresent() ? backup.make(order.to().get()) : backup.make();
            console.say(
                    "backup.made",
                    Map.of("file", made.file().toString(), "size", String.valueOf(1 + made.size() / MEGABYTE)));
            return ExitCode.COMPLETE;
        } catch (UpkeepRefusedException e) {
            throw new CommandRefusedException(e.key(), e.values());
        } catch (BeanCreationException e) {
            if (!NightlyRun.isUnderWay(e.getMostSpecificCause())) {
                throw e;
            }
            console.say("backup.busy");
            return ExitCode.BUSY;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
