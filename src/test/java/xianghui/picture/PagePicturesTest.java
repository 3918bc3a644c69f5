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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PagePicturesTest {

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
