package xianghui.workbook;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xianghui.catalog.Catalog;
import xianghui.catalog.CatalogReader;
import xianghui.catalog.County;
import xianghui.catalog.Role;
import xianghui.catalog.Unit;
import xianghui.returns.CellRef;
import xianghui.returns.CellValue;
import xianghui.returns.Finding;
import xianghui.returns.Reading;
import xianghui.returns.SubmissionId;

/** The project's own templates, with a register of three units. */
final class Fixture {

    static final SubmissionId FILE = new SubmissionId("07");
    static final Catalog CATALOG = catalog();

    private Fixture() {}

    private static Catalog catalog() {
        Catalog read = CatalogReader.read(
                Path.of("templates"), Path.of("input/county.yaml"), Set.of("township-share"), Set.of());
        return new Catalog(
                county(read.county()),
                read.tables(),
                read.codes(),
                read.rules(),
                read.metrics(),
                read.claims(),
                read.layouts());
    }

    private static County county(County read) {
        return new County(
                read.name(),
                read.office(),
                read.term(),
                read.period(),
                read.templateVersion(),
                read.asOf(),
                read.pollingDay(),
                read.opened(),
                read.reportDate(),
                read.termFrom(),
                read.termUntil(),
                read.deadlines(),
                read.slogans(),
                read.thresholds(),
                read.holidays(),
                read.workdays(),
                List.of(
                        unit("00", "县本级", Role.COUNTY),
                        unit("07", "城关镇", Role.TOWNSHIP, "城关", "城关镇人民政府"),
                        unit("08", "大河镇", Role.TOWNSHIP)));
    }

    private static Unit unit(String code, String name, Role role, String... aliases) {
        return new Unit(code, name, List.of(aliases), role, "镇", List.of(), Map.of());
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
