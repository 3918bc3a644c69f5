package xianghui.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** No name of a roster leaves a file that is refused: neither by a log nor by an exception nor by the console. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SilentParsersTest {

    private static final String CANARY = "金丝雀";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String TEXTS = "xl/sharedStrings.xml";

    @Test
    void The_names_of_a_roster_appear_nowhere() throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        Level before = root.getLevel();
        root.setLevel(Level.ALL);
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        StringWriter thrown = new StringWriter();
        int refused = 0;
        try (PrintStream caught = new PrintStream(console, true, UTF_8)) {
            System.setOut(caught);
            System.setErr(caught);
            for (byte[] file : spoilt()) {
                try {
                    Spreadsheets.open(file);
                } catch (RefusedFileException e) {
                    refused++;
                    e.printStackTrace(new PrintWriter(thrown, true));
                }
            }
        } finally {
            System.setOut(out);
            System.setErr(err);
            root.setLevel(before);
            root.detachAppender(log);
        }
        assertThat(refused).isGreaterThan(100);
        assertThat(thrown.toString()).contains("RefusedFileException").doesNotContain(CANARY);
        assertThat(console.toString(UTF_8)).doesNotContain(CANARY);
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(message -> message.contains(CANARY));
    }

    @Test
    void Parsers_have_no_voice_in_the_program_either() throws Exception {
        assertThat(Files.readString(Path.of("src/main/resources/application.yml")))
                .contains("org.apache.poi: \"OFF\"", "org.apache.xmlbeans: \"OFF\"");
        assertThat(LoggerFactory.getLogger("org.apache.poi.hpsf.PropertySet").isErrorEnabled())
                .isFalse();
    }

    private static List<byte[]> spoilt() {
        List<byte[]> files = new ArrayList<>();
        RawZip clean = RawZip.of(roster());
        files.add(changed(clean, SHEET, "<v>0</v>", "<v>99999</v>"));
        files.add(changed(clean, SHEET, "<v>0</v>", "<v>-1</v>"));
        files.add(changed(clean, SHEET, "<v>0</v>", "<v>" + CANARY + "</v>"));
        files.add(changed(clean, SHEET, "t=\"s\"", "t=\"" + CANARY + "\""));
        files.add(changed(clean, SHEET, "r=\"A1\"", "r=\"" + CANARY + "\""));
        files.add(changed(clean, SHEET, "</sheetData>", "<" + CANARY + ">"));
        files.add(changed(clean, TEXTS, "</sst>", "&" + CANARY + ";</sst>"));
        files.add(changed(clean, TEXTS, "<si>", "<" + CANARY + ">"));
        files.add(changed(clean, "xl/workbook.xml", "name=\"", "name=\"" + CANARY + "<"));
        files.add(changed(clean, "xl/styles.xml", "<fonts", "<" + CANARY));
        files.add(changed(clean, "[Content_Types].xml", "<Types", "<" + CANARY));
        byte[] old = Sample.bytes(fill(new HSSFWorkbook()));
        for (int i = 0; i < 400; i++) {
            byte[] file = old.clone();
            int at = 512 + i * (old.length - 512) / 400;
            file[at] ^= 0x55;
            file[at + 1] ^= 0x7F;
            files.add(file);
        }
        return files;
    }

    private static byte[] changed(RawZip clean, String name, String from, String to) {
        String text = clean.part(name).text();
        assertThat(text).contains(from);
        return clean.copy()
                .change(
                        name,
                        part -> part.content(text.replaceFirst(
                                        java.util.regex.Pattern.quote(from),
                                        java.util.regex.Matcher.quoteReplacement(to))
                                .getBytes(UTF_8)))
                .bytes();
    }

    private static byte[] roster() {
        return Sample.bytes(fill(new XSSFWorkbook()));
    }

    private static <W extends org.apache.poi.ss.usermodel.Workbook> W fill(W book) {
        var sheet = book.createSheet("代表");
        for (int i = 0; i < 200; i++) {
            var row = sheet.createRow(i);
            row.createCell(0).setCellValue(CANARY + i);
            row.createCell(1).setCellValue(i);
        }
        return book;
    }
}
