package xianghui.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import xianghui.aggregation.Aggregator;
import xianghui.blank.CheckCode;
import xianghui.catalog.Catalog;
import xianghui.catalog.CatalogReader;
import xianghui.catalog.Field;
import xianghui.catalog.FieldKind;
import xianghui.catalog.Severity;
import xianghui.catalog.Table;
import xianghui.returns.Finding;
import xianghui.returns.Reading;
import xianghui.returns.Return;
import xianghui.returns.Row;
import xianghui.returns.SubmissionId;
import xianghui.validation.Decisions;
import xianghui.validation.NamedChecks;

/**
 * Old workbooks that were damaged on their way. Nothing in them tells so; but what touches a number is found by a total,
 * by a check, or by the code on the signed page.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DamagedXlsTest {

    private static final int SECTOR = 512;
    private static final Catalog CATALOG = CatalogReader.read(
            Path.of("templates"), Path.of("input/county.yaml"), NamedChecks.names(), Aggregator.namedMeasures());

    private final Assessor assessor = new Assessor(CATALOG, CATALOG.county().asOf(), new Decisions(List.of()));
    private final CheckCode code = new CheckCode(CATALOG);
    private final Random random = new Random(20260423);
    private final Set<String> asked = new HashSet<>();

    private byte[] whole = {};
    private String printed = "";
    private Map<String, List<BigDecimal>> numbers = Map.of();

    private int refused;
    private int untouched;
    private int byCode;
    private int byFinding;
    private final List<String> unnoticed = new ArrayList<>();

    @BeforeEach
    void read() throws IOException {
        whole = Files.readAllBytes(Path.of("input/returns/04犇山镇.xls"));
        Assessment clean = assess(whole);
        Return filed = clean.reading().orElseThrow();
        printed = code.of(filed);
        numbers = numbers(filed);
        clean.findings().forEach(finding -> asked.add(place(finding)));
        assertThat(numbers.values().stream().mapToInt(List::size).sum()).isGreaterThan(1000);
    }

    @Test
    void Every_flipped_bit_that_touches_a_number_is_found() {
        damage(150, this::flipped);
        assertThat(refused + untouched + byCode + byFinding + unnoticed.size()).isEqualTo(150);
        assertThat(byCode + byFinding).isGreaterThan(5);
        assertThat(unnoticed).allMatch(DamagedXlsTest::isBelowAHundredth);
    }

    @Test
    void Every_pair_of_sectors_that_changed_places_and_touches_a_number_is_found() {
        damage(80, this::swapped);
        assertThat(refused + untouched + byCode + byFinding + unnoticed.size()).isEqualTo(80);
        // Records that no longer follow each other are hardly ever taken for a workbook.
        assertThat(refused).isGreaterThan(60);
        assertThat(unnoticed).allMatch(DamagedXlsTest::isBelowAHundredth);
    }

    /** A number of hectares, say, that is another one only behind its second decimal: the code counts hundredths. */
    private static boolean isBelowAHundredth(String change) {
        return change.startsWith("DECIMAL below a hundredth ");
    }

    private void damage(int times, UnaryOperator<byte[]> spoil) {
        for (int i = 0; i < times; i++) {
            look(spoil.apply(whole.clone()));
        }
    }

    private void look(byte[] content) {
        Assessment damaged = assess(content);
        if (damaged.reading().isEmpty()) {
            assertThat(damaged.acceptable()).isFalse();
            assertThat(damaged.findings()).anyMatch(finding -> finding.severity() == Severity.FATAL);
            refused++;
            return;
        }
        Return filed = damaged.reading().get();
        Map<String, List<BigDecimal>> now = numbers(filed);
        if (now.equals(numbers)) {
            untouched++;
        } else if (!code.of(filed).equals(printed)) {
            byCode++;
        } else if (damaged.findings().stream().anyMatch(this::isNew)) {
            byFinding++;
        } else {
            now.forEach((column, values) -> difference(column, values).ifPresent(unnoticed::add));
        }
    }

    private Assessment assess(byte[] content) {
        return assessor.assess(new SubmissionId("f"), "04犇山镇.xls", content);
    }

    /** The county would ask the township. */
    private boolean isNew(Finding finding) {
        boolean grave = finding.severity() == Severity.FATAL || finding.severity() == Severity.QUERY;
        return grave && !asked.contains(place(finding));
    }

    private static String place(Finding finding) {
        return finding.rule() + finding.cells();
    }

    private Optional<String> difference(String column, List<BigDecimal> values) {
        List<BigDecimal> before = numbers.getOrDefault(column, List.of());
        for (int i = 0; i < Math.min(before.size(), values.size()); i++) {
            BigDecimal change = before.get(i).subtract(values.get(i)).abs();
            if (change.signum() != 0) {
                boolean small = change.compareTo(new BigDecimal("0.01")) < 0;
                return Optional.of(column.substring(column.indexOf(' ') + 1) + (small ? " below a hundredth " : " ")
                        + column + " " + before.get(i) + " " + values.get(i));
            }
        }
        return before.size() == values.size() ? Optional.empty() : Optional.of("rows " + column);
    }

    /** Every number of the return, column by column. */
    private static Map<String, List<BigDecimal>> numbers(Return filed) {
        Map<String, List<BigDecimal>> numbers = new TreeMap<>();
        for (Table table : CATALOG.tables().values()) {
            for (Row row : filed.rows(table.id())) {
                for (Reading reading : row.readings().values()) {
                    kind(table, reading.field())
                            .filter(kind -> kind == FieldKind.COUNT || kind == FieldKind.DECIMAL)
                            .filter(kind -> reading.typed().matches("-?[0-9.]*[0-9]"))
                            .ifPresent(kind -> numbers.computeIfAbsent(
                                            table.id() + "." + reading.field() + " " + kind, none -> new ArrayList<>())
                                    .add(new BigDecimal(reading.typed())));
                }
            }
        }
        return numbers;
    }

    private static Optional<FieldKind> kind(Table table, String field) {
        return table.field(field.replaceAll("_last$", "")).map(Field::kind);
    }

    private byte[] flipped(byte[] content) {
        content[random.nextInt(content.length)] ^= (byte) (1 << random.nextInt(8));
        return content;
    }

    private byte[] swapped(byte[] content) {
        int sectors = content.length / SECTOR;
        int one = random.nextInt(sectors) * SECTOR;
        int two = (one / SECTOR + 1 + random.nextInt(sectors - 1)) % sectors * SECTOR;
        System.arraycopy(whole, one, content, two, SECTOR);
        System.arraycopy(whole, two, content, one, SECTOR);
        return content;
    }
}
