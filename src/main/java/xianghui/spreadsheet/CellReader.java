package xianghui.spreadsheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes something of the content of the cells of one sheet. */
final class CellReader {

    /** Of formulas that fill several cells; more are no return. */
    private static final int MOST_ARRAYS = 1_000;

    private static final int LONGEST_FORMULA = 1_000;

    private static final String NOT_AVAILABLE = "#N/A";

    private final SharedStringsPart texts;
    private final StylesPart styles;
    private final boolean since1904;
    private final Budget budget;
    private final List<Area> arrays = new ArrayList<>();
    private final SharedFormulas shared;

    CellReader(SharedStringsPart texts, StylesPart styles, boolean since1904, Budget budget) {
        this.texts = texts;
        this.styles = styles;
        this.since1904 = since1904;
        this.budget = budget;
        this.shared = new SharedFormulas(budget);
    }

    /**
     * Reads the cell that was entered last, and leaves it.
     *
     * @param type as the file writes it, {@code n} if it says nothing
     * @return a blank one if nothing stands in it
     */
    GridCell read(XmlPart xml, int row, int column, String type, int style) throws RefusedFileException {
        if (style < 0 || style >= styles.size()) {
            throw xml.damaged();
        }
        int element = xml.depth();
        String formula = null;
        String value = null;
        RichText inline = null;
        while (xml.child(element)) {
            switch (xml.name()) {
                case "f" -> formula = formula(xml, row, column);
                case "v" -> {
                    if (value != null) {
                        throw xml.damaged();
                    }
                    value = type.equals("str") || type.equals("inlineStr") ? xml.text() : xml.word();
                }
                case "is" -> inline = RichText.read(xml);
                default -> {}
            }
        }
        if (formula == null && !arrays.isEmpty() && isInArray(row, column)) {
            formula = "";
        }
        GridCell cell = new Content(xml, row, column, style, formula).read(type, value, inline);
        return formula == null ? cell : cell.from(formula);
    }

    /** Empty if it is longer than anybody types. */
    private String formula(XmlPart xml, int row, int column) throws RefusedFileException {
        addArray(xml);
        Optional<String> group = xml.attribute("t").filter("shared"::equals).flatMap(kind -> xml.attribute("si"));
        boolean first = xml.attribute("ref").isPresent();
        String text = xml.text();
        if (group.isPresent() && !first) {
            return shared.at(group.get(), row, column);
        }
        boolean kept = text.length() <= LONGEST_FORMULA && budget.takeFormula(text.length());
        String formula = kept ? text : "";
        group.ifPresent(name -> shared.add(name, row, column, formula));
        return formula;
    }

    private void addArray(XmlPart xml) throws RefusedFileException {
        if (xml.attribute("t").filter("array"::equals).isEmpty()) {
            return;
        }
        Optional<String> reference = xml.attribute("ref").filter(area -> area.indexOf(':') >= 0);
        if (reference.isPresent()) {
            if (arrays.size() == MOST_ARRAYS) {
                throw xml.large();
            }
            arrays.add(CellAddress.area(reference.get()).orElseThrow(xml::damaged));
        }
    }

    private boolean isInArray(int row, int column) {
        return arrays.stream().anyMatch(area -> area.contains(row, column));
    }

    /** One cell. */
    private final class Content {

        private final XmlPart xml;
        private final int row;
        private final int column;
        private final int style;
        private final @Nullable String formula;

        Content(XmlPart xml, int row, int column, int style, @Nullable String formula) {
            this.xml = xml;
            this.row = row;
            this.column = column;
            this.style = style;
            this.formula = formula;
        }

        GridCell read(String type, @Nullable String value, @Nullable RichText inline) throws RefusedFileException {
            if (type.equals("inlineStr") && inline != null) {
                return text(
                        inline.text(),
                        inline.strike() == RichText.Strike.WHOLLY
                                || inline.strike() == RichText.Strike.BY_STYLE && styles.isStruck(style));
            }
            boolean empty = value == null || value.isEmpty() && !type.equals("str");
            if (value == null || empty) {
                return nothing(type);
            }
            return switch (type) {
                case "n" -> struck(number(value));
                case "s" -> shared(CellAddress.index(value));
                case "str", "inlineStr" -> text(EscapedText.unescaped(value), styles.isStruck(style));
                case "d" -> struck(day(value));
                case "b" -> struck(of(GridCell.Kind.BOOLEAN, truth(value)));
                case "e" -> struck(of(GridCell.Kind.ERROR, value));
                default -> throw xml.damaged();
            };
        }

        private GridCell nothing(String type) {
            if (formula != null) {
                return struck(of(GridCell.Kind.UNRECKONED, "=" + formula));
            }
            return type.equals("e") ? of(GridCell.Kind.ERROR, NOT_AVAILABLE) : GridCell.blank(row, column);
        }

        private GridCell number(String value) throws RefusedFileException {
            if (styles.isDate(style)) {
                Optional<LocalDate> day = SerialDay.of(parse(value), since1904);
                if (day.isPresent()) {
                    return GridCell.date(row, column, day.get());
                }
            }
            String whole = NumberText.whole(value);
            return of(GridCell.Kind.NUMBER, NumberText.isShown(whole) ? whole : NumberText.shown(parse(value)));
        }

        private double parse(String value) throws RefusedFileException {
            return NumberText.parse(value).orElseThrow(xml::damaged);
        }

        private GridCell shared(int index) throws RefusedFileException {
            if (index < 0 || index >= texts.size()) {
                throw xml.damaged();
            }
            GridCell cell = of(GridCell.Kind.TEXT, texts.text(index));
            return texts.isStruck(index, styles.isStruck(style)) ? cell.asStruck() : cell;
        }

        private GridCell text(String text, boolean struck) throws RefusedFileException {
            if (!budget.takeText(text.length())) {
                throw xml.large();
            }
            GridCell cell = of(GridCell.Kind.TEXT, text);
            return struck ? cell.asStruck() : cell;
        }

        /** A time without a day, or a day that is none, stays what is written there. */
        private GridCell day(String value) throws RefusedFileException {
            Optional<LocalDate> day = IsoDay.of(value);
            return day.isPresent() ? GridCell.date(row, column, day.get()) : text(value, false);
        }

        private String truth(String value) throws RefusedFileException {
            return switch (value) {
                case "1", "true" -> "TRUE";
                case "0", "false" -> "FALSE";
                default -> throw xml.damaged();
            };
        }

        private GridCell of(GridCell.Kind kind, String typed) {
            return GridCell.of(row, column, kind, typed);
        }

        private GridCell struck(GridCell cell) {
            return styles.isStruck(style) ? cell.asStruck() : cell;
        }
    }
}
