package xianghui.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the parts of a workbook are written, named and listed by other programs than Excel. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class XlsxContainerTest {

    private static final String ROWS =
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>46135</v></c></row>";
    private static final List<String> CELLS = List.of("A1 TEXT 垚城镇", "B1 DATE 2026-04-23");
    private static final String PLAIN = "<row><c><v>1</v></c></row>";

    private static RawBook book() {
        return RawBook.of(ROWS).texts("<t>垚城镇</t>").formats("31");
    }

    @Test
    void Strict_open_XML_is_read() throws Exception {
        RawBook strict = book().changed(
                        ".xml", xml -> xml.replace(RawBook.MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
                                .replace(
                                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                        "http://purl.oclc.org/ooxml/officeDocument/relationships"))
                .changed(
                        ".rels",
                        xml -> xml.replace(
                                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                "http://purl.oclc.org/ooxml/officeDocument/relationships"));

        assertThat(strict.cells()).isEqualTo(CELLS);
    }

    @Test
    void Elements_may_have_prefixes() throws Exception {
        RawBook prefixed = book().changed(
                        ".xml",
                        xml -> xml.contains(RawBook.MAIN)
                                ? xml.replaceAll("<(/?)(?=[a-zA-Z])", "<$1x:").replace("xmlns=", "xmlns:x=")
                                : xml);

        assertThat(prefixed.cells()).isEqualTo(CELLS);
    }

    @Test
    void Parts_may_be_written_in_sixteen_bits() throws Exception {
        int seen = 0;
        for (Charset charset : List.of(UTF_16, UTF_16LE, UTF_16BE)) {
            assertThat(book().encoded(charset, "UTF-16").cells()).isEqualTo(CELLS);
            seen++;
        }
        assertThat(seen).isEqualTo(3);
    }

    @Test
    void Parts_may_be_written_in_a_Chinese_encoding() throws Exception {
        assertThat(book().encoded(Charset.forName("GB18030"), "GB18030").cells())
                .isEqualTo(CELLS);
    }

    @Test
    void Parts_may_begin_with_a_mark_of_their_encoding() throws Exception {
        assertThat(book().changed("sheet1.xml", xml -> "\uFEFF<?xml version=\"1.0\"?>" + xml)
                        .changed("sharedStrings.xml", xml -> "\uFEFF" + xml)
                        .cells())
                .isEqualTo(CELLS);
    }

    @Test
    void Parts_may_be_named_from_the_top() throws Exception {
        assertThat(book().changed(".rels", xml -> xml.replace("\"xl/", "\"/xl/")
                                .replace("\"worksheets/", "\"/xl/worksheets/")
                                .replace("\"styles", "\"/xl/styles"))
                        .cells())
                .isEqualTo(CELLS);
    }

    @Test
    void Parts_may_have_other_names_and_places() throws Exception {
        assertThat(book().without("xl/worksheets/sheet1.xml")
                        .sheetPart("other/Blatt 1.xml".replace(" ", ""), "<sheetData>" + ROWS + "</sheetData>")
                        .changed(".rels", xml -> xml.replace("worksheets/sheet1.xml", "../other/Blatt1.xml"))
                        .cells())
                .isEqualTo(CELLS);
    }

    @Test
    void Neither_styles_nor_shared_texts_need_be_there() throws Exception {
        assertThat(RawBook.of("<row><c s=\"0\"><v>1</v></c></row>").cells()).containsExactly("A1 NUMBER 1");
    }

    @Test
    void Of_alternatives_the_simplest_is_read() throws Exception {
        String rows = """
                <mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">
                <mc:Choice xmlns:z="urn:z" Requires="z"><row r="1"><c r="A1"><v>99</v></c></row></mc:Choice>
                <mc:Fallback><row r="1"><c r="A1"><v>1</v></c></row></mc:Fallback></mc:AlternateContent>
                <row r="2"><c r="A2"><v>2</v></c></row>""";

        assertThat(RawBook.of(rows).cells()).containsExactly("A1 NUMBER 1", "A2 NUMBER 2");
        assertThat(RawBook.ofSheet("""
                        <sheetData><row><c><v>3</v></c></row></sheetData>
                        <mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">
                        <mc:Choice Requires="x14"><controls><control><c><v>9</v></c></control></controls></mc:Choice>
                        </mc:AlternateContent>""").cells()).containsExactly("A1 NUMBER 3");
    }

    @Test
    void What_belongs_to_other_vocabularies_is_stepped_over() throws Exception {
        assertThat(RawBook.ofSheet("""
                        <o:sheetData xmlns:o="urn:o"><row><c><v>9</v></c></row></o:sheetData>
                        <sheetData><o:row xmlns:o="urn:o"><c><v>8</v></c></o:row><row r="1" o:r="7" xmlns:o="urn:o"><c r="A1"><v>1</v>
                        <extLst><ext><v>7</v></ext></extLst></c></row></sheetData>
                        <extLst><ext><sheetData><row><c><v>9</v></c></row></sheetData></ext></extLst>""").cells()).containsExactly("A1 NUMBER 1");
    }

    @Test
    void Charts_dialogues_and_macro_sheets_are_no_tables() throws Exception {
        RawBook book = RawBook.of(PLAIN)
                .workbook("", """
                        <sheet name="图" sheetId="1" r:id="c"/><sheet name="话" sheetId="2" r:id="d"/>
                        <sheet name="表" sheetId="3" r:id="rId1"/><sheet name="宏" sheetId="4" r:id="m"/>
                        <sheet name="Module1" sheetId="5" state="veryHidden" r:id=""/>""")
                .relation("c", "chartsheet", "chart.xml")
                .relation("d", "dialogsheet", "dialog.xml")
                .relation("m", "http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet", "macro.xml")
                .part("xl/chart.xml", "<chartsheet xmlns=\"" + RawBook.MAIN + "\"/>")
                .part("xl/dialog.xml", "<dialogsheet xmlns=\"" + RawBook.MAIN + "\"/>")
                .part("xl/macro.xml", "<macrosheet/>");

        assertThat(book.read().sheets()).extracting(SheetGrid::name).containsExactly("表");
        assertThat(book.read().traits()).isEqualTo(Set.of(Trait.MACROS));
    }

    @Test
    void Macros_and_links_to_other_files_are_told_and_never_followed() throws Exception {
        assertThat(RawBook.of(PLAIN).read().traits()).isEmpty();
        assertThat(RawBook.of(PLAIN)
                        .relation(
                                "v",
                                "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
                                "vbaProject.bin")
                        .part("xl/vbaProject.bin", new byte[] {1, 2, 3})
                        .changed(
                                "[Content_Types].xml",
                                xml -> xml.replace(
                                        "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main",
                                        "vnd.ms-excel.sheet.macroEnabled.main"))
                        .read()
                        .traits())
                .containsExactly(Trait.MACROS);
        assertThat(RawBook.of(PLAIN)
                        .relation("e", "externalLink", "externalLinks/externalLink1.xml")
                        .part("xl/externalLinks/externalLink1.xml", "<externalLink xmlns=\"" + RawBook.MAIN + "\"/>")
                        .read()
                        .traits())
                .containsExactly(Trait.EXTERNAL_LINKS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hidden", "veryHidden"})
    void Hidden_sheets_are_read_and_told(String state) throws Exception {
        Grid grid = RawBook.of(PLAIN)
                .workbook("", "<sheet name=\"表\" sheetId=\"1\" state=\"" + state + "\" r:id=\"rId1\"/>")
                .read();

        assertThat(grid.sheets().get(0).layout().hidden()).isTrue();
        assertThat(RawBook.flat(grid.sheets().get(0))).containsExactly("A1 NUMBER 1");
    }

    @Test
    void Hidden_rows_and_columns_and_merged_cells_are_told() throws Exception {
        Layout layout = RawBook.ofSheet("""
                        <cols><col min="2" max="2" hidden="1"/><col min="3" max="3" hidden="0"/><col min="4" max="16384" hidden="true"/></cols>
                        <sheetData><row r="1"><c/><c/><c/><c/><c/></row><row r="2" hidden="1"><c/></row>
                        <row r="3" hidden="0"><c/></row><row r="4" hidden="true"/></sheetData>
                        <autoFilter ref="A1:B9"/><mergeCells count="9"><mergeCell ref="A1:B2"/><mergeCell ref="D5:C3"/></mergeCells>""").read().sheets().get(0).layout();

        assertThat(layout)
                .isEqualTo(new Layout(
                        false, Set.of(2), Set.of(1, 3, 4), List.of(new Area(1, 2, 0, 1), new Area(3, 5, 2, 3))));
    }

    @Test
    void Sheets_come_in_the_order_of_the_list() throws Exception {
        Grid grid = RawBook.of(PLAIN)
                .workbook("", """
                        <sheet name="二" sheetId="7" r:id="b"/><sheet name="一" sheetId="1" r:id="rId1"/>""")
                .relation("b", "worksheet", "worksheets/second.xml")
                .sheetPart("xl/worksheets/second.xml", "<sheetData/>")
                .read();

        assertThat(grid.sheets()).extracting(SheetGrid::name).containsExactly("二", "一");
    }
}
