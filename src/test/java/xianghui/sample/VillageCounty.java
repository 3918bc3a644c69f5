package xianghui.sample;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the county of the villages: 7 townships, 200 villages with 203 branches of which 89 are done, 3 difficult villages
 * with plans, audit and review before the election.
 */
final class VillageCounty {

    private static final List<String> NAMES = List.of("青柏镇", "芦沟镇", "白石镇", "榆坪乡", "松溪乡", "雁塘乡", "梨坞乡");
    private static final int[] POPULATIONS = {51_230, 42_860, 47_915, 39_480, 41_705, 43_610, 40_360};
    private static final int COUNTY_POPULATION = 11_260;
    private static final int[] VILLAGES = {29, 28, 30, 27, 28, 29, 29};
    private static final int[] BRANCHES_DONE = {15, 12, 14, 11, 13, 12, 12};
    private static final int[] COMMITTEES_DONE = {4, 3, 4, 3, 4, 3, 3};
    private static final int[] MEMBERS = {1120, 1003, 1086, 962, 987, 1004, 966};
    private static final double[] AREAS = {98.35, 104.20, 110.65, 92.40, 95.15, 103.80, 97.80};

    /** Villages with three officials; all others have two. */
    private static final int[] THREE_OFFICIALS = {18, 17, 17, 17, 17, 17, 17};

