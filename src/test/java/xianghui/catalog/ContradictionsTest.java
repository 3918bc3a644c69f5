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

import java.nio.charset.Charset;
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
        changes.add(DynamicTest.dynamicTest(old + " -> " + replacement, () -> assertThat(
                        new SmallCatalog().with(file, old, replacement).refusal(own))
                .containsExactly(refusal)));
    }

    @TestFactory
    List<DynamicTest> What_is_no_YAML_is_refused_with_its_place() {
        change(CODES, "{县: [县级], 乡: [乡级]}", "{县: [县级, 乡: [乡级]}", "codes.yaml: 第5行第30列不合YAML的写法，请检查缩进、冒号、引号和括号。");
        change(CODES, "open: true", "open: \"true", "codes.yaml: 第14行第9列不合YAML的写法，请检查缩进、冒号、引号和括号。");
        change(CODES, "codes:", "- codes", "codes.yaml: 第2行第9列不合YAML的写法，请检查缩进、冒号、引号和括号。");
        change(CODES, "open: true", "open: true\n    open: false", "codes.yaml: 键“open”写了两次（第15行），请只留一处。");
        change(COUNTY, "term: 第十六届", "term: *any", "county.yaml: 第2行用了YAML的引用（*），这里不支持，请写全。");
        return changes;
    }

    @TestFactory
    List<DynamicTest> Unknown_keys_are_refused_wherever_they_stand() {
        change(
                COUNTY,
                "period: 终报",
                "period: 终报\nperoid: 终报",
                "county.yaml: 没有“peroid”这个键，这里可以写：county、calendar、term、period、template-version、as-of、polling-day、opened、report-date、term-from、term-until、deadlines、slogans、thresholds、units、layout。");
        change(
                COUNTY,
                "office: 某县换届办",
                "office: 某县换届办, ofice: 某办",
                "county.yaml: 没有“ofice”这个键，这里可以写：province、name、office、phone。");
        change(COUNTY, "name: 年轻干部}", "name: 年轻干部, nme: 青年}", "county.yaml: 没有“nme”这个键，这里可以写：value、name、unit。");
        change(
                COUNTY,
                "workdays: [2026-05-09]",
                "workdays: [2026-05-09], weekends: []",
                "county.yaml: 没有“weekends”这个键，这里可以写：holidays、workdays。");
        change(
                COUNTY,
                "aliases: [甲]",
                "aliases: [甲], alias: 甲",
                "county.yaml 01: 没有“alias”这个键，这里可以写：code、name、aliases、role、kind、predecessors、quota。");
        change(
                CODES,
                "open: true",
                "opn: true",
                "codes.yaml 民族: 没有“opn”这个键，这里可以写：list、open、unclassified、values、attributes。",
                "return/S02.yaml R-01: “where”拿“汉族”与“壮族”比，两边没有一个相同的词，请按代码表改。");
        change(
                S01,
                "remark: 备注}",
                "remark: 备注, unit: 单位}",
                "return/S01.yaml S01: 没有“unit”这个键，这里可以写：current、last、remark。");
        change(
                S02,
                "subject: district",
                "subject: district\ntitle: 选区",
                "return/S02.yaml S02: 没有“title”这个键，这里可以写：table、rules、metrics、layout、key、sheet、aliases、fields、subject、carried、lookups、computed、periods。");
        change(
                S02,
                "nil: zero",
                "nill: zero",
                "return/S02.yaml voted: 没有“nill”这个键，这里可以写：kind、codes、id、header、aliases、required、nil、unit、personal。");
        change(
                S02,
                "take: {population: B01}",
                "take: {population: B01}\n    takes: {area: B10}",
                "return/S02.yaml S02: 没有“takes”这个键，这里可以写：from、on、where、take。");
        change(S02, "{id: absent,", "{id: absent, unit: 人,", "return/S02.yaml absent: 没有“unit”这个键，这里可以写：id、formula。");
        change(
                S02,
                "title: 过半",
                "title: 过半\n    titel: 过半数",
                "return/S02.yaml R-01: 没有“titel”这个键，这里可以写：in-force、id、title、severity、source、units、check、where、total、across、named、message、at、holds、breaks、periods。");
        change(
                S02,
                "until: 2030-01-01}",
                "until: 2030-01-01, to: 2030-01-01}",
                "return/S02.yaml R-01: 没有“to”这个键，这里可以写：from、until。");
        change(S02, "total: {by:", "total: {of: voted, by:", "return/S02.yaml R-02: 没有“of”这个键，这里可以写：where、by、fields。");
        change(
                S02,
                "when: \"层级",
                "whenever: true\n      when: \"层级",
                "return/S02.yaml R-03: 没有“whenever”这个键，这里可以写：scope、let、when、check。");
        change(
                S02,
                "{sum: registered, where:",
                "{sum: registered, were: true, where:",
                "return/S02.yaml R-03: 没有“were”这个键，这里可以写：sum、count、distinct、min、max、mean、median、where、table、among、by、latest。");
        change(
                S02,
                "{id: T01,",
                "{id: T01, nme: 登记,",
                "return/S02.yaml T01: 没有“nme”这个键，这里可以写：id、name、definition、decimals、unit、over、whole、by、table、share、difference、units-where、reckoned、lowest、highest、named、metric、sum、count、distinct、min、max、mean、median、where、among、latest、previous、cases。");
        change(
                METRICS,
                "share: {numerator: T04,",
                "share: {nominator: T04, numerator: T04,",
                "metrics.yaml T05: 没有“nominator”这个键，这里可以写：numerator、denominator。");
        change(
                METRICS,
                "{by: {极: 最低}, lowest: T05}",
                "{by: {极: 最低}, lowst: T04, lowest: T05}",
                "metrics.yaml T05: 没有“lowst”这个键，这里可以写：term、each、by、share、difference、units-where、reckoned、lowest、highest、named、metric、sum、count、distinct、min、max、mean、median、decimals、unit。");
        change(
                METRICS,
                "minuend: {metric: T01,",
                "minuend: {metrc: T04, metric: T01,",
                "metrics.yaml T06: 没有“metrc”这个键，这里可以写：share、difference、units-where、reckoned、lowest、highest、named、metric、sum、count、distinct、min、max、mean、median、term、by。");
        change(
                CLAIMS,
                "sheets: [S02]",
                "sheet: S02\n    sheets: [S02]",
                "claims.yaml CL01: 没有“sheet”这个键，这里可以写：id、name、sheets、over、for-each、alternatives。");
        change(
                CLAIMS,
                "{id: B, text: omit}",
                "{id: B, txt: omit, text: omit}",
                "claims.yaml CL01: 没有“txt”这个键，这里可以写：when、text、id。");
        change(
                CLAIMS,
                "for-each: {metric:",
                "for-each: {metrics: [T05], metric:",
                "claims.yaml CL01: 没有“metrics”这个键，这里可以写：metric、dimensions、merge、join。");
        change(
                TABLES,
                "{header: 单位,",
                "{head: 单位, header: 单位,",
                "tables.yaml 附表1: 没有“head”这个键，这里可以写：group、header、width、align、text。");
        change(
                TABLES,
                "{each: unit}",
                "{each: unit, eech: unit}",
                "tables.yaml 附表1: 没有“eech”这个键，这里可以写：each、of、label、fixed、total、rows。");
        return changes;
    }

    @TestFactory
    List<DynamicTest> What_is_missing_or_of_the_wrong_kind_is_refused() {
        change(
                COUNTY,
                "as-of: 2026-06-30",
                "as-of: 2026-6-30",
                "county.yaml: “as-of”的值“2026-6-30”不是日期，请写成 2026-06-30 的样子。");
        change(COUNTY, "opened: 2026-03-08", "", "county.yaml: 缺少“opened”，请补上。");
        change(COUNTY, "value: 35", "value: 三十五", "county.yaml: “value”的值“三十五”不是数，请改成数。");
        change(COUNTY, "value: 2/3", "value: 2/0", "county.yaml: “value”的值“2/0”不是数，请改成数。");
        change(COUNTY, "{人代会: 20}", "{人代会: 二十}", "county.yaml 01: “人代会”的值“二十”不是数，请改成数。");
        change(
                COUNTY,
                "{人代会: 20}",
                "二十",
                "county.yaml 01: “quota”应当由“键: 值”组成，请检查。",
                "return/S02.yaml R-03: “check”里的“quota.人代会”在这里没有意思，它不是栏目、公式列、代码属性、指标或设定，请核对写法。",
                "metrics.yaml V05: “when”里的“quota.人代会”在这里没有意思，它不是栏目、公式列、代码属性、指标或设定，请核对写法。");
        change(
                COUNTY,
                "workdays: [2026-05-09]",
                "workdays: [2026-05-39]",
                "county.yaml: “workdays”的值“2026-05-39”不是日期，请写成 2026-06-30 的样子。");
        change(COUNTY, "role: township", "role: town", "county.yaml 01: “role”不能是“town”，可以是：township、county、all。");
        change(COUNTY, "  - {code: \"00\"", "  - 县\n  - {code: \"00\"", "county.yaml: “units”应当由“键: 值”组成，请检查。");
        change(
                CODES,
                "open: true",
                "open: maybe",
                "codes.yaml 民族: “open”不能是“maybe”，可以是：true、false。",
                "return/S02.yaml R-01: “where”拿“汉族”与“壮族”比，两边没有一个相同的词，请按代码表改。");
        change(
                CODES,
                "list: 民族",
                "list: [民族]",
                "codes.yaml: “list”应当是一个词、一个数或一句话，请检查。",
                "codes.yaml: 缺少“list”，请补上。",
                "return/S02.yaml S02: 没有“民族”这个代码表，可以是：、flag、会议、单位类型、层级、报送类型。");
        change(
                S01,
                "columns: {current: 本届, last: 上届, remark: 备注}",
                "",
                "return/S01.yaml S01: 缺少“columns”，请补上。",
                "return/S02.yaml T01: “sum”里的“B01_last”在这里没有意思，它不是栏目、公式列、代码属性、指标或设定，请核对写法。");
        change(
                S02,
                "kind: day}",
                "kind: date}",
                "return/S02.yaml polling_day: “kind”不能是“date”，可以是：text、count、decimal、code、codes、flag、day、month。",
                "return/S02.yaml R-01: “where”拿文字与日期比，请改成同类的值。",
                "return/S02.yaml R-03: “max”应当是数，写的却是文字，请改。",
                "return/S02.yaml R-03: “check”拿文字与日期比，请改成同类的值。",
                "metrics.yaml G05: “max”应当是数，写的却是文字，请改。",
                "metrics.yaml G05: “value”拿文字与日期比，请改成同类的值。");
        change(S02, "header: 选区号, ", "", "return/S02.yaml district: 缺少“header”，请补上。");
        change(S02, "key: [level, district]", "", "return/S02.yaml S02: 缺少“key”，请补上。");
        change(S02, "nil: zero", "nil: none", "return/S02.yaml voted: “nil”不能是“none”，可以是：zero。");
        return changes;
    }

    @TestFactory
    List<DynamicTest> Expressions_that_cannot_be_read_are_refused_with_their_place() {
        change(
                S02,
                "formula: \"registered - voted\"",
                "formula: \"registered - \"",
                "return/S02.yaml absent: “formula”的公式“registered - ”从第14个字起读不懂：公式没有写完。");
        change(
                S02,
                "voted * 2 > registered",
                "voted * 2 >> registered",
                "return/S02.yaml R-01: “check”的公式“valid = '否' or voted * 2 >> registered”从第27个字起读不懂：这里不该有“>”。");
        change(S02, "参加投票{voted}人", "参加投票{voted人", "return/S02.yaml R-01: “message”的公式“参加投票{voted人”从第5个字起读不懂：缺少右花括号。");
        change(
                S02,
                "参加投票{voted}人",
                "参加投票{round(voted)}人",
                "return/S02.yaml R-01: “message”的公式“round(voted)”从第1个字起读不懂：没有“round”这个函数。");
        change(S02, "B01 > 0", "B01 > 0.0.1", "return/S02.yaml S02: “where”的公式“B01 > 0.0.1”从第7个字起读不懂：“0.0.1”不是数。");
        change(
                CLAIMS,
                "[T06] < $young",
                "[T06 < $young",
                "claims.yaml CL01: “when”的公式“covered and [T05] * 100 >= 90 and [T05|最低] > 0 and [T06 < $young and [G05]”从第52个字起读不懂：缺少右方括号。");
        return changes;
    }

    @TestFactory
    List<DynamicTest> Ids_that_are_given_twice_are_refused() {
        change(
                CODES,
                "list: 会议",
                "list: 层级",
                "codes.yaml 层级: 编号“层级”已在 codes.yaml 里用过，请换一个。",
                "return/S02.yaml S02: 没有“会议”这个代码表，可以是：flag、单位类型、层级、报送类型、民族。",
                "return/S02.yaml R-01: “where”里的“deadline.meeting”在这里没有意思，它不是栏目、公式列、代码属性、指标或设定，请核对写法。");
        change(S01, "table: S01", "table: S02", "return/S02.yaml S02: 编号“S02”已在 return/S01.yaml 里用过，请换一个。");
        change(S01, "sheet: 基本情况", "sheet: 投票", "return/S02.yaml S02: 表名“投票”已有别的表用了，请换一个。");
        change(
                S01,
                "{id: B10, header: 面积",
                "{id: B01, header: 面积",
                "return/S01.yaml S01: 栏目编号“B01”在这张表里用了两次，请换一个。",
                "return/S02.yaml S02: 没有“B10”这个栏目或公式列，可以是：B01、B01_last。");
        change(S01, "header: 面积", "header: 总人口", "return/S01.yaml S01: 栏目名“总人口”在这张表里用了两次，认不出是哪一栏，请换一个。");
        change(S02, "aliases: [登记选民数]", "aliases: [参加投票]", "return/S02.yaml S02: 栏目名“参加投票”在这张表里用了两次，认不出是哪一栏，请换一个。");
        change(S02, "{population: B01}", "{voted: B01}", "return/S02.yaml S02: 栏目编号“voted”在这张表里用了两次，请换一个。");
        change(
                S02,
                "{id: absent,",
                "{id: voted,",
                "return/S02.yaml S02: 栏目编号“voted”在这张表里用了两次，请换一个。",
                "return/S02.yaml S02: 公式列互相引用，算不出来：S02.voted → S02.voted。");
        change(S02, "id: R-02", "id: R-01", "return/S02.yaml R-01: 编号“R-01”已在 return/S02.yaml 里用过，请换一个。");
        change(METRICS, "id: X01", "id: T01", "metrics.yaml T01: 编号“T01”已在 return/S02.yaml 里用过，请换一个。");
        change(
                CLAIMS,
                "id: CL01",
                "id: X01",
                "claims.yaml X01: 编号“X01”已在 metrics.yaml 里用过，请换一个。",
                "tables.yaml 附表1: 占位符“CL01”既不是指标也不是结论。");
        change(
                METRICS,
                "{by: {极: 最低}, lowest: T05}",
                "{share: {numerator: T04, denominator: T01}}",
                "metrics.yaml T05: 本届的数，分组相同（）、取的行也相同，却写了两种算法，请只留一种。",
                "claims.yaml CL01A: “T05”后面的取值“最低”定不出一个数，它按这些分组：层级。");
        change(
                TABLES,
                "    lines:",
                "    lines: []\n  - name: 附表1\n    title: 又一张\n    lines:",
                "tables.yaml 附表1: 编号“附表1”已在 tables.yaml 里用过，请换一个。");
        change(COUNTY, "code: \"00\"", "code: \"01\"", "county.yaml: 单位“01”写了两次，代码、名称、别名都不能重复。");
        change(COUNTY, "name: 县本级", "name: 甲", "county.yaml: 单位“甲”写了两次，代码、名称、别名都不能重复。");
        change(CODES, "乡: [乡级]", "乡: [县级]", "codes.yaml 层级: “县级”在这个代码表里写了两次，认不出是哪一个，请只留一处。");
        return changes;
    }

    @TestFactory
    List<DynamicTest> What_a_sheet_says_of_itself_must_be_there() {
        change(
                S02,
                "key: [level, district]",
                "key: [level, distrct]",
                "return/S02.yaml S02: 没有“distrct”这个栏目，可以是：level、district、meeting、ethnicity、polling_day、registered、voted、valid。");
        change(
                S02,
                "subject: district",
                "subject: name",
                "return/S02.yaml S02: 没有“name”这个栏目，可以是：level、district、meeting、ethnicity、polling_day、registered、voted、valid。");
        change(
                S02,
                "codes: 层级",
                "codes: 等级",
                "return/S02.yaml S02: 没有“等级”这个代码表，可以是：flag、会议、单位类型、层级、报送类型、民族。",
                "return/S02.yaml R-01: “where”里的“level.office”在这里没有意思，它不是栏目、公式列、代码属性、指标或设定，请核对写法。");
        change(
                S02,
                ", codes: 会议",
                "",
                "return/S02.yaml S02: 代码栏“meeting”要用 codes 写明用哪个代码表。",
                "return/S02.yaml R-01: “where”里的“deadline.meeting”在这里没有意思，它不是栏目、公式列、代码属性、指标或设定，请核对写法。");
        change(S02, "kind: day}", "kind: day, codes: 层级}", "return/S02.yaml S02: 栏目“polling_day”不是代码栏，不能写 codes。");
        change(S02, "kind: flag}", "kind: flag, nil: zero}", "return/S02.yaml S02: 栏目“valid”不是数，不能写 nil: zero。");
        change(
                S02,
                "required: \"level = '县'\"",
                "required: \"level = '市'\"",
                "return/S02.yaml S02: “voted.required”拿“县、乡”与“市”比，两边没有一个相同的词，请按代码表改。");
        change(
                S02,
                "required: \"level = '县'\"",
                "required: \"registered\"",
                "return/S02.yaml S02: “voted.required”应当是判断，写的却是数，请改。");
        change(S02, "from: S01", "from: S09", "return/S02.yaml S02: 没有“S09”这张表，可以是：S00、S01、S02。");
        change(
                S02,
                "on: {B10: registered}",
                "on: {B11: registred}",
                "return/S02.yaml S02: 没有“B11”这个栏目或公式列，可以是：B01、B10、B01_last、B10_last。",
                "return/S02.yaml S02: “on”里的“registred”在这里没有意思，它不是栏目、公式列、代码属性、指标或设定，请核对写法。");
        change(
                S02,
                "take: {population: B01}",
                "take: {population: B09}",
                "return/S02.yaml S02: 没有“B09”这个栏目或公式列，可以是：B01、B10、B01_last、B10_last。");
        change(
                S02,
                "where: \"B01 > 0\"",
                "where: \"voted > 0\"",
                "return/S02.yaml S02: “where”里的“voted”在这里没有意思，它不是栏目、公式列、代码属性、指标或设定，请核对写法。");
        change(S02, "registered - voted", "registered - level", "return/S02.yaml S02: “absent”里的“-”要的是数，写的却是文字，请改。");
        change(CODES, "{县: 县里, 乡: 乡里}", "{县: 县里, 村: 村里}", "codes.yaml 层级: attributes 里的“村”不是这个代码表里的词，可以是：县、乡。");
        change(
                S00,
                "table: S00",
                "table: S99",
                "return S00: 缺少封面（table: S00，layout: cover），程序要靠它认单位。",
                "return/S02.yaml R-01: “where”里的“unit.role”在这里没有意思，它不是栏目、公式列、代码属性、指标或设定，请核对写法。");
        change(S00, "{id: filed_on,", "{id: filed,", "return S00: 封面 S00 缺少程序要用的栏目“filed_on”，请补上。");
        change(CODES, "{乡镇: [], 县本级: []}", "{乡镇: [], 县本级: [], 市直: []}", "return S00: 代码表“单位类型”应当恰好有两个词，程序按先后认它们。");
        return changes;
    }

    @TestFactory
    List<DynamicTest> Columns_must_not_need_themselves() {
        change(
                S02,
                "registered - voted\"}",
                "registered - present\"}\n  - {id: present, formula: \"registered - absent\"}",
                "return/S02.yaml S02: 公式列互相引用，算不出来：S02.absent → S02.present → S02.absent。");
        change(
                S02,
                "on: {B10: registered}",
                "on: {B10: population}",
                "return/S02.yaml S02: 公式列互相引用，算不出来：S02.population → S02.population。");
        return changes;
    }

    @TestFactory
    List<DynamicTest> A_rule_must_be_complete() {
        change(S02, "    source: 选举法第四十五条\n", "", "return/S02.yaml R-01: 缺少“source”，请补上。");
        change(S02, "    message: \"参加投票{voted}人\"\n", "", "return/S02.yaml R-01: 缺少“message”，请补上。");
        change(
                S02,
                "    holds: {level: 县, registered: 100, voted: 51, valid: 是}\n",
                "",
                "return/S02.yaml R-01: 缺少“holds”，请补上。");
        change(
                S02,
                "    breaks: {level: 县, registered: 100, voted: 50, valid: 是}\n",
                "",
                "return/S02.yaml R-01: 缺少“breaks”，请补上。");
        change(S02, "    title: 过半\n", "", "return/S02.yaml R-01: 缺少“title”，请补上。");
        change(S02, "    severity: fatal\n", "", "return/S02.yaml R-01: 缺少“severity”，请补上。");
        change(
                S02,
                "severity: fatal",
                "severity: not-evaluable",
                "return/S02.yaml R-01: “severity”不能是“not-evaluable”，可以是：fatal、query、note。");
        change(
                S02,
                "units: township",
                "units: village",
                "return/S02.yaml R-01: “units”不能是“village”，可以是：township、county、all。");
        change(S02, "    named: round-numbers\n", "", "return/S02.yaml R-04: 审核应当恰好写一种：check、total、across、named。");
        change(
                S02,
                "named: round-numbers",
                "named: round-numbers\n    check: \"voted > 1\"",
                "return/S02.yaml R-04: 审核应当恰好写一种：check、total、across、named。");
        change(
                S02,
                "named: round-numbers",
                "named: square-numbers",
                "return/S02.yaml R-04: 没有名为“square-numbers”的审核程序。");
        change(S02, "from: 2020-10-18", "from: 2031-10-18", "return/S02.yaml R-01: in-force 的起日晚于止日，请改正。");
        return changes;
    }

    @TestFactory
    List<DynamicTest> A_rule_must_speak_of_what_there_is() {
        change(S02, "valid = '否' or", "valid = '不' or", "return/S02.yaml R-01: “check”拿“是、否”与“不”比，两边没有一个相同的词，请按代码表改。");
        change(
                S02,
                "voted * 2 > registered",
                "votes * 2 > registered",
                "return/S02.yaml R-01: “check”里的“votes”在这里没有意思，它不是栏目、公式列、代码属性、指标或设定，请核对写法。");
        change(
                S02,
                "voted * 2 > registered",
                "voted * 2 > registered + $yung",
                "return/S02.yaml R-01: “check”里的“$yung”在这里没有意思，它不是栏目、公式列、代码属性、指标或设定，请核对写法。");
        change(
                S02,
                "level.office = '县里'",
                "level.rank = '县里'",
                "return/S02.yaml R-01: “where”里的“level.rank”在这里没有意思，它不是栏目、公式列、代码属性、指标或设定，请核对写法。");
        change(
                S02,
                "level.office = '县里'",
                "level.office = '市里'",
                "return/S02.yaml R-01: “where”拿“乡里、县里”与“市里”比，两边没有一个相同的词，请按代码表改。");
        change(
                S02,
                "unit.role = '乡镇'",
                "unit.role = '乡'",
                "return/S02.yaml R-01: “where”拿“乡镇、县本级”与“乡”比，两边没有一个相同的词，请按代码表改。");
        change(
                S02,
                "deadline.meeting",
                "deadline.voted",
                "return/S02.yaml R-01: “where”里的“deadline.voted”在这里没有意思，它不是栏目、公式列、代码属性、指标或设定，请核对写法。");
        change(S02, "polling_day <=", "registered <=", "return/S02.yaml R-01: “where”拿数与日期比，请改成同类的值。");
        change(
                S02,
                "check: \"valid = '否' or voted * 2 > registered\"",
                "check: \"voted * 2\"",
                "return/S02.yaml R-01: “check”应当是判断，写的却是数，请改。");
        change(
                S02,
                "at: [voted]",
                "at: [votes]",
                "return/S02.yaml R-01: 没有“votes”这个栏目，可以是：level、district、meeting、ethnicity、polling_day、registered、voted、valid。");
        change(
                S02,
                "at: [voted]",
                "at: [absent]",
                "return/S02.yaml R-01: 没有“absent”这个栏目，可以是：level、district、meeting、ethnicity、polling_day、registered、voted、valid。");
        change(
                S02,
                "message: \"参加投票{voted}人\"",
                "message: \"参加投票{votes}人\"",
                "return/S02.yaml R-01: “message”里的“votes”在这里没有意思，它不是栏目、公式列、代码属性、指标或设定，请核对写法。");
        change(
                S02,
                "fields: [registered, voted]",
                "fields: [registered, level]",
                "return/S02.yaml R-02: “level”不是数，不能与合计比较。");
        change(
                S02,
                "fields: [registered, voted]",
                "fields: [registered, votes]",
                "return/S02.yaml R-02: 没有“votes”这个栏目或公式列，可以是：level、district、meeting、ethnicity、polling_day、registered、voted、valid、absent、population。");
        change(
                S02,
                "by: [level], fields: [registered, voted]",
                "by: [tier], fields: []",
                "return/S02.yaml R-02: 没有“tier”这个栏目或公式列，可以是：level、district、meeting、ethnicity、polling_day、registered、voted、valid、absent、population。",
                "return/S02.yaml R-02: 缺少“fields”，请补上。");
        change(
                S02,
                "不等于{sum}",
                "不等于{total}",
                "return/S02.yaml R-02: “message”里的“total”在这里没有意思，它不是栏目、公式列、代码属性、指标或设定，请核对写法。");
        change(
                S02,
                "breaks: {level: 县, registered: 100, voted: 50",
                "breaks: {level: 县级, registerd: 100, voted: 50",
                "return/S02.yaml R-01: 例子“breaks”里，“level”不能是“县级”，可以是：县、乡。",
                "return/S02.yaml R-01: 例子“breaks”里，S02 没有“registerd”这个栏目。");
        change(
                S02,
                "S01: {B01: 3}",
                "S01: {B01_last: 3, B99: 4}, S09: {}",
                "return/S02.yaml R-02: 例子“breaks”里，S01 没有“B99”这个栏目。",
                "return/S02.yaml R-02: 没有“S09”这张表，可以是：S00、S01、S02。");
        return changes;
    }

    @TestFactory
    List<DynamicTest> A_rule_across_sheets_must_speak_of_its_tallies() {
        change(
                S02,
                "{sum: registered, where: \"level = '县'\", by:",
                "{sum: registred, where: \"level = '市'\", by:",
                "return/S02.yaml R-03: “where”拿“县、乡”与“市”比，两边没有一个相同的词，请按代码表改。",
                "return/S02.yaml R-03: “sum”里的“registred”在这里没有意思，它不是栏目、公式列、代码属性、指标或设定，请核对写法。");
        change(
                S02,
                "{sum: registered, where: \"level = '县'\", by:",
                "{sum: district, table: S02, by:",
                "return/S02.yaml R-03: “sum”应当是数，写的却是文字，请改。");
        change(
                S02,
                "{sum: registered, where: \"level = '县'\", by:",
                "{sum: registered, table: S09, by:",
                "return/S02.yaml R-03: 没有“S09”这张表，可以是：S00、S01、S02。");
        change(
                S02,
                "{max: polling_day, by: {层级: level}}",
                "{max: polling_day}",
                "return/S02.yaml R-03: let 里的各项要按同样的 by 分组，请改成一样。");
        change(
                S02,
                "{max: polling_day, by: {层级: level}}",
                "{by: {层级: level}}",
                "return/S02.yaml R-03: 算法应当恰好写一种：sum、count、distinct、min、max、mean、median、share、difference、units-where、reckoned、lowest、highest、named、metric。",
                "return/S02.yaml R-03: “check”拿数与日期比，请改成同类的值。");
        change(
                S02,
                "{max: polling_day, by:",
                "{max: polling_day, min: polling_day, by:",
                "return/S02.yaml R-03: 算法应当恰好写一种：sum、count、distinct、min、max、mean、median、share、difference、units-where、reckoned、lowest、highest、named、metric。");
        change(
                S02,
                "when: \"层级 = '县'",
                "when: \"层级 = '市'",
                "return/S02.yaml R-03: “when”拿“县、乡”与“市”比，两边没有一个相同的词，请按代码表改。");
        change(
                S02,
                "voters <= quota.人代会",
                "voters <= registered",
                "return/S02.yaml R-03: “check”里的“registered”在这里没有意思，它不是栏目、公式列、代码属性、指标或设定，请核对写法。");
        change(
                S02,
                "voters <= quota.人代会",
                "voters <= quota.党代会",
                "return/S02.yaml R-03: “check”里的“quota.党代会”在这里没有意思，它不是栏目、公式列、代码属性、指标或设定，请核对写法。");
        change(
                S02,
                "  across:\n",
                "  across:\n      scope: county\n",
                "return/S02.yaml R-03: “check”里的“quota.人代会”在这里没有意思，它不是栏目、公式列、代码属性、指标或设定，请核对写法。");
        change(
                S02,
                "at: [voters, registered]",
                "at: [voter]",
                "return/S02.yaml R-03: 没有“voter”这个栏目，可以是：latest、voters、level、district、meeting、ethnicity、polling_day、registered、voted、valid。");
        return changes;
    }

    @TestFactory
    List<DynamicTest> A_metric_must_be_made_of_what_there_is() {
        change(
                METRICS,
                "sum: voted, table: S02,",
                "sum: votes, table: S02,",
                "metrics.yaml T04: “sum”里的“votes”在这里没有意思，它不是栏目、公式列、代码属性、指标或设定，请核对写法。");
        change(METRICS, "sum: voted, table: S02,", "sum: voted,", "metrics.yaml T04: 缺少“table”，请补上。");
        change(
                METRICS,
                "sum: voted, table: S02,",
                "sum: voted, among: voted, table: S02,",
                "metrics.yaml T04: “among”应当是判断，写的却是数，请改。");
        change(METRICS, "named: by-hand", "named: by-foot", "metrics.yaml X01: 没有名为“by-foot”的统计程序。");
        change(
                METRICS,
                ", named: by-hand",
                "",
                "metrics.yaml X01: 算法应当恰好写一种：sum、count、distinct、min、max、mean、median、share、difference、units-where、reckoned、lowest、highest、named、metric。");
        change(METRICS, "numerator: T04", "numerator: T99", "metrics.yaml T05: 没有“T99”这个指标。");
        change(METRICS, "lowest: T05", "lowest: T98", "metrics.yaml T05: 没有“T98”这个指标。");
        change(
                METRICS,
                "term: previous",
                "term: last",
                "metrics.yaml T06: “term”不能是“last”，可以是：current、previous。",
                "metrics.yaml T06: 两个数的分组对不上，后一个的分组应当都在前一个的分组之中。");
        change(
                METRICS,
                "{metric: T01, term: previous}",
                "{metric: T04, term: previous}",
                "metrics.yaml T06: 指标“T04”没有上届的数可以引用。");
        change(METRICS, "by: {层级: 县}}", "by: {机构: 县}}", "metrics.yaml T06: 指标“T01”没有“机构”这个分组。");
        change(METRICS, "by: {层级: 县}}", "by: {层级: 市}}", "metrics.yaml T06: 指标“T01”的“层级”不会是“市”，请按代码表改。");
        change(
                METRICS,
                "share: {numerator: T04, denominator: T01}",
                "share: {numerator: {metric: T04, by: {层级: 乡}}, denominator: T01}",
                "metrics.yaml T05: 两个数的分组对不上，后一个的分组应当都在前一个的分组之中。");
        change(
                METRICS,
                "when: \"n = quota.人代会\"",
                "when: \"m = 1\"",
                "metrics.yaml V05: “when”里的“m”在这里没有意思，它不是栏目、公式列、代码属性、指标或设定，请核对写法。");
        change(METRICS, "given: \"n > 0\"", "given: \"n\"", "metrics.yaml V05: “given”应当是判断，写的却是数，请改。");
        change(
                METRICS,
                "value: \"last <=",
                "value: \"unit.name = '甲镇' and last <=",
                "metrics.yaml G05: “value”里的“unit.name”在这里没有意思，它不是栏目、公式列、代码属性、指标或设定，请核对写法。");
        change(
                METRICS,
                "let: {n: {count: true, table: S02}}",
                "let: {n: {count: true, table: S02, by: {a: level}}, m: {count: true, table: S02, by: {b: level}}}",
                "metrics.yaml V05: let 里至少有一项要按全部分组（a、b）来算，请补上。");
        change(
                METRICS,
                "let: {last: {max: polling_day, table: S02}}, value: \"last <= county.term_until\"",
                "let: {}, value: \"true\"",
                "metrics.yaml G05: 缺少“let”，请补上。");
        return changes;
    }

    @TestFactory
    List<DynamicTest> Metrics_must_not_need_themselves() {
        change(
                METRICS,
                "sum: voted, table: S02, by: {层级: level}",
                "difference: {minuend: T05, subtrahend: T01}",
                "metrics.yaml T04: 指标互相引用，算不出来：T04 → T05 → T04。");
        change(METRICS, "{metric: T01, term: previous}}}", "{metric: T06}}}", "metrics.yaml T06: 指标“T06”没有本届的数可以引用。");
        return changes;
    }

    @TestFactory
    List<DynamicTest> A_claim_must_be_earned_by_what_there_is() {
        change(
                CLAIMS,
                "{id: B, text: omit}",
                "{id: B, when: covered, text: omit}",
                "claims.yaml CL01: 最后一种说法“B”不能再有 when，它必须总能说。");
        change(CLAIMS, "id: A, when", "id: C, when", "claims.yaml CL01: 缺少说法 A。");
        change(
                CLAIMS,
                "{id: B, text: omit}",
                "{id: B, text: 略}\n      - {id: C, text: omit}",
                "claims.yaml CL01: 缺少“when”，请补上。");
        change(CLAIMS, "sheets: [S02]", "sheets: [S09]", "claims.yaml CL01: 没有“S09”这张表，可以是：S00、S01、S02。");
        change(CLAIMS, "for-each: {metric: T05,", "for-each: {metric: T98,", "claims.yaml CL01: 没有“T98”这个指标。");
        change(CLAIMS, "dimensions: [层级]", "dimensions: [层级, 机构]", "claims.yaml CL01: 指标“T05”没有“机构”这个分组。");
        change(
                CLAIMS,
                "[T06] < $young",
                "[T98] < $young",
                "claims.yaml CL01A: “when”里的“T98”在这里没有意思，它不是栏目、公式列、代码属性、指标或设定，请核对写法。");
        change(
                CLAIMS,
                "[T06] < $young",
                "[T06] < $old",
                "claims.yaml CL01A: “when”里的“$old”在这里没有意思，它不是栏目、公式列、代码属性、指标或设定，请核对写法。");
        change(
                CLAIMS,
                "[T06] < $young",
                "T06|县 < $young",
                "claims.yaml CL01: “when”的公式“covered and [T05] * 100 >= 90 and [T05|最低] > 0 and T06|县 < $young and [G05]”从第55个字起读不懂：这里不该有“|”。");
        change(CLAIMS, "[T06] < $young", "[T06|县] < $young", "claims.yaml CL01A: “T06”不分组，后面不能写“县”。");
        change(CLAIMS, "[T05|最低] > 0", "[T05|最高] > 0", "claims.yaml CL01A: “T05”后面的取值“最高”定不出一个数，它按这些分组：层级，或层级、极。");
        change(CLAIMS, "[T05|最低] > 0", "[T05|最低:previous] > 0", "claims.yaml CL01A: 指标“T05”没有上届的数可以引用。");
        change(CLAIMS, "[T05|最低] > 0", "[T05|最低] = '高'", "claims.yaml CL01A: “when”拿数与文字比，请改成同类的值。");
        change(CLAIMS, "{T04|县}", "{T99|县}", "claims.yaml CL01A: 占位符“T99”既不是指标也不是结论。");
        change(CLAIMS, "{T04|县}", "{T04|市:概数}", "claims.yaml CL01A: “T04”后面的取值“市”定不出一个数，它按这些分组：层级。");
        change(CLAIMS, "{T04|县}", "{T04|县，乡}", "claims.yaml CL01A: “T04”后面的取值“县、乡”定不出一个数，它按这些分组：层级。");
        change(
                CLAIMS,
                "    for-each: {metric: T05, dimensions: [层级]}\n",
                "",
                "claims.yaml CL01A: “T05”后面要写明取值，它按这些分组：层级，或层级、极。",
                "claims.yaml CL01A: “T05”后面的取值“最低”定不出一个数，它按这些分组：层级，或层级、极。");
        change(
                TABLES,
                "{T01|县}{CL01}",
                "{T99|县}{CL02}",
                "tables.yaml 附表1: 占位符“T99”既不是指标也不是结论。",
                "tables.yaml 附表1: 占位符“CL02”既不是指标也不是结论。");
        return changes;
    }

    @TestFactory
    List<DynamicTest> The_county_must_be_sound() {
        change(COUNTY, "role: county", "role: all", "county.yaml: 单位“县本级”的 role 应当是 township 或 county。");
        change(
                COUNTY,
                "units:",
                "units: []\nunit-register:",
                "county.yaml: 没有“unit-register”这个键，这里可以写：county、calendar、term、period、template-version、as-of、polling-day、opened、report-date、term-from、term-until、deadlines、slogans、thresholds、units、layout。",
                "county.yaml: 还没有登记单位，请在 units 里列出各报送单位。",
                "return/S02.yaml R-03: “check”里的“quota.人代会”在这里没有意思，它不是栏目、公式列、代码属性、指标或设定，请核对写法。",
                "metrics.yaml V05: “when”里的“quota.人代会”在这里没有意思，它不是栏目、公式列、代码属性、指标或设定，请核对写法。");
        change(COUNTY, "term-from: 2026-01-01", "term-from: 2027-01-01", "county.yaml: term-from 晚于 term-until，请改正。");
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
                .containsExactly(
                        "county.yaml: 缺少“period”，请补上。",
                        "county.yaml: 没有“peroid”这个键，这里可以写：county、calendar、term、period、template-version、as-of、polling-day、opened、report-date、term-from、term-until、deadlines、slogans、thresholds、units、layout。",
                        "return/S02.yaml R-01: “severity”不能是“deadly”，可以是：fatal、query、note。",
                        "metrics.yaml T05: 没有“T99”这个指标。",
                        "claims.yaml CL01: 没有“S09”这张表，可以是：S00、S01、S02。");
    }

    @Test
    void While_a_file_is_broken_nothing_is_said_of_what_it_may_define() {
        assertThat(new SmallCatalog().with(S01, "table: S01", "table: [S01").refusal(folder))
                .containsExactly("return/S01.yaml: 第2行第6列不合YAML的写法，请检查缩进、冒号、引号和括号。");
    }

    @Test
    void A_file_saved_by_an_old_editor_is_told_from_a_wrong_one() {
        assertThat(new SmallCatalog().with(CODES, "codes:", "\uFEFFcodes:").refusal(folder.resolve("mark")))
                .isEmpty();
        assertThat(new SmallCatalog().saved(CODES, Charset.forName("GBK")).refusal(folder.resolve("gbk")))
                .containsExactly("codes.yaml: 文件不是UTF-8编码，请在记事本里另存为UTF-8。");
    }

    @Test
    void The_county_and_the_codes_must_be_there() {
        assertThat(new SmallCatalog().without(COUNTY).without(CODES).refusal(folder))
                .containsExactly("county.yaml: 缺少文件 county.yaml，请放回原处。", "codes.yaml: 缺少文件 codes.yaml，请放回原处。");
    }

    @Test
    void There_may_be_no_metrics_claims_and_tables_but_then_none_can_be_referred_to() {
        SmallCatalog catalog = new SmallCatalog().without(METRICS).without(TABLES);

        assertThat(new SmallCatalog()
                        .without(METRICS)
                        .without(CLAIMS)
                        .without(TABLES)
                        .refusal(folder.resolve("none")))
                .isEmpty();
        assertThat(catalog.with(CLAIMS, "covered and [T05]", "[T05]").refusal(folder.resolve("some")))
                .startsWith("claims.yaml CL01: 没有“T05”这个指标。");
    }
}
