package xianghui.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;

/** Adds up returns again with plain POI and nothing else: the word against which the product's figures stand. */
public final class Recount {

    private static final int CODES = 3;

    private final Map<String, List<Counted>> rows = new LinkedHashMap<>();
    private final Map<String, List<Counted>> totals = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> states = new LinkedHashMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();

    private Recount() {}

    /** Reads every workbook in a folder whose columns still have their hidden codes. */
    public static Recount of(Path folder) {
        Recount recount = new Recount();
        try (Stream<Path> workbooks = Files.list(folder)) {
            for (Path file : workbooks.sorted().toList()) {
                if (file.toString().endsWith(".xlsx") || file.toString().endsWith(".xls")) {
                    recount.read(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return recount;
    }

    /** The text of one cell, as the origins test needs it. */
    public static String cell(Path file, String sheet, String address) {
        try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            CellReference place = new CellReference(address);
            Row row = workbook.getSheet(sheet).getRow(place.getRow());
            return row == null ? "" : text(row.getCell(place.getCol()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A count as it may be typed: 1234, 1,234 or １２３４. */
    public static int whole(String typed) {
        return Integer.parseInt(Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replace(",", "")
                .strip());
    }

    // ---- what was found

    /** All data rows of a table, of all units, in file order. */
    public List<Counted> rows(String table) {
        return rows.getOrDefault(table, List.of());
    }

    public List<Counted> rows(String table, Predicate<Counted> which) {
        return rows(table).stream().filter(which).toList();
    }

    public int sum(String table, String id, Predicate<Counted> which) {
        return rows(table, which).stream()
                .filter(row -> row.filled(id))
                .mapToInt(row -> row.number(id))
                .sum();
    }

    public int count(String table, Predicate<Counted> which) {
        return rows(table, which).size();
    }

    /** Persons, not rows: whoever holds two posts is one. */
    public int persons(String table, Predicate<Counted> which) {
        return (int) rows(table, which).stream().map(Counted::person).distinct().count();
    }

    /** Σ of an item of S01 over all units; {@code column} is current or last. */
    public int item(String item, String column) {
        return sum("S01", column, row -> row.is("item", item));
    }

    /** Σ of an indicator of S07 over all units. */
    public int indicator(String body, String indicator, String column) {
        return sum("S07", column, row -> row.is("body", body) && row.is("item", indicator));
    }

    public List<Counted> totals(String table) {
        return totals.getOrDefault(table, List.of());
    }

    /** What stands in B2 of a unit's sheet. */
    public String state(String unit, String table) {
        return states.get(unit).getOrDefault(table, "");
    }

    /** The units found, with the names of their files. */
    public Map<String, String> files() {
        return Map.copyOf(files);
    }

    // ---- reading

    private void read(Path file) throws IOException {
        try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            Counted cover = cover(workbook.getSheetAt(0));
            String unit = cover.text("单位代码");
            rows.computeIfAbsent("S00", table -> new ArrayList<>()).add(cover);
            files.put(unit, file.getFileName().toString());
            states.put(unit, new LinkedHashMap<>());
            for (Sheet sheet : workbook) {
                if (sheet.getRow(CODES) != null
                        && text(sheet.getRow(CODES).getCell(0)).matches("(S\\d\\d|R1)\\..+")) {
                    list(unit, sheet);
                }
            }
        }
    }

    /** The cover's values by their labels. */
    private static Counted cover(Sheet sheet) {
        Counted cover = new Counted(text(sheet.getRow(1).getCell(1)), sheet.getSheetName(), 0);
        for (Row row : sheet) {
            if (row.getRowNum() > 0) {
                cover.texts().put(text(row.getCell(0)), text(row.getCell(1)));
            }
        }
        return cover;
    }

    private void list(String unit, Sheet sheet) {
        Row codes = sheet.getRow(CODES);
        String first = text(codes.getCell(0));
        String table = first.substring(0, first.indexOf('.'));
        states.get(unit).put(table, text(sheet.getRow(1).getCell(1)));
        for (int line = CODES + 1; line <= sheet.getLastRowNum(); line++) {
            Counted row = row(unit, sheet, codes, line);
            if (row.texts().isEmpty()) {
                continue;
            }
            boolean total = row.texts().containsValue("合计");
            (total ? totals : rows)
                    .computeIfAbsent(table, name -> new ArrayList<>())
                    .add(row);
        }
    }

    private static Counted row(String unit, Sheet sheet, Row codes, int line) {
        Counted row = new Counted(unit, sheet.getSheetName(), line + 1);
        for (Cell code : codes) {
            Cell cell = sheet.getRow(line) == null ? null : sheet.getRow(line).getCell(code.getColumnIndex());
            String text = text(cell);
            if (cell != null && !text.isEmpty()) {
                String id = text(code).substring(text(code).indexOf('.') + 1).toLowerCase(Locale.ROOT);
                row.texts().put(id, text);
                row.addresses().put(id, cell.getAddress().formatAsString());
            }
        }
        return row;
    }

    private static String text(Cell cell) {
        if (cell == null) {
            return "";
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue().strip();
            case NUMERIC -> DateUtil.isCellDateFormatted(cell) ? day(cell) : number(cell.getNumericCellValue());
            default -> "";
        };
    }

    private static String day(Cell cell) {
        LocalDate day = cell.getLocalDateTimeCellValue().toLocalDate();
        return day.toString();
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
