package xianghui.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reports of a few words, published as a run publishes them. */
public final class Reports {

    public static final String TERM = "第十六届";

    private Reports() {}

    /** Writes a version of the term's report; what stood there goes to the history. */
    public static Volume publish(Path output, String asOf, Map<String, String> files) throws IOException {
        ReportFolder folder = new ReportFolder(output, TERM, LocalDate.parse(asOf));
        Path staged = folder.stage();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = staged.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        folder.publish(new Manifest(
                "test",
                "final",
                files.toString(),
                TERM,
                asOf,
                List.of(),
                Optional.empty(),
                new TreeMap<>(),
                new TreeMap<>()));
        return Volume.in(folder.path()).orElseThrow();
    }
}
