package xianghui.blank;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import xianghui.catalog.Field;
import xianghui.catalog.Table;

/** The page that is printed, signed and sealed: what was filled in, the main numbers, and the check code. */
record SealPage(Setting setting, Map<String, Area> areas, List<ListPage.Total> totals) {

    private static final int LAST = 3;

    /**
     * One number of the page.
     *
     * @param cell where it stands
     */
    private record Entry(String label, String cell) {}

    void print(XSSFWorkbook workbook) {
        Page page = new Page(workbook.createSheet(Words.say("sheet.seal")), setting.ink());
        page.row(0, 34);
        page.across(0, 0, LAST, Ink.Kind.TITLE, setting.title());
        page.row(1, 26);
        page.across(1, 0, LAST, Ink.Kind.TITLE, Words.say("seal.title"));
        pair(page, 2, Words.say("seal.unit"), cover("unit_name"), Words.say("seal.period"), cover("period"));
        day(page, 3);
        int row = sheets(page, 4);
        String parts = page.at(5, row - 1, LAST, LAST);
        row = numbers(page, row);
        page.row(row, 40);
        page.text(row, 0, Ink.Kind.HEADER, Words.say("seal.code"));
        page.across(row, 1, LAST, Ink.Kind.LARGE, "");
        String code = new CodeFormula(setting.catalog(), new CheckCode(setting.catalog()))
                .whole(setting.unit().code(), parts);
        page.formula(row, 1, Ink.Kind.LARGE, code, Words.say("code.none"));
        page.row(row + 1, 28);
        page.across(row + 1, 0, LAST, Ink.Kind.HINT, Words.say("seal.hint"));
        int last = signatures(page, row + 2);
        page.width(0, 27);
        page.width(1, 19);
        page.width(2, 27);
        page.width(LAST, 19);
        page.guard(false);
        page.paper(false, 1, last, LAST, setting.unitLine(), setting.termLine());
        page.sheet().getPrintSetup().setFitHeight((short) 1);
    }

    private String cover(String field) {
        return areas.values().stream()
                .filter(area -> area.state().isEmpty())
                .map(area -> area.blocks().get(0).cells().get(field))
                .findFirst()
                .map(cell -> "IF(" + cell + "=\"\",\"\"," + cell + ")")
                .orElse("\"\"");
    }

    private void pair(Page page, int row, String one, String oneFormula, String other, String otherFormula) {
        page.row(row, 22);
        page.text(row, 0, Ink.Kind.HEADER, one);
        page.formula(
                row,
                1,
                Ink.Kind.TOTAL_LABEL,
                oneFormula,
                row == 2 ? setting.unit().name() : "");
        page.text(row, 2, Ink.Kind.HEADER, other);
        page.formula(
                row,
                LAST,
                Ink.Kind.TOTAL_LABEL,
                otherFormula,
                row == 2 ? setting.county().period() : "");
    }

    private void day(Page page, int row) {
        page.row(row, 22);
        page.text(row, 0, Ink.Kind.HEADER, Words.say("seal.asof"));
        page.day(row, 1, Ink.Kind.GIVEN_DAY, setting.county().asOf());
        page.text(row, 2, Ink.Kind.HEADER, Words.say("seal.filed"));
        page.formula(row, LAST, Ink.Kind.GIVEN_DAY, cover("filed_on"), "");
    }

