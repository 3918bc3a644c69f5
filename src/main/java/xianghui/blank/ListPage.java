package xianghui.blank;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import xianghui.catalog.Check;
import xianghui.catalog.CodeList;
import xianghui.catalog.Field;
import xianghui.catalog.FieldKind;
import xianghui.catalog.Rule;
import xianghui.catalog.Table;
import xianghui.returns.CellValue;

/** A list with room for its rows, a last line above which more can be put in, and totals that add themselves up. */
final class ListPage {

    private static final int ROWS = 60;

    /** Of persons there are more. */
    private static final int PERSONS = 200;

    /** With more groups than that, a list has one total for all. */
    private static final int MOST_TOTALS = 4;

    private static final double ROW_HEIGHT = 18;

    private final Setting setting;
    private final Table table;
    private final List<Total> totals = new ArrayList<>();

    ListPage(Setting setting, Table table) {
        this.setting = setting;
        this.table = table;
    }

    /**
     * A total of one column.
     *
     * @param sheet the name of the list
     * @param group of which it is the total; empty for all rows
     * @param cell where it stands
     */
    record Total(String sheet, String group, Field field, String cell) {}

    /** What was totalled, after printing. */
    List<Total> totals() {
        return List.copyOf(totals);
    }

    Area print(XSSFWorkbook workbook) {
        List<Field> fields = table.fields();
        List<Heading.Column> columns =
                Heading.spread(fields.stream().map(this::column).toList());
        Page page = new Page(workbook.createSheet(table.sheet()), setting.ink());
        page.rowsAtLeast(ROW_HEIGHT);
        Heading heading = new Heading(setting, table, columns);
        heading.print(page);
        Set<Map<String, CellValue>> carried = setting.known().rows(table);
        int prepared = Math.max(rows(), carried.size() + 10);
        int spacer = Heading.DATA + prepared;
        for (int row = Heading.DATA; row < spacer; row++) {
            page.growing(row).setRowStyle(setting.ink().of(Ink.Kind.FREE));
            for (int column = 0; column < fields.size(); column++) {
                page.blank(row, column, ink(fields.get(column)));
            }
        }
        carry(page, carried);
        page.row(spacer, 5);
        for (int column = 0; column < fields.size(); column++) {
            page.blank(spacer, column, Ink.Kind.SPACER);
            Field field = fields.get(column);
            setting.hints().add(page.sheet(), field, Setting.always(field), Heading.DATA, spacer, column);
        }
        Area area = area(page, spacer);
        int next = totals(page, area, spacer + 1);
        double width = columns.stream().mapToDouble(Heading.Column::width).sum();
        int from = heading.isWide() ? heading.from() : 0;
        page.row(next, 13.0 * Page.lines(Words.say("list.note"), heading.room(from)) + 4);
        page.across(next, from, heading.to(), Ink.Kind.HINT, Words.say("list.note"));
        missing(page, spacer);
        page.sheet().createFreezePane(Math.min(2, table.key().size()), Heading.DATA);
        page.sheet().setRepeatingRows(new CellRangeAddress(0, Heading.LABELS, -1, -1));
        int sideways = 1;
        if (heading.isWide()) {
            sideways = 2;
            page.sheet().setRepeatingColumns(new CellRangeAddress(-1, -1, 0, heading.held()));
        }
        page.guard(true);
        page.paper(width > Heading.UPRIGHT, sideways, next, fields.size() - 1, setting.unitLine(), setting.termLine());
        return area;
    }

    private int rows() {
        boolean persons =
                table.key().stream().flatMap(id -> table.field(id).stream()).anyMatch(Field::personal);
        return Math.max(persons ? PERSONS : ROWS, seated());
    }

    /** Room for all that have a seat, and for half as many who stood and were not elected. */
    private int seated() {
        Map<String, Integer> quota = setting.unit().quota();
        boolean bodies = table.field(table.key().get(0))
                .map(field -> setting.catalog().codes().get(field.codes()))
                .filter(list -> list.values().keySet().containsAll(quota.keySet()))
                .isPresent();
        int seats = quota.values().stream().mapToInt(Integer::intValue).sum();
        return bodies ? seats + seats / 2 : 0;
    }

    private Heading.Column column(Field field) {
        boolean subject = field.id().equals(table.subject());
        int label = Page.wide(field.header()) + 1;
        int content =
                switch (field.kind()) {
                    case COUNT, DECIMAL -> 7;
                    case DAY -> 11;
                    case MONTH -> 9;
                    case FLAG -> 6;
                    case CODE, CODES -> words(field);
                    case TEXT -> field.personal() ? 12 : subject ? 22 : 14;
                };
        // A long label takes up to three lines.
        int head = label <= 7 ? label + 1 : Math.max(7, label / 3 + 3);
        // The declaration stands in the first two columns.
        int first = table.fields().indexOf(field) < 2 ? 10 : 0;
        return new Heading.Column(
                field.id(), field.header(), Setting.always(field), Math.max(first, Math.max(content, head)));
    }

    private int words(Field field) {
        return Math.min(
                18,
                Optional.ofNullable(setting.catalog().codes().get(field.codes())).map(CodeList::values).stream()
                        .flatMap(values -> values.keySet().stream())
                        .mapToInt(word -> Page.wide(word) + 1)
                        .max()
                        .orElse(10));
    }

