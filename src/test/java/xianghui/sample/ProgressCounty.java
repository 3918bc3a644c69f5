package xianghui.sample;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the county under examination: 21 townships, streets, a park and a farm, looked at by 7 groups of 42 persons; more
 * than 1,200 officials have signed, nothing is elected yet.
 */
final class ProgressCounty {

    private static final List<String> NAMES = List.of(
            "临河街道", "东桥街道", "苇塘镇", "白鹭镇", "青石镇", "槐荫镇", "柳浦镇", "沙井镇", "松门镇", "梅坞镇", "竹溪镇", "雁洲镇", "云岭镇", "枫垭镇", "麦湾镇",
            "桑园镇", "稻香镇", "苇东乡", "石岗乡", "苇原园区", "红柳农场");
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    private static final List<String> PROCEDURES =
            List.of("考察预告", "动员大会", "民主测评", "民主推荐", "个别谈话", "查阅资料", "实地察看", "延伸考察", "征求意见", "反馈汇总");
    private static final List<String> LATER = List.of("S02", "S03", "S04", "S05", "S07");
    private static final List<String> APPRAISALS = List.of("优秀", "较好", "较好", "优秀", "较好", "一般", "较好", "优秀");

    private final Forms forms;
    private final SampleCounty county = new SampleCounty("苇原县第十六届县乡换届统计表", "苇原县县乡换届工作领导小组办公室");
    private final People everybody = new People(24);

    ProgressCounty(Forms forms) {
        this.forms = forms;
    }

    SampleCounty make() {
        for (int at = 0; at < NAMES.size(); at++) {
            township(new Town(at, "%02d".formatted(at + 1), NAMES.get(at), 21_400 + at * 730 % 5_000));
        }
        county();
        return county;
    }

    private void township(Town town) {
        int at = town.index();
        SampleUnit unit = open(town);
        Map<String, Map<String, Object>> items = new LinkedHashMap<>();
        items.put("B01", current(town.population()));
        items.put("B02", current(town.population() * 8 / 10));
        items.put("B07", current(810 + at * 13));
        items.put("B12", current(0));
        items.put("B24", current(2 + at % 2));
        items.put("B25", current(40 + at * 5 % 17));
        items.put("B26a", current(3));
        items.put("B26b", current(1));
        items.put("B26c", current(1));
        items.put("B26d", current(3));
        items.put("B30", current(2));
        unit.sheet("S01").addItems(Map.of(), items);
        team(unit.sheet("S06"), at);
        unit.sheet("S08").state("无此项");
        unit.sheet("S10").add(VillageCounty.work("资料", "换届纪律提醒卡", AS_OF.minusDays(20), 60 + at, "份", null));
        pledge(unit, "乡镇党委书记", 1);
        pledge(unit, "副科级以上", 18 + at % 3);
        unit.sheet("S12").state("无此项");
        unit.sheet("S13").state("无此项");
    }

    /** Eight posts filled, one of them from within and one from the training class, and two or three moved elsewhere. */
    private void team(SampleSheet sheet, int at) {
        int secretary = at == 4 || at == 11 ? 32 : 36 + at % 9;
        int head = at % 7 == 2 ? 31 : 37 + at % 8;
        post(sheet, "党委", "党委书记", "党政正职", secretary, at % 3 == 0 ? "交流" : "留任", 0);
        post(sheet, "政府", "乡镇长", "党政正职", head, at % 4 == 1 ? "交流" : "留任", 1);
        post(sheet, "人大", "人大主席", "人大主席", 48 + at % 6, "留任", 2);
        post(sheet, "党委", "党委副书记", "副职", 38 + at % 7, "留任", 3);
        post(sheet, "纪委", "纪委书记", "副职", 41 + at % 5, "交流", 4);
        post(sheet, "党委", "党委委员", "委员", 36 + at % 9, "留任", 5);
        post(sheet, "政府", "副乡镇长", "副职", 33 + at % 6, "本乡镇提任", 6);
        post(sheet, "政府", "副乡镇长", "副职", 28 + at % 3, "新任", 7);
        last(sheet, "党委", "党委书记", "党政正职", 47, "本科", "留任");
        last(sheet, "政府", "乡镇长", "党政正职", 44, at % 3 == 0 ? "本科" : "大专", "留任");
        last(sheet, "人大", "人大主席", "人大主席", 55, "大专", "留任");
        last(sheet, "纪委", "纪委书记", "副职", 45, "大专", "留任");
        for (int one = 0; one < 2 + at % 2; one++) {
            last(sheet, "政府", "副乡镇长", "副职", 53 + one, "大专", "转岗");
        }
    }

    private void last(
            SampleSheet sheet, String team, String post, String rank, int age, String education, String change) {
        boolean outside = post.equals("人大主席") && Integer.parseInt(sheet.unit().code()) % 2 == 1;
        Map<String, Object> row = person("男", age, outside ? "群众" : "中共党员", education, 0);
        row.put("term", "上届");
        row.put("team", team);
        row.put("post", post);
        row.put("rank", rank);
        row.put("change", change);
        row.put("newly_nominated", "否");
        row.remove("appraisal");
        sheet.add(row);
    }

