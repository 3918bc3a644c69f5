package xianghui.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** A table of a Word document. */
public final class Grid implements Item {

    private static final String CELL = "\u0001";
    private static final String ROW = "\u0002";

    private final Element element;
    private final List<List<Cell>> rows = new ArrayList<>();

    Grid(Element element) {
        this.element = element;
        for (Element row : Xml.children(element)) {
            if (Xml.is(row, "tr")) {
                List<Cell> cells = new ArrayList<>();
                Xml.children(row).stream()
                        .filter(cell -> Xml.is(cell, "tc"))
                        .forEach(cell -> cells.add(new Cell(passages(cell))));
                rows.add(cells);
            }
        }
    }

    /** One cell. */
    public record Cell(List<Passage> passages) {

        public Cell {
            passages = List.copyOf(passages);
        }

        /** What a reader sees in it. */
        public String words() {
            return passages.stream().map(Passage::words).collect(Collectors.joining("\n"));
        }
    }

    private static List<Passage> passages(Element parent) {
        List<Passage> passages = new ArrayList<>();
        for (Element child : Xml.children(parent)) {
            if (Xml.is(child, "p")) {
                passages.add(new Passage(child));
            } else if (Xml.is(child, "sdt") || Xml.is(child, "sdtContent")) {
                passages.addAll(passages(child));
            }
        }
        return passages;
    }

    /** Its cells, row by row. */
    public List<List<Cell>> rows() {
        return List.copyOf(rows);
    }

    /** The texts of a row, to be compared with those of another. */
    static String words(List<Cell> row) {
        return row.stream().map(Cell::words).collect(Collectors.joining(CELL));
    }

    @Override
    public String words() {
        return rows.stream().map(Grid::words).collect(Collectors.joining(ROW));
    }

    @Override
    public List<Passage> passages() {
        return rows.stream()
                .flatMap(row -> row.stream().flatMap(cell -> cell.passages().stream()))
                .toList();
    }

    @Override
    public Element element() {
        return element;
    }
}
