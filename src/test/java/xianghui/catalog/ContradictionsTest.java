package xianghui.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static xianghui.catalog.SmallCatalog.CLAIMS;
import static xianghui.catalog.SmallCatalog.CODES;
import static xianghui.catalog.SmallCatalog.COUNTY;
import static xianghui.catalog.SmallCatalog.METRICS;
import static xianghui.catalog.SmallCatalog.S00;
import static xianghui.catalog.SmallCatalog.S01;
import static xianghui.catalog.SmallCatalog.S02;
import static xianghui.catalog.SmallCatalog.TABLES;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Changes a line of the small catalogue and reads the whole refusal. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContradictionsTest {

    @TempDir
    Path folder;

    private final List<DynamicTest> changes = new ArrayList<>();

    private void change(String file, String old, String replacement, String... refusal) {
        Path own = folder.resolve(Integer.toString(changes.size()));
        changes.add(DynamicTest.dynamicTest(replacement, () -> assertThat(
                        new SmallCatalog().with(file, old, replacement).refusal(own))
                .containsExactly(refusal)));
    }

    @TestFactory
    List<DynamicTest> What_is_no_YAML_is_refused_with_its_place() {
        change(CODES, "{县: [县级], 乡: [乡级]}", "{县: [县级, 乡: [乡级]}");
        change(CODES, "open: true", "open: \"true");
        change(CODES, "codes:", "- codes");
        change(CODES, "open: true", "open: true\n    open: false");
        change(COUNTY, "term: 第十六届", "term: *any");
        return changes;
    }

    @TestFactory
    List<DynamicTest> Unknown_keys_are_refused_wherever_they_stand() {
        change(COUNTY, "period: 终报", "period: 终报\nperoid: 终报");
        change(COUNTY, "office: 某县换届办", "office: 某县换届办, ofice: 某办");
        change(COUNTY, "name: 年轻干部}", "name: 年轻干部, nme: 青年}");
        change(COUNTY, "workdays: [2026-05-09]", "workdays: [2026-05-09], weekends: []");
        change(COUNTY, "aliases: [甲]", "aliases: [甲], alias: 甲");
        change(CODES, "open: true", "opn: true");
        change(S01, "remark: 备注}", "remark: 备注, unit: 单位}");
        change(S02, "subject: district", "subject: district\ntitle: 选区");
        change(S02, "nil: zero", "nill: zero");
        change(S02, "take: {population: B01}", "take: {population: B01}\n    takes: {area: B10}");
        change(S02, "{id: absent,", "{id: absent, unit: 人,");
        change(S02, "title: 过半", "title: 过半\n    titel: 过半数");
        change(S02, "until: 2030-01-01}", "until: 2030-01-01, to: 2030-01-01}");
        change(S02, "total: {by:", "total: {of: voted, by:");
        change(S02, "when: \"层级", "whenever: true\n      when: \"层级");
        change(S02, "{sum: registered, where:", "{sum: registered, were: true, where:");
        change(S02, "{id: T01,", "{id: T01, nme: 登记,");
        change(METRICS, "share: {numerator: T04,", "share: {nominator: T04, numerator: T04,");
        change(METRICS, "{by: {极: 最低}, lowest: T05}", "{by: {极: 最低}, lowst: T04, lowest: T05}");
        change(METRICS, "minuend: {metric: T01,", "minuend: {metrc: T04, metric: T01,");
        change(CLAIMS, "sheets: [S02]", "sheet: S02\n    sheets: [S02]");
        change(CLAIMS, "{id: B, text: omit}", "{id: B, txt: omit, text: omit}");
        change(CLAIMS, "for-each: {metric:", "for-each: {metrics: [T05], metric:");
        change(TABLES, "{header: 单位,", "{head: 单位, header: 单位,");
        change(TABLES, "{each: unit}", "{each: unit, eech: unit}");
        return changes;
    }

    @TestFactory
    List<DynamicTest> What_is_missing_or_of_the_wrong_kind_is_refused() {
        change(COUNTY, "as-of: 2026-06-30", "as-of: 2026-6-30");
        change(COUNTY, "opened: 2026-03-08", "");
        change(COUNTY, "value: 35", "value: 三十五");
        change(COUNTY, "value: 2/3", "value: 2/0");
        change(COUNTY, "{人代会: 20}", "{人代会: 二十}");
        change(COUNTY, "{人代会: 20}", "二十");
        change(COUNTY, "workdays: [2026-05-09]", "workdays: [2026-05-39]");
        change(COUNTY, "role: township", "role: town");
        change(COUNTY, "  - {code: \"00\"", "  - 县\n  - {code: \"00\"");
        change(CODES, "open: true", "open: maybe");
        change(CODES, "list: 民族", "list: [民族]");
        change(S01, "columns: {current: 本届, last: 上届, remark: 备注}", "");
        change(S02, "kind: day}", "kind: date}");
        change(S02, "header: 选区号, ", "");
        change(S02, "key: [level, district]", "");
        change(S02, "nil: zero", "nil: none");
        return changes;
    }

    @TestFactory
    List<DynamicTest> Expressions_that_cannot_be_read_are_refused_with_their_place() {
        change(S02, "formula: \"registered - voted\"", "formula: \"registered - \"");
        change(S02, "voted * 2 > registered", "voted * 2 >> registered");
        change(S02, "参加投票{voted}人", "参加投票{voted人");
        change(S02, "参加投票{voted}人", "参加投票{round(voted)}人");
        change(S02, "B01 > 0", "B01 > 0.0.1");
        change(CLAIMS, "[T06] < $young", "[T06 < $young");
        return changes;
    }

    @TestFactory
    List<DynamicTest> Ids_that_are_given_twice_are_refused() {
        change(CODES, "list: 会议", "list: 层级");
        change(S01, "table: S01", "table: S02");
        change(S01, "sheet: 基本情况", "sheet: 投票");
        change(S01, "{id: B10, header: 面积", "{id: B01, header: 面积");
        change(S01, "header: 面积", "header: 总人口");
        change(S02, "aliases: [登记选民数]", "aliases: [参加投票]");
        change(S02, "{population: B01}", "{voted: B01}");
        change(S02, "{id: absent,", "{id: voted,");
        change(S02, "id: R-02", "id: R-01");
        change(METRICS, "id: X01", "id: T01");
        change(CLAIMS, "id: CL01", "id: X01");
        change(METRICS, "{by: {极: 最低}, lowest: T05}", "{share: {numerator: T04, denominator: T01}}");
        change(TABLES, "    lines:", "    lines: []\n  - name: 附表1\n    title: 又一张\n    lines:");
        change(COUNTY, "code: \"00\"", "code: \"01\"");
        change(COUNTY, "name: 县本级", "name: 甲");
        change(CODES, "乡: [乡级]", "乡: [县级]");
        return changes;
    }

    @TestFactory
    List<DynamicTest> What_a_sheet_says_of_itself_must_be_there() {
        change(S02, "key: [level, district]", "key: [level, distrct]");
        change(S02, "subject: district", "subject: name");
        change(S02, "codes: 层级", "codes: 等级");
        change(S02, "kind: day}", "kind: day, codes: 层级}");
        change(S02, "kind: flag}", "kind: flag, nil: zero}");
        change(S02, "required: \"level = '县'\"", "required: \"level = '市'\"");
        change(S02, "required: \"level = '县'\"", "required: \"registered\"");
        change(S02, "from: S01", "from: S09");
        change(S02, "on: {B10: registered}", "on: {B11: registred}");
        change(S02, "take: {population: B01}", "take: {population: B09}");
        change(S02, "where: \"B01 > 0\"", "where: \"voted > 0\"");
        change(S02, "registered - voted", "registered - level");
        change(CODES, "{县: 县里, 乡: 乡里}", "{县: 县里, 村: 村里}");
        change(S00, "table: S00", "table: S99");
        change(S00, "{id: filed_on,", "{id: filed,");
        change(CODES, "{乡镇: [], 县本级: []}", "{乡镇: [], 县本级: [], 市直: []}");
        return changes;
    }

    @TestFactory
    List<DynamicTest> Columns_must_not_need_themselves() {
        change(S02, "registered - voted\"}", "registered - present\"}\n  - {id: present, formula: \"registered - absent\"}");
        change(S02, "on: {B10: registered}", "on: {B10: population}");
        return changes;
    }

    @TestFactory
    List<DynamicTest> A_rule_must_be_complete() {
        change(S02, "    source: 选举法第四十五条\n", "");
        change(S02, "    message: \"参加投票{voted}人\"\n", "");
        change(S02, "    holds: {level: 县, registered: 100, voted: 51, valid: 是}\n", "");
        change(S02, "    breaks: {level: 县, registered: 100, voted: 50, valid: 是}\n", "");
        change(S02, "    title: 过半\n", "");
        change(S02, "    severity: fatal\n", "");
        change(S02, "severity: fatal", "severity: not-evaluable");
        change(S02, "units: township", "units: village");
        change(S02, "    named: round-numbers\n", "");
        change(S02, "named: round-numbers", "named: round-numbers\n    check: \"voted > 1\"");
        change(S02, "named: round-numbers", "named: square-numbers");
        change(S02, "from: 2020-10-18", "from: 2031-10-18");
        return changes;
    }

    @TestFactory
    List<DynamicTest> A_rule_must_speak_of_what_there_is() {
        change(S02, "valid = '否' or", "valid = '不' or");
        change(S02, "voted * 2 > registered", "votes * 2 > registered");
        change(S02, "voted * 2 > registered", "voted * 2 > registered + $yung");
        change(S02, "level.office = '县里'", "level.rank = '县里'");
        change(S02, "level.office = '县里'", "level.office = '市里'");
        change(S02, "unit.role = '乡镇'", "unit.role = '乡'");
        change(S02, "deadline.meeting", "deadline.voted");
        change(S02, "polling_day <=", "registered <=");
        change(S02, "check: \"valid = '否' or voted * 2 > registered\"", "check: \"voted * 2\"");
        change(S02, "at: [voted]", "at: [votes]");
        change(S02, "at: [voted]", "at: [absent]");
        change(S02, "message: \"参加投票{voted}人\"", "message: \"参加投票{votes}人\"");
        change(S02, "fields: [registered, voted]", "fields: [registered, level]");
        change(S02, "fields: [registered, voted]", "fields: [registered, votes]");
        change(S02, "by: [level], fields: [registered, voted]", "by: [tier], fields: []");
        change(S02, "不等于{sum}", "不等于{total}");
        change(S02, "breaks: {level: 县, registered: 100, voted: 50", "breaks: {level: 县级, registerd: 100, voted: 50");
        change(S02, "S01: {B01: 3}", "S01: {B01_last: 3, B99: 4}, S09: {}");
        return changes;
    }

    @TestFactory
    List<DynamicTest> A_rule_across_sheets_must_speak_of_its_tallies() {
        change(S02, "{sum: registered, where: \"level = '县'\", by:", "{sum: registred, where: \"level = '市'\", by:");
        change(S02, "{sum: registered, where: \"level = '县'\", by:", "{sum: district, table: S02, by:");
        change(S02, "{sum: registered, where: \"level = '县'\", by:", "{sum: registered, table: S09, by:");
        change(S02, "{max: polling_day, by: {层级: level}}", "{max: polling_day}");
        change(S02, "{max: polling_day, by: {层级: level}}", "{by: {层级: level}}");
        change(S02, "{max: polling_day, by:", "{max: polling_day, min: polling_day, by:");
        change(S02, "when: \"层级 = '县'", "when: \"层级 = '市'");
        change(S02, "voters <= quota.人代会", "voters <= registered");
        change(S02, "voters <= quota.人代会", "voters <= quota.党代会");
        change(S02, "  across:\n", "  across:\n      scope: county\n");
        change(S02, "at: [voters, registered]", "at: [voter]");
        return changes;
    }

    @TestFactory
    List<DynamicTest> A_metric_must_be_made_of_what_there_is() {
        change(METRICS, "sum: voted, table: S02,", "sum: votes, table: S02,");
        change(METRICS, "sum: voted, table: S02,", "sum: voted,");
        change(METRICS, "sum: voted, table: S02,", "sum: voted, among: voted, table: S02,");
        change(METRICS, "named: by-hand", "named: by-foot");
        change(METRICS, ", named: by-hand", "");
        change(METRICS, "numerator: T04", "numerator: T99");
        change(METRICS, "lowest: T05", "lowest: T98");
        change(METRICS, "term: previous", "term: last");
        change(METRICS, "{metric: T01, term: previous}", "{metric: T04, term: previous}");
        change(METRICS, "by: {层级: 县}}", "by: {机构: 县}}");
        change(METRICS, "by: {层级: 县}}", "by: {层级: 市}}");
        change(METRICS, "denominator: T01", "denominator: {metric: T01, by: {}}");
        change(METRICS, "share: {numerator: T04, denominator: T01}", "share: {numerator: {metric: T04, by: {层级: 乡}}, denominator: T01}");
        change(METRICS, "when: \"n = quota.人代会\"", "when: \"m = 1\"");
        change(METRICS, "given: \"n > 0\"", "given: \"n\"");
        change(METRICS, "value: \"last <=", "value: \"unit.name = '甲镇' and last <=");
        change(METRICS, "let: {n: {count: true, table: S02}}", "let: {n: {count: true, table: S02, by: {a: level}}, m: {count: true, table: S02, by: {b: level}}}");
        change(METRICS, "let: {last: {max: polling_day, table: S02}}, value: \"last <= county.term_until\"", "let: {}, value: \"true\"");
        return changes;
    }

    @TestFactory
    List<DynamicTest> Metrics_must_not_need_themselves() {
        change(METRICS, "sum: voted, table: S02, by: {层级: level}", "difference: {minuend: T05, subtrahend: T01}");
        change(METRICS, "{metric: T01, term: previous}}}", "{metric: T06}}}");
        return changes;
    }

    @TestFactory
    List<DynamicTest> A_claim_must_be_earned_by_what_there_is() {
        change(CLAIMS, "{id: B, text: omit}", "{id: B, when: covered, text: omit}");
        change(CLAIMS, "id: A, when", "id: C, when");
        change(CLAIMS, "{id: B, text: omit}", "{id: B, text: 略}\n      - {id: C, text: omit}");
        change(CLAIMS, "sheets: [S02]", "sheets: [S09]");
        change(CLAIMS, "for-each: {metric: T05,", "for-each: {metric: T98,");
        change(CLAIMS, "dimensions: [层级]", "dimensions: [层级, 机构]");
        change(CLAIMS, "[T06] < $young", "[T98] < $young");
        change(CLAIMS, "[T06] < $young", "[T06] < $old");
        change(CLAIMS, "[T06] < $young", "T06|县 < $young");
        change(CLAIMS, "[T06] < $young", "[T06|县] < $young");
        change(CLAIMS, "[T05|最低] > 0", "[T05|最高] > 0");
        change(CLAIMS, "[T05|最低] > 0", "[T05|最低:previous] > 0");
        change(CLAIMS, "[T05|最低] > 0", "[T05|最低] = '高'");
        change(CLAIMS, "{T04|县}", "{T99|县}");
        change(CLAIMS, "{T04|县}", "{T04|市:概数}");
        change(CLAIMS, "{T04|县}", "{T04|县，乡}");
        change(CLAIMS, "    for-each: {metric: T05, dimensions: [层级]}\n", "");
        change(TABLES, "{T01|县}{CL01}", "{T99|县}{CL02}");
        return changes;
    }

    @TestFactory
    List<DynamicTest> The_county_must_be_sound() {
        change(COUNTY, "role: county", "role: all");
        change(COUNTY, "term-from: 2026-01-01", "term-from: 2027-01-01");
        return changes;
    }

    @Test
    void Everything_is_refused_at_once() {
        assertThat(new SmallCatalog()
                        .with(COUNTY, "period: 终报", "peroid: 终报")
                        .with(S02, "severity: fatal", "severity: deadly")
                        .with(METRICS, "numerator: T04", "numerator: T99")
                        .with(CLAIMS, "sheets: [S02]", "sheets: [S09]")
                        .refusal(folder))
                .containsExactly();
    }

    @Test
    void While_a_file_is_broken_nothing_is_said_of_what_it_may_define() {
        assertThat(new SmallCatalog().with(S01, "table: S01", "table: [S01").refusal(folder))
                .containsExactly();
    }
}
