package xianghui.web.returns;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.fileupload2.core.AbstractFileUpload;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.RequestContext;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import xianghui.intake.Spool;
import xianghui.intake.TooLargeException;
import xianghui.people.Action;
import xianghui.people.Role;
import xianghui.web.FieldsRequest;
import xianghui.web.Footprint;
import xianghui.web.Visitor;

/**
 * Reads files as they come, block by block, into the spool; only those of people who may send them in. Whatever happens
 * then, nothing of them is left when the request is over, unless it was kept. What is sent by others is not even read.
 */
final class UploadGate extends OncePerRequestFilter {

    private static final Pattern PLACE = Pattern.compile("/units/([^/]+)/uploads|/uploads");

    /** Where a report that was edited is only looked at. */
    private static final String AUDIT = "/document/audit";

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int MOST_FIELDS = 20;
    private static final int LONGEST_FIELD = 4096;

    /** In bytes: the name of a file may have 255 signs, of three bytes each in Chinese, and one is told of by its length. */
    private static final int LONGEST_HEADER = 4096;

    private final UploadSettings settings;
    private final Allowance allowance;
    private final Spool spool;
    private final Footprint footprint;

    UploadGate(UploadSettings settings, Allowance allowance, Spool spool, Footprint footprint) {
        this.settings = settings;
        this.allowance = allowance;
        this.spool = spool;
        this.footprint = footprint;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || !JakartaServletFileUpload.isMultipartContent(request)
                || Visitor.now().filter(visitor -> maySend(visitor, request)).isEmpty();
    }

    private static boolean maySend(Visitor visitor, HttpServletRequest request) {
        if (request.getServletPath().equals(AUDIT)) {
            return visitor.role() == Role.CLERK || visitor.role() == Role.REVIEWER;
        }
        Matcher place = PLACE.matcher(request.getServletPath());
        if (!place.matches()) {
            return false;
        }
        return visitor.role() == Role.CLERK
                || visitor.role() == Role.TOWNSHIP && place.group(1) != null && visitor.sees(place.group(1));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String account = Visitor.now().orElseThrow().account().id();
        if (request.getContentLengthLong() > settings.request().toBytes()) {
            refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        Allowance.Answer answer = allowance.comeIn(account);
        if (answer != Allowance.Answer.COME_IN) {
            boolean enough = answer == Allowance.Answer.ENOUGH && isHeardOut(request);
            refuse(response, enough ? TOO_MANY_REQUESTS : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try (Sending sending = new Sending()) {
            Optional<Integer> failure = readAlongOthers(account, request, sending);
            if (failure.isPresent()) {
                refuse(response, failure.get());
            } else {
                sending.attach(request);
                chain.doFilter(new FieldsRequest(request, sending.fields()), response);
            }
        }
    }

    /**
     * Whether the sender comes to an end soon, and so will hear the answer. Of those who do not the connection is dropped,
     * as the server does with this status: it would wait for the end of what they send as long as they like.
     */
    private boolean isHeardOut(HttpServletRequest request) {
        try {
            new PacedStream(request.getInputStream(), settings.briefly(), System::nanoTime)
                    .transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private Optional<Integer> readAlongOthers(String account, HttpServletRequest request, Sending sending) {
        try {
            return read(request, sending);
        } finally {
            allowance.goOut(account, sending.items().size());
        }
    }

    /** What was wrong with the request, if anything was. */
    private Optional<Integer> read(HttpServletRequest request, Sending sending) {
        try {
            read(new Body(request, settings), sending);
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            // A parser's exception for a name that no file system takes is as much the sender's fault as a broken form.
            return Optional.of(status(e));
        }
    }

    private static int status(Throwable failure) {
        for (Throwable one = failure; one != null; one = one.getCause()) {
            if (one instanceof PacedStream.TooSlowException) {
                return HttpServletResponse.SC_REQUEST_TIMEOUT;
            }
            if (one instanceof PacedStream.TooMuchException) {
                return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
            }
        }
        return HttpServletResponse.SC_BAD_REQUEST;
    }

    private void read(RequestContext body, Sending sending) throws IOException {
        AbstractFileUpload<HttpServletRequest, ?, ?> reader = new JakartaServletFileUpload<>();
        reader.setHeaderCharset(StandardCharsets.UTF_8);
        reader.setMaxPartHeaderSize(LONGEST_HEADER);
        FileItemInputIterator parts = reader.getItemIterator(body);
        while (parts.hasNext()) {
            FileItemInput part = parts.next();
            try (InputStream content = part.getInputStream()) {
                if (part.isFormField()) {
                    field(part, content, sending);
                } else {
                    file(part, content, sending);
                }
            }
        }
    }

    private static void field(FileItemInput part, InputStream content, Sending sending) throws IOException {
        byte[] value = content.readNBytes(LONGEST_FIELD + 1);
        if (value.length > LONGEST_FIELD || sending.fieldCount() == MOST_FIELDS || part.getFieldName() == null) {
            throw new IOException("no form of ours");
        }
        sending.field(part.getFieldName(), new String(value, StandardCharsets.UTF_8));
    }

    private void file(FileItemInput part, InputStream content, Sending sending) throws IOException {
        String name = lastPart(part.getName());
        try {
            Spool.Spooled file = spool.take(content, settings.largest().toBytes());
            if (name.isEmpty() && file.size() == 0) {
                // The form was sent without a file having been chosen.
                file.close();
                return;
            }
            sending.add(new Sending.Item(name, Optional.of(file)));
        } catch (TooLargeException e) {
            sending.add(new Sending.Item(name, Optional.empty()));
            // To the end of it, so that the sender hears the answer.
            content.transferTo(OutputStream.nullOutputStream());
        }
        if (sending.items().size() > settings.files()) {
            throw new PacedStream.TooMuchException();
        }
    }

    /** Some browsers send the whole path. */
    private static String lastPart(@Nullable String name) {
        String path = name == null ? "" : name;
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
                .strip();
    }

    private void refuse(HttpServletResponse response, int status) throws IOException {
        footprint.refused(Action.UPLOAD, Integer.toString(status));
        if (!response.isCommitted()) {
            response.sendError(status);
        }
    }

    /** The body of a request, read at the pace that its sender has to keep. */
    private record Body(HttpServletRequest request, UploadSettings settings) implements RequestContext {

        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public long getContentLength() {
            return request.getContentLengthLong();
        }

        @Override
        public String getContentType() {
            return request.getContentType();
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new PacedStream(request.getInputStream(), settings, System::nanoTime);
        }

        @Override
        public boolean isMultipartRelated() {
            return false;
        }
    }
}
