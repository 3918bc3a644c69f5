package xianghui.sample;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** S11, S12 and S13: pledges, questionnaires and reports of misconduct. */
final class Discipline {

    private static final int UNITS = 14;

    private final SampleUnit unit;
    private final Town town;

    Discipline(SampleUnit unit, Town town) {
        this.unit = unit;
        this.town = town;
    }

    // ---- S11

    void pledges(int team) {
        if (town.county()) {
            pledge("承诺书", "副科级以上", 612, 612, "机关公示栏公开");
            pledge("承诺书", "组工干部", 26, 26, "大会公开承诺");
            pledge("承诺书", "乡镇党委书记", 13, 13, "县级媒体公开");
            pledge("承诺书", "考察组成员", 24, 24, "动员会上承诺");
            pledge("责任书", "乡镇党委书记", 13, 13, null);
            pledge("警示片", "副科级以上", 612, 598, null);
            pledge("谈心谈话", "副科级以上", 612, 607, null);
        } else {
            int cadres = team + 9 + town.index() % 5;
            pledge("承诺书", "副科级以上", cadres, cadres, "政务公开栏公开");
            pledge("责任书", "班子成员", team, team, null);
            pledge("谈心谈话", "代表委员", 71, 71 - town.index() % 3, null);
            pledge("学习", "党员", 640 + town.index() * 17, 622 + town.index() * 16, null);
        }
        for (String matter : List.of("学习", "讨论", "民主生活会", "理论测试")) {
            pledge(matter, "班子成员", team, team, null);
        }
    }

    private void pledge(String matter, String group, int due, int done, String publicity) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("matter", matter);
        row.put("group", group);
        row.put("due", due);
        row.put("done", done);
        row.put("publicity", publicity);
        unit.sheet("S11").add(row);
    }

    // ---- S12

    /** 2150 + 560 + 452 = 3162 forms; all who answered validly knew the rules and were content. */
    void questionnaires() {
        int at = town.index();
        int issued = Shares.uneven(2150, UNITS, 2, 10)[at];
        int returned = issued - Shares.even(52, UNITS, 3)[at];
        int valid = returned - Shares.even(22, UNITS, 6)[at];
        Map<String, Object> aware = form("纪律知晓问卷", LocalDate.of(2026, 4, 8), issued, returned, valid);
        aware.put("aware", valid);
        unit.sheet("S12").add(aware);

        issued = Shares.uneven(560, UNITS, 4, 10)[at];
        returned = issued - Shares.even(12, UNITS, 1)[at];
        valid = returned - Shares.even(8, UNITS, 4)[at];
        Map<String, Object> climate = form("换届风气测评表", LocalDate.of(2026, 6, 12), issued, returned, valid);
        int fairly = valid * (8 + at % 5) / 100;
        climate.put("satisfied", valid - fairly);
        climate.put("fairly_satisfied", fairly);
        climate.put("dissatisfied", 0);
        climate.put("unsure", 0);
        unit.sheet("S12").add(climate);

        issued = Shares.uneven(452, UNITS, 1, 10)[at];
        returned = issued - Shares.even(6, UNITS, 5)[at];
        valid = returned - Shares.even(6, UNITS, 9)[at];
        unit.sheet("S12").add(form("治理拉票评估表", LocalDate.of(2026, 6, 15), issued, returned, valid));
        if (at % 5 == 2) {
            unit.sheet("S12").add(form("班子测评", LocalDate.of(2026, 3, 26), 64, 63, 63));
        }
    }

    private Map<String, Object> form(String form, LocalDate day, int issued, int returned, int valid) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("form", form);
        row.put("day", town.county() ? day.plusDays(9) : day.plusDays(town.index() % 4));
        row.put("issued", issued);
        row.put("returned", returned);
        row.put("valid_forms", valid);
        return row;
    }

    // ---- S13

    /** Most units have nothing to report and say so; three have cases, all closed in time, none confirmed. */
    void cases() {
        switch (town.code()) {
            case "03" -> report(1, 14, 17, "12380电话", "反映请客拉票", "是", "查否");
            case "08" -> {
                report(1, 9, 13, "来信", "反映候选人条件", "是", "失实澄清");
                report(2, 20, 24, "来访", "反映惠农补贴发放", "否", "查否");
            }
            case Town.COUNTY -> {
                report(1, 16, 21, "网络", "反映人选推荐程序", "是", "查否");
                report(2, 22, 24, "转办", "反映单位考勤管理", "否", "失实澄清");
            }
            default -> unit.sheet("S13").state("无此项");
        }
    }

    private void report(
            int number, int received, int closed, String channel, String type, String about, String finding) {
        LocalDate day = LocalDate.of(2026, 4, received);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("case_number", "%s-%03d".formatted(town.code(), number));
        row.put("received", day);
        row.put("channel", channel);
        row.put("type", type);
        row.put("about_election", about);
        row.put("deadline", number == 1 ? day.plusDays(7) : null);
        row.put("closed", LocalDate.of(2026, 4, closed));
        row.put("finding", finding);
        row.put("persons_handled", 0);
        row.put("handling", finding.equals("失实澄清") ? "已在一定范围内澄清" : "核查不属实，已了结");
        unit.sheet("S13").add(row);
    }
}
