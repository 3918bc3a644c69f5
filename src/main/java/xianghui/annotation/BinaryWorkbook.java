package xianghui.annotation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellAddress;
import xianghui.returns.SubmissionId;

/** Marks up an .xls file, with Apache POI, which keeps the records that it does not know. */
final class BinaryWorkbook {

    private final HSSFWorkbook workbook;
    private final Map<String, HSSFCellStyle> refilled = new HashMap<>();
    private final List<Marked> marked = new ArrayList<>();

    private BinaryWorkbook(HSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    static Annotated annotate(byte[] content, List<Remark> remarks, List<SubmissionId> lineage) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(content));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new BinaryWorkbook(workbook).annotate(remarks, lineage);
            workbook.write(out);
            return new Annotated(out.toByteArray(), ".xls");
        }
    }

    private void annotate(List<Remark> remarks, List<SubmissionId> lineage) {
        Map<String, CellNotes> notes = CellNotes.of(remarks);
        HSSFSheet list = workbook.getSheet(Words.LIST);
        if (list != null) {
            restore(list);
        }
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            HSSFSheet sheet = workbook.getSheetAt(i);
            if (sheet != list) {
                removeNotes(sheet);
                Optional.ofNullable(notes.get(sheet.getSheetName())).ifPresent(some -> annotate(sheet, some));
            }
        }
        HSSFSheet target = list == null ? workbook.createSheet(Words.LIST) : emptied(list);
        new BinaryList(workbook, target).write(ListRow.of(remarks, marked), ListRow.codes(lineage));
        int index = workbook.getSheetIndex(target);
        workbook.setActiveSheet(index);
        workbook.setSelectedTab(index);
    }

    /** Gives the cells that an earlier round marked their fills back. */
    private void restore(HSSFSheet list) {
        for (Row row : list) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING) {
                    Marked.in(cell.getStringCellValue()).forEach(this::restore);
                }
            }
        }
    }

    private void restore(Marked one) {
        HSSFSheet sheet = workbook.getSheet(one.sheet());
        HSSFRow row = sheet == null ? null : sheet.getRow(one.cell().row() - 1);
        HSSFCell cell = row == null ? null : row.getCell(one.cell().column());
        if (cell != null && isMarked(cell.getCellStyle())) {
            cell.setCellStyle(refilled(cell.getCellStyle(), one.fill()));
        }
    }

    private boolean isMarked(HSSFCellStyle style) {
        for (Mark mark : Mark.values()) {
            if (mark.fill().isPresent()
                    && style.getFillPattern() == FillPatternType.SOLID_FOREGROUND
                    && style.getFillForegroundColor() == colour(mark.fill().get())) {
                return true;
            }
        }
        return false;
    }

    /** Takes out what earlier rounds wrote; what the unit wrote itself stays. */
    private static void removeNotes(HSSFSheet sheet) {
        for (Map.Entry<CellAddress, HSSFComment> entry : new HashMap<>(sheet.getCellComments()).entrySet()) {
            HSSFRichTextString text = entry.getValue().getString();
            String whole = text == null ? "" : text.getString();
            int ours = whole.indexOf(Words.OPENING);
            if (ours < 0) {
                continue;
            }
            String own = whole.substring(0, ours).strip();
            HSSFRow row = sheet.getRow(entry.getKey().getRow());
            HSSFCell cell = row == null ? null : row.getCell(entry.getKey().getColumn());
            if (own.isEmpty() && cell != null) {
                cell.removeCellComment();
            } else {
                entry.getValue().setString(new HSSFRichTextString(own));
            }
        }
    }

    private void annotate(HSSFSheet sheet, CellNotes notes) {
        for (Position place : notes.places()) {
            HSSFCell cell = cell(sheet, place);
            notes.fill(place).ifPresent(colour -> {
                marked.add(new Marked(sheet.getSheetName(), place, fill(cell.getCellStyle())));
                cell.setCellStyle(refilled(
                        cell.getCellStyle(),
                        "1|" + colour(colour) + "|" + HSSFColor.HSSFColorPredefined.AUTOMATIC.getIndex()));
            });
            note(sheet, place, notes.text(place));
        }
    }

    private HSSFCell cell(HSSFSheet sheet, Position place) {
        HSSFRow row = sheet.getRow(place.row() - 1);
        if (row == null) {
            row = sheet.createRow(place.row() - 1);
        }
        HSSFCell cell = row.getCell(place.column());
        if (cell == null) {
            cell = row.createCell(place.column());
            HSSFCellStyle whole = row.isFormatted() ? row.getRowStyle() : sheet.getColumnStyle(place.column());
            if (whole != null) {
                cell.setCellStyle(whole);
            }
        }
        return cell;
    }

    private static void note(HSSFSheet sheet, Position place, String text) {
        CellAddress address = new CellAddress(place.row() - 1, place.column());
        HSSFComment earlier = sheet.getCellComment(address);
        if (earlier != null) {
            earlier.setString(new HSSFRichTextString(earlier.getString().getString() + "\n" + text));
            return;
        }
        HSSFPatriarch drawing = sheet.getDrawingPatriarch();
        if (drawing == null) {
            drawing = sheet.createDrawingPatriarch();
        }
        NoteSize size = NoteSize.of(text);
        int left = Math.min(place.column() + 1, 250);
        int top = Math.max(0, place.row() - 2);
        HSSFComment comment = drawing.createCellComment(new HSSFClientAnchor(
                0,
                0,
                0,
                0,
                (short) left,
                top,
                (short) across(sheet, left, size.width()),
                down(sheet, top, size.height())));
        comment.setRow(address.getRow());
        comment.setColumn(address.getColumn());
        comment.setAuthor(Words.word("note.author"));
        comment.setString(new HSSFRichTextString(text));
    }

    private static int across(HSSFSheet sheet, int from, double points) {
        int column = from;
        for (double sum = 0; sum < points && column < 255; column++) {
            sum += sheet.isColumnHidden(column) ? 0 : sheet.getColumnWidthInPixels(column) * 0.75;
        }
        return column;
    }

    private static int down(HSSFSheet sheet, int from, double points) {
        int row = from;
        for (double sum = 0; sum < points && row < from + 200; row++) {
            HSSFRow one = sheet.getRow(row);
            double high = one == null ? sheet.getDefaultRowHeightInPoints() : one.getHeightInPoints();
            sum += one != null && one.getZeroHeight() ? 0 : high;
        }
        return Math.min(row, 65_535);
    }

    /** A style like that one but for its fill; made once for each. */
    private HSSFCellStyle refilled(HSSFCellStyle style, String fill) {
        return refilled.computeIfAbsent(style.getIndex() + " " + fill, any -> {
            HSSFCellStyle copy = workbook.createCellStyle();
            copy.cloneStyleFrom(style);
            String[] parts =
                    fill.matches("\\d{1,2}\\|\\d{1,2}\\|\\d{1,2}") ? fill.split("\\|") : new String[] {"0", "64", "65"};
            int pattern = Integer.parseInt(parts[0]);
            copy.setFillPattern(pattern <= 18 ? FillPatternType.forInt(pattern) : FillPatternType.NO_FILL);
            copy.setFillForegroundColor(Short.parseShort(parts[1]));
            copy.setFillBackgroundColor(Short.parseShort(parts[2]));
            return copy;
        });
    }

    private static String fill(CellStyle style) {
        return style.getFillPattern().getCode() + "|" + style.getFillForegroundColor() + "|"
                + style.getFillBackgroundColor();
    }

    /** The colour of the file's own palette that comes nearest. */
    private short colour(String rgb) {
        return BinaryList.colour(workbook, rgb);
    }

    private static HSSFSheet emptied(HSSFSheet list) {
        while (list.getNumMergedRegions() > 0) {
            list.removeMergedRegion(0);
        }
        list.forEach(row -> row.forEach(Cell::removeHyperlink));
        List<Row> rows = new ArrayList<>();
        list.forEach(rows::add);
        rows.forEach(list::removeRow);
        list.getWorkbook().setSheetVisibility(list.getWorkbook().getSheetIndex(list), SheetVisibility.VISIBLE);
        return list;
    }
}
