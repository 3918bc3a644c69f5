package xianghui.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** S08: the stages and tasks of the term, all done in time, each with somebody who answers for it. */
final class Progress {

    private record Stage(String name, List<String> tasks) {}

    private static final List<Stage> PEOPLE = List.of(
            new Stage("准备", List.of("动员部署", "设立选举机构并培训骨干")),
            new Stage("选民登记", List.of("划分选区", "登记和审核选民", "公布选民名单")),
            new Stage("提名候选人", List.of("推荐初步候选人", "讨论协商确定正式候选人", "介绍正式候选人")),
            new Stage("投票选举", List.of("组织投票", "审查并公布代表资格")),
            new Stage("召开会议", List.of("召开新一届人民代表大会第一次会议")));

    private static final List<Stage> PARTY = List.of(
            new Stage(
                    "筹备",
                    List.of(
                            "党委研究召开事项",
                            "报送召开请示",
                            "上级批复",
                            "成立筹备机构",
                            "拟订工作方案",
                            "培训工作人员",
                            "起草党委工作报告",
                            "起草纪委工作报告",
                            "征求报告意见",
                            "编制经费预算",
                            "落实会务人员",
                            "开展纪律教育")),
            new Stage(
                    "产生代表和人选",
                    List.of("分配代表名额", "部署代表推选", "党支部推荐提名", "确定代表候选人初步人选", "代表人选考察公示", "选举代表", "审查代表资格", "酝酿委员候选人预备人选")),
            new Stage(
                    "召开大会",
                    List.of(
                            "报批候选人预备人选",
                            "印发会议通知",
                            "召开预备会议",
                            "召开主席团会议",
                            "听取和审议报告",
                            "讨论选举办法",
                            "酝酿候选人名单",
                            "大会选举",
                            "召开第一次全体会议",
                            "报告选举结果")));

    private static final LocalDate OPENED = LocalDate.of(2026, 3, 8);

    private final SampleSheet sheet;
    private final List<String> responsible;

    Progress(SampleUnit unit, List<String> responsible) {
        this.sheet = unit.sheet("S08");
        this.responsible = responsible;
    }

    /** A township's own work, which begins some days after the county's. */
    void township(Town town) {
        series("乡镇党代会", PARTY, OPENED.plusDays(3 + town.index() % 4), TownMeetings.partyClosed(town));
        series("乡镇人代会", PEOPLE, OPENED.plusDays(2 + town.index() % 3), TownMeetings.peopleClosed(town));
    }

    /** The county's plan, from the opening meeting to the close of its last meeting. */
    void county() {
        series("乡镇党代会", PARTY, OPENED, LocalDate.of(2026, 5, 9));
        series("乡镇人代会", PEOPLE, OPENED, LocalDate.of(2026, 6, 23));
        event(1, "全县县乡换届工作会议", OPENED);
        event(2, "县党代会闭幕", LocalDate.of(2026, 6, 5));
        event(3, "县政协全会闭幕", LocalDate.of(2026, 6, 22));
        event(4, "县人代会闭幕", LocalDate.of(2026, 6, 23));
    }

    private void series(String series, List<Stage> stages, LocalDate first, LocalDate last) {
        int tasks = stages.stream().mapToInt(stage -> stage.tasks().size()).sum();
        long days = ChronoUnit.DAYS.between(first, last);
        int task = 0;
        for (int stage = 0; stage < stages.size(); stage++) {
            for (String name : stages.get(stage).tasks()) {
                LocalDate finished = first.plusDays(days * task / (tasks - 1));
                task++;
                add(series, stage + 1, stages.get(stage).name(), task, name, finished, task % 3);
            }
        }
    }

    private void event(int number, String name, LocalDate day) {
        add("大事", 1, "全县重要会议", number, name, day, 0);
    }

    private void add(
            String series, int stage, String stageName, int task, String name, LocalDate finished, int daysLeft) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("series", series);
        row.put("stage", stage);
        row.put("stage_name", stageName);
        row.put("task", task);
        row.put("task_name", name);
        row.put("planned", finished.plusDays(daysLeft));
        row.put("finished", finished);
        row.put("status", "已完成");
        row.put("responsible", responsible.get(task % responsible.size()));
        sheet.add(row);
    }
}