    private static Ink.Kind ink(Field field) {
        return switch (field.kind()) {
            case COUNT -> Ink.Kind.COUNT;
            case DECIMAL -> Ink.Kind.DECIMAL;
            case DAY -> Ink.Kind.DAY;
            case CODE, FLAG, MONTH -> Ink.Kind.CENTRED;
            case TEXT, CODES -> Ink.Kind.TEXT;
        };
    }

    private void carry(Page page, Set<Map<String, CellValue>> carried) {
        int row = Heading.DATA;
        for (Map<String, CellValue> values : carried) {
            for (Map.Entry<String, CellValue> entry : values.entrySet()) {
                Field field = table.field(entry.getKey()).orElseThrow();
                put(page, row, table.fields().indexOf(field), ink(field), entry.getValue());
            }
            row++;
        }
    }

    /** Writes what is known into a cell that stays open. */
    static void put(Page page, int row, int column, Ink.Kind kind, CellValue value) {
        if (value instanceof CellValue.Count count) {
            page.number(row, column, kind, count.number());
        } else if (value instanceof CellValue.Decimal decimal) {
            page.number(row, column, kind, decimal.number().doubleValue());
        } else if (value instanceof CellValue.Day day) {
            page.day(row, column, kind, day.day());
        } else if (value instanceof CellValue.Code code) {
            page.text(row, column, kind, code.code());
        } else if (value instanceof CellValue.Text text) {
            page.text(row, column, kind, text.text());
        }
    }

    private Area area(Page page, int spacer) {
        TreeMap<String, String> cells = new TreeMap<>();
        for (int column = 0; column < table.fields().size(); column++) {
            cells.put(table.fields().get(column).id(), page.at(Heading.DATA, spacer, column, column));
        }
        String whole = page.at(Heading.DATA, spacer, 0, table.fields().size() - 1);
        String there = Reckoning.filled(String.valueOf(cells.get(table.key().get(0))));
        return new Area(
                table,
                page.at(Heading.STATE_ROW, Heading.STATE_COLUMN),
                List.of(new Area.Block("", cells, there, whole)));
    }

    /** Prints the totals that a rule looks at. */
    private int totals(Page page, Area area, int from) {
        int row = from;
        for (Rule rule : setting.catalog().rules()) {
            if (rule.table().equals(table.id()) && rule.check() instanceof Check.TotalCheck check) {
                for (Optional<String> group : groups(check)) {
                    total(page, area, check, group, row++);
                }
            }
        }
        return row;
    }

    private List<Optional<String>> groups(Check.TotalCheck check) {
        List<String> codes = check.by().size() == 1
                ? table.field(check.by().get(0))
                        .filter(field -> field.kind() == FieldKind.CODE)
                        .map(field -> setting.catalog().codes().get(field.codes()))
                        .map(list -> List.copyOf(list.values().keySet()))
                        .orElse(List.of())
                : List.of();
        return codes.isEmpty() || codes.size() > MOST_TOTALS
                ? List.of(Optional.empty())
                : codes.stream().map(Optional::of).toList();
    }

    private void total(Page page, Area area, Check.TotalCheck check, Optional<String> group, int row) {
        RuleFormula formulas = new RuleFormula(new Naming(setting.catalog(), setting.unit()), Map.of(table.id(), area));
        page.row(row, ROW_HEIGHT);
        int labelled = group.map(value -> column(check.by().get(0))).orElse(-1);
        group.ifPresent(value -> page.text(row, labelled, Ink.Kind.TOTAL_LABEL, value));
        int word = labelled == 0 ? column(table.key().get(1)) : 0;
        page.text(row, word, Ink.Kind.TOTAL_LABEL, Words.total());
        for (int column = 0; column < table.fields().size(); column++) {
            Field field = table.fields().get(column);
            Optional<String> formula = check.fields().contains(field.id())
                    ? formulas.total(check, area, field.id(), group)
                    : Optional.empty();
            if (formula.isPresent()) {
                page.array(row, column, Ink.Kind.TOTAL, formula.get(), "");
                totals.add(new Total(table.sheet(), group.orElse(""), field, page.at(row, column)));
            } else if (column != labelled && column != word) {
                page.blank(row, column, Ink.Kind.TOTAL_LABEL);
            }
        }
    }

    private int column(String field) {
        return table.fields().indexOf(table.field(field).orElseThrow());
    }

    /** Shows what is still owed on a row that has been begun. */
    private void missing(Page page, int spacer) {
        XSSFSheetConditionalFormatting formatting = page.sheet().getSheetConditionalFormatting();
        int row = Heading.DATA + 1;
        String last = CellReference.convertNumToColString(table.fields().size() - 1);
        for (int column = 0; column < table.fields().size(); column++) {
            if (!Setting.always(table.fields().get(column))) {
                continue;
            }
            String letter = CellReference.convertNumToColString(column);
            ConditionalFormattingRule rule = formatting.createConditionalFormattingRule(
                    "AND(COUNTA($A" + row + ":$" + last + row + ")>0,LEN($" + letter + row + ")=0)");
            PatternFormatting pattern = rule.createPatternFormatting();
            pattern.setFillBackgroundColor(IndexedColors.ROSE.getIndex());
            pattern.setFillPattern(FillPatternType.SOLID_FOREGROUND.getCode());
            formatting.addConditionalFormatting(
                    new CellRangeAddress[] {new CellRangeAddress(Heading.DATA, spacer - 1, column, column)}, rule);
        }
    }
}
