package xianghui.job;

/** Is told how far a run has come, while it works. */
public interface Progress {

    /** Nobody listens. */
    Progress UNHEARD = new Progress() {
        @Override
        public void recovered() {}

        @Override
        public void received(int files) {}

        @Override
        public void assessed(Assessment assessment) {}

        @Override
        public void settles() {}

        @Override
        public void unchangedFiles() {}

        @Override
        public void begins(String step) {}
    };

    /** An earlier run had been cut off, and what it left was cleared up. */
    void recovered();

    /** So many files are safely kept. */
    void received(int files);

    /** One file was read and checked. */
    void assessed(Assessment assessment);

    /** All files are read; it is decided which of them count. */
    void settles();

    /** The files are those of the last run, and so is what is thought of them. */
    void unchangedFiles();

    /** A step of the summary begins. */
    void begins(String step);
}
