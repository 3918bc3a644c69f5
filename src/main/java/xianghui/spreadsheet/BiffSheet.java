package xianghui.spreadsheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.SharedFormulaRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;

/** One sheet of a workbook of Excel 97 to 2003, while its records come in. */
final class BiffSheet {

    private static final int ROWS = 65_536;
    private static final int COLUMNS = 256;
    private static final int MOST_MERGED = 10_000;

    private final String name;
    private final boolean hidden;
    private final SSTRecord texts;
    private final BiffStyles styles;
    private final boolean since1904;
    private final Budget budget;
    private final Map<Long, GridCell> cells = new TreeMap<>();
    private final Set<Integer> rows = new HashSet<>();
    private final BitSet columns = new BitSet();
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private final List<Area> merged = new ArrayList<>();
    private final BiffFormulas formulas;

    private Optional<FormulaRecord> last = Optional.empty();

    /** A formula whose text follows in a record of its own. */
    private Optional<FormulaRecord> open = Optional.empty();

    BiffSheet(String name, boolean hidden, SSTRecord texts, BiffStyles styles, boolean since1904, Budget budget) {
        this.name = name;
        this.hidden = hidden;
        this.texts = texts;
        this.styles = styles;
        this.since1904 = since1904;
        this.budget = budget;
        this.formulas = new BiffFormulas(budget);
    }

    /**
     * Takes the next record.
     *
     * @throws RefusedFileException if it contradicts one before, or there are too many
     * @throws RuntimeException of any kind, if it refers to something that is not there
     */
    void take(Record each) throws RefusedFileException {
        if (each instanceof StringRecord text && open.isPresent()) {
            FormulaRecord formula = open.get();
            open = Optional.empty();
            keep(formula, cell(formula, GridCell.Kind.TEXT, text.getString()).from(formulas.text(formula)));
        } else if (each instanceof SharedFormulaRecord shared) {
            takeShared(shared);
        } else if (each instanceof CellRecord cell) {
            require(open.isEmpty());
            takeCell(cell);
        } else if (each instanceof LabelRecord label) {
            keep(label, GridCell.of(label.getRow() + 1, label.getColumn(), GridCell.Kind.TEXT, label.getValue()));
        } else if (each instanceof RowRecord row && row.getZeroHeight()) {
            hiddenRows.set(row.getRowNumber() + 1);
        } else if (each instanceof ColumnInfoRecord column && column.getHidden()) {
            require(column.getFirstColumn() <= column.getLastColumn());
            hiddenColumns.set(column.getFirstColumn(), column.getLastColumn() + 1);
        } else if (each instanceof MergeCellsRecord areas) {
            takeMerged(areas);
        }
    }

    /** The whole sheet. */
    SheetGrid end() throws RefusedFileException {
        require(open.isEmpty());
        hiddenColumns.and(columns);
        Set<Integer> out = new HashSet<>(rows);
        out.removeIf(row -> !hiddenRows.get(row));
        Layout layout = new Layout(hidden, out, boxed(hiddenColumns), merged);
        return new SheetGrid(name, layout, cells.values());
    }

    private static Set<Integer> boxed(BitSet set) {
        Set<Integer> boxed = new HashSet<>();
        set.stream().forEach(boxed::add);
        return boxed;
    }

    private void takeMerged(MergeCellsRecord areas) throws RefusedFileException {
        for (int i = 0; i < areas.getNumAreas(); i++) {
            CellRangeAddress area = areas.getAreaAt(i);
            merged.add(new Area(
                    area.getFirstRow() + 1, area.getLastRow() + 1, area.getFirstColumn(), area.getLastColumn()));
        }
        if (merged.size() > MOST_MERGED) {
            throw new RefusedFileException(Refusal.LARGE);
        }
    }

