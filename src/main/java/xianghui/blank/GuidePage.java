package xianghui.blank;

import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import xianghui.catalog.County;
import xianghui.expression.Value;

/** What a township official has to know, in ten lines. */
record GuidePage(Setting setting, String file) {

    private static final int LINES = 10;
    private static final double WIDTH = 80;

    void print(XSSFWorkbook workbook) {
        Page page = new Page(workbook.createSheet(Words.say("sheet.guide")), setting.ink());
        page.row(0, 44);
        page.across(0, 0, 1, Ink.Kind.TITLE, Words.say("sheet.guide"));
        County county = setting.county();
        String ask = county.phone().isEmpty()
                ? county.office()
                : Words.say("guide.phone", Map.of("office", county.office(), "phone", county.phone()));
        for (int line = 1; line <= LINES; line++) {
            String text = Words.say(
                    "guide." + line,
                    Map.of(
                            "unit", setting.unit().name(),
                            "county", county.name(),
                            "term", county.term(),
                            "period", county.period(),
                            "day", new Value.Day(county.asOf()).toString(),
                            "file", file,
                            "ask", ask));
            page.row(line, 17.0 * Page.lines(text, WIDTH * 0.8) + 10);
            page.text(line, 0, Ink.Kind.GUIDE, Words.say("guide.number", Map.of("number", Integer.toString(line))));
            page.text(line, 1, Ink.Kind.GUIDE, text);
        }
        page.width(0, 5);
        page.width(1, WIDTH);
        page.guard(false);
        page.paper(false, 1, LINES, 1, setting.unitLine(), setting.termLine());
    }
}
