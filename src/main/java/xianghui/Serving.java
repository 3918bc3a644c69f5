package xianghui;

import java.net.URI;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import xianghui.cli.Service;

/** The running page, as the command sees it. */
class Serving implements Service {

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final boolean secure;
    private final String host;
    private volatile int port;

    Serving(Environment environment) {
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
