package xianghui.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import xianghui.draft.UnreadableDraftException;
import xianghui.draft.WordFile;
import xianghui.publication.AlteredFileException;
import xianghui.publication.Volume;
import xianghui.returns.Sentences;

/** The text of a report as the program wrote it, before anybody went on writing. */
public final class Manuscript {

    private final Sentences sentences = new Sentences("/messages/job.properties");

    /**
     * Reads it.
     *
     * @throws AlteredFileException if the report has no such file any more, or another one
     * @throws UnreadableDraftException if it cannot be read
     */
    public WordFile of(Volume volume) throws IOException, UnreadableDraftException {
        try (FileChannel channel = volume.open(file(volume));
                InputStream in = Channels.newInputStream(channel)) {
            return WordFile.read(in.readAllBytes());
        }
    }

    private String file(Volume volume) throws AlteredFileException {
        String kept = sentences.say("folder.kept", Map.of()) + "/";
        String beside = sentences.say("file.word.beside", Map.of("name", ""));
        return Stream.<Predicate<String>>of(
                        file -> file.startsWith(kept), file -> file.endsWith(beside), file -> !file.contains("/"))
                .flatMap(place -> volume.files().stream().filter(place).filter(file -> file.endsWith(".docx")))
                .findFirst()
                .orElseThrow(() -> new AlteredFileException(".docx"));
    }
}