    private void post(SampleSheet sheet, String team, String post, String rank, int age, String change, int number) {
        boolean nominated = change.equals("本乡镇提任") || change.equals("新任");
        boolean woman = number == 5 || number == 7;
        Map<String, Object> row =
                person(woman ? "女" : "男", age, number == 6 ? "群众" : "中共党员", number % 3 == 2 ? "大专" : "本科", number);
        row.put("term", "本届");
        row.put("team", team);
        row.put("post", post);
        row.put("rank", rank);
        row.put("change", change);
        row.put("newly_nominated", nominated ? "是" : "否");
        row.put("origin", number == 7 ? "基层一线、训练班" : number == 6 ? "基层一线、三类人员" : null);
        if (nominated) {
            row.put("recommended", "是");
            row.put("assessed", 56);
            row.put("unfit_votes", 1 + age % 4);
            row.put("recommenders", 56);
            row.put("recommendations", 38 + age % 11);
        }
        row.put("township_years", (double) (3 + number));
        sheet.add(row);
    }

    private Map<String, Object> person(String sex, int age, String party, String education, int number) {
        Person person = everybody.person(sex, age, party, education);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", person.name());
        row.put("sex", sex);
        row.put("born", person.born());
        row.put("ethnicity", "汉族");
        row.put("party", party);
        row.put("education", education);
        row.put("appraisal", APPRAISALS.get(number % APPRAISALS.size()));
        return row;
    }

    private void county() {
        SampleUnit unit = open(new Town(NAMES.size(), Town.COUNTY, "县本级", 15_600));
        Map<String, Map<String, Object>> items = new LinkedHashMap<>();
        items.put("B01", current(15_600));
        items.put("B02", current(12_700));
        items.put("B11", current(6));
        items.put("B12", current(5));
        items.put("B15", current(1));
        items.put("B16", current(4));
        items.put("B17", current(3));
        items.put("B18", current(5));
        items.put("B23a", current(7));
        items.put("B23b", current(42));
        items.put("B31a", current(33));
        unit.sheet("S01").addItems(Map.of(), items);
        unit.sheet("S06").state("无此项");
        for (int at = 0; at < PROCEDURES.size(); at++) {
            task(
                    unit.sheet("S08"),
                    "考察",
                    at + 1,
                    PROCEDURES.get(at),
                    LocalDate.of(2026, 6, 5).plusDays(2L * at),
                    true);
        }
        List<String> open = List.of("筹备工作", "选举代表", "召开会议");
        for (int at = 0; at < open.size(); at++) {
            task(
                    unit.sheet("S08"),
                    "乡镇党代会",
                    at + 1,
                    open.get(at),
                    LocalDate.of(2026, 7, 20).plusDays(14L * at),
                    false);
        }
        unit.sheet("S10").add(VillageCounty.work("培训", "换届考察业务培训", LocalDate.of(2026, 6, 2), 2, "期", 186));
        pledge(unit, "副科级以上", 841);
        pledge(unit, "组工干部", 84);
        pledge(unit, "考察组成员", 42);
        SampleSheet forms = unit.sheet("S12");
        forms.add(form("纪律知晓问卷", 1500, 1478, 1466, 1466, null));
        forms.add(form("换届风气测评表", 420, 414, 410, null, 402));
        unit.sheet("S13").state("无此项");
    }

    private static void task(
            SampleSheet sheet, String series, int number, String name, LocalDate planned, boolean done) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("series", series);
        row.put("stage", series.equals("考察") ? 1 : number);
        row.put("stage_name", series.equals("考察") ? "考察" : name);
        row.put("task", number);
        row.put("task_name", name);
        row.put("planned", planned);
        row.put("finished", done ? planned : null);
        row.put("status", done ? "已完成" : "未开始");
        row.put("responsible", "县换届办");
        sheet.add(row);
    }

    private static void pledge(SampleUnit unit, String group, int count) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("matter", "承诺书");
        row.put("group", group);
        row.put("due", count);
        row.put("done", count);
        row.put("publicity", group.equals("乡镇党委书记") ? "媒体公布" : "大会承诺");
        unit.sheet("S11").add(row);
    }

    private static Map<String, Object> form(
            String kind, int issued, int returned, int valid, Integer aware, Integer satisfied) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("form", kind);
        row.put("day", AS_OF.minusDays(9));
        row.put("issued", issued);
        row.put("returned", returned);
        row.put("valid_forms", valid);
        row.put("aware", aware);
        row.put("satisfied", satisfied);
        row.put("fairly_satisfied", satisfied == null ? null : valid - satisfied);
        row.put("dissatisfied", satisfied == null ? null : 0);
        row.put("unsure", satisfied == null ? null : 0);
        return row;
    }

    private static Map<String, Object> current(Object value) {
        return Map.of("current", value);
    }

    private SampleUnit open(Town town) {
        SampleUnit unit = new SampleUnit(county, town.code(), town.code() + town.name() + ".xlsx");
        forms.all().forEach(unit::add);
        LATER.forEach(table -> unit.sheet(table).state("暂未开展"));
        county.add(unit);
        Map<String, Object> cover = new LinkedHashMap<>();
        cover.put("unit_code", town.code());
        cover.put("unit_name", town.name());
        cover.put("unit_role", town.county() ? "县本级" : "乡镇");
        cover.put("term", "第十六届");
        cover.put("template_version", "2026.1");
        cover.put("filing", "首报");
        cover.put("period", "进展");
        cover.put("as_of", AS_OF);
        cover.put("filed_on", AS_OF.plusDays(town.index() % 2));
        cover.put("filed_by", everybody.name("女"));
        cover.put("reviewed_by", everybody.name("男"));
        cover.put("phone", "0000-6600%s15".formatted(town.code()));
        unit.sheet("S00").add(cover);
        return unit;
    }
}
