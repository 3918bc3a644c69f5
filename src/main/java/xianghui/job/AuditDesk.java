package xianghui.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xianghui.audit.Auditor;
import xianghui.audit.Basis;
import xianghui.audit.Remark;
import xianghui.document.BookmarkNames;
import xianghui.draft.UnreadableDraftException;
import xianghui.draft.WordFile;
import xianghui.publication.AlteredFileException;
import xianghui.publication.FiguresReader;
import xianghui.publication.PublishedCell;
import xianghui.publication.PublishedFigure;
import xianghui.publication.PublishedFigures;
import xianghui.publication.Shelf;
import xianghui.publication.Volume;
import xianghui.returns.Sentences;

/** Confronts an edited summary with the report that it was made for; needs no database. */
public final class AuditDesk {

    private static final String FIGURES = "figures.json";
    private static final int MOST_CELLS = 8;
    private static final Sentences SENTENCES = new Sentences("/messages/job.properties");

    /** Among so many summaries, and others, a file that does not name its report is looked for. */
    private static final int MOST_REPORTS = 6;

    private final Folders folders;
    private final RulebookReader reader;
    private final Manuscript manuscript = new Manuscript();

    public AuditDesk(Folders folders, RulebookReader reader) {
        this.folders = folders;
        this.reader = reader;
    }

    /**
     * What was found.
     *
     * @param report the folder of the report that it was confronted with
     * @param same whether the file says itself that it is of that run
     * @param remarks in reading order
     * @param cells of the figures that were typed over, by the key of the figure
     */
    public record Audit(Path report, String asOf, boolean same, List<Remark> remarks, Map<String, List<String>> cells) {

        public Audit {
            remarks = List.copyOf(remarks);
            cells = Map.copyOf(cells);
        }

        /** How many are of a kind. */
        public long count(Remark.Kind kind) {
            return remarks.stream().filter(remark -> remark.kind() == kind).count();
        }
    }

    /** Where something stands, in the words of the office. */
    public static String words(Remark.Place place) {
        String where = place.table() > 0
                ? SENTENCES.say(
                        "audit.in-table",
                        Map.of("table", String.valueOf(place.table()), "row", String.valueOf(place.row())))
                : SENTENCES.say("audit.in-text", Map.of("paragraph", String.valueOf(place.paragraph())));
        return place.page() > 0
                ? SENTENCES.say("audit.on-page", Map.of("page", String.valueOf(place.page()), "where", where))
                : where;
    }

    /**
     * Audits a file.
     *
     * @param near the folder that the file lies in
     * @param report the report to confront it with; where none is given, that of the folder, or the one that the file
     *     names, or the last
     * @throws UnreadableDraftException if it is no Word document, or none of ours
     * @throws AlteredFileException if there is no report, or its files were changed
     */
    public Audit audit(byte[] content, Optional<Path> near, Optional<Path> report)
            throws IOException, UnreadableDraftException {
        WordFile edited = WordFile.read(content);
        if (!edited.isOurs()) {
            throw new UnreadableDraftException();
        }
        Volume volume = volume(edited, near, report).orElseThrow(() -> new AlteredFileException(FIGURES));
        WordFile base = manuscript.of(volume);
        Basis basis = new Basis(figures(volume), reader.catalog().claims().values());
        List<Remark> remarks = Auditor.audit(base, edited, basis);
        boolean same = edited.run().map(volume.manifest().run()::equals).orElse(true);
        return new Audit(volume.folder(), volume.manifest().asOf(), same, remarks, cells(volume, remarks));
    }

    private Optional<Volume> volume(WordFile edited, Optional<Path> near, Optional<Path> report) throws IOException {
        if (report.isPresent()) {
            return Volume.in(report.get());
        }
        Optional<Volume> here = near.isPresent() ? Volume.in(near.get()) : Optional.empty();
        if (here.isPresent()) {
            return here;
        }
        Shelf shelf = new Shelf(folders.outputFolder());
        Optional<String> run = edited.run();
        Optional<Volume> named = run.isPresent() ? shelf.ofRun(run.get()) : Optional.empty();
        return named.isPresent() ? named : alike(edited, shelf.current(), shelf.others());
    }

    /** Of the last reports the one that knows most of the figures whose bookmarks the file has. */
    private static Optional<Volume> alike(WordFile edited, List<Volume> summaries, List<Volume> others)
            throws IOException {
        Set<String> marks = edited.passages().stream()
                .flatMap(passage -> passage.spans(BookmarkNames.Kind.FIGURE).stream())
                .map(span -> span.mark().id())
                .collect(Collectors.toSet());
        Optional<Volume> best = Optional.empty();
        long most = -1;
        List<Volume> last = Stream.concat(
                        summaries.stream().limit(MOST_REPORTS), others.stream().limit(MOST_REPORTS))
                .toList();
        for (Volume volume : last) {
            long known = figures(volume).figures().stream()
                    .filter(figure ->
                            marks.contains(BookmarkNames.id(figure.key().toString())))
                    .filter(figure -> !figure.printed().isEmpty())
                    .count();
            if (known > most) {
                most = known;
                best = Optional.of(volume);
            }
        }
        return best;
    }

    private static PublishedFigures figures(Volume volume) throws IOException {
        try (FileChannel channel = volume.open(FIGURES);
                InputStream in = Channels.newInputStream(channel)) {
            return FiguresReader.read(in);
        }
    }

    private static Map<String, List<String>> cells(Volume volume, List<Remark> remarks) throws IOException {
        Map<String, List<String>> cells = new HashMap<>();
        for (Remark remark : remarks) {
            if (remark.kind() == Remark.Kind.HAND_CHANGED && remark.figure().isPresent()) {
                PublishedFigure figure = remark.figure().get();
                String key = figure.key().toString();
                if (!cells.containsKey(key)) {
                    cells.put(key, cells(volume, figure));
                }
            }
        }
        return cells;
    }

    private static List<String> cells(Volume volume, PublishedFigure figure) throws IOException {
        try (FileChannel channel = volume.open(FIGURES);
                InputStream in = Channels.newInputStream(channel.position(figure.place()))) {
            FiguresReader.Cells all = FiguresReader.cells(in);
            List<PublishedCell> both = new ArrayList<>(all.numerator());
            both.addAll(all.denominator());
            List<String> cells = new ArrayList<>();
            both.stream()
                    .limit(MOST_CELLS)
                    .forEach(cell ->
                            cells.add(Sentences.shown(cell.workbook()) + " " + cell.sheet() + "!" + cell.cell()));
            return cells;
        }
    }

    /**
     * Reads a file that is to be audited.
     *
     * @throws UnreadableDraftException if it is larger than any summary
     */
    public static byte[] content(Path file) throws IOException, UnreadableDraftException {
        if (Files.size(file) > WordFile.LARGEST) {
            throw new UnreadableDraftException();
        }
        return Files.readAllBytes(file);
    }
}
