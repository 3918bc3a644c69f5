package xianghui.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellFormulaType;
import xianghui.returns.CellValue;
import xianghui.spreadsheet.GridCell;
import xianghui.spreadsheet.Layout;
import xianghui.spreadsheet.SheetGrid;

/** Numbers that were kept from before the cells changed from which their formulas reckon them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StaleFormulaTest {

    private static final String REMEDY = "，已按保存的数读取，请在 WPS 或 Excel 中打开，按 F9 重算（不变的再按 Ctrl+Alt+F9），核对后保存再报送。";

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void A_sum_that_its_cells_do_not_bear_out_is_asked_about_and_read_as_it_was_kept(boolean xlsx) {
        Transcript transcript =
                numbers(xlsx ? Book.xlsx() : Book.xls(), "SUM(Q5:S5)", 1900).read();

        assertThat(Fixture.flat(transcript))
                .containsExactly("选区投票!F5 F-STALE QUERY 选区投票!F5（选区人口）保存的是“1900”，按公式“=SUM(Q5:S5)”应为“1790”" + REMEDY);
        assertThat(Fixture.value(transcript, "S02", "population")).isEqualTo(new CellValue.Count(1900));
    }

    /** Q5 is 895, R5 is 890, S5 is 5; C5 and G5 hold texts, H5 a date, Z5 nothing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Q5+R5|1785",
                "+Q5-R5+1900|1905",
                "$Q$5-(R5-(S5+1.5)+Z5)+1889.5|1901",
                "SUM(Q5,R5:S5,10)|1800",
                "SUM(C5,G5,Q5:T5,Z5)+SUM(1)|1791",
                "SUM(Q5-R5,-S5)+2000|2000",
                "--7 + SUM( Q5 : S5 )|",
                "--7 + Q5|902",
                "G5+Q5|",
                "Q5*2|",
                "ROUND(Q5,0)|",
                "SUM(封面!B1:B9)|",
                "封面!B1+1|",
                "SUM(Q:Q)|",
                "SUM(Q5:R5 R5:S5)|",
                "SUM(F5:S5)|",
                "SUM(F1:F9)-1|",
                "F5+1|",
                "Q5+5%|",
                "Q5+TRUE|",
                "H5+1|",
                "SUM(G5:H5)|",
                "Q5:R5+1|",
                "SUM((Q5,R5))|",
                "2E3+1|"
            })
    void Only_what_is_certain_is_reckoned_again(String formula, String reckoned) {
        List<String> findings = numbers(Book.xlsx(), formula, 1900)
                .spoilt("选区投票!H5", StaleFormulaTest::dated)
                .findings();

        if (reckoned == null) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).singleElement().asString().contains("应为“" + reckoned + "”");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$Q$5-(R5-(S5+1.5)+Z5)+1889.5|1901",
                "SUM(Q5,R5:S5,10)|1800",
                "SUM(-Q5,R5)+2000|1995",
                "G5+Q5|",
                "Q5*2|",
                "SUM(封面!B1:B9)|",
                "SUM(Q5,MAX(R5))|"
            })
    void An_old_workbook_is_no_other(String formula, String reckoned) {
        List<String> findings = numbers(Book.xls(), formula, 1900).findings();

        if (reckoned == null) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings)
                    .singleElement()
                    .asString()
                    .contains("按公式“=" + formula + "”")
                    .contains("应为“" + reckoned + "”");
        }
    }

    @Test
    void A_formula_that_is_borne_out_is_no_matter() {
        assertThat(numbers(Book.xlsx(), "SUM(Q5:S5)", 1790).findings()).isEmpty();
        assertThat(numbers(Book.xls(), "Q5+R5+S5", 1790).findings()).isEmpty();
    }

    @Test
    void What_floating_numbers_lose_is_no_matter() {
        assertThat(numbers(Book.xlsx(), "0.1+0.2+1899.7", 1900.0000000000002).findings())
                .isEmpty();
        assertThat(numbers(Book.xlsx(), "0.1+0.2-0.3", 5.5e-17).findings()).noneMatch(StaleFormulaTest::isStale);
    }

    @Test
    void A_total_is_compared_as_well() {
        assertThat(numbers(Book.xls(), "Q5+R5+S5", 1790)
                        .withRow("选区投票", 6, "合计")
                        .spoilt("选区投票!Q6", cell -> formula(cell, "SUM(Q5:Q5)", 900))
                        .findings())
                .singleElement()
                .asString()
                .startsWith("选区投票!Q6 F-STALE QUERY")
                .contains("保存的是“900”，按公式“=SUM(Q5:Q5)”应为“895”");
    }

    @Test
    void An_item_of_a_form_is_compared_in_both_columns() {
        String sheet = Fixture.CATALOG.table("S01").sheet();
        Book book = Book.xls()
                .with(sheet + "!C5", 4)
                .spoilt(sheet + "!C4", cell -> formula(cell, "C5+1", 10))
                .spoilt(sheet + "!D4", cell -> formula(cell, "C5+2", 9));

        assertThat(book.findings())
                .hasSize(2)
                .allMatch(StaleFormulaTest::isStale)
                .anyMatch(finding -> finding.startsWith(sheet + "!C4") && finding.contains("应为“5”"))
                .anyMatch(finding -> finding.startsWith(sheet + "!D4") && finding.contains("应为“6”"));
    }

    @Test
    void What_is_not_read_is_not_compared() {
        assertThat(numbers(Book.xls(), "Q5+R5+S5", 1790)
                        .spoilt("选区投票!Z5", cell -> formula(cell, "1+1", 3))
                        .spoilt("封面!F30", cell -> formula(cell, "1+1", 3))
                        .findings())
                .singleElement()
                .asString()
                .contains("F-STRAY");
    }

    @Test
    void A_formula_that_was_filled_across_is_known_in_each_cell() {
        Book book = numbers(Book.xlsx(), "Q5+R5+S5", 1790)
                .spoilt("选区投票!Q5", cell -> cell.setCellValue(892))
                .spoilt("选区投票!F5", cell -> formula(cell, "Q5+R5+S5", 1787))
                .spoilt("选区投票!K5", cell -> shared(cell, "Q5-$R$5", "K5:L5", 2))
                .spoilt("选区投票!L5", cell -> shared(cell, "", "", 3));

        assertThat(book.findings())
                .singleElement()
                .asString()
                .startsWith("选区投票!L5 F-STALE QUERY")
                .contains("保存的是“3”，按公式“=R5-$R$5”应为“0”");
    }

    @Test
    void A_chain_is_asked_about_where_it_is_broken() {
        assertThat(numbers(Book.xlsx(), "G5+900", 1900)
                        .spoilt("选区投票!G5", cell -> formula(cell, "Q5+R5", 1000))
                        .findings())
                .singleElement()
                .asString()
                .startsWith("选区投票!G5 F-STALE");
    }

    @Test
    void A_formula_over_very_many_cells_is_left_alone() {
        String wide = "A1000:XFD1048576,".repeat(20) + "1";
        byte[] content = numbers(Book.xlsx(), "SUM(" + wide + ")", 1900)
                .spoilt("选区投票!G5", cell -> formula(cell, "SUM(A100:A20100)", 1000))
                .spoilt("选区投票!K5", cell -> formula(cell, "(".repeat(200) + "1+2" + ")".repeat(200), 2))
                .bytes();

        assertThat(assertTimeout(Duration.ofSeconds(5), () -> Fixture.flat(Fixture.read(content))))
                .isEmpty();
    }

    @Test
    void Very_many_formulas_cost_no_more_than_some() {
        List<GridCell> cells = IntStream.rangeClosed(1, 19_000)
                .mapToObj(row -> GridCell.of(row, 0, GridCell.Kind.NUMBER, "2"))
                .toList();
        Reckoner reckoner = new Reckoner(new SheetGrid("表", new Layout(false, Set.of(), Set.of(), List.of()), cells));

        List<BigDecimal> reckoned = IntStream.rangeClosed(1, 20_000)
                .mapToObj(row -> GridCell.of(row, 1, GridCell.Kind.NUMBER, "1").from("SUM(A1:A19000)"))
                .flatMap(cell -> reckoner.reckon(cell).stream())
                .toList();

        assertThat(reckoned).hasSize(52).containsOnly(new BigDecimal(38_000));
    }

    private static boolean isStale(String finding) {
        return finding.contains(" F-STALE ");
    }

    /** The numbers of the votes as numbers, and a formula for the population. */
    private static Book numbers(Book book, String formula, double kept) {
        return book.with("选区投票!Q5", 895)
                .with("选区投票!R5", 890)
                .with("选区投票!S5", 5)
                .spoilt("选区投票!F5", cell -> formula(cell, formula, kept));
    }

    private static void formula(Cell cell, String formula, double kept) {
        cell.setCellFormula(formula);
        cell.setCellValue(kept);
    }

    private static void dated(Cell cell) {
        var style = cell.getSheet().getWorkbook().createCellStyle();
        style.setDataFormat((short) 14);
        cell.setCellValue(LocalDate.of(2026, 4, 2));
        cell.setCellStyle(style);
    }

    /** As Excel and WPS write a formula that was dragged. */
    private static void shared(Cell cell, String formula, String area, double kept) {
        formula(cell, "1", kept);
        var written = ((XSSFCell) cell).getCTCell().getF();
        written.setT(STCellFormulaType.SHARED);
        written.setSi(0);
        written.setStringValue(formula);
        if (!area.isEmpty()) {
            written.setRef(area);
        }
    }
}
