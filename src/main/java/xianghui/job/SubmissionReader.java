package xianghui.job;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.support.AbstractItemCountingItemStreamItemReader;
import xianghui.intake.Submission;

/** Hands out files one by one, after a restart from where it was. */
final class SubmissionReader extends AbstractItemCountingItemStreamItemReader<Submission> {

    private final List<Submission> files;
    private int next;

    SubmissionReader(List<Submission> files) {
        this.files = files;
        setName("submissions");
    }

    @Override
    protected @Nullable Submission doRead() {
        return next < files.size() ? files.get(next++) : null;
    }

    @Override
    protected void doOpen() {
        next = 0;
    }

    @Override
    protected void jumpToItem(int itemIndex) {
        next = itemIndex;
    }

    @Override
    protected void doClose() {
        next = 0;
    }
}
