package xianghui.annotation;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import xianghui.returns.SubmissionId;

/**
 * A unit's own file in its own format, with a note and a fill at every cell that something is to be said of, and a last
 * sheet that lists all of it. No value, formula or format is touched. What an earlier round wrote into the file is taken
 * out first: its notes, its fills and its list.
 */
public final class AnnotatedWorkbook {

    private AnnotatedWorkbook() {}

    /**
     * The file with its notes; empty if it cannot be opened.
     *
     * @param lineage the file itself and those that it grew out of, to travel with the list
     */
    public static Optional<Annotated> of(byte[] content, List<Remark> remarks, List<SubmissionId> lineage) {
        try {
            return Optional.of(
                    isZip(content)
                            ? XmlWorkbook.annotate(content, remarks, lineage)
                            : BinaryWorkbook.annotate(content, remarks, lineage));
        } catch (IOException | RuntimeException e) {
            // As when it is read: whatever comes to hand is thrown, with words that may hold the file's content.
            return Optional.empty();
        }
    }

    private static boolean isZip(byte[] content) {
        return content.length > 1 && content[0] == 'P' && content[1] == 'K';
    }
}