    /** One line for each table, with what it contributes to the code. */
    private int sheets(Page page, int from) {
        page.row(from, 22);
        page.text(from, 0, Ink.Kind.HEADER, Words.say("seal.table"));
        page.text(from, 1, Ink.Kind.HEADER, Words.stateLabel());
        page.text(from, 2, Ink.Kind.HEADER, Words.say("seal.rows"));
        page.text(from, LAST, Ink.Kind.HEADER, Words.say("seal.part"));
        CodeFormula code = new CodeFormula(setting.catalog(), new CheckCode(setting.catalog()));
        int row = from + 1;
        for (Area area : areas.values()) {
            if (area.state().isEmpty()) {
                continue;
            }
            page.row(row, 19);
            page.text(row, 0, Ink.Kind.LABEL, area.table().sheet());
            page.formula(
                    row,
                    1,
                    Ink.Kind.TOTAL_LABEL,
                    "IF(" + area.state() + "=\"\"," + Words.quoted(Words.say("seal.unstated")) + "," + area.state()
                            + ")",
                    Words.say("seal.unstated"));
            page.array(
                    row,
                    2,
                    Ink.Kind.RESULT,
                    rows(area),
                    setting.known().rows(area.table()).size());
            page.array(row, LAST, Ink.Kind.RESULT, code.part(area), 0);
            row++;
        }
        return row;
    }

    private static String rows(Area area) {
        List<String> parts = new ArrayList<>();
        for (Area.Block block : area.blocks()) {
            parts.add(
                    area.table().form().isPresent()
                            ? "COUNTA(" + block.whole() + ")"
                            : "SUM(1*" + block.there() + "*" + CodeFormula.kept(area, block) + ")");
        }
        return String.join("+", parts);
    }

    private int numbers(Page page, int from) {
        page.row(from, 22);
        page.across(from, 0, LAST, Ink.Kind.HEADER, Words.say("seal.numbers"));
        List<Entry> entries = entries();
        int row = from + 1;
        for (int at = 0; at < entries.size(); at += 2) {
            page.row(row, 19);
            entry(page, row, 0, Optional.of(entries.get(at)));
            entry(page, row, 2, at + 1 < entries.size() ? Optional.of(entries.get(at + 1)) : Optional.empty());
            row++;
        }
        return row;
    }

    private static void entry(Page page, int row, int column, Optional<Entry> entry) {
        page.text(row, column, Ink.Kind.LABEL, entry.map(Entry::label).orElse(""));
        if (entry.isPresent()) {
            String cell = entry.get().cell();
            page.formula(row, column + 1, Ink.Kind.RESULT, "IF(" + cell + "=\"\",\"\"," + cell + ")", "");
        } else {
            page.blank(row, column + 1, Ink.Kind.RESULT);
        }
    }

    /** What must be filled in of a form, the first item of each group, and what is totalled of lists. */
    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (Area area : areas.values()) {
            if (area.table().form().isPresent()) {
                area.blocks().forEach(block -> entries.addAll(entries(area.table(), block)));
            }
        }
        for (ListPage.Total total : totals) {
            if (Setting.always(total.field())) {
                entries.add(new Entry(
                        label(total.group().isEmpty() ? total.sheet() : total.group(), total.field()), total.cell()));
            }
        }
        return entries;
    }

    private static List<Entry> entries(Table table, Area.Block block) {
        return table.fields().stream()
                .filter(Setting::always)
                .limit(block.group().isEmpty() ? table.fields().size() : 1)
                .map(field -> new Entry(label(block.group(), field), block.cell(field.id())))
                .toList();
    }

    private static String label(String group, Field field) {
        return group.isEmpty()
                ? field.header()
                : Words.say("seal.of", Map.of("group", group, "column", field.header()));
    }

    private int signatures(Page page, int from) {
        page.row(from, 36);
        page.text(from, 0, Ink.Kind.SIGN, Words.say("seal.filler"));
        page.text(from, 2, Ink.Kind.SIGN, Words.say("seal.reviewer"));
        page.row(from + 1, 36);
        page.text(from + 1, 0, Ink.Kind.SIGN, Words.say("seal.head"));
        page.text(from + 1, 2, Ink.Kind.SIGN, Words.say("seal.seal"));
        page.row(from + 2, 30);
        page.text(from + 2, 2, Ink.Kind.SIGN, Words.say("seal.day"));
        page.sheet().addMergedRegion(new CellRangeAddress(from + 2, from + 2, 2, LAST));
        return from + 2;
    }
}
