package xianghui.job;

import java.io.IOException;

/** What one step does; failures come out without the words of the return they stumbled over. */
@FunctionalInterface
interface Work {

    void perform() throws IOException;

    default void performDiscreetly() {
        try {
            perform();
        } catch (IOException | RuntimeException e) {
            throw DiscreetException.of(e);
        }
    }
}
