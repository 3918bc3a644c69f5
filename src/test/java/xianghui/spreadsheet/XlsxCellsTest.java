package xianghui.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is in a cell, as the files of many programs write it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class XlsxCellsTest {

    private static final String STRUCK = """
            <fonts><font/><font><strike/></font><font><strike val="0"/></font><font><strike val="true"/></font></fonts>
            <cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/><xf fontId="3"/></cellXfs>""";

    @ParameterizedTest
    @CsvSource({
        "7,7",
        "-7,-7",
        "0,0",
        "1E3,1000",
        "1.5e-3,0.0015",
        "0.30000000000000004,0.3",
        "93.400000000000006,93.4",
        "0.93400000000000005,0.934",
        "1.10,1.1",
        "12.0,12",
        "-3.0,-3",
        "0.0,0",
        "-0.0,-0",
        "00.0,0",
        "-.0,-0",
        "+5,5",
        "007,7",
        "100000000000000000000,1E+20",
        "440102198001011234,440102198001011000",
        "-0.5,-0.5",
        "' 12 ',12"
    })
    void A_number_is_what_Excel_shows_in_the_widest_column(String written, String shown) throws Exception {
        assertThat(RawBook.of("<row><c><v>" + written + "</v></c></row>").cells())
                .containsExactly("A1 NUMBER " + shown);
    }

    @Test
    void A_cell_without_a_value_is_blank_and_never_zero() throws Exception {
        assertThat(RawBook.of(
                                "<row><c/><c s=\"0\"/><c t=\"n\"><v/></c><c><v> </v></c><c t=\"s\"/><c><v>1</v></c></row>")
                        .cells())
                .containsExactly("F1 NUMBER 1");
    }

    @Test
    void A_formula_gives_what_was_last_reckoned() throws Exception {
        assertThat(RawBook.of("""
                        <row><c><f>1+1</f><v>2</v></c><c t="str"><f>A1&amp;"x"</f><v>2x</v></c>
                        <c t="b"><f>A1=2</f><v>1</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c>
                        <c t="str"><f>""</f><v></v></c></row>""").cells())
                .containsExactly(
                        "A1 NUMBER 2 =", "B1 TEXT 2x =", "C1 BOOLEAN TRUE =", "D1 ERROR #DIV/0! =", "E1 TEXT  =");
    }

    @Test
    void A_formula_that_nobody_has_reckoned_is_no_zero() throws Exception {
        assertThat(RawBook.of("""
                        <row><c><f>SUM(A2:A9)</f></c><c><f>B2</f><v></v></c><c t="str"><f>C2</f></c></row>""").cells())
                .containsExactly("A1 UNRECKONED =SUM(A2:A9) =", "B1 UNRECKONED =B2 =", "C1 UNRECKONED =C2 =");
    }

    @Test
    void Shared_formulas_and_those_that_fill_several_cells_are_formulas_in_each_cell() throws Exception {
        assertThat(RawBook.of("""
                        <row><c><f t="shared" ref="A1:A2" si="0">B1*2</f><v>4</v></c><c><f t="array" ref="B1:C2">E1:F2</f><v>1</v></c>
                        <c><v>2</v></c><c><v>9</v></c></row>
                        <row><c><f t="shared" si="0"/><v>6</v></c><c><v>3</v></c><c/></row>""").cells())
                .containsExactly(
                        "A1 NUMBER 4 =",
                        "B1 NUMBER 1 =",
                        "C1 NUMBER 2 =",
                        "D1 NUMBER 9",
                        "A2 NUMBER 6 =",
                        "B2 NUMBER 3 =",
                        "C2 UNRECKONED = =");
    }

    @Test
    void Errors_keep_their_names_even_those_of_a_later_Excel() throws Exception {
        assertThat(RawBook.of("<row><c t=\"e\"><v>#N/A</v></c><c t=\"e\"><v>#SPILL!</v></c><c t=\"e\"/></row>")
                        .cells())
                .containsExactly("A1 ERROR #N/A", "B1 ERROR #SPILL!", "C1 ERROR #N/A");
    }

    @Test
    void Truth_is_written_in_two_ways() throws Exception {
        assertThat(RawBook.of("<row><c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c><c t=\"b\"><v>true</v></c>"
                                + "<c t=\"b\"><v>false</v></c></row>")
                        .cells())
                .containsExactly("A1 BOOLEAN TRUE", "B1 BOOLEAN FALSE", "C1 BOOLEAN TRUE", "D1 BOOLEAN FALSE");
    }

    @Test
    void Texts_are_shared_or_stand_in_the_cell() throws Exception {
        assertThat(RawBook.of("""
                        <row><c t="s"><v>1</v></c><c t="s"><v>0</v></c><c t="inlineStr"><is><t>中&amp;文</t></is></c>
                        <c t="inlineStr"><is><r><t>垚</t></r><r><rPr><b/></rPr><t>城镇</t></r></is></c>
                        <c t="str"><v>直接</v></c><c t="inlineStr"/></row>""")
                        .texts("<t>甲</t>", "<r><rPr><b/></rPr><t>乙</t></r><r><t xml:space=\"preserve\"> 丙</t></r>")
                        .cells())
                .containsExactly("A1 TEXT 乙 丙", "B1 TEXT 甲", "C1 TEXT 中&文", "D1 TEXT 垚城镇", "E1 TEXT 直接");
    }

    @Test
    void Phonetic_signs_are_not_part_of_a_text() throws Exception {
        assertThat(RawBook.of(
                                "<row><c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is><t>东京</t><rPh sb=\"0\" eb=\"2\"><t>トウ</t>"
                                        + "</rPh><phoneticPr fontId=\"1\"/></is></c></row>")
                        .texts("<t>课长</t><rPh sb=\"0\" eb=\"1\"><t>カ</t></rPh><rPh sb=\"1\" eb=\"2\"><t>チョウ</t></rPh>")
                        .cells())
                .containsExactly("A1 TEXT 课长", "B1 TEXT 东京");
    }

    @ParameterizedTest
    @CsvSource({
        "a_x000D_b,'a\rb'",
        "_x005F_x000D_,_x000D_",
        "_x4e2D_,中",
        "_x00_,_x00_",
        "_x000G_,_x000G_",
        "_x_x0041_,_xA",
        "_x0041,_x0041",
        "x_x0041__x0042_y,xABy"
    })
    void Characters_that_stand_in_a_text_by_number_are_put_in(String written, String text) throws Exception {
        RawBook book = RawBook.of("<row><c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is><t>" + written
                        + "</t></is></c><c t=\"str\"><v>" + written + "</v></c></row>")
                .texts("<t>" + written + "</t>");

        assertThat(book.cells()).containsExactly("A1 TEXT " + text, "B1 TEXT " + text, "C1 TEXT " + text);
    }

    @Test
    void Blanks_and_line_breaks_in_a_text_are_kept() throws Exception {
        assertThat(RawBook.of("<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>")
                        .texts("<t>  a\r\nb </t>", "<t/>")
                        .cells())
                .containsExactly("A1 TEXT   a\nb ", "B1 TEXT ");
    }

    @Test
    void A_text_may_be_torn_into_pieces_by_the_writer() throws Exception {
        assertThat(RawBook.of("<row><c t=\"inlineStr\"><is><t>一<!-- c -->二<![CDATA[<三>]]>&#x56DB;</t></is></c>"
                                + "<c><v>1<!-- c -->2</v></c></row>")
                        .cells())
                .containsExactly("A1 TEXT 一二<三>四", "B1 NUMBER 12");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-23,2026-04-23",
        "2026-04-23T00:00:00,2026-04-23",
        "2026-04-23T23:59,2026-04-23",
        "2026-04-23T08:30:00.000Z,2026-04-23",
        "2026-04-23T08:30:00+08:00,2026-04-23",
        "2024-02-29,2024-02-29",
        "0999-01-01,0999-01-01"
    })
    void A_date_may_be_written_out(String written, String day) throws Exception {
        assertThat(RawBook.of("<row><c t=\"d\"><v>" + written + "</v></c></row>")
                        .cells())
                .containsExactly("A1 DATE " + day);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-30", "14:30:00", "T14:30", "2026-04", "soon", "2026-04-23Tx"})
    void What_is_no_date_though_the_file_says_so_stays_a_text(String written) throws Exception {
        assertThat(RawBook.of("<row><c t=\"d\"><v>" + written + "</v></c></row>")
                        .cells())
                .containsExactly("A1 TEXT " + written);
    }

    @Test
    void Chinese_dates_that_are_built_in_are_dates() throws Exception {
        int seen = 0;
        for (int format = 0; format < 60; format++) {
            boolean date = format >= 14 && format <= 22
                    || format >= 27 && format <= 36
                    || format >= 50 && format <= 58
                    || format == 45
                    || format == 47;
            assertThat(RawBook.of("<row><c s=\"1\"><v>46135</v></c></row>")
                            .formats(String.valueOf(format))
                            .cells())
                    .as("format %d", format)
                    .containsExactly(date ? "A1 DATE 2026-04-23" : "A1 NUMBER 46135");
            seen++;
        }
        assertThat(seen).isEqualTo(60);
    }

    @Test
    void A_format_that_the_file_defines_itself_counts_as_defined_whatever_its_number() throws Exception {
        assertThat(RawBook.of("<row><c s=\"0\"><v>46135</v></c><c s=\"1\"><v>46135</v></c></row>")
                        .styles("""
                                <numFmts><numFmt numFmtId="31" formatCode="0.00"/><numFmt numFmtId="40" formatCode="yyyy"/></numFmts>
                                <cellXfs><xf numFmtId="31"/><xf numFmtId="40"/></cellXfs>""")
                        .cells())
                .containsExactly("A1 NUMBER 46135", "B1 DATE 2026-04-23");
    }

    @Test
    void Days_are_counted_from_1900_with_a_day_that_never_was() throws Exception {
        assertThat(RawBook.of(
                                "<row><c s=\"1\"><v>0</v></c><c s=\"1\"><v>1</v></c><c s=\"1\"><v>59</v></c>"
                                        + "<c s=\"1\"><v>60</v></c><c s=\"1\"><v>61</v></c><c s=\"1\"><v>46135.99</v></c>"
                                        + "<c s=\"1\"><v>-1</v></c><c s=\"1\"><v>2958465</v></c><c s=\"1\"><v>2958466</v></c></row>")
                        .formats("14")
                        .cells())
                .containsExactly(
                        "A1 DATE 1899-12-31",
                        "B1 DATE 1900-01-01",
                        "C1 DATE 1900-02-28",
                        "D1 DATE 1900-03-01",
                        "E1 DATE 1900-03-01",
                        "F1 DATE 2026-04-23",
                        "G1 NUMBER -1",
                        "H1 DATE 9999-12-31",
                        "I1 NUMBER 2958466");
    }

    @Test
    void Days_may_be_counted_from_1904() throws Exception {
        List<String> expected = List.of(
                "A1 DATE 1904-01-01",
                "B1 DATE 1904-02-29",
                "C1 DATE 1904-03-01",
                "D1 DATE 2026-04-23",
                "E1 DATE 2026-04-23");
        for (String yes : List.of("1", "true")) {
            assertThat(RawBook.of("<row><c s=\"1\"><v>0</v></c><c s=\"1\"><v>59</v></c><c s=\"1\"><v>60</v></c>"
                                    + "<c s=\"1\"><v>44673</v></c><c t=\"d\"><v>2026-04-23</v></c></row>")
                            .formats("14")
                            .workbook("date1904=\"" + yes + "\"", "<sheet name=\"表\" sheetId=\"1\" r:id=\"rId1\"/>")
                            .cells())
                    .isEqualTo(expected);
        }
    }

    @Test
    void A_date_that_a_formula_gives_is_a_date() throws Exception {
        assertThat(RawBook.of("<row><c s=\"1\"><f>TODAY()</f><v>46135</v></c></row>")
                        .formats("yyyy\\-mm\\-dd")
                        .cells())
                .containsExactly("A1 DATE 2026-04-23 =");
    }

    @Test
    void What_the_style_strikes_through_is_struck() throws Exception {
        assertThat(RawBook.of("<row><c><v>1</v></c><c s=\"1\"><v>1</v></c><c s=\"2\"><v>1</v></c><c s=\"3\" t=\"str\">"
                                + "<v>x</v></c><c s=\"1\" t=\"inlineStr\"><is><t>y</t></is></c><c s=\"1\"/></row>")
                        .styles(STRUCK)
                        .cells())
                .containsExactly("A1 NUMBER 1", "B1 NUMBER 1 ~", "C1 NUMBER 1", "D1 TEXT x ~", "E1 TEXT y ~");
    }

    @Test
    void A_text_is_struck_if_all_that_can_be_seen_of_it_is() throws Exception {
        String struck = "<rPr><strike/></rPr>";
        String plain = "<rPr><b/></rPr>";
        RawBook book = RawBook.of("<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c></row>"
                        + "<row><c s=\"1\" t=\"s\"><v>0</v></c><c s=\"1\" t=\"s\"><v>1</v></c><c s=\"1\" t=\"s\"><v>2</v></c>"
                        + "<c t=\"inlineStr\"><is><r>" + struck + "<t>x</t></r></is></c></row>")
                .styles(STRUCK)
                .texts(
                        "<r>" + struck + "<t>甲</t></r><r>" + plain + "<t> </t></r><r>" + struck + "<t>乙</t></r>",
                        "<r><t>甲</t></r><r>" + struck + "<t>乙</t></r>",
                        "<r>" + plain + "<t>甲</t></r><r>" + struck + "<t>乙</t></r>");

        assertThat(book.cells())
                .containsExactly(
                        "A1 TEXT 甲 乙 ~",
                        "B1 TEXT 甲乙",
                        "C1 TEXT 甲乙",
                        "A2 TEXT 甲 乙 ~",
                        "B2 TEXT 甲乙 ~",
                        "C2 TEXT 甲乙",
                        "D2 TEXT x ~");
    }

    @Test
    void Rows_and_cells_may_come_without_addresses() throws Exception {
        assertThat(RawBook.of("<row><c><v>1</v></c><c/><c><v>2</v></c></row><row r=\"5\"><c r=\"C5\"><v>3</v></c>"
                                + "<c><v>4</v></c></row><row><c><v>5</v></c></row>")
                        .cells())
                .containsExactly("A1 NUMBER 1", "C1 NUMBER 2", "C5 NUMBER 3", "D5 NUMBER 4", "A6 NUMBER 5");
    }

    @Test
    void Rows_and_cells_may_come_in_any_order() throws Exception {
        assertThat(RawBook.of(
                                "<row r=\"9\"><c r=\"XFD9\"><v>3</v></c><c r=\"B9\"><v>2</v></c></row>"
                                        + "<row r=\"1048576\"><c><v>4</v></c></row><row r=\"2\"><c r=\"AA2\"><v>1</v></c></row>")
                        .cells())
                .containsExactly("AA2 NUMBER 1", "B9 NUMBER 2", "XFD9 NUMBER 3", "A1048576 NUMBER 4");
    }
}
