package xianghui.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A county, two sheets and a little of everything, of which a test changes a line. */
final class SmallCatalog {

    static final String COUNTY = "county.yaml";
    static final String S00 = "return/S00.yaml";
    static final String S01 = "return/S01.yaml";
    static final String S02 = "return/S02.yaml";
    static final String CODES = "codes.yaml";
    static final String METRICS = "metrics.yaml";
    static final String CLAIMS = "claims.yaml";
    static final String TABLES = "tables.yaml";

    private final Map<String, String> files = new LinkedHashMap<>();
    private final Map<String, Charset> encodings = new HashMap<>();

    SmallCatalog() {
        files.put(COUNTY, """
                county: {name: 某县, office: 某县换届办, province: ""}
                term: 第十六届
                as-of: 2026-06-30
                period: 终报
                template-version: "2026.1"
                polling-day: 2026-04-23
                opened: 2026-03-08
                report-date: 2026-07-10
                term-from: 2026-01-01
                term-until: 2026-12-31
                deadlines: {人代会: 2026-06-10}
                slogans: {纪律: 十个严禁}
                thresholds:
                  young: {value: 35, unit: 岁, name: 年轻干部}
                  two_thirds: {value: 2/3, name: 三分之二}
                calendar: {holidays: [2026-05-01], workdays: [2026-05-09]}
                units:
                  - {code: "01", name: 甲镇, aliases: [甲], role: township, kind: 镇, quota: {人代会: 20}}
                  - {code: "00", name: 县本级, role: county, kind: 县, predecessors: ["98", "99"]}
                """);
        files.put(CODES, """
                codes:
                  - list: flag
                    values: {是: [有], 否: [无]}
                  - list: 层级
                    values: {县: [县级], 乡: [乡级]}
                    attributes: {office: {县: 县里, 乡: 乡里}}
                  - list: 会议
                    values: {人代会: [], 党代会: []}
                  - list: 单位类型
                    values: {乡镇: [], 县本级: []}
                  - list: 报送类型
                    values: {首报: [], 更正: []}
                  - list: 民族
                    open: true
                    values: {汉族: [汉]}
                """);
        files.put(S00, """
                table: S00
                sheet: 封面
                layout: cover
                fields:
                  - {id: unit_code, header: 单位代码, kind: text}
                  - {id: unit_name, header: 单位名称, kind: text}
                  - {id: unit_role, header: 单位类型, kind: code, codes: 单位类型}
                  - {id: term, header: 届次, kind: text}
                  - {id: template_version, header: 模板版本, kind: text}
                  - {id: filing, header: 报送类型, kind: code, codes: 报送类型}
                  - {id: period, header: 期别, kind: text}
                  - {id: as_of, header: 数据截止日期, kind: day}
                  - {id: filed_on, header: 填报日期, kind: day}
                """);
        files.put(S01, """
                table: S01
                sheet: 基本情况
                layout: form
                item: 指标码
                label: 指标名称
                columns: {current: 本届, last: 上届, remark: 备注}
                fields:
                  - {id: B01, header: 总人口, kind: count, unit: 人, required: true}
                  - {id: B10, header: 面积, kind: decimal, unit: 平方公里}
                """);
        files.put(S02, """
                table: S02
                sheet: 选区投票
                aliases: [投票]
                layout: list
                key: [level, district]
                subject: district
                fields:
                  - {id: level, header: 层级, kind: code, codes: 层级, required: true}
                  - {id: district, header: 选区号, kind: text, required: true}
                  - {id: meeting, header: 会议, kind: code, codes: 会议}
                  - {id: ethnicity, header: 民族, kind: code, codes: 民族}
                  - {id: polling_day, header: 选举日, kind: day}
                  - {id: registered, header: 登记选民, kind: count, required: true, aliases: [登记选民数]}
                  - {id: voted, header: 参加投票, kind: count, nil: zero, required: "level = '县'"}
                  - {id: valid, header: 选举有效, kind: flag}
                lookups:
                  - from: S01
                    on: {B10: registered}
                    where: "B01 > 0"
                    take: {population: B01}
                computed:
                  - {id: absent, formula: "registered - voted"}
                rules:
                  - id: R-01
                    title: 过半
                    severity: fatal
                    source: 选举法第四十五条
                    in-force: {from: 2020-10-18, until: 2030-01-01}
                    units: township
                    check: "valid = '否' or voted * 2 > registered"
                    where: "level.office = '县里' and ethnicity != '壮族' and unit.role = '乡镇' or polling_day <= deadline.meeting"
                    message: "参加投票{voted}人"
                    at: [voted]
                    holds: {level: 县, registered: 100, voted: 51, valid: 是}
                    breaks: {level: 县, registered: 100, voted: 50, valid: 是}
                  - id: R-02
                    title: 合计
                    severity: query
                    source: 算术关系
                    total: {by: [level], fields: [registered, voted]}
                    message: "{column}合计{written}不等于{sum}"
                    holds: {S02: [{registered: 1}, {registered: 1, _total: 合计, _unit: "01"}]}
                    breaks: {S02: [{registered: 1}, {registered: 2, _total: 合计}], S01: {B01: 3}}
                  - id: R-03
                    title: 分级
                    severity: note
                    source: 算术关系
                    across:
                      let:
                        voters: {sum: registered, where: "level = '县'", by: {层级: level}}
                        latest: {max: polling_day, by: {层级: level}}
                      when: "层级 = '县' and latest is not blank"
                      check: "voters <= quota.人代会 * $two_thirds and latest <= county.term_until"
                    message: "{层级}{voters}"
                    at: [voters, registered]
                    holds: {registered: 1}
                    breaks: {registered: 100}
                  - id: R-04
                    title: 整数
                    severity: note
                    source: 我们
                    named: round-numbers
                    message: 请核对
                    holds: {registered: 1}
                    breaks: {registered: 100}
                metrics:
                  - {id: T01, name: 登记选民, unit: 人, sum: registered, by: {层级: level}, previous: {sum: B01_last, table: S01, by: {}}}
                """);
        files.put(METRICS, """
                metrics:
                  - {id: T04, name: 参加投票, unit: 人, sum: voted, table: S02, by: {层级: level}}
                  - id: T05
                    name: 参选率
                    definition: 参加投票除以登记选民
                    unit: "%"
                    decimals: 1
                    over: township
                    share: {numerator: T04, denominator: T01}
                    cases:
                      - {by: {极: 最低}, lowest: T05}
                  - {id: T06, name: 县级差, difference: {minuend: {metric: T01, by: {层级: 县}}, subtrahend: {metric: T01, term: previous}}}
                  - {id: V05, name: 全到单位, units-where: {let: {n: {count: true, table: S02}}, given: "n > 0", when: "n = quota.人代会"}}
                  - {id: G05, name: 是否按期, reckoned: {let: {last: {max: polling_day, table: S02}}, value: "last <= county.term_until"}}
                  - {id: X01, name: 程序算的, named: by-hand}
                """);
        files.put(CLAIMS, """
                claims:
                  - id: CL01
                    name: 参选率
                    sheets: [S02]
                    for-each: {metric: T05, dimensions: [层级]}
                    alternatives:
                      - {id: A, when: "covered and [T05] * 100 >= 90 and [T05|最低] > 0 and [T06] < $young and [G05]", text: "{T05}，县级{T04|县}，上届{T01:previous}，{县名}"}
                      - {id: B, text: omit}
                """);
        files.put(TABLES, """
                tables:
                  - name: 附表1
                    title: 投票情况
                    columns:
                      - {header: 单位, width: 10, text: "{label}"}
                      - {header: 登记, width: 10, text: "{T01|县}{CL01}"}
                    lines:
                      - {each: unit}
                """);
    }

    /** Replaces a piece of a file, which must be there. */
    SmallCatalog with(String file, String old, String replacement) {
        String text = files.getOrDefault(file, "");
        if (!text.contains(old)) {
            throw new IllegalArgumentException(old + " is not in " + file);
        }
        files.put(file, text.replace(old, replacement));
        return this;
    }

    SmallCatalog saved(String file, Charset encoding) {
        encodings.put(file, encoding);
        return this;
    }

    SmallCatalog without(String file) {
        files.remove(file);
        return this;
    }

    Catalog read(Path folder) {
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue(), encodings.getOrDefault(file.getKey(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return CatalogReader.read(folder, folder.resolve(COUNTY), Set.of("round-numbers"), Set.of("by-hand"));
    }

    /** Everything for which the catalogue is refused. */
    List<String> refusal(Path folder) {
        try {
            read(folder);
            return List.of();
        } catch (CatalogRefusedException e) {
            return e.problems().stream().map(Problem::toString).toList();
        }
    }
}
