package xianghui.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;

/** How the entries of a pack are called: after what they are, never after a person or as a person has called them. */
final class Entries {

    static final String README = Verification.README;

    /** What the office wrote, as the report's manifest names it. */
    static final String DEFINITIONS = "definitions/";

    static final String TEMPLATES = "templates/";

    /** Workbooks as they were received, by their SHA-256. */
    static final String INPUTS = "inputs/";

    /** The files of the report. */
    static final String REPORT = "report/";

    /** The Word file as somebody had changed it, and what it was before. */
    static final String EDITED = "draft/edited.docx";

    static final String BASE = "draft/base.docx";
    static final String STATE = "state.json";
    static final String LOG = "runs.json";

    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\\\:*?\"<>|]");

    private Entries() {}

    /** What is said to whoever opens a pack without this program. */
    static byte[] readme() throws IOException {
        try (InputStream content = Entries.class.getResourceAsStream("/xianghui/pack/readme.txt")) {
            if (content == null) {
                throw new IllegalStateException("no readme");
            }
            return content.readAllBytes();
        }
    }

    /** Where a name leads below a folder; never out of it, whatever it says. */
    static Path below(Path folder, String name) {
        boolean harmless = !UNSAFE.matcher(name).find()
                && Arrays.stream(name.split("/", -1))
                        .noneMatch(part -> part.isBlank() || part.equals(".") || part.equals(".."));
        Path target = harmless ? folder.resolve(name).normalize() : folder;
        if (!harmless || !target.startsWith(folder.normalize()) || target.equals(folder.normalize())) {
            throw new IllegalArgumentException("a name that leads elsewhere");
        }
        return target;
    }
}
