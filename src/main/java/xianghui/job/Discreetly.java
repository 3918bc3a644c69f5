package xianghui.job;

import java.io.IOException;

/** Lets failures out without the words of the return that they stumbled over. */
final class Discreetly {

    private Discreetly() {}

    static <T> T get(Question<T> question) {
        try {
            return question.answer();
        } catch (IOException | RuntimeException e) {
            throw DiscreetException.of(e);
        }
    }

    static void perform(Work work) {
        get(() -> {
            work.perform();
            return work;
        });
    }

    /** Something that has a result. */
    @FunctionalInterface
    interface Question<T> {
        T answer() throws IOException;
    }

    /** Something that is done. */
    @FunctionalInterface
    interface Work {
        void perform() throws IOException;
    }
}
