package xianghui.cli;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Says where the page is and stays until it is stopped. */
public final class ServeCommand {

    private final Supplier<Optional<Service>> service;
    private final Console console;

    /**
     * @param service what is served; empty if the program was not started to serve
     */
    public ServeCommand(Supplier<Optional<Service>> service, Console console) {
        this.service = service;
        this.console = console;
    }

    ExitCode execute() {
        Service served = service.get().orElseThrow(() -> new IllegalStateException("started without the page"));
        console.say("serve.ready", Map.of("address", served.address().toString()));
        try {
            served.awaitStop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.COMPLETE;
    }
}
