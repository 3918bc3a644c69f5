package xianghui.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import xianghui.people.Action;

/**
 * Reads a form before anything asks for one of its fields, and gives up on a sender who drips: the server waits for each
 * byte anew, so that whoever likes could keep a thread for days without even logging in.
 */
final class FormGate extends OncePerRequestFilter {

    private static final int LARGEST = 256 << 10;
    private static final int MOST_FIELDS = 100;
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Footprint footprint;

    FormGate(Footprint footprint) {
        this.footprint = footprint;
    }

    /** Says with which status a form is refused. */
    private static final class RefusedException extends IOException {

        private static final long serialVersionUID = 1L;

        private final int status;

        RefusedException(int status) {
            super("status " + status);
            this.status = status;
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null
                || !type.regionMatches(
                        true,
                        0,
                        MediaType.APPLICATION_FORM_URLENCODED_VALUE,
                        0,
                        MediaType.APPLICATION_FORM_URLENCODED_VALUE.length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Map<String, List<String>> fields;
        try {
            fields = fields(read(request.getInputStream()));
        } catch (RefusedException e) {
            refuse(request, response, e.status);
            return;
        } catch (IOException e) {
            // Silent for so long that the server has given up, or gone.
            refuse(request, response, HttpServletResponse.SC_REQUEST_TIMEOUT);
            return;
        }
        chain.doFilter(new FieldsRequest(request, fields), response);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        footprint.refused(Action.ACCESS, Shown.request(request) + " " + status);
        if (!response.isCommitted()) {
            response.sendError(status);
        }
    }

    private static String read(InputStream body) throws IOException {
        long start = System.nanoTime();
        ByteArrayOutputStream come = new ByteArrayOutputStream();
        byte[] block = new byte[8192];
        for (int read = body.read(block); read >= 0; read = body.read(block)) {
            come.write(block, 0, read);
            if (come.size() > LARGEST) {
                throw new RefusedException(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            }
            if (System.nanoTime() - start > LONGEST.toNanos()) {
                throw new RefusedException(HttpServletResponse.SC_REQUEST_TIMEOUT);
            }
        }
        return come.toString(StandardCharsets.UTF_8);
    }

    private static Map<String, List<String>> fields(String body) throws RefusedException {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        String[] parts = body.isEmpty() ? new String[0] : body.split("&", MOST_FIELDS + 1);
        if (parts.length > MOST_FIELDS) {
            throw new RefusedException(HttpServletResponse.SC_BAD_REQUEST);
        }
        for (String part : parts) {
            int sign = part.indexOf('=');
            String name = sign < 0 ? part : part.substring(0, sign);
            fields.computeIfAbsent(decoded(name), none -> new ArrayList<>())
                    .add(sign < 0 ? "" : decoded(part.substring(sign + 1)));
        }
        return fields;
    }

    private static String decoded(String text) throws RefusedException {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}
