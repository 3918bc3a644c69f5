package xianghui;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import xianghui.cli.Console;
import xianghui.cli.Service;
import xianghui.people.Setup;

/** The running page, as the command sees it. */
class Serving implements Service {

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final boolean secure;
    private final String host;
    private final Console console;
    private final Setup setup;
    private volatile int port;

    Serving(Environment environment, Console console, Setup setup) {
        this.console = console;
        this.setup = setup;
        this.secure = environment.containsProperty("server.ssl.key-store")
                || environment.containsProperty("server.ssl.certificate")
                || environment.containsProperty("server.ssl.bundle");
        this.host = environment.getProperty("server.address", "127.0.0.1");
    }

    @EventListener
    void started(WebServerInitializedEvent event) {
        if (!"management".equals(event.getApplicationContext().getServerNamespace())) {
            port = event.getWebServer().getPort();
        }
    }

    /** The code for the first administrator stands on the console and nowhere else. */
    @EventListener
    void ready(ApplicationReadyEvent event) {
        setup.begin().ifPresent(this::show);
    }

    private void show(String code) {
        String page = address().resolve("setup").toString();
        console.say("serve.setup", Map.of("address", page, "minutes", String.valueOf(setup.minutes())));
        console.say("serve.code", Map.of("code", code));
        console.say("serve.once");
    }

    @EventListener
    void closed(ContextClosedEvent event) {
        stopped.countDown();
    }

    @Override
    public URI address() {
        return URI.create((secure ? "https" : "http") + "://" + host + ":" + port + "/");
    }

    @Override
    public void awaitStop() throws InterruptedException {
        stopped.await();
    }
}
