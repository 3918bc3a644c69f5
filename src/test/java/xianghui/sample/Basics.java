package xianghui.sample;

import java.util.LinkedHashMap;
import java.util.Map;

/** S01: population, voters, organisation and posts of one unit. */
final class Basics {

    private final Map<String, Map<String, Object>> items = new LinkedHashMap<>();
    private final Town town;

    Basics(Town town) {
        this.town = town;
    }

    void people(int adults, int deprived, int unable, int suspended, int fromElsewhere) {
        int at = town.index();
        item("B01", town.population(), town.population() - 240 + at * 11);
        item("B02", adults, adults - 310 + at * 9);
        item("B03", town.county() ? 380 : 1850 + at * 63);
        item("B04", deprived);
        item("B05", unable);
        item("B06", suspended);
        item("B29", fromElsewhere);
    }

    /** Last term's voters stand here; this term's are the sums of S02. */
    void lastVoters(int registered, int voted) {
        items.put("B27a", last(registered));
        items.put("B28a", last(voted));
        if (!town.county()) {
            items.put("B27b", last(registered));
            items.put("B28b", last(voted));
        }
    }

    private static Map<String, Object> last(int value) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("last", value);
        return item;
    }

    void township(Leadership team) {
        int at = town.index();
        item("B07", 884 + at * 25, 861 + at * 24);
        item("B08", 24 + at % 6, 24 + at % 6);
        item("B09", 12 + at % 5, 12 + at % 5);
        items.put("B10", both(58.35 + at * 4.75));
        item("B11", 4 + at % 2);
        remark("B11", at % 2 == 0 ? "综合、组织、宣传、督查" : "综合、组织、宣传、督查、保障");
        item("B12", 1, 1);
        item("B13", 5 + at % 4);
        item("B14a", 3);
        item("B14b", 2);
        item("B15", 0);
        item("B16", 2);
        remark("B16", "举报电话、意见箱");
        item("B17", 1 + at % 3);
        item("B18", 3 + at % 3);
        item("B19", 6 + at % 3);
        item("B20", 17 + at % 6);
        item("B21", 8 + at % 5);
        item("B22", 2);
        item("B24", 2 + at % 2);
        item("B25", 42 + at);
        item("B26a", team.committee(), team.committee());
        item("B26b", team.discipline(), team.discipline());
        item("B26c", 1, 1);
        item("B26d", 1 + team.deputies(), 1 + team.deputies());
        item("B30", 3 + at % 3);
    }

    void county() {
        item("B07", 1460, 1392);
        item("B08", 61, 58);
        item("B11", 6);
        remark("B11", "综合、组织、宣传、选举指导、纪律监督、信访维稳");
        item("B12", 0, 0);
        remark("B12", "督查组按乡镇派驻，由乡镇填报");
        item("B13", 12);
        item("B14a", 30);
        item("B14b", 30);
        item("B15", 1);
        item("B16", 2);
        remark("B16", "举报热线、电子邮箱");
        item("B17", 4);
        item("B18", 7);
        item("B19", 5);
        item("B20", 11);
        item("B21", 3);
        item("B22", 2);
        item("B23a", 4);
        item("B23b", 24);
        item("B30", 0);
        item("B31a", 27);
        item("B31b", 17);
    }

    void writeTo(SampleUnit unit) {
        unit.sheet("S01").addItems(Map.of(), items);
        Polling.writeTotals(unit);
    }

    private void item(String code, Object current) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("current", current);
        items.put(code, item);
    }

    private void item(String code, Object current, Object last) {
        item(code, current);
        items.get(code).put("last", last);
    }

    private static Map<String, Object> both(double value) {
        double rounded = Math.round(value * 100) / 100.0;
        return Map.of("current", rounded, "last", rounded);
    }

    private void remark(String code, String remark) {
        items.get(code).put("remark", remark);
    }
}