    private static final int REGISTERED = 22_534;
    private static final int VOTED = 18_691;
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 10);

    private final Forms forms;
    private final SampleCounty county = new SampleCounty("柘溪县第十二届村级组织换届统计表", "柘溪县村级换届工作领导小组办公室");
    private final People everybody = new People(22);
    private final int[] registered = Shares.uneven(REGISTERED, 24, 3, 9);
    private final int[] voted = Shares.split(
            VOTED, java.util.Arrays.stream(registered).asDoubleStream().toArray());
    private int elections;

    VillageCounty(Forms forms) {
        this.forms = forms;
    }

    SampleCounty make() {
        for (int at = 0; at < NAMES.size(); at++) {
            township(new Town(at, "%02d".formatted(at + 1), NAMES.get(at), POPULATIONS[at]));
        }
        county();
        return county;
    }

    private void township(Town town) {
        int at = town.index();
        SampleUnit unit = open(town);
        villages(unit.sheet("S09"), town);
        Map<String, Map<String, Object>> items = people(town);
        items.put("B07", current(MEMBERS[at]));
        items.put("B08", current(VILLAGES[at] + (at == 0 ? 4 : 0)));
        items.put("B09", current(VILLAGES[at]));
        items.put("B10", current(AREAS[at]));
        items.put("B12", current(0));
        unit.sheet("S01").addItems(Map.of(), items);
        unit.sheet("S08").state("无此项");
        SampleSheet publicity = unit.sheet("S10");
        publicity.add(
                work("培训", town.name() + "包村干部培训", LocalDate.of(2026, 10, 12).plusDays(at), 1, "期", 118 + 7 * at));
        publicity.add(
                work("培训", town.name() + "选举骨干培训", LocalDate.of(2026, 10, 26).plusDays(at), 2, "期", 232 + 9 * at));
        publicity.add(work("资料", "致村民的一封信", LocalDate.of(2026, 10, 20), 1380 + 40 * at, "份", null));
        publicity.add(work("标语", "村级换届标语", LocalDate.of(2026, 10, 21), 210 + 15 * at, "条", null));
        if (at == 2) {
            unit.sheet("S13").add(closedCase());
        } else {
            unit.sheet("S13").state("无此项");
        }
    }

    private void villages(SampleSheet sheet, Town town) {
        int at = town.index();
        for (int n = 0; n < VILLAGES[at]; n++) {
            Map<String, Object> row = new LinkedHashMap<>();
            String village = Villages.village(town, n);
            boolean committee = at == 0 && n == 0;
            row.put("village", village);
            row.put("branch", village + (committee ? "党委" : "党支部"));
            row.put("branch_kind", committee ? "党委" : "支部");
            row.put("members", 22 + (n * 7 + at) % 19);
            // The village with a committee has four branches below it, which come first.
            boolean done = committee ? false : n <= BRANCHES_DONE[at] - (at == 0 ? 4 : 0) - (at == 0 ? 0 : 1);
            branch(row, done, at, n, committee);
            committee(row, at, n, committee);
            sheet.add(row);
            for (int branch = 1; committee && branch <= 4; branch++) {
                Map<String, Object> below = new LinkedHashMap<>();
                below.put("village", village);
                below.put("branch", village + "第" + branch + "党支部");
                below.put("branch_kind", "支部");
                below.put("members", 14 + branch);
                branch(below, true, at, branch, false);
                sheet.add(below);
            }
        }
    }

    private static void branch(Map<String, Object> row, boolean done, int at, int n, boolean begun) {
        row.put("branch_status", done ? "已完成" : begun || n % 3 == 0 ? "进行中" : "未开始");
        if (done) {
            row.put("branch_day", LocalDate.of(2026, 10, 20).plusDays((n * 2 + at) % 20));
            row.put("branch_way", n % 7 == 6 ? "公推直选" : "两推一选");
        }
    }

    private void committee(Map<String, Object> row, int at, int n, boolean withCommittee) {
        boolean done = !withCommittee && n <= COMMITTEES_DONE[at] && n > 0;
        LocalDate published = LocalDate.of(2026, 10, 8).plusDays((n * 3 + at) % 20);
        row.put("committee_status", done ? "已完成" : "未开始");
        if (done) {
            LocalDate day = LocalDate.of(2026, 11, 5).plusDays(n % 4);
            int voters = registered[elections];
            int voting = voted[elections];
            elections++;
            row.put("polling_day", day);
            row.put("registered", voters);
            row.put("voted", voting);
            row.put("proxies", 30 + n * 4);
            row.put("most_proxies", 3);
            row.put("seats", 5);
            row.put("candidates", 6);
            row.put("elected", 5);
            row.put("women", 1 + n % 2);
            row.put("least_votes", voting / 2 + 40);
            row.put("round", "首次");
            row.put("list_published", day.minusDays(22));
        }
        boolean difficult = n == 11 && (at == 1 || at == 3 || at == 6);
        row.put("difficult", difficult ? "是" : "否");
        row.put("plan", difficult ? "是" : null);
        row.put("audited", published.minusDays(9));
        row.put("audit_published", published);
        row.put("reviewed", published.plusDays(2));
        row.put("visited", 40 + (n * 11 + at * 5) % 37);
        row.put("survey", "是");
        row.put("cadres", n < THREE_OFFICIALS[at] ? 3 : 2);
    }

    private void county() {
        Town town = new Town(7, Town.COUNTY, "县本级", COUNTY_POPULATION);
        SampleUnit unit = open(town);
        unit.sheet("S09").state("无此项");
        Map<String, Map<String, Object>> items = people(town);
        items.put("B11", current(5));
        items.put("B12", current(7));
        items.put("B16", current(3));
        items.put("B17", current(2));
        unit.sheet("S01").addItems(Map.of(), items);
        SampleSheet progress = unit.sheet("S08");
        event(progress, 1, "调研摸底", LocalDate.of(2026, 6, 20));
        event(progress, 2, "参加全市工作会议", LocalDate.of(2026, 11, 4));
        event(progress, 3, "召开全县动员会", LocalDate.of(2026, 11, 7));
        SampleSheet publicity = unit.sheet("S10");
        publicity.add(work("培训", "全县村级换届动员培训会", LocalDate.of(2026, 11, 7), 1, "期", 452));
        publicity.add(work("报纸", "换届知识问答", LocalDate.of(2026, 10, 15), 3, "期", null));
        publicity.add(work("电视", "换届知识问答播出", LocalDate.of(2026, 10, 16), 15, "次", null));
        int[] kinds = {13, 8, 5, 6, 7, 14};
        List<String> papers = List.of("公告", "花名册", "报告单", "选票", "统计表", "其他文书");
        for (int at = 0; at < kinds.length; at++) {
            publicity.add(work("表格资料", papers.get(at), LocalDate.of(2026, 10, 9), kinds[at], "种", null));
        }
        unit.sheet("S13").state("无此项");
    }

    private static void event(SampleSheet sheet, int number, String name, LocalDate day) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("series", "大事");
        row.put("stage", number);
        row.put("stage_name", "村级换届");
        row.put("task", number);
        row.put("task_name", name);
        row.put("planned", day);
        row.put("finished", day);
        row.put("status", "已完成");
        row.put("responsible", "县换届办");
        sheet.add(row);
    }

    private static Map<String, Map<String, Object>> people(Town town) {
        Map<String, Map<String, Object>> items = new LinkedHashMap<>();
        items.put("B01", current(town.population()));
        items.put("B02", current(town.population() * 79 / 100));
        return items;
    }

    private static Map<String, Object> current(Object value) {
        return Map.of("current", value);
    }

    static Map<String, Object> work(
            String category, String title, LocalDate day, int quantity, String unit, Integer attendance) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("category", category);
        row.put("title", title);
        row.put("day", day);
        row.put("quantity", quantity);
        row.put("unit_word", unit);
        row.put("attendance", attendance);
        return row;
    }

    private static Map<String, Object> closedCase() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("case_number", "2026-01");
        row.put("received", LocalDate.of(2026, 10, 27));
        row.put("channel", "来信");
        row.put("about_election", "是");
        row.put("closed", LocalDate.of(2026, 10, 30));
        row.put("finding", "查否");
        return row;
    }

    private SampleUnit open(Town town) {
        SampleUnit unit = new SampleUnit(county, town.code(), town.code() + town.name() + ".xlsx");
        forms.all().forEach(unit::add);
        county.add(unit);
        Map<String, Object> cover = new LinkedHashMap<>();
        cover.put("unit_code", town.code());
        cover.put("unit_name", town.name());
        cover.put("unit_role", town.county() ? "县本级" : "乡镇");
        cover.put("term", "第十二届");
        cover.put("template_version", "2026.1");
        cover.put("filing", "首报");
        cover.put("period", "村级");
        cover.put("as_of", AS_OF);
        cover.put("filed_on", AS_OF.plusDays(town.index() % 2));
        cover.put("filed_by", everybody.name(town.index() % 2 == 0 ? "女" : "男"));
        cover.put("reviewed_by", everybody.name("男"));
        cover.put("phone", "0000-7700%s12".formatted(town.code()));
        unit.sheet("S00").add(cover);
        return unit;
    }
}
