package xianghui.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import xianghui.document.Block;
import xianghui.document.FigureText;
import xianghui.document.Inline;
import xianghui.document.NewPage;
import xianghui.document.Paragraph;
import xianghui.document.ParagraphStyle;
import xianghui.document.SummaryDocument;
import xianghui.document.Table;
import xianghui.document.Table.Align;
import xianghui.document.Table.Column;
import xianghui.document.Table.Row;
import xianghui.document.Words;

/** A summary with everything that paper can make difficult. */
public final class SampleSummary {

    /** Characters of personal names that common fonts lack. */
    public static final String RARE = "垚犇赟堃喆瞭镕䶮";

    /** Texts that a program might take for commands. */
    public static final List<String> TRAPS = List.of(
            "$P{x}",
            "$F{text}",
            "$V{PAGE_NUMBER}",
            "{ INCLUDETEXT \"a.txt\" }",
            "=1+1",
            "+7",
            "-x",
            "@SUM(A1)",
            "<b>&amp;</b>");

    private static final String[] TOWNSHIPS = {
        "城关镇", "东风镇", "西河镇", "南山乡", "北岭乡", "垚庄镇", "犇牛镇", "赟水乡", "堃山镇", "喆桥镇", "五里乡", "望城镇", "三合乡"
    };

    private SampleSummary() {}

