package xianghui.sample;

import java.util.LinkedHashMap;
import java.util.Map;

/** One data row as a recount finds it: typed text by column code in lower case, such as {@code registered}. */
public record Counted(String unit, String sheet, int line, Map<String, String> texts, Map<String, String> addresses) {

    Counted(String unit, String sheet, int line) {
        this(unit, sheet, line, new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    /** The cell's text without outer blanks; "" where blank. */
    public String text(String id) {
        return texts.getOrDefault(id, "");
    }

    public boolean is(String id, String expected) {
        return text(id).equals(expected);
    }

    public boolean filled(String id) {
        return !text(id).isEmpty();
    }

    /** The cell's whole number; full-width digits and thousands separators are no hindrance. */
    public int number(String id) {
        return Recount.whole(text(id));
    }

    /** Full years at 2026-06-30 of a month typed as 1976.06. */
    public int age() {
        String[] born = text("born").split("\\.");
        int year = Integer.parseInt(born[0]);
        int month = Integer.parseInt(born[1]);
        return 2026 - year - (month > 6 ? 1 : 0);
    }

    /** What tells one person from another. */
    public String person() {
        return text("name") + text("born");
    }

    /** The place of a cell, as "M9". */
    public String address(String id) {
        return addresses.get(id);
    }
}
