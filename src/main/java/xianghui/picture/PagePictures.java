package xianghui.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Pictures of the pages of a PDF, with the text of each page. They are made once for a content and kept in a folder;
 * those of the few reports looked at last stay. One page is drawn at a time, so that drawing never takes the memory
 * that a run needs.
 */
public final class PagePictures {

    private static final int DOTS_PER_INCH = 96;
    private static final int POINTS_PER_INCH = 72;
    private static final int KEPT = 6;
    private static final String PICTURE = ".png";
    private static final String WORDS = ".txt";

    private static final String PLACES = "places";

    /** Written last: without it the pages of a content are not all there. */
    private static final String COUNT = "pages";

    private final Path cache;
    private final Clock clock;

    /** @param cache a folder of its own */
    public PagePictures(Path cache, Clock clock) {
        this.cache = cache;
        this.clock = clock;
    }

    /** Opens the file whose pages are meant, from its beginning. */
    public interface Source {
        SeekableByteChannel open() throws IOException;
    }

    /**
     * The text of every page, in order; as many as there are pages.
     *
     * @param sha256 of the file's content
     */
    public synchronized List<String> texts(String sha256, Source source) throws IOException {
        Path folder = folder(sha256);
        if (!Files.isRegularFile(folder.resolve(COUNT))) {
            read(folder, source);
            forget();
        }
        int pages = Integer.parseInt(Files.readString(folder.resolve(COUNT)));
        List<String> texts = new ArrayList<>();
        for (int page = 1; page <= pages; page++) {
            texts.add(Files.readString(folder.resolve(page + WORDS)));
        }
        return texts;
    }

    /** Says what is looked for on the pages, when that is not known yet. */
    public interface Paragraphs {
        /** The whole text of the document, in reading order. */
        List<Marked> read() throws IOException;
    }

    /**
     * The pages, and where on them the marked stretches of the text stand.
     *
     * @param sha256 of the file's content
     */
    public synchronized List<Leaf> leaves(String sha256, Source source, Paragraphs paragraphs) throws IOException {
        Path file = folder(sha256).resolve(PLACES);
        if (!Files.isRegularFile(file)) {
            try (PDDocument document = load(source)) {
                keep(LeafFile.write(Finder.find(Letters.of(document), paragraphs.read())), file);
            }
            forget();
        }
        return LeafFile.read(Files.readAllBytes(file));
    }

    /**
     * The picture of one page as PNG, or nothing if there is no such page.
     *
     * @param sha256 of the file's content
     * @param page counted from one
     */
    public synchronized byte[] picture(String sha256, int page, Source source) throws IOException {
        if (page < 1 || page > texts(sha256, source).size()) {
            return new byte[0];
        }
        Path picture = folder(sha256).resolve(page + PICTURE);
        if (!Files.isRegularFile(picture)) {
            draw(page, source, picture);
        }
        return Files.readAllBytes(picture);
    }

    /** How many pixels of a picture so many points are. */
    public static int pixels(int points) {
        return points * DOTS_PER_INCH / POINTS_PER_INCH;
    }

    /** The folder of a content, marked as used. */
    private Path folder(String sha256) throws IOException {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256");
        }
        Path folder = Files.createDirectories(cache.resolve(sha256));
        Files.setLastModifiedTime(folder, FileTime.from(clock.instant()));
        return folder;
    }

    private static void read(Path folder, Source source) throws IOException {
        try (PDDocument document = load(source)) {
            PDFTextStripper stripper = new PDFTextStripper();
            int pages = document.getNumberOfPages();
            for (int page = 1; page <= pages; page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                keep(stripper.getText(document).strip().getBytes(StandardCharsets.UTF_8), folder.resolve(page + WORDS));
            }
            keep(String.valueOf(pages).getBytes(StandardCharsets.UTF_8), folder.resolve(COUNT));
        }
    }

    private static void draw(int page, Source source, Path file) throws IOException {
        try (PDDocument document = load(source)) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page - 1, DOTS_PER_INCH, ImageType.GRAY);
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            // Not straight into the stream: that would take the way through a temporary file.
            try (ImageOutputStream memory = new MemoryCacheImageOutputStream(png)) {
                if (!ImageIO.write(image, "png", memory)) {
                    throw new IOException("no writer of PNG");
                }
            }
            keep(png.toByteArray(), file);
        }
    }

    private static PDDocument load(Source source) throws IOException {
        try (SeekableByteChannel channel = source.open()) {
            return Loader.loadPDF(new RandomAccessReadBuffer(Channels.newInputStream(channel)));
        }
    }

    /** A file that is there is whole, whenever the process ends. */
    private static void keep(byte[] content, Path file) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.write(unfinished, content);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes the pictures that nobody has looked at for longest. */
    private void forget() throws IOException {
        try (Stream<Path> folders = Files.list(cache)) {
            List<Path> oldest = folders.filter(Files::isDirectory)
                    .sorted(Comparator.comparing(
                                    (Path folder) -> folder.toFile().lastModified())
                            .reversed())
                    .skip(KEPT)
                    .toList();
            for (Path folder : oldest) {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.toList()) {
                        Files.delete(file);
                    }
                }
                Files.delete(folder);
            }
        }
    }
}
