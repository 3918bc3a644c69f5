package xianghui.web.returns;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file that a browser saves and never shows. */
final class Download {

    private static final List<String> KINDS = List.of(".xlsx", ".xls", ".xlsm", ".et", ".csv");
    private static final String OTHER = ".dat";

    private Download() {}

    static ResponseEntity<byte[]> of(byte[] content, String name) {
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(content);
    }

    /** A file as it came from outside: under a name of ours, and never called a program or a page. */
    static ResponseEntity<byte[]> original(byte[] content, String name, String cameAs) {
        String kind = KINDS.stream()
                .filter(one -> cameAs.toLowerCase(Locale.ROOT).endsWith(one))
                .findFirst()
                .orElse(OTHER);
        return of(content, name + kind);
    }
}
