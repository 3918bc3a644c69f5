package xianghui.application;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import xianghui.outline.OutlineStyles;

/** A county of three townships that are asked one sheet of two numbers: all that a run needs, quickly read. */
public final class SmallCounty {

    private static final String COUNTY = """
            county: {name: 小县, office: 小县办公室, province: ""}
            term: 第十六届
            as-of: 2026-06-30
            period: 终报
            template-version: "1"
            polling-day: 2026-04-23
            opened: 2026-03-08
            report-date: 2026-07-10
            term-from: 2026-01-01
            term-until: 2026-12-31
            deadlines: {}
            slogans: {}
            thresholds: {}
            calendar: {holidays: [], workdays: []}
            units:
              - {code: "01", name: 甲镇, aliases: [], role: township, kind: 镇, predecessors: [], quota: {}}
              - {code: "02", name: 乙镇, aliases: [], role: township, kind: 镇, predecessors: [], quota: {}}
              - {code: "03", name: 丙乡, aliases: [], role: township, kind: 乡, predecessors: [], quota: {}}
            """;

    private static final String CODES = """
            codes:
              - list: flag
                values: {是: [], 否: []}
              - list: 单位类型
                values: {乡镇: [], 县本级: []}
              - list: 报送类型
                values: {首报: [], 更正: []}
              - list: 期别
                values: {终报: []}
            """;

    private static final String COVER = """
            table: S00
            sheet: 封面
            layout: cover
            fields:
              - {id: unit_code, header: 单位代码, kind: text, required: true}
              - {id: unit_name, header: 单位名称, kind: text, required: true}
              - {id: unit_role, header: 单位类型, kind: code, codes: 单位类型, required: true}
              - {id: term, header: 届次, kind: text, required: true}
              - {id: template_version, header: 模板版本, kind: text, required: true}
              - {id: filing, header: 报送类型, kind: code, codes: 报送类型, required: true}
              - {id: period, header: 期别, kind: code, codes: 期别, required: true}
              - {id: as_of, header: 数据截止日期, kind: day, required: true}
              - {id: filed_on, header: 填报日期, kind: day, required: true}
            """;

    private static final String VOTES = """
            table: S02
            sheet: 选区投票
            layout: list
            key: [district]
            subject: district
            fields:
              - {id: district, header: 选区, kind: text, required: true}
              - {id: registered, header: 登记选民, kind: count, unit: 人, required: true}
              - {id: voted, header: 参加投票, kind: count, unit: 人, required: true}
            rules:
              - id: R-1
                title: 参加投票不多于登记选民
                severity: fatal
                source: 算术关系
                check: "voted <= registered"
                message: "参加投票{voted}人多于登记选民{registered}人，请核对"
                at: [voted]
                holds: {registered: 2, voted: 1}
                breaks: {registered: 1, voted: 2}
              - id: R-2
                title: 参加投票过半
                severity: query
                source: 算术关系
                check: "voted * 2 > registered"
                message: "参加投票{voted}人不过登记选民{registered}人的半数，请核实"
                at: [voted]
                holds: {registered: 3, voted: 2}
                breaks: {registered: 2, voted: 1}
            metrics:
              - {id: T01, name: 登记选民, definition: 各选区登记选民之和, decimals: 0, unit: 人, over: township, sum: registered}
              - {id: T04, name: 参加投票, definition: 各选区参加投票之和, decimals: 0, unit: 人, over: township, sum: voted}
              - {id: T05, name: 参选率, definition: 参加投票除以登记选民, decimals: 1, unit: "%", over: township, share: {numerator: T04, denominator: T01}}
            """;

    private final Path root;

    private SmallCounty(Path root) {
        this.root = root;
    }

    /** The county that lies there already. */
    public static SmallCounty at(Path root) {
        return new SmallCounty(root);
    }

