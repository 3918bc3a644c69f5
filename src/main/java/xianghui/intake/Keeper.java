package xianghui.intake;

import java.io.IOException;

/** Is handed every file of the inbox, each content once. */
@FunctionalInterface
public interface Keeper {

    /**
     * Keeps a file, or uses it at once.
     *
     * @throws IOException if it cannot be kept
     */
    void keep(Submission file, byte[] content) throws IOException;
}
