package xianghui.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import xianghui.catalog.Catalog;
import xianghui.returns.CellRef;
import xianghui.returns.Finding;
import xianghui.returns.Return;
import xianghui.returns.SubmissionId;
import xianghui.sample.SampleCounty;
import xianghui.sample.SampleUnit;
import xianghui.workbook.Transcript;
import xianghui.workbook.WorkbookReader;

/** Writes sample returns as workbooks, and reads them with the product's own reader. */
final class SampleReturns {

    private static Map<String, Transcript> golden = Map.of();

    private final Catalog catalog;
    private final WorkbookReader reader;
    private final Path folder;

    SampleReturns(Catalog catalog, Path folder) {
        this.catalog = catalog;
        this.reader = new WorkbookReader(catalog);
        this.folder = folder;
    }

    /** The golden county as it is read, once for all tests. */
    static synchronized Map<String, Transcript> golden() {
        if (golden.isEmpty()) {
            try {
                Path folder = Files.createTempDirectory("golden");
                golden = Map.copyOf(new SampleReturns(Examples.catalog(), folder).read(SampleCounty.golden()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return golden;
    }

    Catalog catalog() {
        return catalog;
    }

    Map<String, Transcript> read(SampleCounty county) {
        return county.units().stream()
                .collect(Collectors.toMap(SampleUnit::code, unit -> read(unit), (first, second) -> second));
    }

    Transcript read(SampleUnit unit) {
        try {
            Path file = unit.county().write(folder, unit.code());
            return reader.read(new SubmissionId(unit.code()), unit.file(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Return filed(Transcript transcript) {
        return transcript.reading().orElseThrow(() -> new AssertionError(transcript.findings()));
    }

    /** {@code 01 S02!D4,E4 R-D05a FATAL message}; of more than three cells the first two and how many follow. */
    static String flat(Finding finding) {
        List<String> cells = finding.cells().stream().map(CellRef::toString).toList();
        String places = cells.size() <= 3
                ? String.join(",", cells)
                : String.join(",", cells.subList(0, 2)) + "…+" + (cells.size() - 2);
        return String.join(
                " ", finding.unit(), places, finding.rule(), finding.severity().name(), finding.message());
    }
}
