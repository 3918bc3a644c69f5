package xianghui.cli;

import java.net.URI;

/** Something that is served until it is told to stop. */
public interface Service {

    /** Where a browser finds it. */
    URI address();

    /** Returns when it has stopped. */
    void awaitStop() throws InterruptedException;
}
