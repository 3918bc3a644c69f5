package xianghui.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xianghui.catalog.Catalog;
import xianghui.catalog.CatalogReader;
import xianghui.returns.CellRef;
import xianghui.returns.CellValue;
import xianghui.returns.Finding;
import xianghui.returns.Reading;
import xianghui.returns.SubmissionId;

/** The project's own templates, with a register of three units. */
final class Fixture {

    static final SubmissionId FILE = new SubmissionId("07");
    private static final String UNITS = """
            units:
              - {code: "00", name: 县本级, role: county, kind: 县}
              - {code: "07", name: 城关镇, aliases: [城关, 城关镇人民政府], role: township, kind: 镇}
              - {code: "08", name: 大河镇, role: township, kind: 镇}
            """;
    static final Catalog CATALOG = catalog();

    private Fixture() {}

    /** The county's own settings with another register. */
    private static Catalog catalog() {
        try {
            String settings = Files.readString(Path.of("input/county.yaml")).split("(?m)^units:")[0];
            Path county = Files.createTempFile("county", ".yaml");
            Files.writeString(county, settings + UNITS);
            Catalog catalog = CatalogReader.read(Path.of("templates"), county, Set.of(), Set.of());
            Files.delete(county);
            return catalog;
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
