package xianghui.edition;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xianghui.catalog.Catalog;
import xianghui.catalog.Field;
import xianghui.publication.Manifest;
import xianghui.publication.PublishedCell;
import xianghui.publication.Volume;
import xianghui.returns.CellValue;
import xianghui.returns.Reading;
import xianghui.returns.Return;
import xianghui.returns.Returns;
import xianghui.returns.Row;
import xianghui.returns.SubmissionId;

/** What was typed into the cells that figures come from, with persons made unrecognisable. */
public final class CellTexts {

    private static final String LAST_TERM = "_last";

    private final Returns returns;

    public CellTexts(Returns returns) {
        this.returns = returns;
    }

    /**
     * A cell and what stands in it.
     *
     * @param header the label of its column or item; empty if it is not known any more
     * @param typed as typed, of persons the first character; empty if the return is not kept any more
     * @param value as meant; empty for what may identify a person
     */
    public record CellText(PublishedCell cell, String header, String typed, Optional<CellValue> value) {}

    /** The texts of some cells of a version, in their order. */
    public List<CellText> of(Volume volume, Collection<PublishedCell> cells, Catalog catalog) {
        Map<String, Map<String, Seen>> known = new HashMap<>();
        return cells.stream()
                .map(cell -> text(
                        cell,
                        known.computeIfAbsent(cell.unit(), unit -> readings(volume, unit, catalog))
                                .get(cell.sheet() + "!" + cell.cell())))
                .toList();
    }

    private static CellText text(PublishedCell cell, @Nullable Seen seen) {
        if (seen == null) {
            return new CellText(cell, "", "", Optional.empty());
        }
        Reading reading = seen.reading();
        return seen.field()
                .map(field -> new CellText(
                        cell,
                        field.header(),
                        field.discreet(reading.typed()),
                        field.personal() ? Optional.empty() : Optional.of(reading.value())))
                .orElseGet(() -> new CellText(cell, "", "", Optional.empty()));
    }

    private Map<String, Seen> readings(Volume volume, String unit, Catalog catalog) {
        Map<String, Seen> readings = new HashMap<>();
        volume.manifest().inputs().stream()
                .filter(input -> input.unit().equals(unit) && input.use().equals(Manifest.ACCEPTED))
                .findFirst()
                .flatMap(input -> returns.find(new SubmissionId(input.sha256())))
                .ifPresent(found -> rows(found).forEach(row -> row.readings()
                        .values()
                        .forEach(reading -> readings.put(
                                reading.cell().sheet() + "!" + reading.cell().address(),
                                new Seen(reading, field(catalog, row, reading))))));
        return readings;
    }

    private static Stream<Row> rows(Return found) {
        return Stream.concat(
                Stream.of(found.cover()), found.sheets().values().stream().flatMap(sheet -> sheet.rows().stream()));
    }

    /** The column or item of a reading; what is not in the catalogue any more is not shown, as it might name a person. */
    private static Optional<Field> field(Catalog catalog, Row row, Reading reading) {
        String id = reading.field();
        String current = id.endsWith(LAST_TERM) ? id.substring(0, id.length() - LAST_TERM.length()) : id;
        return Optional.ofNullable(catalog.tables().get(row.table()))
                .flatMap(table -> table.field(id).or(() -> table.field(current)));
    }

    private record Seen(Reading reading, Optional<Field> field) {}
}
