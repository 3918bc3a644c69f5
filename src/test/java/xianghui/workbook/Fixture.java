package xianghui.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xianghui.catalog.Catalog;
import xianghui.catalog.CatalogReader;
import xianghui.returns.CellRef;
import xianghui.returns.CellValue;
import xianghui.returns.Finding;
import xianghui.returns.Reading;
import xianghui.returns.SubmissionId;
import xianghui.spreadsheet.GridCell;

/** The project's own templates, with a register of three units. */
final class Fixture {

    static final SubmissionId FILE = new SubmissionId("07");
    private static final String UNITS = """
            units:
              - {code: "00", name: 县本级, role: county, kind: 县}
              - {code: "07", name: 城关镇, aliases: [城关, 城关镇人民政府], role: township, kind: 镇}
              - {code: "08", name: 大河镇, role: township, kind: 镇}
            """;
    private static final List<String> TABLES =
            List.of("S00", "S01", "S02", "S03", "S04", "S05", "S06", "S07", "S08", "S10", "S11", "S12", "S13");
    static final Catalog CATALOG = catalog(settings -> settings.split("(?m)^units:")[0] + UNITS);

    private Fixture() {}

    /** Sheets and codes as the office owns them, without what is reckoned from them. */
    static Catalog catalog(UnaryOperator<String> change) {
        try {
            Path folder = Files.createTempDirectory("catalogue");
            Path county = folder.resolve("county.yaml");
            Files.writeString(county, change.apply(Files.readString(Path.of("input/county.yaml"))));
            Path templates = Path.of("templates");
            Files.copy(templates.resolve("codes.yaml"), folder.resolve("codes.yaml"));
            Files.createDirectory(folder.resolve("return"));
            for (String table : TABLES) {
                Path sheet = Path.of("return", table + ".yaml");
                String text = Files.readString(templates.resolve(sheet));
                Files.writeString(folder.resolve(sheet), text.replaceAll("(?ms)^(rules|metrics):.*?(?=^\\w|\\z)", ""));
            }
            return CatalogReader.read(folder, county, Set.of(), Set.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Transcript read(byte[] content) {
        return new WorkbookReader(CATALOG).read(FILE, "城关镇.xlsx", content);
    }

    /** Each finding as {@code cells rule severity message}. */
    static List<String> flat(Transcript transcript) {
        return transcript.findings().stream().map(Fixture::flat).toList();
    }

    private static String flat(Finding finding) {
        String cells = finding.cells().stream().map(CellRef::toString).collect(Collectors.joining(","));
        return Stream.of(cells, finding.rule(), finding.severity().name(), finding.message())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** What a text in that column means. */
    static Meaning mean(String table, String field, String typed) {
        GridCell cell = GridCell.of(5, 0, GridCell.Kind.TEXT, typed);
        return new CellTranscriber(CATALOG)
                .mean(CATALOG.table(table).field(field).orElseThrow(), cell);
    }

    /** What the first row of a table holds in that column. */
    static CellValue value(Transcript transcript, String table, String field) {
        return transcript
                .reading()
                .orElseThrow()
                .rows(table)
                .get(0)
                .reading(field)
                .map(Reading::value)
                .orElseThrow();
    }
}
