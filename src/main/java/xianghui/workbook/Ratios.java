package xianghui.workbook;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import xianghui.catalog.Catalog;
import xianghui.catalog.Measure;
import xianghui.catalog.Metric;
import xianghui.catalog.Table;
import xianghui.catalog.Tally;
import xianghui.catalog.Term;
import xianghui.expression.Environment;
import xianghui.expression.Value;
import xianghui.returns.Row;
import xianghui.spreadsheet.GridCell;
import xianghui.spreadsheet.SheetGrid;

/**
 * Ratios that a clerk reckoned in columns of her own. They are not taken over; one that is called like a share of the
 * catalogue is reckoned again from its row, and asked about where it differs by more than a tenth of a point.
 */
final class Ratios {

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,12})?)%?");
    private static final BigFraction HUNDRED = BigFraction.of(100);
    private static final BigFraction TOLERATED = BigFraction.of(1, 10);

    /** A share of what stands in one row. */
    private record Share(String name, Tally part, Tally whole) {}

    private final Catalog catalog;
    private final Completeness completeness;

    Ratios(Catalog catalog, Completeness completeness) {
        this.catalog = catalog;
        this.completeness = completeness;
    }

    /** Whether a column of that name holds ratios. */
    static boolean isRatio(GridCell label) {
        String name = Labels.withoutUnit(Spelling.label(label.typed()));
        return Words.RATIO_COLUMNS.stream().anyMatch(name::endsWith)
                || Spelling.label(label.typed()).endsWith("%)");
    }

    /** Compares the columns that the form does not have with what the rows tell. */
    void check(Table table, Header header, SheetGrid grid, List<Row> rows, Findings findings) {
        header.others().forEach((column, name) -> share(table, name)
                .ifPresent(share -> rows.forEach(row -> {
                    GridCell cell = grid.cell(row.number(), column);
                    compare(share, completeness.around(table, row.readings()), grid, cell, findings);
                })));
    }

    private static void compare(Share share, Environment row, SheetGrid grid, GridCell cell, Findings findings) {
        Optional<BigFraction> written = written(cell);
        Optional<BigFraction> reckoned = reckoned(share, row);
        if (written.isEmpty() || reckoned.isEmpty()) {
            return;
        }
        BigFraction percent = reckoned.get().multiply(HUNDRED);
        boolean differs = Stream.of(written.get(), written.get().multiply(HUNDRED))
                .noneMatch(value -> value.subtract(percent).abs().compareTo(TOLERATED) <= 0);
        if (differs) {
            String text = percent.bigDecimalValue(1, RoundingMode.HALF_UP).toPlainString();
            findings.add(Fault.RATIO, "differs", Map.of("field", share.name(), "percent", text), grid, cell);
        }
    }

    private static Optional<BigFraction> written(GridCell cell) {
        Matcher matcher = NUMBER.matcher(Spelling.folded(cell.typed()));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(matcher.group(1));
        return Optional.of(BigFraction.of(number.unscaledValue(), BigInteger.TEN.pow(number.scale())));
    }

    private static Optional<BigFraction> reckoned(Share share, Environment row) {
        if (!share.part().where().isTrue(row) || !share.whole().where().isTrue(row)) {
            return Optional.empty();
        }
        Value part = share.part().of().orElseThrow().evaluate(row).value();
        Value whole = share.whole().of().orElseThrow().evaluate(row).value();
        return part instanceof Value.Num over
                        && whole instanceof Value.Num under
                        && under.number().signum() != 0
                ? Optional.of(over.number().divide(under.number()))
                : Optional.empty();
    }

    /** The share of that name that the rows of the table tell. */
    private Optional<Share> share(Table table, String name) {
        String wanted = Labels.withoutUnit(Spelling.label(name));
        return shares(table).stream()
                .filter(share -> Spelling.label(share.name()).equals(wanted))
                .findFirst();
    }

    private List<Share> shares(Table table) {
        List<Share> shares = new ArrayList<>();
        for (Metric metric : catalog.metrics().values()) {
            for (Metric.Case source : metric.cases()) {
                if (source.term() == Term.CURRENT && source.measure() instanceof Measure.Share share) {
                    Optional<Tally> part = sum(table, share.numerator());
                    Optional<Tally> whole = sum(table, share.denominator());
                    if (part.isPresent() && whole.isPresent()) {
                        Stream.concat(Stream.of(metric.name()), source.by().values().stream())
                                .forEach(name -> shares.add(new Share(name, part.get(), whole.get())));
                    }
                }
            }
        }
        return shares;
    }

    private Optional<Tally> sum(Table table, Measure measure) {
        if (measure instanceof Measure.Reference reference) {
            return Optional.ofNullable(catalog.metrics().get(reference.metric())).stream()
                    .flatMap(metric -> reference.meant(metric).stream())
                    .flatMap(source -> sum(table, source.measure()).stream())
                    .findFirst();
        }
        return measure instanceof Measure.Tallied tallied
                        && tallied.tally().kind() == Tally.Kind.SUM
                        && tallied.tally().table().equals(table.id())
                ? Optional.of(tallied.tally())
                : Optional.empty();
    }
}
