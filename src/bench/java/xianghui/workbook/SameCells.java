package xianghui.workbook;

import com.alibaba.excel.EasyExcel;
import com.alibaba.excel.context.AnalysisContext;
import com.alibaba.excel.enums.ReadDefaultReturnEnum;
import com.alibaba.excel.event.AnalysisEventListener;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;
import xianghui.spreadsheet.Grid;
import xianghui.spreadsheet.GridCell;
import xianghui.spreadsheet.Roster;
import xianghui.spreadsheet.SheetGrid;

/**
 * Whether all ways of {@link ReadingBenchmark} see the same cells: those that are not blank, text by text and number by
 * number; of dates, and of the event API, which hands out formatted texts, only where they stand. Arguments: rows of the
 * roster, one by one.
 */
public final class SameCells {

    private static final String DATE = "date";

    private SameCells() {}

    public static void main(String[] arguments) throws Exception {
        for (String rows : arguments) {
            byte[] file = Roster.of(Integer.parseInt(rows));
            Map<String, String> own = own(file);
            System.out.printf("%s rows: %d cells%n", rows, own.size());
            tell("fastexcel-reader", own, fastexcel(file));
            tell("EasyExcel", own, easyExcel(file));
            tell("POI usermodel", own, usermodel(file));
            tell("POI events", own, events(file));
        }
    }

    /** How many cells the other way has, and in how many it differs. */
    private static void tell(String way, Map<String, String> own, Map<String, String> other) {
        long different = own.entrySet().stream()
                .filter(cell -> !isLike(cell.getValue(), other.getOrDefault(cell.getKey(), "none")))
                .count();
        long more = other.keySet().stream().filter(cell -> !own.containsKey(cell)).count();
        System.out.printf("%-20s %d cells, %d different, %d more%n", way, other.size(), different, more);
        own.entrySet().stream()
                .filter(cell -> !isLike(cell.getValue(), other.getOrDefault(cell.getKey(), "none")))
                .limit(5)
                .forEach(cell -> System.out.println("  " + cell + " | " + other.get(cell.getKey())));
    }

    private static boolean isLike(String own, String other) {
        return own.equals(other) || other.isEmpty() || own.equals(DATE) && !other.equals("none");
    }

    private static String place(int sheet, int row, int column) {
        return sheet + ":" + row + ":" + column;
    }

    private static String number(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static Map<String, String> own(byte[] file) throws Exception {
        Grid grid = Roster.read(file);
        Map<String, String> cells = new HashMap<>();
        for (int sheet = 0; sheet < grid.sheets().size(); sheet++) {
            SheetGrid one = grid.sheets().get(sheet);
            for (GridCell cell : one.cells()) {
                if (cell.kind() != GridCell.Kind.BLANK && !cell.typed().isEmpty()) {
                    String value =
                            switch (cell.kind()) {
                                case DATE -> DATE;
                                case NUMBER -> new BigDecimal(cell.typed()).stripTrailingZeros().toPlainString();
                                default -> cell.typed();
                            };
                    cells.put(place(sheet, cell.row() - 1, cell.column()), value);
                }
            }
        }
        return cells;
    }

    private static Map<String, String> fastexcel(byte[] file) throws Exception {
        Map<String, String> cells = new HashMap<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<org.dhatim.fastexcel.reader.Sheet> sheets = workbook.getSheets().toList();
            for (int sheet = 0; sheet < sheets.size(); sheet++) {
                for (org.dhatim.fastexcel.reader.Row row : sheets.get(sheet).read()) {
                    for (org.dhatim.fastexcel.reader.Cell cell : row) {
                        if (cell != null && cell.getType() != CellType.EMPTY && !cell.getText().isEmpty()) {
                            String value = cell.getType() == CellType.NUMBER
                                    ? cell.asNumber().stripTrailingZeros().toPlainString()
                                    : cell.getText();
                            cells.put(
                                    place(sheet, row.getRowNum() - 1, cell.getColumnIndex()), value);
                        }
                    }
                }
            }
        }
        return cells;
    }

    private static Map<String, String> easyExcel(byte[] file) {
        Map<String, String> cells = new HashMap<>();
        EasyExcel.read(new ByteArrayInputStream(file), new AnalysisEventListener<Map<Integer, Object>>() {
                    @Override
                    public void invoke(Map<Integer, Object> row, AnalysisContext context) {
                        int sheet = context.readSheetHolder().getSheetNo();
                        int number = context.readRowHolder().getRowIndex();
                        row.forEach((column, value) -> {
                            if (value != null && !value.toString().isEmpty()) {
                                cells.put(
                                        place(sheet, number, column),
                                        value instanceof BigDecimal decimal
                                                ? decimal.stripTrailingZeros().toPlainString()
                                                : value.toString());
                            }
                        });
                    }

                    @Override
                    public void doAfterAllAnalysed(AnalysisContext context) {}
                })
                .headRowNumber(0)
                .autoTrim(false)
                .readDefaultReturn(ReadDefaultReturnEnum.ACTUAL_DATA)
                .doReadAll();
        return cells;
    }

    private static Map<String, String> usermodel(byte[] file) throws Exception {
        Map<String, String> cells = new HashMap<>();
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            for (int sheet = 0; sheet < workbook.getNumberOfSheets(); sheet++) {
                Sheet one = workbook.getSheetAt(sheet);
                for (Row row : one) {
                    for (Cell cell : row) {
                        String value = value(cell);
                        if (!value.isEmpty()) {
                            cells.put(place(sheet, row.getRowNum(), cell.getColumnIndex()), value);
                        }
                    }
                }
            }
        }
        return cells;
    }

    private static String value(Cell cell) {
        org.apache.poi.ss.usermodel.CellType type =
                cell.getCellType() == org.apache.poi.ss.usermodel.CellType.FORMULA
                        ? cell.getCachedFormulaResultType()
                        : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> DateUtil.isCellDateFormatted(cell) ? DATE : number(cell.getNumericCellValue());
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            default -> "";
        };
    }

    /** Only where its cells stand. */
    private static Map<String, String> events(byte[] file) throws Exception {
        Map<String, String> cells = new HashMap<>();
        try (OPCPackage container = OPCPackage.open(new ByteArrayInputStream(file))) {
            XSSFReader poi = new XSSFReader(container);
            ReadOnlySharedStringsTable texts = new ReadOnlySharedStringsTable(container);
            XMLReader sax = XMLHelper.newXMLReader();
            var sheets = poi.getSheetsData();
            for (int sheet = 0; sheets.hasNext(); sheet++) {
                int number = sheet;
                XSSFSheetXMLHandler.SheetContentsHandler contents = new XSSFSheetXMLHandler.SheetContentsHandler() {
                    @Override
                    public void startRow(int row) {}

                    @Override
                    public void endRow(int row) {}

                    @Override
                    public void cell(String address, String value, XSSFComment comment) {
                        CellAddress place = new CellAddress(address);
                        if (!value.isEmpty()) {
                            cells.put(place(number, place.getRow(), place.getColumn()), "");
                        }
                    }
                };
                try (InputStream in = sheets.next()) {
                    sax.setContentHandler(new XSSFSheetXMLHandler(poi.getStylesTable(), texts, contents, false));
                    sax.parse(new InputSource(in));
                }
            }
        }
        return cells;
    }
}
