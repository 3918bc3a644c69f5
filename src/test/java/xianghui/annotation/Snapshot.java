package xianghui.annotation;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/** Everything that a clerk can tell of a workbook, property by property, so that two of them can be compared. */
final class Snapshot {

    private final Map<String, String> facts = new TreeMap<>();

    private Snapshot() {}

    /**
     * Looks at a whole workbook.
     *
     * @param noted cells as {@code sheet!D7}, whose fill is passed over
     * @param apart a sheet that is not looked at
     */
    static Map<String, String> of(Workbook workbook, Set<String> noted, String apart) {
        Snapshot snapshot = new Snapshot();
        for (Sheet sheet : workbook) {
            if (!sheet.getSheetName().equals(apart)) {
                snapshot.sheet(sheet, noted);
            }
        }
        for (Name name : workbook.getAllNames()) {
            snapshot.put(
                    "name " + name.getNameName() + " " + name.getSheetIndex(),
                    name.isFunctionName() ? "" : name.getRefersToFormula());
        }
        return snapshot.facts;
    }

    private void sheet(Sheet sheet, Set<String> noted) {
        Workbook workbook = sheet.getWorkbook();
        String name = sheet.getSheetName();
        int index = workbook.getSheetIndex(sheet);
        put(name + " index", index);
        put(name + " visibility", workbook.getSheetVisibility(index));
        put(name + " protected", sheet.getProtect() + " " + sheet.getScenarioProtect());
        put(name + " merged", sheet.getMergedRegions());
        put(name + " print area", workbook.getPrintArea(index));
        put(name + " titles", sheet.getRepeatingRows() + " " + sheet.getRepeatingColumns());
        PrintSetup print = sheet.getPrintSetup();
        put(
                name + " print",
                print.getPaperSize() + " " + print.getLandscape() + " " + print.getScale() + " " + print.getFitWidth()
                        + " " + print.getFitHeight() + " " + sheet.getFitToPage());
        put(
                name + " header",
                sheet.getHeader().getCenter() + "|" + sheet.getFooter().getCenter());
        put(
                name + " freeze",
                sheet.getPaneInformation() == null
                        ? ""
                        : sheet.getPaneInformation().getHorizontalSplitPosition() + " "
                                + sheet.getPaneInformation().getVerticalSplitPosition());
        put(name + " defaults", sheet.getDefaultColumnWidth() + " " + sheet.getDefaultRowHeight());
        put(
                name + " validations",
                sheet.getDataValidations().stream()
                        .map(one -> one.getRegions().getCellRangeAddresses().length + " "
                                + one.getRegions().getCellRangeAddresses()[0].formatAsString() + " "
                                + one.getValidationConstraint().getFormula1() + " "
                                + one.getValidationConstraint().getValidationType() + " " + one.getPromptBoxText() + " "
                                + one.getErrorBoxText())
                        .toList());
        SheetConditionalFormatting conditions = sheet.getSheetConditionalFormatting();
        put(
                name + " conditions",
                IntStream.range(0, conditions.getNumConditionalFormattings())
                        .mapToObj(conditions::getConditionalFormattingAt)
                        .map(one -> one.getFormattingRanges()[0].formatAsString() + " " + one.getNumberOfRules() + " "
                                + one.getRule(0).getFormula1())
                        .toList());
        put(
                name + " comments",
                sheet.getCellComments().entrySet().stream()
                        .filter(one -> !noted.contains(name + "!" + one.getKey().formatAsString()))
                        .map(one ->
                                one.getKey() + "=" + one.getValue().getString().getString() + " "
                                        + one.getValue().getAuthor() + " "
                                        + one.getValue().isVisible())
                        .sorted()
                        .collect(Collectors.toList()));
        put(
                name + " links",
                sheet.getHyperlinkList().stream()
                        .map(one -> one.getFirstRow() + " " + one.getFirstColumn() + " " + one.getAddress())
                        .toList());
        for (int column = 0; column < 40; column++) {
            put(
                    name + " column " + column,
                    sheet.getColumnWidth(column) + " " + sheet.isColumnHidden(column) + " "
                            + style(workbook, sheet.getColumnStyle(column), true));
        }
        for (Row row : sheet) {
            boolean only = row.getLastCellNum() >= 0
                    && IntStream.range(0, row.getLastCellNum())
                            .allMatch(i ->
                                    row.getCell(i) == null || row.getCell(i).getCellType() == CellType.BLANK);
            if (!only || row.getZeroHeight()) {
                put(
                        name + " row " + row.getRowNum(),
                        row.getHeight() + " " + row.getZeroHeight() + " " + row.getOutlineLevel() + " "
                                + row.isFormatted());
            }
            for (Cell cell : row) {
                String place = name + "!" + cell.getAddress();
                boolean marked = noted.contains(place);
                if (cell.getCellType() != CellType.BLANK || !marked) {
                    put(place, content(cell) + " " + style(workbook, cell.getCellStyle(), !marked));
                }
            }
        }
    }

