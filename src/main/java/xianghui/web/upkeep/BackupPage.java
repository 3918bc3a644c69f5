package xianghui.web.upkeep;

import static xianghui.people.Role.ADMINISTRATOR;

import java.io.IOException;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import xianghui.people.Action;
import xianghui.upkeep.Backup;
import xianghui.upkeep.DailyBackup;
import xianghui.upkeep.UpkeepRefusedException;
import xianghui.web.Footprint;
import xianghui.web.For;
import xianghui.web.Moments;

/**
 * Shows what backups there are and makes one. They stay on the server: who looks after accounts is not to see what
 * townships have sent in.
 */
@Controller
@For(ADMINISTRATOR)
class BackupPage {

    private static final long KILOBYTE = 1_000;
    private static final double MEGABYTE = 1_000_000;

    private final Backup backup;
    private final DailyBackup daily;
    private final Moments moments;
    private final Footprint footprint;

    BackupPage(Backup backup, DailyBackup daily, Moments moments, Footprint footprint) {
        this.backup = backup;
        this.daily = daily;
        this.moments = moments;
        this.footprint = footprint;
    }

    /**
     * A backup as the page shows it.
     *
     * @param size with its unit
     */
    record Line(String name, String size, String made) {}

    @GetMapping("/backup")
    String show(Model model) throws IOException {
        model.addAttribute("lines", backup.kept().stream().map(this::line).toList());
        model.addAttribute(
                "folder", backup.folder().toAbsolutePath().normalize().toString());
        model.addAttribute(
                "next",
                daily.next().map(ZonedDateTime::toInstant).map(moments::minute).orElse(""));
        model.addAttribute("failed", daily.hasFailed());
        return "upkeep/backup";
    }

    @PostMapping("/backup")
    String make(RedirectAttributes next) {
        try {
            Backup.Kept made = backup.make();
            footprint.done(Action.BACKUP, made.name());
            next.addFlashAttribute("made", line(made));
        } catch (UpkeepRefusedException e) {
            footprint.refused(Action.BACKUP, "");
            next.addFlashAttribute("busy", true);
        } catch (IOException e) {
            footprint.failed(Action.BACKUP, "");
            next.addFlashAttribute("broken", true);
        }
        return "redirect:/backup";
    }

    private Line line(Backup.Kept kept) {
        return new Line(kept.name(), size(kept.size()), moments.minute(kept.made()));
    }

    private static String size(long bytes) {
        return bytes < MEGABYTE ? bytes / KILOBYTE + " KB" : "%.1f MB".formatted(bytes / MEGABYTE);
    }
}
