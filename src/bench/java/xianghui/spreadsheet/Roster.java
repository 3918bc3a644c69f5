package xianghui.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A return of the sample county with a roster of any length, and the project's own ways of reading it. */
public final class Roster {

    private static final Limits LIMITS = Limits.RETURN.withRows(200_000, 3_000_000);
    private static final String SHEET = "xl/worksheets/sheet6.xml";
    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final int HEAD = 4;
    private static final Pattern ROW = Pattern.compile("<row .*?</row>", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("(<c r=\"B\\d+\"[^>]*><v>)\\d+(</v>)");

    private Roster() {}

    /** The return of the first township with so many rows in its roster, each of another person. */
    public static byte[] of(int rows) throws IOException {
        Path sample;
        try (var files = Files.list(Path.of("input/returns"))) {
            sample = files.filter(file -> file.getFileName().toString().startsWith("01"))
                    .findFirst()
                    .orElseThrow();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int texts = texts(Files.readAllBytes(sample));
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(sample)));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                String part = new String(in.readAllBytes(), UTF_8);
                switch (entry.getName()) {
                    case SHEET -> writeRows(part, rows, texts, out);
                    case TEXTS -> writeTexts(part, rows, out);
                    default -> out.write(part.getBytes(UTF_8));
                }
            }
        }
        return bytes.toByteArray();
    }

    private static int texts(byte[] sample) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(sample))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(TEXTS)) {
                    return new String(in.readAllBytes(), UTF_8).split("<si>").length - 1;
                }
            }
        }
        throw new IllegalStateException("no texts");
    }

    private static void writeRows(String sheet, int rows, int texts, ZipOutputStream out) throws IOException {
        List<String> samples = new ArrayList<>();
        Matcher matcher = ROW.matcher(sheet);
        int start = -1;
        int end = 0;
        for (int number = 1; matcher.find(); number++) {
            if (number > HEAD) {
                samples.add(matcher.group());
            } else {
                start = matcher.end();
            }
            end = matcher.end();
        }
        out.write(sheet.substring(0, start).getBytes(UTF_8));
        for (int i = 0; i < rows; i++) {
            String row = samples.get(i % samples.size());
            int number = HEAD + 1 + i;
            String renumbered = row.replaceAll("r=\"([A-Z]*)\\d+\"", "r=\"$1" + number + "\"");
            out.write(NAME.matcher(renumbered)
                    .replaceFirst("$1" + (texts + i) + "$2")
                    .getBytes(UTF_8));
        }
        out.write(sheet.substring(end).getBytes(UTF_8));
    }

    private static void writeTexts(String texts, int rows, ZipOutputStream out) throws IOException {
        int end = texts.indexOf("</sst>");
        out.write(texts.substring(0, end).getBytes(UTF_8));
        for (int i = 0; i < rows; i++) {
            String name = "张" + (char) ('一' + i % 5_000) + (char) ('一' + i / 5_000);
            out.write(("<si><t>" + name + "</t></si>").getBytes(UTF_8));
        }
        out.write(texts.substring(end).getBytes(UTF_8));
    }

    /** Reads the whole file with all its checks into memory. */
    public static Grid read(byte[] content) throws IOException, RefusedFileException {
        ArchiveGate.check(content);
        GridSink sink = new GridSink();
        var traits = XlsxReader.scan(content, LIMITS, sink);
        return new Grid(sink.sheets(), traits);
    }

    /** Parses only, and counts the cells. */
    public static int parse(byte[] content, ToIntFunction<GridCell> use) throws IOException, RefusedFileException {
        int[] cells = {0};
        XlsxReader.scan(content, LIMITS, new CellSink() {
            @Override
            public void startSheet(String name) {}

            @Override
            public void cell(GridCell cell) {
                cells[0] += use.applyAsInt(cell);
            }

            @Override
            public void endSheet(Layout layout) {}
        });
        return cells[0];
    }
}
