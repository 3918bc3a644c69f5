package xianghui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import xianghui.aggregation.Coverage;
import xianghui.aggregation.FigureKey;
import xianghui.catalog.Claim;
import xianghui.catalog.Role;
import xianghui.draft.Sheet;
import xianghui.draft.UnreadableDraftException;
import xianghui.draft.WordFile;
import xianghui.expression.Expression;
import xianghui.publication.PublishedClaim;
import xianghui.publication.PublishedFigure;
import xianghui.publication.PublishedFigures;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditorTest {

    private static final byte[] UNTOUCHED = Sheet.file(Sheet.first());

    private static final Claim TURNOUT =
            claim("CL13", Optional.empty(), "参选率比上届提高{D09}个百分点，创历史新高", "参选率与上届基本持平（提高{D09}个百分点）", "参选率比上届有所下降");
    private static final Claim ALL_VOTES = claim(
            "CL02",
            Optional.of(new Claim.ForEach("V08", List.of("会议", "投票项"), "投票项", "；")),
            "{投票项}均以全票当选",
            "{投票项}除{V09}名外均以全票当选");

    private static Claim claim(String id, Optional<Claim.ForEach> each, String... texts) {
        List<Claim.Alternative> alternatives = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            alternatives.add(
                    new Claim.Alternative(String.valueOf((char) ('A' + i)), Expression.parse("true"), texts[i]));
        }
        return new Claim(id, id, List.of(), Role.ALL, each, alternatives);
    }

    private static PublishedFigure figure(String metric, String scope, String amount, String unit) {
        return new PublishedFigure(
                FigureKey.parse(metric + "|" + scope + "|current"),
                metric,
                amount,
                amount,
                unit,
                "",
                "",
                new Coverage(3, 3, List.of()),
                List.of(amount),
                1,
                0,
                0);
    }

    private static PublishedClaim said(String claim, String letter, String text, String... by) {
        TreeMap<String, String> values = new TreeMap<>();
        for (int i = 0; i < by.length; i += 2) {
            values.put(by[i], by[i + 1]);
        }
        return new PublishedClaim(claim, values, letter, "", text, List.of(), List.of());
    }

    private static List<Remark> audit(byte[] file) {
        PublishedFigures figures = new PublishedFigures(
                "第十六届",
                java.time.LocalDate.parse("2026-06-30"),
                3,
                3,
                new TreeMap<>(),
                List.of(
                        figure("T01", "county", "100", "人"),
                        figure("T04", "county", "90", "人"),
                        figure("T05", "county", "90.0", "%"),
                        figure("T05", "01", "95.0", "%"),
                        figure("T05", "02", "85.0", "%"),
                        figure("D09", "county", "1.5", "个百分点"),
                        figure("T12", "county", "12", "个"),
                        figure("B01", "county", "262350", "人")),
                List.of(
                        said("CL13", "A", "参选率比上届提高1.5个百分点，创历史新高"),
                        said("CL02", "A", "县长均以全票当选", "会议", "县人代会", "投票项", "县长"),
                        said("CL02", "B", "政协常委除2名外均以全票当选", "会议", "县政协", "投票项", "政协常委")));
        try {
            return Auditor.audit(
                    WordFile.read(UNTOUCHED), WordFile.read(file), new Basis(figures, List.of(TURNOUT, ALL_VOTES)));
        } catch (UnreadableDraftException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> faults(byte[] file) {
        return audit(file).stream()
                .filter(Remark::isFault)
                .map(remark -> remark.kind() + " " + remark.found() + " " + remark.expected())
                .toList();
    }

    private static String p(String words) {
        return "<w:p><w:pPr><w:pStyle w:val=\"XhBody\"/></w:pPr><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    private static UnaryOperator<String> adding(String words) {
        return xml -> xml.replaceFirst("<w:p>(?=<w:pPr><w:pStyle w:val=\"XhDate\")", p(words) + "<w:p>");
    }

    private static UnaryOperator<String> instead(String number, String other) {
        return xml -> xml.replaceFirst(">" + number + "<", ">" + other + "<");
    }

    private static String bare(String xml) {
        return xml.replaceAll("<w:bookmark(Start|End)[^>]*/>|</?w:hyperlink[^>]*>", "");
    }

    /** An edit and every fault that it must show. */
    private record Planted(String name, UnaryOperator<String> edit, String... faults) {}

    @TestFactory
    Stream<DynamicTest> every_planted_falsehood_is_found_and_nothing_else() {
        List<Planted> planted = List.of(
                new Planted("digit changed", instead("100", "108"), "HAND_CHANGED 108 100"),
                new Planted("share rounded up", instead("90.0", "90.1"), "HAND_CHANGED 90.1 90.0"),
                new Planted("share without decimals", instead("90.0", "约91"), "HAND_CHANGED 约91 90.0"),
                new Planted(
                        "digit typed behind the bookmark",
                        xml -> xml.replaceFirst(">人，参加投票<", ">5人，参加投票<"),
                        "HAND_CHANGED 1005 100"),
                new Planted(
                        "typed over without bookmarks",
                        xml -> instead("90", "95").apply(bare(xml)),
                        "HAND_CHANGED 95 90"),
                new Planted("cell of a table typed over", instead("95.0", "99.9"), "HAND_CHANGED 99.9 95.0"),
                new Planted(
                        "cell of a table typed over without bookmarks",
                        xml -> instead("85.0", "85.9").apply(bare(xml)),
                        "HAND_CHANGED 85.9 85.0"),
                new Planted("number from nowhere", adding("全县共投入经费357万元。"), "UNSUPPORTED 357 "),
                new Planted("share from nowhere", adding("满意率百分之九十九。"), "UNSUPPORTED 百分之九十九 "),
                new Planted("tenths from nowhere", adding("满意率在九成以上。"), "UNSUPPORTED 九成 "),
                new Planted(
                        "claim that another alternative says now",
                        adding("参选率比上届有所下降。"),
                        "UNEARNED 参选率比上届有所下降 参选率比上届提高1.5个百分点，创历史新高"),
                new Planted(
                        "claim of one for whom it does not hold",
                        adding("县长、政协常委均以全票当选。"),
                        "UNEARNED 县长、政协常委均以全票当选 县长均以全票当选\n政协常委除2名外均以全票当选"),
                new Planted(
                        "claim of one whom nobody knows",
                        adding("检察长均以全票当选。"),
                        "UNEARNED 检察长均以全票当选 县长均以全票当选\n政协常委除2名外均以全票当选"),
                new Planted("number in a claim", instead("1.5", "2.5"), "HAND_CHANGED 2.5 1.5"));
        assertThat(planted).hasSize(14);
        return planted.stream()
                .map(one ->
                        DynamicTest.dynamicTest(one.name(), () -> assertThat(faults(Sheet.edit(UNTOUCHED, one.edit())))
                                .containsExactly(one.faults())));
    }

    @TestFactory
    Stream<DynamicTest> what_is_rightraises_nothing() {
        List<Planted> right = List.of(
                new Planted("words changed", xml -> xml.replace("全县登记选民", "我县登记选民")),
                new Planted("all bookmarks lost", AuditorTest::bare),
                new Planted("paragraph deleted", xml -> xml.replace("各级党组织认真学习选举法第44条，精心组织，", "")),
                new Planted("date and article", adding("根据选举法第31条和2026年4月1日县发〔2026〕3号文件，自5月9日起执行。")),
                new Planted("list", adding("1.加强领导。")),
                new Planted("true number typed by hand", adding("全县总人口262350人。")),
                new Planted("true claim repeated", adding("县长均以全票当选。")),
                new Planted("ordinary words", adding("全县上下统一思想，三级联动，一个不落。")));
        assertThat(right).hasSize(8);
        return right.stream()
                .map(one ->
                        DynamicTest.dynamicTest(one.name(), () -> assertThat(faults(Sheet.edit(UNTOUCHED, one.edit())))
                                .isEmpty()));
    }

    @Test
    void an_untouched_file_agrees_in_every_number() {
        List<Remark> remarks = audit(UNTOUCHED);
        assertThat(remarks).hasSize(8).noneMatch(Remark::isFault);
    }

    @Test
    void a_fault_names_its_sentence_and_place() {
        Remark remark = audit(Sheet.edit(UNTOUCHED, instead("100", "108"))).stream()
                .filter(Remark::isFault)
                .findFirst()
                .orElseThrow();
        assertThat(remark.sentence()).isEqualTo("全县登记选民108人，参加投票90人，参选率90.0%。");
        assertThat(remark.place()).isEqualTo(new Remark.Place(0, 3, 0, 0));
        assertThat(remark.figure().orElseThrow().key().metric()).isEqualTo("T01");
    }
}
