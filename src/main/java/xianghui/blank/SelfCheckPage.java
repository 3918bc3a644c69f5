package xianghui.blank;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import xianghui.catalog.Field;
import xianghui.catalog.Rule;
import xianghui.catalog.Table;

/** Tells red from green while the official types: what is still owed on each sheet, and which rules are broken. */
final class SelfCheckPage {

    private static final int FIRST = 4;
    private static final int RESULT = 4;
    private static final int ROWS = 5;
    private static final double SENTENCE_WIDTH = 50;

    private final Setting setting;
    private final Map<String, Area> areas;
    private final RuleFormula formulas;
    private final Map<String, String> rowsOf = new TreeMap<>();

    SelfCheckPage(Setting setting, Map<String, Area> areas) {
        this.setting = setting;
        this.areas = areas;
        this.formulas = new RuleFormula(new Naming(setting.catalog(), setting.unit()), areas);
    }

    void print(XSSFWorkbook workbook) {
        Page page = new Page(workbook.createSheet(Words.say("sheet.check")), setting.ink());
        page.row(0, 36);
        page.across(0, 0, RESULT, Ink.Kind.TITLE, Words.say("sheet.check"));
        page.row(2, 30);
        page.across(2, 0, RESULT, Ink.Kind.HINT, Words.say("check.hint"));
        header(page);
        int row = FIRST;
        for (Area area : areas.values()) {
            sheet(page, area, row++);
        }
        List<Rule> rest = new ArrayList<>();
        for (Rule rule : rules()) {
            Optional<String> formula = formulas.of(rule);
            if (formula.isPresent()) {
                rule(page, rule, formula.get(), row++);
            } else {
                rest.add(rule);
            }
        }
        page.row(row, 24);
        page.across(
                row, 0, RESULT, Ink.Kind.HINT, Words.say("check.rest", Map.of("count", Integer.toString(rest.size()))));
        summary(page, row - 1);
        colours(page, row - 1);
        widths(page);
        page.sheet().createFreezePane(0, FIRST);
        page.sheet().setRepeatingRows(new CellRangeAddress(FIRST - 1, FIRST - 1, -1, -1));
        page.guard(false);
        page.paper(false, 1, row, RESULT, setting.unitLine(), setting.termLine());
    }

    private List<Rule> rules() {
        return setting.catalog().rules().stream()
                .filter(setting.catalog()::asks)
                .filter(rule -> rule.inForce(setting.county().pollingDay()))
                .filter(rule -> rule.units().includes(setting.unit().role()))
                .toList();
    }

    private static void header(Page page) {
        int row = FIRST - 1;
        page.row(row, 22);
        page.text(row, 0, Ink.Kind.HEADER, Words.say("check.id"));
        page.text(row, 1, Ink.Kind.HEADER, Words.say("check.table"));
        page.text(row, 2, Ink.Kind.HEADER, Words.say("check.content"));
        page.text(row, 3, Ink.Kind.HEADER, Words.say("check.count"));
        page.text(row, RESULT, Ink.Kind.HEADER, Words.say("check.result"));
    }

    private void sheet(Page page, Area area, int row) {
        Table table = area.table();
        page.row(row, 20);
        page.text(row, 0, Ink.Kind.FIXED, table.id());
        page.text(row, 1, Ink.Kind.FIXED, table.sheet());
        page.array(row, 3, Ink.Kind.RESULT, "SUM(1*(" + owed(area) + "))", 0);
        String owed = page.at(row, 3);
        if (area.state().isEmpty()) {
            page.text(row, 2, Ink.Kind.LABEL, Words.say("check.cover"));
            page.formula(row, RESULT, Ink.Kind.TOTAL_LABEL, ifOwed(owed), Words.say("check.owed", Map.of("n", "")));
            return;
        }
        int carried = setting.known().rows(table).size();
        page.array(row, ROWS, Ink.Kind.RESULT, rows(area), carried);
        String rows = page.at(row, ROWS);
        rowsOf.put(table.id(), rows);
        String state = area.state();
        page.formula(
                row,
                2,
                Ink.Kind.LABEL,
                "IF(" + state + "=\"\"," + Words.quoted(Words.say("check.unstated")) + ","
                        + Words.quoted(Words.say("check.stated")) + "&" + state + ")&" + counted(table, rows),
                Words.say("check.unstated"));
        String filled = Words.quoted(Words.stateFilled());
        page.formula(
                row,
                RESULT,
                Ink.Kind.TOTAL_LABEL,
                "IF(AND(" + state + "=\"\"," + rows + "=0)," + quoted("check.empty") + ",IF(" + state + "=\"\","
                        + quoted("check.state") + ",IF(AND(" + state + "=" + filled + "," + rows + "=0),"
                        + quoted("check.norows") + ",IF(AND(" + state + "<>" + filled + "," + rows + ">0),"
                        + quoted("check.rows") + "," + ifOwed(owed) + "))))",
                Words.say(carried > 0 ? "check.state" : "check.empty"));
    }

    private static String counted(Table table, String rows) {
        String key = table.form().isPresent() ? "check.items" : "check.lines";
        String[] around = Words.say(key, Map.of("n", "\n")).split("\n", -1);
        return Words.quoted(around[0]) + "&" + rows + "&" + Words.quoted(around[1]);
    }

    private static String ifOwed(String owed) {
        String[] around = Words.say("check.owed", Map.of("n", "\n")).split("\n", -1);
        return "IF(" + owed + ">0," + Words.quoted(around[0]) + "&" + owed + "&" + Words.quoted(around[1]) + ","
                + quoted("check.good") + ")";
    }

