package xianghui.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a face: cookies, forms with their tokens, files; redirects are followed. */
public final class Visit {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final Supplier<URI> root;
    private final HttpClient client;
    private String token = "";

    Visit(Served served) {
        this(() -> served.uri("/"));
    }

    /** To a page that another process serves. */
    public static Visit at(URI root) {
        return new Visit(() -> root);
    }

    private Visit(Supplier<URI> root) {
        this.root = root;
        this.client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(30))
                .build();
    }

    /** Logs in and sees that it worked. */
    public Visit login(String login, String password) {
        get("/login");
        HttpResponse<String> answer = post("/login", Map.of("username", login, "password", password));
        assertThat(answer.uri().getPath()).as("where the login leads").isNotEqualTo("/login");
        return this;
    }

    public HttpResponse<String> get(String path) {
        return remember(send(request(path).GET().build(), BodyHandlers.ofString()));
    }

    public HttpResponse<byte[]> download(String path) {
        return send(request(path).GET().build(), BodyHandlers.ofByteArray());
    }

    /** Sends a form with the token of the page that was seen last. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token());
        return postBare(path, all);
    }

    /** Sends a form just so. */
    public HttpResponse<String> postBare(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return remember(send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString()));
    }

    /** Sends files with the token of the page that was seen last, as a form without script does. */
    public HttpResponse<String> upload(String path, Map<String, byte[]> files) {
        return upload(path, files, Map.of("_csrf", token()));
    }

    public HttpResponse<String> upload(String path, Map<String, byte[]> files, Map<String, String> fields) {
        String boundary = "----xianghui-boundary";
        BodyPublisher body = BodyPublishers.ofByteArray(multipart(boundary, files, fields));
        return remember(send(
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(body)
                        .build(),
                BodyHandlers.ofString()));
    }

    /** The body of a form with files. */
    public static byte[] multipart(String boundary, Map<String, byte[]> files, Map<String, String> fields) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        fields.forEach((name, value) -> write(
                out,
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value
                        + "\r\n"));
        files.forEach((name, content) -> {
            write(
                    out,
                    "--" + boundary + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
            out.writeBytes(content);
            write(out, "\r\n");
        });
        write(out, "--" + boundary + "--\r\n");
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The token of the form that was seen last. */
    public String token() {
        return token;
    }

    public HttpRequest.Builder request(String path) {
        URI uri = root.get().resolve(path);
        return HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(60));
    }

    public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> remember(HttpResponse<String> answer) {
        Matcher found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
