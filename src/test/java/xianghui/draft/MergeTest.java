package xianghui.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static xianghui.draft.Sheet.paragraph;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import xianghui.draft.MergeNote.Kind;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MergeTest {

    private static final byte[] BASE = Sheet.file(Sheet.first());
    private static final byte[] OURS = Sheet.file(Sheet.second());

    private static final String TITLE = "小县换届选举工作总结";
    private static final String FIRST = "一、基本情况";
    private static final String NUMBERS = "全县登记选民105人，参加投票96人，参选率91.4%。";
    private static final String CLAIM = "参选率与上届基本持平（提高0.2个百分点）。";
    private static final String SECOND = "二、主要做法";
    private static final String DUTY = "各级党组织认真学习选举法第44条，精心组织，保障选民依法行使权利。";
    private static final String STATIONS = "全县设投票站13个，方便选民就近投票。";
    private static final String DATE = "2026年7月10日";
    private static final String MARK = "附件1";
    private static final String CAPTION = "参选率统计表";

    private static final List<String> TABLE = List.of("乡镇 参选率", "甲镇 96.2", "乙镇 86.0", "合计 91.4");

    /** A kind of edit, what the paragraphs are afterwards, and what is noted. */
    private record Edit(String name, UnaryOperator<String> change, List<String> paragraphs, Kind... notes) {}

    private static List<String> paragraphs(String numbers, String claim, String duty, String stations) {
        return List.of(TITLE, FIRST, numbers, claim, SECOND, duty, stations, DATE, MARK, CAPTION);
    }

    private static List<String> numbers(String numbers) {
        return paragraphs(numbers, CLAIM, DUTY, STATIONS);
    }

    private static List<String> duty(String duty) {
        return paragraphs(NUMBERS, CLAIM, duty, STATIONS);
    }

    private static String run(String words) {
        return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
    }

    private static String p(String words) {
        return "<w:p w:rsidR=\"00A12B34\"><w:pPr><w:pStyle w:val=\"XhBody\"/></w:pPr>" + run(words) + "</w:p>";
    }

    private static String replace(String xml, String words, UnaryOperator<String> change) {
        String old = paragraph(xml, words);
        return xml.replace(old, change.apply(old));
    }

    /** The file without any bookmark of ours, as after a detour through a program that drops them. */
    private static String bare(String xml) {
        return xml.replaceAll("<w:bookmark(Start|End)[^>]*/>", "");
    }

    private static String linkless(String xml) {
        return xml.replaceAll("</?w:hyperlink[^>]*>", "");
    }

    private static List<Edit> edits() {
        List<Edit> edits = new ArrayList<>();
        edits.add(new Edit(
                "runs split with revision numbers and spelling marks",
                xml -> xml.replace(
                        run("全县登记选民"),
                        "<w:r w:rsidRPr=\"00C1\"><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr><w:t>全县</w:t></w:r>"
                                + "<w:proofErr w:type=\"spellStart\"/><w:r w:rsidR=\"00C2\"><w:t>登记</w:t></w:r>"
                                + "<w:proofErr w:type=\"spellEnd\"/><w:r><w:t>选民</w:t></w:r>"),
                numbers(NUMBERS)));
        edits.add(new Edit(
                "words changed beside figures",
                xml -> xml.replace("全县登记选民", "我县共登记选民"),
                numbers("我县共登记选民105人，参加投票96人，参选率91.4%。")));
        edits.add(new Edit(
                "words changed in office prose",
                xml -> xml.replace("精心组织", "周密部署"),
                duty(DUTY.replace("精心组织", "周密部署"))));
        edits.add(new Edit(
                "paragraph added",
                xml -> replace(xml, "二、主要做法", old -> p("在此，向辛勤工作的同志表示感谢。") + old),
                List.of(
                        TITLE,
                        FIRST,
                        NUMBERS,
                        CLAIM,
                        "在此，向辛勤工作的同志表示感谢。",
                        SECOND,
                        DUTY,
                        STATIONS,
                        DATE,
                        MARK,
                        CAPTION)));
        edits.add(new Edit(
                "paragraph deleted",
                xml -> replace(xml, "各级党组织", old -> ""),
                List.of(TITLE, FIRST, NUMBERS, CLAIM, SECOND, STATIONS, DATE, MARK, CAPTION)));
        edits.add(new Edit(
                "paragraph moved",
                xml -> {
                    String moved = paragraph(xml, "全县设投票站");
                    return replace(xml.replace(moved, ""), "各级党组织", old -> moved + old);
                },
                List.of(TITLE, FIRST, NUMBERS, CLAIM, SECOND, STATIONS, DUTY, DATE, MARK, CAPTION)));
        edits.add(new Edit(
                "section moved to the front",
                xml -> {
                    String section = paragraph(xml, "二、主要做法") + paragraph(xml, "各级党组织") + paragraph(xml, "全县设投票站");
                    return replace(xml.replace(section, ""), "一、基本情况", old -> section + old);
                },
                List.of(TITLE, SECOND, DUTY, STATIONS, FIRST, NUMBERS, CLAIM, DATE, MARK, CAPTION)));
        edits.add(new Edit(
                "section deleted",
                xml -> replace(replace(replace(xml, "二、主要做法", old -> ""), "各级党组织", old -> ""), "全县设投票站", old -> ""),
                List.of(TITLE, FIRST, NUMBERS, CLAIM, DATE, MARK, CAPTION)));
        edits.add(new Edit(
                "table inserted",
                xml -> replace(
                        xml,
                        "二、主要做法",
                        old -> "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>" + p("先进单位")
                                + "</w:tc></w:tr></w:tbl>" + old),
                numbers(NUMBERS)));
        edits.add(new Edit(
                "font and size of a figure changed",
                xml -> xml.replace(
                        run("100"),
                        "<w:r><w:rPr><w:rFonts w:eastAsia=\"黑体\"/><w:b/><w:sz w:val=\"36\"/></w:rPr><w:t>100</w:t></w:r>"),
                numbers(NUMBERS)));
        edits.add(new Edit(
                "digit changed",
                xml -> xml.replace(run("100"), run("108")),
                numbers(NUMBERS.replace("105", "108")),
                Kind.HAND_CHANGED));
        edits.add(new Edit(
                "share rounded up by hand",
                xml -> xml.replace(run("人，参选率"), run("人，参选率约")).replaceFirst(Pattern.quote(run("90.0")), run("91")),
                numbers("全县登记选民105人，参加投票96人，参选率约91%。"),
                Kind.HAND_CHANGED));
        edits.add(new Edit(
                "number typed over so that its bookmark is lost",
                xml -> replace(xml, "全县登记选民", old -> linkless(bare(old)).replace(run("90"), run("95"))),
                numbers(NUMBERS.replace("96人", "95人")),
                Kind.HAND_CHANGED));
        edits.add(new Edit(
                "number deleted",
                xml -> xml.replace(run("人，参加投票"), run("人，投票踊跃"))
                        .replace(run("90"), "")
                        .replace(run("人，参选率"), run("，参选率")),
                numbers("全县登记选民105人，投票踊跃，参选率91.4%。")));
        edits.add(new Edit(
                "paragraphs joined",
                xml -> {
                    String tail = paragraph(xml, "创历史新高");
                    String runs = tail.replaceFirst("<w:p>.*?</w:pPr>", "").replace("</w:p>", "");
                    return replace(xml.replace(tail, ""), "全县登记选民", old -> old.replace("</w:p>", runs + "</w:p>"));
                },
                List.of(TITLE, FIRST, NUMBERS + CLAIM, SECOND, DUTY, STATIONS, DATE, MARK, CAPTION)));
        edits.add(new Edit(
                "paragraph split",
                xml -> xml.replace(
                        run("人，参加投票"),
                        run("人。") + "</w:p><w:p><w:pPr><w:pStyle w:val=\"XhBody\"/></w:pPr>" + run("参加投票")),
                List.of(
                        TITLE,
                        FIRST,
                        "全县登记选民105人。",
                        "参加投票96人，参选率91.4%。",
                        CLAIM,
                        SECOND,
                        DUTY,
                        STATIONS,
                        DATE,
                        MARK,
                        CAPTION)));
        edits.add(new Edit(
                "comment added",
                xml -> xml.replace(
                        run("人，参加投票"),
                        "<w:commentRangeStart w:id=\"0\"/>" + run("人，参加投票")
                                + "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>"),
                numbers(NUMBERS)));
        edits.add(new Edit(
                "all bookmarks lost",
                xml -> bare(xml).replace("全县登记选民", "我县登记选民"),
                numbers(NUMBERS.replace("全县", "我县"))));
        edits.add(new Edit("links taken off", MergeTest::linkless, numbers(NUMBERS)));
        edits.add(new Edit(
                "tracked insertion",
                xml -> xml.replace(
                        run("人，参加投票"),
                        run("人，") + "<w:ins w:id=\"90\" w:author=\"甲\">" + run("其中") + "</w:ins>" + run("参加投票")),
                numbers("全县登记选民105人，其中参加投票96人，参选率91.4%。")));
        edits.add(new Edit(
                "tracked deletion",
                xml -> xml.replace(
                        run("个，方便选民就近投票。"),
                        run("个")
                                + "<w:del w:id=\"91\" w:author=\"甲\"><w:r><w:delText>，方便选民就近投票</w:delText></w:r></w:del>"
                                + run("。")),
                paragraphs(NUMBERS, CLAIM, DUTY, "全县设投票站13个。")));
        edits.add(new Edit(
                "tracked move",
                xml -> {
                    String moved = paragraph(xml, "全县设投票站");
                    String away = bare(linkless(moved))
                            .replaceAll("(<w:r>.*?</w:r>)", "<w:moveFrom w:id=\"92\" w:author=\"甲\">$1</w:moveFrom>");
                    String to = moved.replaceAll(
                            "(<w:r>(?:(?!</w:r>).)*</w:r>)", "<w:moveTo w:id=\"93\" w:author=\"甲\">$1</w:moveTo>");
                    return replace(xml.replace(moved, away), "各级党组织", old -> to + old);
                },
                List.of(TITLE, FIRST, NUMBERS, CLAIM, SECOND, STATIONS, DUTY, DATE, MARK, CAPTION)));
        edits.add(new Edit(
                "words written into a claim",
                xml -> xml.replace("个百分点，创历史新高", "个百分点，群众满意，创历史新高"),
                paragraphs(NUMBERS, "参选率比上届提高0.2个百分点，群众满意，创历史新高。", DUTY, STATIONS),
                Kind.CLAIM));
        edits.add(new Edit(
                "words written behind a claim",
                xml -> replace(xml, "创历史新高", old -> old.replace(run("。"), run("，成绩来之不易。"))),
                paragraphs(NUMBERS, "参选率与上届基本持平（提高0.2个百分点），成绩来之不易。", DUTY, STATIONS)));
        edits.add(new Edit(
                "figure copied into a sentence of her own",
                xml -> replace(
                        xml,
                        "二、主要做法",
                        old -> p("再说一遍，登记选民是：").replace("</w:p>", bookmarked(xml, "100") + run("人。") + "</w:p>") + old),
                List.of(
                        TITLE,
                        FIRST,
                        NUMBERS,
                        CLAIM,
                        "再说一遍，登记选民是：105人。",
                        SECOND,
                        DUTY,
                        STATIONS,
                        DATE,
                        MARK,
                        CAPTION)));
        edits.add(new Edit(
                "heading reworded",
                xml -> xml.replace("二、主要做法", "二、几点做法"),
                List.of(TITLE, FIRST, NUMBERS, CLAIM, "二、几点做法", DUTY, STATIONS, DATE, MARK, CAPTION)));
        edits.add(new Edit(
                "paragraph put into a content control",
                xml -> replace(
                        xml, "全县登记选民", old -> "<w:sdt><w:sdtPr/><w:sdtContent>" + old + "</w:sdtContent></w:sdt>"),
                numbers(NUMBERS)));
        edits.add(new Edit(
                "footnote added",
                xml -> xml.replace(run("人，参加投票"), run("人，参加投票") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"),
                numbers(NUMBERS)));
        edits.add(new Edit(
                "line broken by hand",
                xml -> xml.replace(run("人，参加投票"), "<w:r><w:t>人，</w:t><w:br/><w:t>参加投票</w:t></w:r>"),
                numbers("全县登记选民105人，\n参加投票96人，参选率91.4%。")));
        edits.add(new Edit("as LibreOffice saves it", MergeTest::asLibreOffice, numbers(NUMBERS)));
        return edits;
    }

    private static String bookmarked(String xml, String figure) {
        var found = Pattern.compile("<w:bookmarkStart [^>]*XHF[^>]*/>(?:<w:hyperlink[^>]*>)?" + run(figure)
                        + "(?:</w:hyperlink>)?<w:bookmarkEnd [^>]*/>")
                .matcher(xml);
        assertThat(found.find()).isTrue();
        return found.group().replaceAll("w:id=\"\\d+\"", "w:id=\"777\"");
    }

    /** Runs cut between Chinese and Latin, bookmarks begun inside of links, ids from one on, empty properties. */
    private static String asLibreOffice(String xml) {
        return xml.replaceAll("(<w:bookmarkStart [^>]*XHF[^>]*/>)(<w:hyperlink w:anchor=\"[^\"]*\")[^>]*>", "$2>$1")
                .replaceAll(
                        "(?<=[\u4e00-\u9fff])(?=[0-9])|(?<=[0-9])(?=[\u4e00-\u9fff])", "</w:t></w:r><w:r><w:rPr/><w:t>")
                .replaceAll("w:id=\"(\\d+)\"", "w:id=\"9$1\"");
    }

    @TestFactory
    Stream<DynamicTest> nothing_that_she_wrote_is_lost_and_what_she_left_follows_the_data() {
        List<Edit> edits = edits();
        assertThat(edits).hasSizeGreaterThanOrEqualTo(28);
        return edits.stream().map(edit -> DynamicTest.dynamicTest(edit.name(), () -> check(edit)));
    }

    private static void check(Edit edit) throws IOException {
        byte[] hers = Sheet.edit(BASE, edit.change());
        Merged merged = merge(BASE, hers, OURS);

        assertThat(Sheet.body(merged.content())).isEqualTo(edit.paragraphs());
        assertThat(Sheet.rows(merged.content())).containsAll(TABLE);
        assertThat(merged.notes().stream().map(MergeNote::kind)).containsExactly(edit.notes());
        wellFormed(merged.content());
        Merged again = merge(OURS, merged.content(), OURS);
        assertThat(Sheet.body(again.content())).isEqualTo(edit.paragraphs());
        assertThat(again.content())
                .isEqualTo(merge(OURS, merged.content(), OURS).content());
    }

    private static void wellFormed(byte[] file) throws IOException {
        String xml = Sheet.xml(file);
        List<String> names = found("w:name=\"(XH[FCS]_[^\"]*)\"", xml);
        assertThat(names).doesNotHaveDuplicates().isNotEmpty();
        assertThat(found("<w:bookmarkStart[^>]*w:id=\"([^\"]*)\"", xml))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(found("<w:bookmarkEnd[^>]*w:id=\"([^\"]*)\"", xml));
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(file))) {
            assertThat(read.getParagraphs()).isNotEmpty();
        }
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(one -> one.group(1))
                .toList();
    }

    private static Merged merge(byte[] base, byte[] hers, byte[] ours) {
        return Merger.merge(Sheet.read(base), Sheet.read(hers), Sheet.read(ours));
    }

    @Test
    void a_round_trip_through_LibreOffice_loses_nothing(@TempDir Path folder) throws Exception {
        byte[] edited = Sheet.edit(BASE, xml -> xml.replace("精心组织", "周密部署").replace(run("90"), run("95")));
        Files.createDirectory(folder.resolve("out"));
        Path file = Files.write(folder.resolve("hers.docx"), edited);
        Process office;
        try {
            office = new ProcessBuilder(
                            "soffice",
                            "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                            "--headless",
                            "--convert-to",
                            "docx",
                            "--outdir",
                            folder.resolve("out").toString(),
                            file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            Assumptions.abort("no LibreOffice here");
            return;
        }
        assertThat(office.waitFor()).isZero();
        byte[] hers = Files.readAllBytes(folder.resolve("out/hers.docx"));

        Merged merged = merge(BASE, hers, OURS);

        assertThat(Sheet.body(merged.content()))
                .isEqualTo(paragraphs(NUMBERS.replace("96人", "95人"), CLAIM, DUTY.replace("精心组织", "周密部署"), STATIONS));
        assertThat(Sheet.rows(merged.content())).containsAll(TABLE);
        assertThat(merged.notes().stream().map(MergeNote::kind)).containsExactly(Kind.HAND_CHANGED);
        wellFormed(merged.content());
    }

    @Test
    void looks_that_she_gave_stay_with_the_new_number() {
        byte[] hers =
                Sheet.edit(BASE, xml -> xml.replace(run("100"), "<w:r><w:rPr><w:b/></w:rPr><w:t>100</w:t></w:r>"));
        assertThat(Sheet.xml(merge(BASE, hers, OURS).content()))
                .containsPattern("<w:rPr><w:b/></w:rPr><w:t[^>]*>105</w:t>");
    }

    @Test
    void headers_and_comments_stay_to_the_byte() {
        byte[] hers = Sheet.edit(BASE, "word/styles.xml", xml -> xml.replace("</w:styles>", "<!--她改的--></w:styles>"));
        assertThat(Sheet.parts(merge(BASE, hers, OURS).content()).get("word/styles.xml"))
                .isEqualTo(Sheet.parts(hers).get("word/styles.xml"));
    }

    @Test
    void a_chart_shows_the_new_values_in_her_looks() {
        byte[] hers = Sheet.edit(
                charted(BASE, "90.0", "旧"), "word/charts/chart7.xml", xml -> xml.replace("<c:red/>", "<c:blue/>"));
        Merged merged = merge(charted(BASE, "90.0", "旧"), hers, charted(OURS, "91.4", "新"));

        assertThat(text(merged, "word/charts/chart7.xml"))
                .isEqualTo("<c:chart><c:blue/><c:pt idx=\"0\"><c:v>91.4</c:v></c:pt></c:chart>");
        assertThat(text(merged, "word/embeddings/book.xlsx")).isEqualTo("新");
        assertThat(Sheet.xml(merged.content())).contains("descr=\"参选率91.4%\"");
        assertThat(merged.notes()).isEmpty();
    }

    @Test
    void a_chart_that_she_changed_stays_and_is_listed() {
        byte[] hers =
                Sheet.edit(charted(BASE, "90.0", "旧"), "word/charts/chart7.xml", xml -> xml.replace("90.0", "99.0"));
        Merged merged = merge(charted(BASE, "90.0", "旧"), hers, charted(OURS, "91.4", "新"));

        assertThat(text(merged, "word/charts/chart7.xml")).contains("99.0");
        assertThat(merged.notes()).containsExactly(new MergeNote(Kind.CHART, "参选率图", ""));
    }

    private static String text(Merged merged, String part) {
        return new String(Sheet.parts(merged.content()).get(part), StandardCharsets.UTF_8);
    }

    /** The file with a chart of one value. */
    private static byte[] charted(byte[] file, String value, String workbook) {
        String drawing =
                "<w:p><w:r><w:drawing><wp:inline xmlns:wp=\"wp\"><wp:docPr id=\"1\" name=\"参选率图\" descr=\"参选率" + value
                        + "%\"/><c:chart xmlns:c=\"c\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
                        + " r:id=\"rIdC\"/></wp:inline></w:drawing></w:r></w:p>";
        byte[] drawn = Sheet.edit(file, xml -> replace(xml, "二、主要做法", old -> drawing + old));
        byte[] linked = Sheet.edit(
                drawn,
                "word/_rels/document.xml.rels",
                xml -> xml.replace(
                        "</Relationships>",
                        "<Relationship Id=\"rIdC\" Type=\"c\" Target=\"charts/chart7.xml\"/></Relationships>"));
        return Sheet.with(
                linked,
                Map.of(
                        "word/charts/chart7.xml",
                        "<c:chart><c:red/><c:pt idx=\"0\"><c:v>" + value + "</c:v></c:pt></c:chart>",
                        "word/charts/_rels/chart7.xml.rels",
                        "<Relationships><Relationship Id=\"rId1\" Target=\"../embeddings/book.xlsx\"/></Relationships>",
                        "word/embeddings/book.xlsx",
                        workbook));
    }

    @Test
    void a_cell_that_she_typed_over_stays_and_the_others_follow() {
        byte[] hers = Sheet.edit(BASE, xml -> xml.replace(run("95.0"), run("99.9")));
        Merged merged = merge(BASE, hers, OURS);
        assertThat(Sheet.rows(merged.content())).contains("甲镇 99.9", "乙镇 86.0", "合计 91.4");
        assertThat(merged.notes()).containsExactly(new MergeNote(Kind.HAND_CHANGED, "99.9", "96.2"));
    }

    @Test
    void a_row_that_she_added_stays_and_the_others_follow() {
        byte[] hers = Sheet.edit(BASE, xml -> {
            int row = xml.indexOf("</w:tr>", xml.indexOf("乙镇")) + "</w:tr>".length();
            return xml.substring(0, row) + "<w:tr><w:tc>" + p("丁镇") + "</w:tc><w:tc>" + p("未报") + "</w:tc></w:tr>"
                    + xml.substring(row);
        });
        assertThat(Sheet.rows(merge(BASE, hers, OURS).content())).contains("甲镇 96.2", "乙镇 86.0", "丁镇 未报", "合计 91.4");
    }

    @Test
    void what_the_program_says_for_the_first_time_comes_to_its_place() {
        Sheet.Night second = Sheet.second();
        byte[] base = Sheet.edit(BASE, xml -> replace(xml, "各级党组织", old -> ""));
        byte[] hers = Sheet.edit(base, xml -> xml.replace("二、主要做法", "二、我们的做法"));
        assertThat(Sheet.body(merge(base, hers, Sheet.file(second)).content()))
                .containsSubsequence("二、我们的做法", DUTY, STATIONS);
    }

    @Test
    void what_the_program_no_longer_says_goes_unless_she_has_worked_on_it() {
        byte[] ours = Sheet.edit(OURS, xml -> replace(xml, "各级党组织", old -> ""));
        assertThat(Sheet.body(merge(BASE, BASE, ours).content()))
                .doesNotContain(DUTY)
                .contains(STATIONS);

        byte[] hers = Sheet.edit(BASE, xml -> xml.replace("精心组织", "周密部署"));
        Merged merged = merge(BASE, hers, ours);
        assertThat(Sheet.body(merged.content())).contains(DUTY.replace("精心组织", "周密部署"));
        assertThat(merged.notes().stream().map(MergeNote::kind)).containsExactly(Kind.KEPT);
    }

    @Test
    void a_paragraph_that_both_changed_stays_hers_and_is_listed() {
        Sheet.Night second = Sheet.second();
        byte[] ours = Sheet.file(new Sheet.Night(
                second.registered(),
                second.voted(),
                second.turnout(),
                second.stations(),
                second.claim(),
                "确保选举风清气正。",
                second.townships()));
        assertThat(Sheet.body(merge(BASE, BASE, ours).content())).contains("各级党组织认真学习选举法第44条，精心组织，确保选举风清气正。");

        byte[] hers = Sheet.edit(BASE, xml -> xml.replace("精心组织", "周密部署"));
        Merged merged = merge(BASE, hers, ours);
        String kept = DUTY.replace("精心组织", "周密部署");
        assertThat(Sheet.body(merged.content())).contains(kept);
        assertThat(merged.notes())
                .containsExactly(new MergeNote(Kind.CONFLICT, kept, "各级党组织认真学习选举法第44条，精心组织，确保选举风清气正。"));
    }

    @Test
    void a_hand_changed_number_is_noted_every_night_until_it_agrees() {
        byte[] hers = Sheet.edit(BASE, xml -> xml.replace(run("100"), run("108")));
        byte[] night = merge(BASE, hers, OURS).content();
        assertThat(merge(OURS, night, OURS).notes().stream().map(MergeNote::kind))
                .containsExactly(Kind.HAND_CHANGED);

        byte[] right = Sheet.edit(night, xml -> xml.replace(">108<", ">105<"));
        assertThat(merge(OURS, right, BASE).notes()).isEmpty();
        assertThat(Sheet.body(merge(OURS, right, BASE).content())).contains("全县登记选民100人，参加投票90人，参选率90.0%。");
    }

    @Test
    void an_untouched_file_becomes_word_for_word_what_the_program_writes() {
        Merged merged = merge(BASE, BASE, OURS);
        assertThat(Sheet.body(merged.content())).isEqualTo(Sheet.body(OURS));
        assertThat(Sheet.rows(merged.content())).isEqualTo(Sheet.rows(OURS));
        assertThat(found("w:name=\"(XH[^\"]*)\"", Sheet.xml(merged.content())))
                .isEqualTo(found("w:name=\"(XH[^\"]*)\"", Sheet.xml(OURS)));
        assertThat(merged.edits()).isZero();
        assertThat(merged.notes()).isEmpty();
    }

    @Test
    void what_is_no_word_document_is_refused() {
        for (byte[] content : List.of(new byte[0], "no document".getBytes(), Arrays.copyOf(BASE, BASE.length / 2))) {
            assertThatThrownBy(() -> WordFile.read(content)).isInstanceOf(UnreadableDraftException.class);
        }
    }
}
