package xianghui.web.report;

import xianghui.job.Assessment;
import xianghui.job.Progress;

/** Listens to a run and says nothing. */
final class Quiet implements Progress {

    static final Progress PROGRESS = new Quiet();

    private Quiet() {}

    @Override
    public void recovered() {}

    @Override
    public void received(int files) {}

    @Override
    public void assessed(Assessment assessment) {}

    @Override
    public void unchangedFiles() {}

    @Override
    public void begins(String step) {}
}
