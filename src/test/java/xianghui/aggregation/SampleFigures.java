package xianghui.aggregation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import xianghui.catalog.Catalog;
import xianghui.catalog.CatalogReader;
import xianghui.catalog.Term;
import xianghui.returns.Return;
import xianghui.returns.SubmissionId;
import xianghui.validation.NamedChecks;
import xianghui.workbook.WorkbookReader;

/** The figures of a folder of workbooks, asked for as {@code county("T05", "县")}. */
final class SampleFigures {

    private static final Catalog CATALOG = CatalogReader.read(
            Path.of("templates"), Path.of("input/county.yaml"), NamedChecks.names(), Aggregator.namedMeasures());

    private final Figures figures;

    private SampleFigures(Figures figures) {
        this.figures = figures;
    }

    static Catalog catalog() {
        return CATALOG;
    }

    static SampleFigures of(Path folder) {
        WorkbookReader reader = new WorkbookReader(CATALOG);
        try (Stream<Path> files = Files.list(folder)) {
            List<Return> returns = files.sorted()
                    .flatMap(file -> reader
                            .read(
                                    new SubmissionId(file.getFileName().toString()),
                                    file.getFileName().toString(),
                                    bytes(file))
                            .reading()
                            .stream())
                    .toList();
            return new SampleFigures(
                    Aggregator.aggregate(CATALOG, CATALOG.county().asOf(), returns));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Figures figures() {
        return figures;
    }

    /** The text with its unit. */
    String county(String metric, String... values) {
        return text(metric, FigureKey.COUNTY, Term.CURRENT, values);
    }

    String previous(String metric, String... values) {
        return text(metric, FigureKey.COUNTY, Term.PREVIOUS, values);
    }

    String unit(String code, String metric, String... values) {
        return text(metric, code, Term.CURRENT, values);
    }

    private String text(String metric, String scope, Term term, String... values) {
        return figures.find(metric, scope, term, Arrays.asList(values))
                .map(figure -> figure.text() + figure.unit())
                .orElse("absent");
    }

    Figure figure(String metric, String... values) {
        return figures.find(metric, FigureKey.COUNTY, Term.CURRENT, Arrays.asList(values))
                .orElseThrow();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
