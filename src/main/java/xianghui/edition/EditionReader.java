package xianghui.edition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.LinkedHashMap;
import java.util.Map;
import xianghui.publication.FiguresReader;
import xianghui.publication.PublishedFigure;
import xianghui.publication.PublishedFigures;
import xianghui.publication.Volume;

/** Reads the figures of versions of a report, and remembers those of the few that were looked at last. */
public final class EditionReader {

    private static final String FIGURES = "figures.json";
    private static final int REMEMBERED = 3;

    private final Map<String, PublishedFigures> read = new LinkedHashMap<>(8, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PublishedFigures> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * What the version says, but for the cells of figures.
     *
     * @throws xianghui.publication.AlteredFileException if the file is gone or differs from the manifest
     */
    public synchronized PublishedFigures figures(Volume volume) throws IOException {
        PublishedFigures known = read.get(volume.digest());
        if (known == null) {
            try (FileChannel channel = volume.open(FIGURES);
                    InputStream content = Channels.newInputStream(channel)) {
                known = FiguresReader.read(content);
            }
            read.put(volume.digest(), known);
        }
        return known;
    }

    /**
     * The cells of one figure.
     *
     * @throws xianghui.publication.AlteredFileException if the file is gone or differs from the manifest
     */
    public FiguresReader.Cells cells(Volume volume, PublishedFigure figure) throws IOException {
        try (FileChannel channel = volume.open(FIGURES)) {
            channel.position(figure.place());
            return FiguresReader.cells(Channels.newInputStream(channel));
        }
    }
}