    private void takeCell(CellRecord record) throws RefusedFileException {
        if (record instanceof NumberRecord number) {
            keep(record, number(record, number.getValue()));
        } else if (record instanceof LabelSSTRecord label) {
            UnicodeString text = texts.getString(label.getSSTIndex());
            GridCell cell = cell(record, GridCell.Kind.TEXT, text.getString());
            keep(cell, styles.isStruck(style(record.getXFIndex()), text));
        } else if (record instanceof BoolErrRecord value) {
            keep(
                    record,
                    value.isError() ? error(record, value.getErrorValue()) : truth(record, value.getBooleanValue()));
        } else if (record instanceof FormulaRecord formula) {
            last = Optional.of(formula);
            if (formula.hasCachedResultString()) {
                open = Optional.of(formula);
            } else {
                String text = formulas.text(formula);
                keep(record, result(formula, text).from(text));
            }
        }
    }

    /** Stands behind the first of its cells. */
    private void takeShared(SharedFormulaRecord shared) {
        last.ifPresent(first -> {
            formulas.add(shared, first);
            cells.computeIfPresent(
                    key(first.getRow() + 1, first.getColumn()), (key, cell) -> cell.from(formulas.text(first)));
        });
    }

    private static long key(int row, int column) {
        return (long) row * COLUMNS + column;
    }

    private GridCell result(FormulaRecord formula, String text) {
        CellType type = formula.getCachedResultTypeEnum();
        return switch (type) {
            case NUMERIC ->
                isUnreckoned(formula)
                        ? cell(formula, GridCell.Kind.UNRECKONED, "=" + text)
                        : number(formula, formula.getValue());
            case BOOLEAN -> truth(formula, formula.getCachedBooleanValue());
            case ERROR -> error(formula, formula.getCachedErrorValue());
            default -> cell(formula, GridCell.Kind.TEXT, "");
        };
    }

    /** The format has no empty result: programs that do not reckon write a zero and ask for reckoning on opening. */
    private static boolean isUnreckoned(FormulaRecord formula) {
        return formula.isCalcOnLoad() && formula.getValue() == 0;
    }

    private GridCell number(CellRecord record, double number) {
        if (!Double.isFinite(number)) {
            return error(record, FormulaError.NUM.getCode());
        }
        Optional<LocalDate> day =
                styles.isDate(style(record.getXFIndex())) ? SerialDay.of(number, since1904) : Optional.empty();
        return day.map(date -> GridCell.date(record.getRow() + 1, record.getColumn(), date))
                .orElseGet(() -> cell(record, GridCell.Kind.NUMBER, NumberText.shown(number)));
    }

    private static GridCell truth(CellRecord record, boolean value) {
        return cell(record, GridCell.Kind.BOOLEAN, value ? "TRUE" : "FALSE");
    }

    private static GridCell error(CellRecord record, int code) {
        FormulaError error = FormulaError.isValidCode(code) ? FormulaError.forInt(code) : FormulaError.NA;
        return cell(record, GridCell.Kind.ERROR, error.getString());
    }

    private static GridCell cell(CellRecord record, GridCell.Kind kind, String typed) {
        return GridCell.of(record.getRow() + 1, record.getColumn(), kind, typed);
    }

    private static int style(short index) {
        return Short.toUnsignedInt(index);
    }

    private void keep(CellValueRecordInterface record, GridCell cell) throws RefusedFileException {
        keep(cell, styles.isStruck(style(record.getXFIndex())));
    }

    private void keep(GridCell cell, boolean struck) throws RefusedFileException {
        int row = cell.row();
        int column = cell.column();
        require(row <= ROWS && column >= 0 && column < COLUMNS);
        if (rows.add(row) && rows.size() > budget.limits().rows()) {
            throw new RefusedFileException(
                    Refusal.ROWS, Optional.of(name), budget.limits().rows());
        }
        if (!budget.takeCell()) {
            throw new RefusedFileException(
                    Refusal.CELLS, Optional.empty(), budget.limits().cells());
        }
        if (!budget.takeText(cell.typed().length())) {
            throw new RefusedFileException(Refusal.LARGE);
        }
        columns.set(column);
        GridCell before = cells.put(key(row, column), struck ? cell.asStruck() : cell);
        require(before == null);
    }

    private static void require(boolean whole) throws RefusedFileException {
        if (!whole) {
            throw new RefusedFileException(Refusal.DAMAGED);
        }
    }
}