    private static String content(Cell cell) {
        return switch (cell.getCellType()) {
            case NUMERIC -> "number " + cell.getNumericCellValue();
            case STRING -> "text " + cell.getStringCellValue() + rich(cell.getRichStringCellValue());
            case FORMULA ->
                "formula " + cell.getCellFormula() + " " + cell.getCachedFormulaResultType() + " " + cached(cell);
            case BOOLEAN -> "boolean " + cell.getBooleanCellValue();
            case ERROR -> "error " + cell.getErrorCellValue();
            default -> "blank";
        };
    }

    private static String cached(Cell cell) {
        return switch (cell.getCachedFormulaResultType()) {
            case NUMERIC -> "" + cell.getNumericCellValue();
            case STRING -> cell.getStringCellValue();
            default -> "";
        };
    }

    private static String rich(RichTextString text) {
        return IntStream.range(0, text.numFormattingRuns())
                .mapToObj(i -> text.getIndexOfFormattingRun(i) + font(text, i))
                .collect(Collectors.joining(","));
    }

    private static String font(RichTextString text, int run) {
        if (text instanceof XSSFRichTextString xml && xml.getFontOfFormattingRun(run) != null) {
            return font(xml.getFontOfFormattingRun(run));
        }
        return text instanceof HSSFRichTextString old ? " font " + old.getFontOfFormattingRun(run) : "";
    }

    private static String font(Font font) {
        return font.getFontName() + " " + font.getFontHeight() + " " + font.getBold() + font.getItalic()
                + font.getUnderline() + font.getStrikeout() + font.getColor();
    }

    private final Map<String, String> styles = new TreeMap<>();

    private String style(Workbook workbook, CellStyle style, boolean fill) {
        return style == null
                ? ""
                : styles.computeIfAbsent(style.getIndex() + " " + fill, any -> described(workbook, style, fill));
    }

    private static String described(Workbook workbook, CellStyle style, boolean fill) {
        String filled = fill
                ? style.getFillPattern() + " " + style.getFillForegroundColor() + " " + style.getFillBackgroundColor()
                        + " " + style.getFillForegroundColorColor()
                : "";
        return style.getDataFormatString() + " " + font(workbook.getFontAt(style.getFontIndex())) + " "
                + style.getAlignment()
                + style.getVerticalAlignment() + style.getWrapText() + style.getIndention() + style.getRotation()
                + style.getShrinkToFit() + " "
                + style.getBorderTop() + style.getBorderBottom() + style.getBorderLeft() + style.getBorderRight()
                + style.getTopBorderColor()
                + style.getLocked() + style.getHidden() + style.getQuotePrefixed() + " "
                + filled.replaceAll("@[0-9a-f]+", "");
    }

    private void put(String fact, Object value) {
        facts.put(fact, String.valueOf(value));
    }
}
