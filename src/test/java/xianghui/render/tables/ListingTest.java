package xianghui.render.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xianghui.document.SourceText;
import xianghui.document.SummaryDocument;
import xianghui.document.Table;
import xianghui.document.Words;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ListingTest {

    private static final String TURNOUT = "T05|county|current";

    @TempDir
    Path directory;

    private Path render(String name) throws IOException {
        Table sources = new Table(
                "指标来源表",
                List.of(
                        new Table.Column("", "编号", 1, Table.Align.LEFT),
                        new Table.Column("", "指标", 3, Table.Align.LEFT)),
                List.of(
                        new Table.Row(List.of(new SourceText("T05", TURNOUT), new Words("参选率")), false),
                        new Table.Row(List.of(new SourceText("T01", "T01|current"), new Words("登记选民")), false)));
        Listing listing = new Listing(
                "指标来源明细",
                "说明",
                List.of(
                        new Table.Column("", "指标", 1, Table.Align.LEFT),
                        new Table.Column("", "单元格", 3, Table.Align.LEFT)),
                List.of(
                        new Listing.Line(
                                TURNOUT,
                                "T05|current",
                                List.of("参选率", "C4"),
                                "../../../input/returns/01甲镇 (1).xlsx",
                                "选区'投票",
                                "C4"),
                        new Listing.Line(
                                "T01|01|current",
                                "T01|current",
                                List.of("=1+1", "B4"),
                                "../../../input/returns/a#b%.xls",
                                "表",
                                "B4")));
        Path file = directory.resolve(name);
        new TablesRenderer(listing).render(new SummaryDocument("总结", List.of(sources)), file);
        return file;
    }

    @Test
    void a_row_of_the_annex_leads_to_the_cells_and_these_to_the_workbook() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(render("one.xlsx")))) {
            XSSFSheet annex = workbook.getSheet("指标来源表");
            XSSFSheet listing = workbook.getSheet("指标来源明细");

            assertThat(annex.getHyperlinkList().stream().map(Hyperlink::getAddress))
                    .containsExactly("'指标来源明细'!A4", "'指标来源明细'!A5");
            XSSFHyperlink first = listing.getRow(3).getCell(1).getHyperlink();
            // POI reads file and place of a link as one.
            assertThat(first.getAddress())
                    .isEqualTo("../../../input/returns/01%E7%94%B2%E9%95%87%20(1).xlsx#'选区''投票'!C4");
            assertThat(first.getLocation()).isEqualTo("'选区''投票'!C4");
            assertThat(listing.getRow(4).getCell(1).getHyperlink().getAddress())
                    .startsWith("../../../input/returns/a%23b%25.xls#");
            assertThat(listing.getRow(4).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(listing.getRow(4).getCell(0).getStringCellValue()).isEqualTo("=1+1");
        }
        assertThat(render("two.xlsx")).hasSameBinaryContentAs(directory.resolve("one.xlsx"));
    }
}
