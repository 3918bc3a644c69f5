package xianghui.web.returns;

import java.util.Optional;
import xianghui.intake.Submission;
import xianghui.intake.Upload;
import xianghui.job.Version;

/**
 * What a sender is given in return for a file.
 *
 * @param unitName whose return it is; empty as long as nobody knows
 * @param version nothing as long as the unit is not known
 * @param again whether the same file had come before
 */
record Receipt(Upload upload, Submission file, String unit, String unitName, Optional<Version> version, boolean again) {

    public boolean read() {
        return upload.unread()
                || version.filter(one -> one.use() != Version.Use.UNREAD).isPresent();
    }
}
