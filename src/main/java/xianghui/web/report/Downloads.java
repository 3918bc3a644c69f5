package xianghui.web.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import xianghui.people.Action;
import xianghui.people.Role;
import xianghui.publication.Volume;
import xianghui.web.Footprint;
import xianghui.web.For;

/** Hands out the files of a version, those of its manifest and no others, and only as the manifest has them. */
@Controller
@For({Role.CLERK, Role.REVIEWER})
class Downloads {

    private static final Map<String, String> KINDS = Map.of(
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "xls", "application/vnd.ms-excel",
            "pdf", "application/pdf",
            "json", "application/json");

    private final EditionChoice editions;
    private final Footprint footprint;

    Downloads(EditionChoice editions, Footprint footprint) {
        this.editions = editions;
        this.footprint = footprint;
    }

    @GetMapping("/document/files/{edition}")
    void send(@PathVariable("edition") String id, @RequestParam("name") String name, HttpServletResponse response)
            throws IOException {
        Volume volume = editions.find(id);
        if (volume.sha256(name).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try (FileChannel channel = volume.open(name)) {
            String last = name.substring(name.lastIndexOf('/') + 1);
            response.setContentType(
                    KINDS.getOrDefault(last.substring(last.lastIndexOf('.') + 1), "application/octet-stream"));
            response.setContentLengthLong(channel.size());
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(last, StandardCharsets.UTF_8)
                            .build()
                            .toString());
            footprint.done(Action.DOWNLOAD, volume.digest().substring(0, 12) + " " + last);
            try (OutputStream out = response.getOutputStream()) {
                Channels.newInputStream(channel).transferTo(out);
            }
        }
    }
}
