package xianghui.upkeep;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.springframework.core.env.ConfigurableEnvironment;

/** Looks whether the page could be served where the settings say. */
final class Port {

    private final ConfigurableEnvironment environment;

    Port(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    void examine(Report report) {
        String address = environment.getProperty("server.address", "127.0.0.1");
        int port = environment.getProperty("server.port", Integer.class, 8080);
        Map<String, String> values = Map.of("address", address, "port", String.valueOf(port));
        try (ServerSocket socket = new ServerSocket()) {
            InetAddress host = InetAddress.getByName(address);
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
            report.good("port.good", values);
            if (!host.isLoopbackAddress() && !isSecure()) {
                report.notice("port.plain", values);
            }
        } catch (BindException e) {
            if (isOurs(address)) {
                report.notice("port.busy", values);
            } else {
                report.fault("port.address", values);
            }
        } catch (IOException e) {
            report.fault("port.address", values);
        }
    }

    private boolean isSecure() {
        return environment.containsProperty("server.ssl.key-store")
                || environment.containsProperty("server.ssl.certificate")
                || environment.containsProperty("server.ssl.bundle");
    }

    /** Whether any port of that address can be had. */
    private static boolean isOurs(String address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
