package xianghui.spreadsheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads one sheet row by row; whatever contradicts itself is refused, since other programs show it differently. */
final class SheetPart {

    private static final int MOST_MERGED = 20_000;

    private final XmlPart xml;
    private final Place place;
    private final CellReader cells;
    private final Budget budget;
    private final CellSink sink;

    private final BitSet rows = new BitSet();
    private final BitSet columnsOfRow = new BitSet();
    private final BitSet columns = new BitSet();
    private final BitSet filledColumns = new BitSet();
    private int filledRows;
    private int row;
    private int column;

    private final Set<Integer> hiddenRows = new HashSet<>();
    private final BitSet hiddenColumns = new BitSet();
    private final List<Area> merged = new ArrayList<>();

    SheetPart(XmlPart xml, Place place, CellReader cells, Budget budget, CellSink sink) {
        this.xml = xml;
        this.place = place;
        this.cells = cells;
        this.budget = budget;
        this.sink = sink;
    }

    /**
     * Hands over the cells.
     *
     * @param hidden what the workbook says of the sheet
     * @return what of it is hidden or merged; of rows and columns those in which it has cells
     */
    Layout read(boolean hidden) throws RefusedFileException {
        if (!xml.name().equals("worksheet")) {
            throw xml.damaged();
        }
        int root = xml.depth();
        while (xml.child(root)) {
            switch (xml.name()) {
                case "cols" -> readColumns();
                case "sheetData" -> readRows();
                case "mergeCells" -> readMerged();
                default -> {}
            }
        }
        xml.finish();
        hiddenColumns.and(columns);
        Set<Integer> hiddenOnes = hiddenColumns.stream().boxed().collect(Collectors.toSet());
        return new Layout(hidden, hiddenRows, hiddenOnes, merged);
    }

    private void readColumns() throws RefusedFileException {
        int list = xml.depth();
        while (xml.child(list)) {
            int first = xml.number("min", 0);
            int last = xml.number("max", 0);
            if (first < 1 || last < first || last > CellAddress.COLUMNS) {
                throw xml.damaged();
            }
            if (xml.is("hidden")) {
                hiddenColumns.set(first - 1, last);
            }
        }
    }

    private void readMerged() throws RefusedFileException {
        int list = xml.depth();
        while (xml.child(list)) {
            if (merged.size() == MOST_MERGED) {
                throw xml.large();
            }
            merged.add(xml.attribute("ref").flatMap(CellAddress::area).orElseThrow(xml::damaged));
        }
    }

    private void readRows() throws RefusedFileException {
        int data = xml.depth();
        while (xml.child(data)) {
            if (xml.name().equals("row")) {
                readRow();
            }
        }
    }

    private void readRow() throws RefusedFileException {
        boolean hidden = startRow();
        boolean filled = false;
        int element = xml.depth();
        while (xml.child(element)) {
            if (xml.name().equals("c")) {
                filled |= readCell();
            }
        }
        if (hidden && !columnsOfRow.isEmpty()) {
            hiddenRows.add(row);
        }
        if (filled) {
            filledRows++;
            checkSize(Refusal.ROWS, filledRows, budget.limits().rows());
        }
    }

    /** Whether the row is hidden. One without a number follows the one before. */
    private boolean startRow() throws RefusedFileException {
        int number = row + 1;
        boolean hidden = false;
        for (int index = xml.attributes() - 1; index >= 0; index--) {
            switch (xml.attributeName(index)) {
                case "r" -> number = CellAddress.number(xml.attributeValue(index), 0, CellAddress.ROWS);
                case "hidden" -> hidden = XmlPart.isTrue(xml.attributeValue(index));
                default -> {}
            }
        }
        if (number < 1 || number > CellAddress.ROWS) {
            throw xml.damaged();
        }
        row = number;
        if (rows.get(row)) {
            place.enter(row, 0);
            throw xml.damaged();
        }
        rows.set(row);
        column = -1;
        columnsOfRow.clear();
        return hidden;
    }

    /** Whether something stands in the cell. One without an address follows the one before. */
    private boolean readCell() throws RefusedFileException {
        int at = column + 1;
        String type = "n";
        int style = 0;
        for (int index = xml.attributes() - 1; index >= 0; index--) {
            switch (xml.attributeName(index)) {
                case "r" -> at = columnOf(xml.attributeValue(index));
                case "s" -> style = CellAddress.index(xml.attributeValue(index));
                case "t" -> type = xml.attributeValue(index);
                default -> {}
            }
        }
        column = at;
        place.enter(row, column);
        if (column >= CellAddress.COLUMNS || columnsOfRow.get(column)) {
            throw xml.damaged();
        }
        columnsOfRow.set(column);
        columns.set(column);
        GridCell cell = cells.read(xml, row, column, type, style);
        place.leave();
        boolean filled = cell.kind() != GridCell.Kind.BLANK;
        if (filled) {
            count(cell);
            sink.cell(cell);
        }
        return filled;
    }

    private int columnOf(String address) throws RefusedFileException {
        long parsed = CellAddress.parse(address);
        if (parsed < 0) {
            throw xml.damaged();
        }
        if (CellAddress.row(parsed) != row) {
            place.enter(CellAddress.row(parsed), CellAddress.column(parsed));
            throw xml.damaged();
        }
        return CellAddress.column(parsed);
    }

    private void count(GridCell cell) throws RefusedFileException {
        if (!filledColumns.get(cell.column())) {
            filledColumns.set(cell.column());
            checkSize(
                    Refusal.COLUMNS,
                    filledColumns.cardinality(),
                    budget.limits().columns());
        }
        if (!budget.takeCell()) {
            throw new RefusedFileException(
                    Refusal.CELLS, Optional.empty(), budget.limits().cells());
        }
    }

    private void checkSize(Refusal refusal, int size, int most) throws RefusedFileException {
        if (size > most) {
            throw new RefusedFileException(refusal, place.sheet(), most);
        }
    }
}
