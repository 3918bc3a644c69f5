package xianghui.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xianghui.application.SmallCounty;

/** The page behind a certificate, as {@code serve.yaml} says that it is set up. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CertificateTest {

    private static final String SECRET = "certificate-secret";

    @TempDir
    Path root;

    @Test
    void with_a_certificate_the_page_is_spoken_to_in_secret_and_health_as_before() throws Exception {
        Path certificate = certificate();
        try (Served served = Served.county(
                SmallCounty.filed(root),
                "--server.ssl.key-store=file:" + certificate,
                "--server.ssl.key-store-type=PKCS12",
                "--server.ssl.key-store-password=" + SECRET,
                "--server.servlet.session.cookie.secure=true")) {
            HttpClient client =
                    HttpClient.newBuilder().sslContext(trusting(certificate)).build();

            URI page = served.uri("/login");
            HttpResponse<String> login = get(client, page);
            assertThat(page.getScheme()).isEqualTo("https");
            assertThat(login.statusCode()).isEqualTo(200);
            assertThat(login.body()).contains("登录");
            assertThat(login.headers().firstValue("Set-Cookie").orElseThrow()).contains("Secure", "HttpOnly");
            assertThat(login.headers().firstValue("Strict-Transport-Security")).isPresent();

            URI open = URI.create("http://127.0.0.1:" + page.getPort() + "/login");
            assertThat(get(client, open).statusCode()).isEqualTo(400);
            URI health =
                    URI.create("http://127.0.0.1:" + served.property("local.management.port") + "/actuator/health");
            assertThat(get(client, health).body()).contains("\"status\":\"UP\"");
        }
    }

    private static HttpResponse<String> get(HttpClient client, URI uri) throws Exception {
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    private Path certificate() throws Exception {
        Path file = root.resolve("server.p12");
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "RSA",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        SECRET,
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "san=ip:127.0.0.1")
                .redirectErrorStream(true)
                .redirectOutput(root.resolve("keytool.txt").toFile())
                .start();
        assertThat(made.waitFor()).isZero();
        return file;
    }

    private static SSLContext trusting(Path certificate) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(certificate)) {
            store.load(in, SECRET.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", store.getCertificate("server"));
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
