package xianghui.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that contradict themselves, which other programs open with this or that content, are refused with the place. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class XlsxDoubtsTest {

    private static final String PLAIN = "<row><c><v>1</v></c></row>";

    @Test
    void One_address_twice() {
        assertThat(RawBook.of("<row r=\"3\"><c r=\"B3\"><v>1</v></c><c r=\"B3\"><v>2</v></c></row>")
                        .refusal())
                .isEqualTo("DAMAGED 表!B3");
        assertThat(RawBook.of("<row r=\"3\"><c r=\"B3\"><v>1</v></c><c r=\"A3\"/><c><v>2</v></c></row>")
                        .refusal())
                .isEqualTo("DAMAGED 表!B3");
        assertThat(RawBook.of("<row r=\"3\"><c r=\"B3\"/><c r=\"B3\"><v>2</v></c></row>")
                        .refusal())
                .isEqualTo("DAMAGED 表!B3");
    }

    @Test
    void One_row_twice() {
        assertThat(RawBook.of("<row r=\"3\"/><row r=\"2\"/><row><c><v>1</v></c></row>")
                        .refusal())
                .isEqualTo("DAMAGED 表!A3");
        assertThat(RawBook.ofSheet("<sheetData>" + PLAIN + "</sheetData><sheetData><row r=\"1\"/></sheetData>")
                        .refusal())
                .isEqualTo("DAMAGED 表!A1");
    }

    @Test
    void A_cell_outside_its_row() {
        assertThat(RawBook.of("<row r=\"3\"><c r=\"B4\"><v>1</v></c></row>").refusal())
                .isEqualTo("DAMAGED 表!B4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1048577", "4294967297", "", "x", "1.0", "01", "+1"})
    void A_row_that_cannot_be(String row) {
        assertThat(RawBook.of("<row r=\"" + row + "\"><c><v>1</v></c></row>").refusal())
                .isEqualTo("DAMAGED 表");
    }

    @Test
    void A_row_after_the_last() {
        assertThat(RawBook.of("<row r=\"1048576\"/><row/>").refusal()).isEqualTo("DAMAGED 表");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "XFE1",
                "AAAA1",
                "ZZZ1",
                "A0",
                "A-1",
                "A1048577",
                "A4294967297",
                "1",
                "A",
                "",
                "R1C1",
                "$A$1",
                "Ａ1"
            })
    void A_cell_that_cannot_be(String address) {
        assertThat(RawBook.of("<row r=\"1\"><c r=\"" + address + "\"><v>1</v></c></row>")
                        .refusal())
                .isEqualTo("DAMAGED 表");
    }

    @Test
    void A_cell_after_the_last_column() {
        assertThat(RawBook.of("<row r=\"1\"><c r=\"XFD1\"/><c><v>1</v></c></row>")
                        .refusal())
                .isEqualTo("DAMAGED 表!XFE1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "-1", "x", "1.5", "4294967296", "甲"})
    void A_shared_text_that_is_not_there(String index) {
        assertThat(RawBook.of("<row r=\"7\"><c r=\"D7\" t=\"s\"><v>" + index + "</v></c></row>")
                        .texts("<t>一</t>", "<t>二</t>")
                        .refusal())
                .isEqualTo("DAMAGED 表!D7");
    }

    @Test
    void A_shared_text_of_a_list_that_is_not_there() {
        assertThat(RawBook.of("<row><c t=\"s\"><v>0</v></c></row>").refusal()).isEqualTo("DAMAGED 表!A1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "-1", "x", "4294967296"})
    void A_style_that_is_not_there(String style) {
        assertThat(RawBook.of("<row><c s=\"" + style + "\"><v>1</v></c></row>")
                        .formats("14", "31")
                        .refusal())
                .isEqualTo("DAMAGED 表!A1");
    }

    @Test
    void A_style_of_styles_that_are_not_there() {
        assertThat(RawBook.of("<row><c s=\"1\"><v>46135</v></c></row>").refusal())
                .isEqualTo("DAMAGED 表!A1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                "INF",
                "-INF",
                "1e999",
                "Infinity",
                "甲",
                "12人",
                "1,000",
                "１",
                "1d",
                "0x10",
                "1 2",
                "--1",
                "1e"
            })
    void A_number_that_is_none(String number) {
        assertThat(RawBook.of("<row><c/><c><v>" + number + "</v></c></row>").refusal())
                .isEqualTo("DAMAGED 表!B1");
        assertThat(RawBook.of("<row><c/><c s=\"1\"><v>" + number + "</v></c></row>")
                        .formats("14")
                        .refusal())
                .isEqualTo("DAMAGED 表!B1");
    }

    @Test
    void A_number_said_twice() {
        assertThat(RawBook.of("<row><c><v>1</v><v>2</v></c></row>").refusal()).isEqualTo("DAMAGED 表!A1");
    }

    @ParameterizedTest
    @CsvSource({"b,2", "b,yes", "x,1", "N,1", "'',1"})
    void A_kind_of_cell_that_is_none(String type, String value) {
        assertThat(RawBook.of("<row><c t=\"" + type + "\"><v>" + value + "</v></c></row>")
                        .refusal())
                .isEqualTo("DAMAGED 表!A1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A:C", "1:3", "A1:B", "A0:B1", "A1:XFE1", "A1:B2:C3", "", "甲"})
    void A_merged_area_that_is_none(String area) {
        assertThat(RawBook.ofSheet("<sheetData>" + PLAIN + "</sheetData><mergeCells><mergeCell ref=\"" + area
                                + "\"/></mergeCells>")
                        .refusal())
                .isEqualTo("DAMAGED 表");
    }

    @ParameterizedTest
    @CsvSource({"0,1", "2,1", "1,16385", "x,1", "-1,1"})
    void Columns_that_cannot_be(String min, String max) {
        assertThat(RawBook.ofSheet("<cols><col min=\"" + min + "\" max=\"" + max + "\" hidden=\"1\"/></cols><sheetData>"
                                + PLAIN + "</sheetData>")
                        .refusal())
                .isEqualTo("DAMAGED 表");
    }

    @Test
    void A_sheet_that_is_listed_and_not_there() {
        assertThat(RawBook.of(PLAIN).without("xl/worksheets/sheet1.xml").refusal())
                .isEqualTo("DAMAGED 表");
        assertThat(RawBook.of(PLAIN)
                        .workbook("", "<sheet name=\"表\" sheetId=\"1\" r:id=\"rId9\"/>")
                        .refusal())
                .isEqualTo("DAMAGED 表");
    }

    @Test
    void A_sheet_that_is_somewhere_else() {
        assertThat(RawBook.of(PLAIN)
                        .without("xl/_rels/workbook.xml.rels")
                        .part("xl/_rels/workbook.xml.rels", """
                                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                                <Relationship Id="rId1" TargetMode="External" Target="http://127.0.0.1:9/sheet.xml"
                                 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/>
                                </Relationships>""")
                        .refusal())
                .isEqualTo("DAMAGED 表");
    }

    @Test
    void A_sheet_that_is_no_sheet() {
        assertThat(RawBook.of(PLAIN)
                        .changed("sheet1.xml", xml -> xml.replace("worksheet", "chartsheet"))
                        .refusal())
                .isEqualTo("DAMAGED 表");
        assertThat(RawBook.of(PLAIN)
                        .changed("sheet1.xml", xml -> xml.replace(RawBook.MAIN, "urn:other"))
                        .refusal())
                .isEqualTo("DAMAGED 表");
        assertThat(RawBook.of(PLAIN).part("xl/worksheets/sheet1.xml", "hello").refusal())
                .isEqualTo("DAMAGED 表");
        assertThat(RawBook.of(PLAIN).part("xl/worksheets/sheet1.xml", "").refusal())
                .isEqualTo("DAMAGED 表");
    }

    @Test
    void A_main_part_of_another_kind() {
        assertThat(RawBook.of(PLAIN)
                        .changed("xl/workbook.xml", xml -> xml.replace("workbook", "document"))
                        .refusal())
                .isEqualTo("KIND");
    }

    @Test
    void A_part_cut_short_at_any_place_is_never_read() {
        String sheet =
                "<worksheet xmlns=\"" + RawBook.MAIN + "\"><sheetData>" + PLAIN + PLAIN + "</sheetData></worksheet>";
        for (int length = 0; length < sheet.length(); length++) {
            RawBook book = RawBook.of(PLAIN).part("xl/worksheets/sheet1.xml", sheet.substring(0, length));
            assertThat(book.refusal()).as("%d characters", length).startsWith("DAMAGED 表");
        }
        assertThat(sheet.length()).isGreaterThan(100);
    }

    @Test
    void Nothing_may_follow_the_end_of_a_part() {
        assertThat(RawBook.of(PLAIN)
                        .changed("sheet1.xml", xml -> xml + "<worksheet/>")
                        .refusal())
                .isEqualTo("DAMAGED 表");
        assertThat(RawBook.of(PLAIN).changed("sheet1.xml", xml -> xml + "x").refusal())
                .isEqualTo("DAMAGED 表");
        assertThat(RawBook.of(PLAIN)
                        .changed("sheet1.xml", xml -> xml + "<!-- c -->\n")
                        .refusal())
                .isEqualTo("read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"workbook.xml", "sheet1.xml", "sharedStrings.xml", "styles.xml"})
    void Document_types_and_entities(String part) {
        String[] heads = {
            "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"http://127.0.0.1:9/\">]>",
            "<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/\"> %p;]>",
            "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
            "<!DOCTYPE x>"
        };
        int seen = 0;
        for (String head : heads) {
            RawBook book = RawBook.of(PLAIN).texts("<t>x</t>").formats("14").changed(part, xml -> head + xml);
            assertThat(book.refusal()).isEqualTo("UNSAFE");
            seen++;
        }
        assertThat(seen).isEqualTo(5);
    }

    @Test
    void Entities_that_nobody_declared() {
        assertThat(RawBook.of("<row><c t=\"str\"><v>a&e;b</v></c></row>").refusal())
                .isEqualTo("DAMAGED 表!A1");
        assertThat(RawBook.of("<row r=\"&e;\"/>").refusal()).isEqualTo("DAMAGED 表");
    }

    @Test
    void Bytes_that_are_no_characters() {
        byte[] sheet = ("<worksheet xmlns=\"" + RawBook.MAIN + "\"><sheetData><row><c t=\"str\"><v>abc</v></c></row>"
                        + "</sheetData></worksheet>")
                .getBytes(UTF_8);
        int at = new String(sheet, UTF_8).indexOf("abc");
        sheet[at] = (byte) 0xC3;

        assertThat(RawBook.of(PLAIN).part("xl/worksheets/sheet1.xml", sheet).refusal())
                .isEqualTo("DAMAGED 表!A1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长", "a/b", "x\u202Ey", "x&#10;y", "&#x200B;", "", "a_x0007_b"})
    void A_name_that_cannot_be_shown_is_not_shown(String name) {
        assertThat(RawBook.of("<row><c t=\"x\"><v>1</v></c></row>")
                        .workbook("", "<sheet name=\"" + name + "\" sheetId=\"1\" r:id=\"rId1\"/>")
                        .refusal())
                .isEqualTo("DAMAGED");
    }

    @Test
    void What_is_spoilt_at_random_is_read_or_refused_and_nothing_else() {
        String rows = """
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46135</v></c><c r="C1" t="b"><v>1</v></c></row>
                <row r="2" hidden="1"><c r="A2" t="inlineStr"><is><r><rPr><strike/></rPr><t>x</t></r></is></c>
                <c r="B2"><f t="array" ref="B2:C2">A1</f><v>2</v></c><c r="C2" t="d"><v>2026-04-23</v></c></row>""";
        Random random = new Random(20261122);
        int refused = 0;
        for (int round = 0; round < 3_000; round++) {
            String part = new String[] {"workbook.xml", "sheet1.xml", "sharedStrings.xml", "styles.xml"}[round % 4];
            RawBook book = RawBook.of(rows).texts("<t>x</t>").formats("31").changed(part, xml -> spoilt(xml, random));
            String refusal = book.refusal();
            assertThat(refusal).matches("read|KIND|(DAMAGED|LARGE)( [^ ]{0,40})?");
            refused += refusal.equals("read") ? 0 : 1;
        }
        assertThat(refused).isGreaterThan(1_000).isLessThan(3_000);
    }

    private static String spoilt(String xml, Random random) {
        StringBuilder spoilt = new StringBuilder(xml);
        for (int change = random.nextInt(3); change >= 0; change--) {
            int at = random.nextInt(spoilt.length());
            int end = Math.min(spoilt.length(), at + 1 + random.nextInt(random.nextInt(20) + 1));
            int from = random.nextInt(spoilt.length());
            String piece = spoilt.substring(from, Math.min(spoilt.length(), from + random.nextInt(20)));
            spoilt.replace(at, random.nextBoolean() ? end : at, random.nextBoolean() ? piece : "");
        }
        return spoilt.toString();
    }
}
