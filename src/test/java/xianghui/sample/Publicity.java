package xianghui.sample;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** S10: trainings and publicity; the township parts and the county's own part add up to the county's totals. */
final class Publicity {

    /** One kind of publicity with what the townships did together and what the county did itself. */
    private record Kind(String category, String title, String unit, int townships, int county) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("资料", "选民须知", "份", 2340, 206),
            new Kind("手册", "选举工作手册", "册", 286, 64),
            new Kind("宣传车", "宣传车巡回宣传", "辆次", 234, 16),
            new Kind("墙报板报", "换届专栏", "期", 117, 13),
            new Kind("横幅", "悬挂横幅", "幅", 143, 12),
            new Kind("标语", "张贴标语", "条", 14560, 440));

    private static final List<String> COURSES = List.of("选民登记业务培训", "选举骨干培训", "监票计票人员培训");
    private static final int TOWNSHIPS = 13;
    private static final int SESSIONS = 83;
    private static final int ATTENDANCE = 3081;

    private final SampleSheet sheet;
    private final Town town;

    Publicity(SampleUnit unit, Town town) {
        this.sheet = unit.sheet("S10");
        this.town = town;
    }

    void township() {
        int[] sessions = Shares.even(Shares.even(SESSIONS, TOWNSHIPS, 2)[town.index()], 3, town.index());
        int attendance = Shares.uneven(ATTENDANCE, TOWNSHIPS, 3, 12)[town.index()];
        int[] attending = Shares.split(attendance, sessions[0], sessions[1] * 1.2, sessions[2] * 0.9);
        for (int at = 0; at < COURSES.size(); at++) {
            LocalDate day = LocalDate.of(2026, 3, 16).plusDays(9L * at + town.index() % 5);
            add("培训", town.name() + COURSES.get(at), day, sessions[at], "期", attending[at], "乡镇");
        }
        for (int at = 0; at < KINDS.size(); at++) {
            Kind kind = KINDS.get(at);
            int quantity = Shares.uneven(kind.townships(), TOWNSHIPS, at, 15)[town.index()];
            LocalDate day = LocalDate.of(2026, 3, 20).plusDays(2L * at + town.index() % 4);
            add(kind.category(), town.name() + kind.title(), day, quantity, kind.unit(), null, "乡镇");
        }
    }

    void county() {
        add("培训", "全县换届工作骨干培训", LocalDate.of(2026, 3, 12), 1, "期", 96, "县");
        add("培训", "县乡两级选举业务培训", LocalDate.of(2026, 3, 14), 1, "期", 214, "县");
        add("培训", "县直选区工作人员分期培训", LocalDate.of(2026, 3, 24), 13, "期", 455, "县");
        for (int at = 0; at < KINDS.size(); at++) {
            Kind kind = KINDS.get(at);
            LocalDate day = LocalDate.of(2026, 3, 17).plusDays(at);
            add(kind.category(), "县直" + kind.title(), day, kind.county(), kind.unit(), null, "县");
        }
        int[] forms = {9, 6, 5, 7, 8};
        List<String> names = List.of("选举公告", "花名册", "报告单", "选票样式", "统计表");
        for (int at = 0; at < forms.length; at++) {
            add("表格资料", names.get(at), LocalDate.of(2026, 3, 13), forms[at], "种", null, "县");
        }
    }

    private void add(
            String category,
            String title,
            LocalDate day,
            int quantity,
            String unit,
            Integer attendance,
            String source) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("category", category);
        row.put("title", title);
        row.put("day", day);
        row.put("quantity", quantity);
        row.put("unit_word", unit);
        row.put("attendance", attendance);
        row.put("source", source);
        sheet.add(row);
    }
}