    /** Writes the county's definitions, without any return. */
    public static SmallCounty in(Path root) {
        SmallCounty county = new SmallCounty(root);
        county.write("input/county.yaml", COUNTY);
        county.write("templates/codes.yaml", CODES);
        county.write("templates/return/S00.yaml", COVER);
        county.write("templates/return/S02.yaml", VOTES);
        county.outline("");
        try {
            Files.createDirectories(county.inbox());
            Files.createDirectories(root.resolve("templates/style"));
            Files.copy(
                    Path.of("templates/style/summary.jrxml"),
                    root.resolve("templates/style/summary.jrxml"),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return county;
    }

    /** The same with a good return of every township. */
    public static SmallCounty filed(Path root) {
        return in(root).with(filing("01", "甲镇", 100, 90))
                .with(filing("02", "乙镇", 200, 150))
                .with(filing("03", "丙乡", 300, 200));
    }

    /** The definitions and returns of another county, without what was made of them. */
    public static SmallCounty copy(SmallCounty other, Path root) throws IOException {
        for (String part : List.of("input", "templates")) {
            try (Stream<Path> paths = Files.walk(other.root.resolve(part))) {
                for (Path path : paths.toList()) {
                    Path target = root.resolve(other.root.relativize(path));
                    Files.createDirectories(target.getParent());
                    Files.copy(path, target);
                }
            }
        }
        return new SmallCounty(root);
    }

    /** One return, as first filed on the first of July. */
    public static Filing filing(String code, String name, int registered, int voted) {
        return new Filing(code + name + ".xlsx", code, name, "首报", "2026-07-01", registered, voted);
    }

    /** What stands in one workbook. */
    public record Filing(
            String file, String code, String name, String kind, String filedOn, int registered, int voted) {

        public Filing named(String other) {
            return new Filing(other, code, name, kind, filedOn, registered, voted);
        }

        public Filing correctedOn(String day) {
            return new Filing(file, code, name, "更正", day, registered, voted);
        }
    }

    /** Puts a workbook into the inbox, in the place of one of the same name. */
    public SmallCounty with(Filing filing) {
        try {
            Files.write(inbox().resolve(filing.file()), workbook(filing));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of a workbook. */
    public static byte[] workbook(Filing filing) {
        try (Workbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet cover = workbook.createSheet("封面");
            Map<Integer, String[]> lines = Map.of(
                    0, new String[] {"单位代码", filing.code()},
                    1, new String[] {"单位名称", filing.name()},
                    2, new String[] {"单位类型", "乡镇"},
                    3, new String[] {"届次", "第十六届"},
                    4, new String[] {"模板版本", "1"},
                    5, new String[] {"报送类型", filing.kind()},
                    6, new String[] {"期别", "终报"},
                    7, new String[] {"数据截止日期", "2026-06-30"},
                    8, new String[] {"填报日期", filing.filedOn()});
            lines.forEach((row, texts) -> line(cover, row, texts));
            Sheet votes = workbook.createSheet("选区投票");
            line(votes, 0, "选区投票");
            line(votes, 1, "本表情况", "已填");
            line(votes, 2, "选区", "登记选民", "参加投票");
            line(votes, 3, "第一选区", "" + filing.registered(), "" + filing.voted());
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SmallCounty without(String file) {
        try {
            Files.delete(inbox().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Puts a text in the place of another in one of the county's files. */
    public SmallCounty edit(String file, String from, String to) {
        try {
            String text = Files.readString(root.resolve(file));
            if (!text.contains(from)) {
                throw new IllegalArgumentException(file + " has no " + from);
            }
            return write(file, text.replace(from, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SmallCounty write(String file, String text) {
        try {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path inbox() {
        return root.resolve("input/returns");
    }

    public Path data() {
        return root.resolve("data");
    }

    /** Where the report lies. */
    public Path report() {
        return root.resolve("output/第十六届/2026-06-30");
    }

    /** The options that name this county's folders. */
    public List<String> options() {
        return options(root);
    }

    /** The options that name the folders of a county that lies there. */
    static List<String> options(Path root) {
        return List.of(
                "--input=" + root.resolve("input"),
                "--output=" + root.resolve("output"),
                "--data=" + root.resolve("data"),
                "--xianghui.templates=" + root.resolve("templates"),
                "--xianghui.still=0s");
    }

    /** Writes the outline, with one more paragraph if there is one. */
    public SmallCounty outline(String more) {
        Path file = root.resolve("templates/outline/final.docx");
        try (XWPFDocument document = OutlineStyles.blank()) {
            Files.createDirectories(file.getParent());
            paragraph(document, "XhTitle", "{county}工作总结");
            paragraph(document, "XhBody", "登记选民{T01}人，参加投票{T04}人，参选率{T05}%。");
            if (!more.isEmpty()) {
                paragraph(document, "XhBody", more);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                document.write(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private static void paragraph(XWPFDocument document, String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(text);
    }

    private static void line(Sheet sheet, int number, String... texts) {
        var row = sheet.createRow(number);
        for (int column = 0; column < texts.length; column++) {
            row.createCell(column).setCellValue(texts[column]);
        }
    }
}