    private static String quoted(String key) {
        return Words.quoted(Words.say(key));
    }

    /** How many rows of a list, or items of a form, are filled in. */
    private static String rows(Area area) {
        return "SUM("
                + String.join(
                        ",",
                        area.blocks().stream()
                                .map(block -> area.table().form().isPresent()
                                        ? "COUNTA(" + block.whole() + ")"
                                        : "SUM(1*" + begun(block) + ")")
                                .toList())
                + ")";
    }

    /** 1 for each row of a list in which anything stands. */
    private static String begun(Area.Block block) {
        return "(MMULT(1*(LEN(" + block.whole() + ")>0),TRANSPOSE(COLUMN(" + block.whole() + ")^0))>0)";
    }

    /** How many cells that must be filled in are blank, on rows and in forms that have been begun. */
    private String owed(Area area) {
        List<String> parts = new ArrayList<>();
        for (Area.Block block : area.blocks()) {
            List<String> blanks = new ArrayList<>();
            for (Field field : area.table().fields()) {
                required(area, block, field)
                        .ifPresent(required ->
                                blanks.add(Reckoning.times(required, "(LEN(TRIM(" + block.cell(field.id()) + "))=0)")));
            }
            if (!blanks.isEmpty()) {
                boolean list = area.table().layout() == Table.Layout.LIST;
                String begun = list ? begun(block) : block.there();
                parts.add("SUM(1*" + Reckoning.times(begun, "(" + String.join("+", blanks) + ")") + ")");
            }
        }
        return parts.isEmpty() ? "0" : String.join("+", parts);
    }

    private Optional<String> required(Area area, Area.Block block, Field field) {
        try {
            String required = formulas.yes(field.required(), area, block);
            return required.equals(Piece.NO) ? Optional.empty() : Optional.of(required);
        } catch (BeyondWorksheetException e) {
            return Optional.empty();
        }
    }

    private void rule(Page page, Rule rule, String formula, int row) {
        page.row(row, Math.max(20, 14.0 * Page.lines(rule.title(), SENTENCE_WIDTH) + 4));
        page.text(row, 0, Ink.Kind.FIXED, rule.id());
        page.text(row, 1, Ink.Kind.FIXED, setting.catalog().table(rule.table()).sheet());
        page.text(row, 2, Ink.Kind.LABEL, rule.title());
        String rows = rowsOf.get(rule.table());
        page.array(row, 3, Ink.Kind.RESULT, "IF(" + rows + "=0,0," + formula + ")", 0);
        String broken = page.at(row, 3);
        String[] around = Words.say("check.bad", Map.of("n", "\n")).split("\n", -1);
        boolean begun =
                !setting.known().rows(setting.catalog().table(rule.table())).isEmpty();
        page.formula(
                row,
                RESULT,
                Ink.Kind.TOTAL_LABEL,
                "IF(" + rows + "=0," + quoted("check.empty") + ",IF(" + broken + "=0,"
                        + quoted("check.good") + "," + Words.quoted(around[0]) + "&" + broken + "&"
                        + Words.quoted(around[1]) + "))",
                Words.say(begun ? "check.good" : "check.empty"));
    }

    /** How much is left to do, above everything. */
    private static void summary(Page page, int last) {
        String results = page.at(FIRST, last, RESULT, RESULT);
        String bad = "COUNTIF(" + results + "," + Words.quoted(Words.say("check.mark") + "*") + ")";
        String[] around = Words.say("check.left", Map.of("n", "\n")).split("\n", -1);
        page.row(1, 26);
        page.across(1, 0, RESULT, Ink.Kind.TOTAL_LABEL, "");
        page.formula(
                1,
                0,
                Ink.Kind.TOTAL_LABEL,
                "IF(" + bad + "=0," + quoted("check.nothingleft") + "," + Words.quoted(around[0]) + "&" + bad + "&"
                        + Words.quoted(around[1]) + ")",
                Words.say("check.left", Map.of("n", "1")));
    }

    private static void colours(Page page, int last) {
        XSSFSheetConditionalFormatting formatting = page.sheet().getSheetConditionalFormatting();
        CellRangeAddress[] results = {new CellRangeAddress(FIRST, last, RESULT, RESULT)};
        CellRangeAddress[] top = {new CellRangeAddress(1, 1, 0, RESULT)};
        String cell = "$E" + (FIRST + 1);
        String bad = Words.quoted(Words.say("check.mark"));
        colour(formatting, results, "LEFT(" + cell + ",1)=" + bad, IndexedColors.ROSE);
        colour(formatting, results, cell + "=" + quoted("check.good"), IndexedColors.LIGHT_GREEN);
        colour(formatting, top, "$A$2=" + quoted("check.nothingleft"), IndexedColors.LIGHT_GREEN);
        colour(formatting, top, "$A$2<>" + quoted("check.nothingleft"), IndexedColors.ROSE);
    }

    private static void colour(
            XSSFSheetConditionalFormatting formatting, CellRangeAddress[] where, String when, IndexedColors colour) {
        ConditionalFormattingRule rule = formatting.createConditionalFormattingRule(when);
        PatternFormatting pattern = rule.createPatternFormatting();
        pattern.setFillBackgroundColor(colour.getIndex());
        pattern.setFillPattern(FillPatternType.SOLID_FOREGROUND.getCode());
        formatting.addConditionalFormatting(where, rule);
    }

    private static void widths(Page page) {
        page.width(0, 10);
        page.width(1, 18);
        page.width(2, SENTENCE_WIDTH);
        page.width(3, 11);
        page.width(RESULT, 24);
        page.sheet().setColumnHidden(ROWS, true);
    }
}
