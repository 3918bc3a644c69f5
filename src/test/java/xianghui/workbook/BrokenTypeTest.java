package xianghui.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import xianghui.catalog.Catalog;
import xianghui.returns.CellRef;
import xianghui.returns.CellValue;
import xianghui.returns.Reading;
import xianghui.returns.Return;
import xianghui.returns.Row;
import xianghui.returns.SubmissionId;

/** What a file says of the kind of a cell is changed, the rest of it is left whole. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BrokenTypeTest {

    private static final int ROUNDS = 200;
    private static final List<String> TYPES = List.of("s", "str", "b", "e", "d", "inlineStr", "x", "n");
    private static final Pattern SHEET = Pattern.compile("<sheet name=\"([^\"]+)\"");
    private static final Pattern NUMBER =
            Pattern.compile("<c r=\"([A-Z]+[0-9]+)\"((?: s=\"[0-9]+\")?)(?: t=\"n\")?>\\s*<v>([0-9.]+)</v>");
    private static final Pattern NUMERIC = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");

    private final Catalog catalog = Fixture.catalog(UnaryOperator.identity());
    private final WorkbookReader reader = new WorkbookReader(catalog);

    @Test
    void A_number_of_another_type_is_refused_or_named_or_still_the_same_number() throws IOException {
        List<Map<String, byte[]>> files = List.of(parts("01垚城镇"), parts("07石桥镇"), parts("00县本级"));
        List<Return> clean = new ArrayList<>();
        for (Map<String, byte[]> file : files) {
            clean.add(read(file).reading().orElseThrow());
        }
        Random random = new Random(20261122);
        int refused = 0;
        int named = 0;
        int same = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int file = random.nextInt(files.size());
            Map<String, byte[]> parts = new LinkedHashMap<>(files.get(file));
            List<String> sheets = SHEET.matcher(text(parts, "xl/workbook.xml"))
                    .results()
                    .map(match -> match.group(1))
                    .toList();
            int sheet = 1 + random.nextInt(sheets.size());
            String part = "xl/worksheets/sheet" + sheet + ".xml";
            List<MatchResult> numbers =
                    NUMBER.matcher(text(parts, part)).results().toList();
            if (numbers.isEmpty()) {
                round--;
                continue;
            }
            MatchResult cell = numbers.get(random.nextInt(numbers.size()));
            String type = TYPES.get(random.nextInt(TYPES.size()));
            parts.put(part, broken(text(parts, part), cell, type).getBytes(UTF_8));
            String address = cell.group(1);

            Transcript transcript = read(parts);

            String place = sheets.get(sheet - 1) + "!" + address;
            String tried = "round " + round + ": " + place + " as " + type;
            if (transcript.reading().isEmpty()) {
                assertThat(transcript.findings()).as(tried).isNotEmpty();
                refused++;
            } else if (transcript.findings().stream()
                    .flatMap(finding -> finding.cells().stream())
                    .map(CellRef::toString)
                    .anyMatch(place::equals)) {
                named++;
            } else {
                assertThat(harmless(readings(transcript.reading().get(), place), readings(clean.get(file), place)))
                        .as(tried)
                        .isTrue();
                same++;
            }
        }
        assertThat(refused + named + same).isEqualTo(ROUNDS);
        assertThat(List.of(refused, named, same))
                .allSatisfy(seen -> assertThat(seen).isGreaterThan(ROUNDS / 20));
    }

    /** The same as before; or another number of the file's own words, which no reader can tell from a true one. */
    private static boolean harmless(List<Reading> now, List<Reading> before) {
        return values(now).equals(values(before))
                || now.stream().allMatch(one -> NUMERIC.matcher(one.typed()).matches())
                || now.stream().allMatch(one -> one.value() instanceof CellValue.Text);
    }

    private static List<CellValue> values(List<Reading> readings) {
        return readings.stream().map(Reading::value).toList();
    }

    private static List<Reading> readings(Return source, String place) {
        Stream<Row> rows = source.sheets().values().stream()
                .flatMap(sheet -> Stream.concat(sheet.rows().stream(), sheet.totals().stream()));
        return rows.flatMap(row -> row.readings().values().stream())
                .filter(reading -> reading.cell().toString().equals(place))
                .toList();
    }

    private static String broken(String sheet, MatchResult cell, String type) {
        String start =
                "<c r=\"" + cell.group(1) + "\"" + cell.group(2) + " t=\"" + type + "\"><v>" + cell.group(3) + "</v>";
        return sheet.substring(0, cell.start()) + start + sheet.substring(cell.end());
    }

    private Transcript read(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return reader.read(new SubmissionId("broken"), "broken.xlsx", bytes.toByteArray());
    }

    private static Map<String, byte[]> parts(String name) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        byte[] file = Files.readAllBytes(Path.of("input/returns", name + ".xlsx"));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static String text(Map<String, byte[]> parts, String name) {
        byte[] part = parts.get(name);
        assertThat(part).as(name).isNotNull();
        return new String(part, UTF_8);
    }
}
