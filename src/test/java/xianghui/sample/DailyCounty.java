package xianghui.sample;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the daily reports of the county of the villages, from 2 to 10 November: seven workdays and townships, of whose 49
 * reports two are missing and three came late.
 */
final class DailyCounty {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 10);
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2026, 11, 2),
            LocalDate.of(2026, 11, 3),
            LocalDate.of(2026, 11, 4),
            LocalDate.of(2026, 11, 5),
            LocalDate.of(2026, 11, 6),
            LocalDate.of(2026, 11, 9),
            AS_OF);

    private static final String NOT_FILED_TODAY = "06";
    private static final String NOT_FILED_ONCE = "02";

    /** Unit and day of the late reports, and when they came. */
    private static final Map<String, LocalDate> LATE = Map.of(
            "03 2026-11-10", LocalDate.of(2026, 11, 11),
            "05 2026-11-04", LocalDate.of(2026, 11, 5),
            "04 2026-11-06", LocalDate.of(2026, 11, 9));

    private static final List<String> PROBLEMS = List.of("外出务工人员联系登记较慢", "", "个别村参选积极性不高", "", "雨天影响入户登记", "", "");

    private final Forms forms;
    private final SampleCounty county = new SampleCounty("柘溪县第十二届村级组织换届工作日报", "柘溪县村级换届工作领导小组办公室");
    private final People everybody = new People(23);

    DailyCounty(Forms forms) {
        this.forms = forms;
    }

    SampleCounty make() {
        SampleCounty villages = SampleCounty.villages();
        for (SampleUnit town : villages.townships()) {
            township(town);
        }
        return county;
    }

    /** Its last day agrees with the return on its villages. */
    private void township(SampleUnit town) {
        int index = Integer.parseInt(town.code()) - 1;
        SampleUnit unit = new SampleUnit(county, town.code(), town.file());
        forms.all().forEach(unit::add);
        county.add(unit);
        Map<String, Object> cover = new LinkedHashMap<>();
        cover.put("unit_code", town.code());
        cover.put("unit_name", town.name());
        cover.put("unit_role", "乡镇");
        cover.put("term", "第十二届");
        cover.put("template_version", "2026.1");
        cover.put("filing", "首报");
        cover.put("period", "日报");
        cover.put("as_of", AS_OF);
        cover.put("filed_on", LATE.getOrDefault(town.code() + " " + AS_OF, AS_OF));
        cover.put("filed_by", everybody.name("女"));
        cover.put("reviewed_by", everybody.name("男"));
        cover.put("phone", "0000-7700%s12".formatted(town.code()));
        unit.sheet("S00").add(cover);
        List<SampleRow> villages = town.sheet("S09").rows();
        item(
                unit,
                index,
                "村党组织",
                villages.stream().filter(row -> !row.is("branch_kind", "党委")).toList(),
                "branch_status");
        item(
                unit,
                index,
                "村委会",
                villages.stream().filter(row -> !row.blank("committee_status")).toList(),
                "committee_status");
        unit.sheet("R1").sort(java.util.Comparator.comparing(row -> row.text("day")));
    }

    private static void item(SampleUnit unit, int index, String item, List<SampleRow> all, String status) {
        int finished = (int) all.stream().filter(row -> row.is(status, "已完成")).count();
        int before = 0;
        for (int at = 0; at < DAYS.size(); at++) {
            LocalDate day = DAYS.get(at);
            boolean skipped = unit.code().equals(NOT_FILED_TODAY) && day.equals(AS_OF)
                    || unit.code().equals(NOT_FILED_ONCE) && at == 3;
            int now = finished * (at + 1) / DAYS.size();
            if (unit.code().equals(NOT_FILED_TODAY) && at == DAYS.size() - 2) {
                now = finished;
            }
            if (skipped) {
                continue;
            }
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("day", day);
            row.put("unit_name", unit.name());
            row.put("item", item);
            row.put("done_today", now - before);
            row.put("done", now);
            row.put("due", all.size());
            row.put("filed_on", LATE.getOrDefault(unit.code() + " " + day, day));
            if (day.equals(AS_OF) && item.equals("村委会")) {
                row.put("problems", PROBLEMS.get(index).isEmpty() ? null : PROBLEMS.get(index));
                row.put("plan", index % 2 == 0 ? "继续做好选举日前的准备" : "组织候选人同村民见面");
            }
            unit.sheet("R1").add(row);
            before = now;
        }
    }
}
