package xianghui.intake;

import java.util.List;
import xianghui.returns.Finding;

/**
 * What a look into the inbox brought.
 *
 * @param submissions one for each different content, in the order of their names
 * @param findings what was passed over and why
 */
public record Receipt(List<Submission> submissions, List<Finding> findings) {

    public Receipt {
        submissions = List.copyOf(submissions);
        findings = List.copyOf(findings);
    }
}
