package xianghui.blank;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The lists of words to choose from; what is too long for a cell's own rule stands on a hidden sheet under a name. */
final class Choices {

    private static final int LONGEST = 255;

    private final XSSFWorkbook workbook;
    private final Map<List<String>, String> names = new HashMap<>();

    Choices(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** Whether a cell's own rule can hold the words. */
    static boolean fit(List<String> words) {
        return String.join(",", words).length() <= LONGEST - 2
                && words.stream().noneMatch(word -> word.contains(",") || word.contains("\""));
    }

    /** The name under which the words stand on the hidden sheet. */
    String name(List<String> words) {
        return names.computeIfAbsent(words, this::put);
    }

    private String put(List<String> words) {
        String title = Words.say("sheet.codes");
        XSSFSheet sheet = workbook.getSheet(title) == null ? workbook.createSheet(title) : workbook.getSheet(title);
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.HIDDEN);
        int column = names.size();
        for (int row = 0; row < words.size(); row++) {
            (sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row))
                    .createCell(column)
                    .setCellValue(words.get(row));
        }
        XSSFName name = workbook.createName();
        name.setNameName("codes_" + (column + 1));
        String letter = org.apache.poi.ss.util.CellReference.convertNumToColString(column);
        name.setRefersToFormula("'" + title + "'!$" + letter + "$1:$" + letter + "$" + words.size());
        sheet.enableLocking();
        return name.getNameName();
    }
}
