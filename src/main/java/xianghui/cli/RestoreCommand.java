package xianghui.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import xianghui.job.Folders;
import xianghui.upkeep.Restore;
import xianghui.upkeep.UpkeepRefusedException;

/** Brings a backup back into empty folders. */
public final class RestoreCommand {

    private final Restore restore;
    private final Folders folders;
    private final Console console;

    public RestoreCommand(Restore restore, Folders folders, Console console) {
        this.restore = restore;
        this.folders = folders;
        this.console = console;
    }

    ExitCode execute(Order.Restore order) {
        try {
            Restore.Restored done = restore.restore(order.file());
            done.kept().forEach(file -> console.say("restore.kept", Map.of("file", file.toString())));
            console.say(
                    "restore.done",
                    Map.of(
                            "count", String.valueOf(done.files()),
                            "data", folders.dataFolder().toString(),
                            "output", folders.outputFolder().toString()));
            return ExitCode.COMPLETE;
        } catch (UpkeepRefusedException e) {
            throw new CommandRefusedException(e.key(), e.values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
