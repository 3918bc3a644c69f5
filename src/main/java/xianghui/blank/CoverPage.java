package xianghui.blank;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import xianghui.catalog.County;
import xianghui.catalog.Field;
import xianghui.catalog.FieldKind;
import xianghui.catalog.Table;

/** The cover: what the office knows is there and locked, what the unit says is open. */
record CoverPage(Setting setting, Table table) {

    private static final int FIRST = 2;

    Area print(XSSFWorkbook workbook) {
        Page page = new Page(workbook.createSheet(table.sheet()), setting.ink());
        page.row(0, 48);
        page.across(0, 0, 2, Ink.Kind.TITLE, setting.title());
        page.row(1, 20);
        page.across(1, 0, 2, Ink.Kind.HINT, Words.say("cover.hint"));
        Map<String, String> cells = new TreeMap<>();
        List<Field> fields = table.fields();
        for (int at = 0; at < fields.size(); at++) {
            line(page, fields.get(at), FIRST + at);
            cells.put(fields.get(at).id(), page.at(FIRST + at, 1));
        }
        page.width(0, 20);
        page.width(1, 34);
        page.width(2, 36);
        page.guard(false);
        page.paper(false, 1, FIRST + fields.size() - 1, 2, setting.unitLine(), setting.termLine());
        String whole = page.at(FIRST, FIRST + fields.size() - 1, 1, 1);
        return new Area(table, "", List.of(new Area.Block("", new TreeMap<>(cells), Piece.YES, whole)));
    }

    private void line(Page page, Field field, int row) {
        page.row(row, 28);
        boolean required = Setting.always(field);
        page.text(row, 0, required ? Ink.Kind.REQUIRED : Ink.Kind.HEADER, (required ? "*" : "") + field.header());
        County county = setting.county();
        boolean given = true;
        switch (field.id()) {
            case "unit_code" -> page.text(row, 1, Ink.Kind.GIVEN, setting.unit().code());
            case "unit_name" -> page.text(row, 1, Ink.Kind.GIVEN, setting.unit().name());
            case "unit_role" -> page.text(row, 1, Ink.Kind.GIVEN, role());
            case "term" -> page.text(row, 1, Ink.Kind.GIVEN, county.term());
            case "template_version" -> page.text(row, 1, Ink.Kind.GIVEN, county.templateVersion());
            case "period" -> page.text(row, 1, Ink.Kind.GIVEN, county.period());
            case "as_of" -> page.day(row, 1, Ink.Kind.GIVEN_DAY, county.asOf());
            default -> {
                given = false;
                page.blank(row, 1, field.kind() == FieldKind.DAY ? Ink.Kind.DAY : Ink.Kind.CENTRED);
                setting.hints().add(page.sheet(), field, required, row, row, 1);
            }
        }
        page.text(row, 2, Ink.Kind.HINT, Words.say(given ? "cover.given" : "cover.open." + kind(field)));
    }

    private static String kind(Field field) {
        return switch (field.kind()) {
            case DAY -> "day";
            case CODE -> "code";
            default -> "text";
        };
    }

    private String role() {
        return String.valueOf(setting.catalog().roleCodes().get(setting.unit().role()));
    }
}
