package xianghui.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PagePicturesTest {

    private static final char DASH = '\u2014';
    private static final String SHA = "a".repeat(64);

    @TempDir
    Path folder;

    private final AtomicInteger opened = new AtomicInteger();
    private Instant now = Instant.parse("2026-07-02T01:00:00Z");
    private PagePictures pictures;
    private Path pdf;

    @BeforeEach
    void write() throws IOException {
        pdf = folder.resolve("report.pdf");
        try (PDDocument document = new PDDocument()) {
            for (String words : List.of("one", "two")) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 40);
                    content.newLineAtOffset(100, 700);
                    content.showText(words);
                    content.endText();
                }
            }
            document.save(pdf.toFile());
        }
        InstantSource source = () -> now;
        pictures = new PagePictures(folder.resolve("pages"), source.withZone(ZoneOffset.UTC));
    }

    @Test
    void a_page_is_drawn_once_and_has_its_text_beside_it() throws IOException {
        assertThat(texts(SHA)).containsExactly("one", "two");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture(1)));
        int before = opened.get();

        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(793, 1122);
        assertThat(picture(1)).isEqualTo(picture(1)).isNotEqualTo(picture(2));
        assertThat(opened.get()).isEqualTo(before + 1);
        assertThat(picture(0)).isEmpty();
        assertThat(picture(3)).isEmpty();
    }

    @Test
    void what_was_cut_off_is_done_again() throws IOException {
        texts(SHA);
        byte[] whole = picture(2);
        Path cache = folder.resolve("pages").resolve(SHA);
        Files.delete(cache.resolve("pages"));
        Files.move(cache.resolve("2.png"), cache.resolve("2.png.new"));

        assertThat(texts(SHA)).hasSize(2);
        assertThat(picture(2)).isEqualTo(whole);
    }

    @Test
    void pictures_of_reports_that_nobody_looks_at_any_more_are_forgotten() throws IOException {
        for (int report = 0; report < 9; report++) {
            now = now.plus(Duration.ofHours(1));
            texts(("" + report).repeat(64));
        }

        try (var folders = Files.list(folder.resolve("pages"))) {
            assertThat(folders.map(one -> one.getFileName().toString().substring(0, 1)))
                    .containsExactlyInAnyOrder("3", "4", "5", "6", "7", "8");
        }
    }

    @Test
    void what_was_marked_is_found_on_its_pages() throws IOException {
        print(
                List.of("12 of 3", "4 wards", "5"),
                List.of("head", "- 1 -".replace('-', DASH)),
                List.of("head", "98", "7"));
        AtomicInteger read = new AtomicInteger();
        PagePictures.Paragraphs paragraphs = () -> {
            read.incrementAndGet();
            return List.of(
                    new Marked("12 of 34 wards", List.of(stretch("a", 0, 2), stretch("b", 6, 8))),
                    new Marked("gone", List.of(stretch("gone", 0, 4))),
                    new Marked("5\t", List.of(stretch("c", 0, 1))),
                    new Marked("987", List.of(stretch("d", 0, 3), stretch("e", 2, 3))));
        };

        List<Leaf> leaves = pictures.leaves(SHA, this::open, paragraphs);

        assertThat(leaves).extracting(Leaf::width).containsExactly(595, 595, 842);
        assertThat(leaves).extracting(Leaf::height).containsExactly(842, 842, 595);
        assertThat(spots(leaves.get(0)))
                .containsExactly(
                        "a 12 [Box[x=100, y=106, width=45, height=42]]",
                        "b 34 [Box[x=200, y=106, width=23, height=42], Box[x=100, y=156, width=23, height=42]]",
                        "c 5 [Box[x=100, y=206, width=23, height=42]]");
        assertThat(leaves.get(1).spots()).isEmpty();
        assertThat(spots(leaves.get(2)))
                .containsExactly(
                        "d 987 [Box[x=100, y=156, width=45, height=42], Box[x=100, y=206, width=23, height=42]]",
                        "e 7 [Box[x=100, y=206, width=23, height=42]]");
        assertThat(pictures.leaves(SHA, this::open, paragraphs)).isEqualTo(leaves);
        assertThat(read).hasValue(1);
    }

    private static Marked.Stretch stretch(String name, int from, int to) {
        return new Marked.Stretch(name, from, to);
    }

    private static List<String> spots(Leaf leaf) {
        return leaf.spots().stream()
                .map(spot -> spot.name() + " " + spot.text() + " " + spot.boxes())
                .toList();
    }

    /** Prints lines on pages, the last of which lies across. */
    @SafeVarargs
    private void print(List<String>... pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages.length; i++) {
                PDPage page = new PDPage(PDRectangle.A4);
                page.setRotation(i + 1 < pages.length ? 0 : 90);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 40);
                    content.setTextMatrix(
                            page.getRotation() == 0
                                    ? Matrix.getTranslateInstance(100, 700)
                                    : Matrix.getRotateInstance(Math.PI / 2, 142, 100));
                    for (String line : pages[i]) {
                        content.showText(line);
                        content.newLineAtOffset(0, -50);
                    }
                    content.endText();
                }
            }
            document.save(pdf.toFile());
        }
    }

    @Test
    void a_name_that_is_no_SHA_256_leads_nowhere() {
        assertThatThrownBy(() -> texts("../../etc")).isInstanceOf(IllegalArgumentException.class);
    }

    private List<String> texts(String sha256) throws IOException {
        return pictures.texts(sha256, this::open);
    }

    private byte[] picture(int page) throws IOException {
        return pictures.picture(SHA, page, this::open);
    }

    private java.nio.channels.SeekableByteChannel open() throws IOException {
        opened.incrementAndGet();
        return Files.newByteChannel(pdf);
    }
}
