package xianghui.blank;

import java.util.Map;
import xianghui.catalog.Catalog;
import xianghui.catalog.County;
import xianghui.catalog.Unit;

/** What all sheets of one workbook are made from. */
record Setting(Catalog catalog, Unit unit, Known known, Hints hints, Ink ink) {

    County county() {
        return catalog.county();
    }

    String title() {
        return Words.say("title", Map.of("county", county().name(), "term", county().term()));
    }

    /** What is printed above every page. */
    String unitLine() {
        return unit.code() + " " + unit.name();
    }

    String termLine() {
        return county().name() + county().term() + " " + county().period();
    }

    /** Whether the column is to be filled in on every row. */
    static boolean always(xianghui.catalog.Field field) {
        return field.required().toString().equals("true");
    }
}