    public static SummaryDocument document() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(words(ParagraphStyle.TITLE, "望城县县乡换届选举工作领导小组办公室关于全县县乡党委、人大、政府换届选举工作的总结报告"));
        blocks.add(words(ParagraphStyle.SUBTITLE, "（截至2026年8月1日）"));
        blocks.add(words(ParagraphStyle.ADDRESSEE, "市换届选举工作领导小组："));
        blocks.add(words(ParagraphStyle.BODY, "根据统一部署，全县13个乡镇于2026年3月起依法有序开展换届选举工作。应报14个单位，实报14个单位。"));
        blocks.add(words(ParagraphStyle.HEADING_1, "一、工作基本概况"));
        blocks.add(figures());
        for (int i = 0; i < 3; i++) {
            blocks.add(words(ParagraphStyle.HEADING_2, "（" + "一二三".charAt(i) + "）加强领导，健全工作机构"));
            blocks.add(words(ParagraphStyle.HEADING_3, "1.成立机构"));
            for (int j = 0; j < 4; j++) {
                blocks.add(words(ParagraphStyle.BODY, prose(i * 4 + j)));
            }
        }
        blocks.add(words(ParagraphStyle.HEADING_1, "二、存在的特殊文字"));
        blocks.add(words(ParagraphStyle.BODY, "当选人员中有" + String.join("、", RARE.split("")) + "等生僻字姓名，均应完整印出。"));
        TRAPS.forEach(trap -> blocks.add(words(ParagraphStyle.BODY, "原样文字：" + trap)));
        blocks.add(words(ParagraphStyle.ATTACHMENT_LIST, "附件：1. 全县选民登记与参加投票情况统计表，名称很长所以一定会折到第二行上去继续排印"));
        blocks.add(words(ParagraphStyle.ATTACHMENT_LIST, "　　　2. 生僻字与特殊文字表"));
        blocks.add(words(ParagraphStyle.SIGNATURE, "望城县换届选举工作领导小组办公室"));
        blocks.add(words(ParagraphStyle.DATE, "2026年8月1日"));
        blocks.add(new NewPage());
        blocks.add(words(ParagraphStyle.ATTACHMENT_MARK, "附件1"));
        blocks.add(words(ParagraphStyle.ATTACHMENT_TITLE, "换届工作统计表"));
        blocks.add(words(ParagraphStyle.TABLE_TITLE, "全县选民登记与参加投票情况统计表"));
        blocks.add(words(ParagraphStyle.TABLE_UNIT, "单位：人、%"));
        blocks.add(longTable());
        blocks.add(words(ParagraphStyle.TABLE_NOTE, "注：参选率＝参加投票选民÷登记选民；“—”表示没有此项。"));
        blocks.add(words(ParagraphStyle.TABLE_TITLE, "生僻字与特殊文字表"));
        blocks.add(words(ParagraphStyle.TABLE_UNIT, "单位：个"));
        blocks.add(oddTable());
        blocks.add(words(ParagraphStyle.NOTE, "统计说明：本表数据截至2026年8月1日，由各乡镇报送，县换届办汇总；四舍五入一次，合计与分项之和一致。"));
        return new SummaryDocument("换届选举工作总结", blocks);
    }

    /** 45 townships and a total under grouped headings: more than a page. */
    public static Table longTable() {
        List<Column> columns = List.of(
                new Column("", "序号", 5, Align.CENTER),
                new Column("", "单位", 10, Align.LEFT),
                new Column("县级人大代表选举", "登记选民", 9, Align.RIGHT),
                new Column("县级人大代表选举", "参加投票选民", 9, Align.RIGHT),
                new Column("县级人大代表选举", "参选率", 7, Align.RIGHT),
                new Column("乡镇级人大代表选举", "登记选民", 9, Align.RIGHT),
                new Column("乡镇级人大代表选举", "参加投票选民", 9, Align.RIGHT),
                new Column("乡镇级人大代表选举", "参选率", 7, Align.RIGHT),
                new Column("", "备注", 12, Align.LEFT));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            String remark = i % 9 == 4 ? "本单位第3选区另行选举一次，按规定程序重新投票" : "";
            rows.add(row(
                    false,
                    String.valueOf(i + 1),
                    TOWNSHIPS[i % TOWNSHIPS.length],
                    String.valueOf(20000 + 37 * i),
                    String.valueOf(18000 + 31 * i),
                    i == 7 ? "—" : (90 + i % 9) + "." + i % 10,
                    String.valueOf(19000 + 37 * i),
                    String.valueOf(17000 + 31 * i),
                    "93.0",
                    remark));
        }
        rows.add(row(true, "", "合计", "936630", "840690", "93.4", "891630", "795690", "93.0", ""));
        return new Table("附表1", columns, rows);
    }

    public static Table oddTable() {
        List<Column> columns = List.of(
                new Column("", "姓名或原样文字", 20, Align.LEFT),
                new Column("", "数", 8, Align.RIGHT),
                new Column("", "变化（个百分点）", 8, Align.RIGHT));
        List<Row> rows = new ArrayList<>();
        TRAPS.forEach(trap -> rows.add(row(false, trap, "=1+1", "-1.2")));
        RARE.codePoints().forEach(point -> rows.add(row(false, "王" + Character.toString(point), "7", "0.0")));
        return new Table("附表2", columns, rows);
    }

    private static Paragraph figures() {
        return new Paragraph(
                ParagraphStyle.BODY,
                List.of(
                        new Words("县级人大代表选举登记选民"),
                        new FigureText("352190", "T01|县"),
                        new Words("人，参加投票选民"),
                        new FigureText("328945", "T04|县"),
                        new Words("人，参选率"),
                        new FigureText("93.4%", "T05|县"),
                        new Words("；选举产生县人大代表"),
                        new FigureText("192", "P02|县人大代表"),
                        new Words("名。")));
    }

    private static String prose(int n) {
        return "全县各级党组织坚持把加强党的领导贯穿换届工作全过程，成立领导小组" + (n + 3)
                + "个，先后召开专题会议" + (12 + n) + "次，制发文件3,162份，印发宣传册350册、出动宣传车250辆次，"
                + "编发信息130期、短信15000条，组织“两代表一委员”座谈（含网络座谈）" + (n + 8)
                + "场；严格落实《中华人民共和国全国人民代表大会和地方各级人民代表大会选举法》有关规定，"
                + "做到“五个阶段”、11项任务、30个程序环环相扣，群众满意度达99." + n + "%，比上届提高" + n + ".2个百分点。";
    }

    public static Paragraph words(ParagraphStyle style, String text) {
        return new Paragraph(style, List.of(new Words(text)));
    }

    public static Row row(boolean total, String... cells) {
        return new Row(
                Arrays.stream(cells).map(Words::new).map(Inline.class::cast).toList(), total);
    }
}
