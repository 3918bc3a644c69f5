package xianghui.blank;

import java.nio.file.Path;
import java.util.Optional;
import xianghui.aggregation.Aggregator;
import xianghui.catalog.Catalog;
import xianghui.catalog.CatalogReader;
import xianghui.catalog.Unit;
import xianghui.returns.Return;
import xianghui.validation.NamedChecks;

/** Blank workbooks of the project's own definitions. */
final class Blanks {

    static final Catalog CATALOG = CatalogReader.read(
            Path.of("templates"), Path.of("input/county.yaml"), NamedChecks.names(), Aggregator.namedMeasures());

    private Blanks() {}

    static Unit unit(String code) {
        return CATALOG.county().unit(code).orElseThrow();
    }

    static byte[] blank(String code) {
        return BlankWorkbook.of(CATALOG, unit(code), Optional.empty());
    }

    static byte[] blank(String code, Return last) {
        return BlankWorkbook.of(CATALOG, unit(code), Optional.of(last));
    }
}
