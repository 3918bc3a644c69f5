package xianghui.annotation;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Marks up files that are written as hardly any program writes them: strict, prefixed, without addresses, in UTF-16. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OddPackageTest {

    private static final String MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private static final String RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private static final String SHEET = "<?xml version=\"1.0\"?><!-- <row> --><x:worksheet xmlns:x=\"" + MAIN
            + "\"><x:cols><x:col min=\"4\" max=\"5\" style=\"1\"/></x:cols><x:sheetData>"
            + "<x:row><x:c><x:v>1</x:v></x:c><x:c s='1' t=\"str\"><x:v>a &gt; b</x:v></x:c></x:row>"
            + "<x:row r=\"3\" /><x:row r='5'><x:c r=\"F5\"/></x:row></x:sheetData>"
            + "<x:mergeCells><x:mergeCell ref=\"A1:A2\"/></x:mergeCells><x:tableParts/></x:worksheet>";

    @Test
    void only_what_must_change_changes_letter_by_letter() throws Exception {
        List<Remark> remarks =
                List.of(OddBook.remark(Mark.FATAL, "错", "表 <一>", "B1", "C1", "A2", "B3", "D5", "F5", "A9"));

        Map<String, byte[]> after = NothingElseChangesTest.parts(AnnotatedWorkbook.of(file(UTF_8), remarks, List.of())
                .orElseThrow()
                .content());

        assertThat(text(after, "deep/s1.xml", UTF_8))
                .isEqualTo(SHEET.replace("s='1' t", "s='2' t")
                        .replace(
                                "</x:v></x:c></x:row><x:row r=\"3\"",
                                "</x:v></x:c><x:c r=\"C1\" s=\"3\"/></x:row>"
                                        + "<x:row r=\"2\"><x:c r=\"A2\" s=\"3\"/></x:row><x:row r=\"3\"")
                        .replace("<x:row r=\"3\" />", "<x:row r=\"3\" ><x:c r=\"B3\" s=\"3\"/></x:row>")
                        .replace(
                                "<x:c r=\"F5\"/></x:row>",
                                "<x:c r=\"D5\" s=\"2\"/><x:c s=\"3\" r=\"F5\"/></x:row>"
                                        + "<x:row r=\"9\"><x:c r=\"A9\" s=\"3\"/></x:row>")
                        .replace(
                                "<x:tableParts/>",
                                "<x:legacyDrawing xmlns:r=\"" + RELATIONS + "\" r:id=\"xh1\"/><x:tableParts/>"));
        assertThat(text(after, "deep/st.xml", UTF_8))
                .contains(
                        "<x:xf applyFill=\"1\" fillId=\"1\" fontId=\"0\" numFmtId=\"9\"><x:protection locked=\"0\"/></x:xf>");
        assertThat(text(after, "deep/book.xml", UTF_8))
                .contains("<x:sheet xmlns:xhr=\"" + RELATIONS + "\" name=\"待改清单\"");
        wellFormed(after);
    }

    @Test
    void a_part_keeps_its_encoding() throws Exception {
        List<Remark> remarks = List.of(OddBook.remark(Mark.QUERY, "请核实", "表 <一>", "B1"));

        Map<String, byte[]> after =
                NothingElseChangesTest.parts(AnnotatedWorkbook.of(file(UTF_16LE), remarks, List.of())
                        .orElseThrow()
                        .content());

        assertThat(text(after, "deep/s1.xml", UTF_16LE))
                .startsWith("\uFEFF<?xml")
                .contains("s='2' t");
        wellFormed(after);
    }

    @Test
    void what_is_no_workbook_is_not_marked_up() throws IOException {
        assertThat(AnnotatedWorkbook.of("PK no zip".getBytes(UTF_8), List.of(), List.of()))
                .isEmpty();
        assertThat(AnnotatedWorkbook.of(new byte[0], List.of(), List.of())).isEmpty();
        assertThat(AnnotatedWorkbook.of(zip(Map.of("word/document.xml", "<a/>".getBytes(UTF_8))), List.of(), List.of()))
                .isEmpty();
    }

    private static void wellFormed(Map<String, byte[]> parts) throws Exception {
        int seen = 0;
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(part.getValue()));
            seen++;
        }
        assertThat(seen).isEqualTo(10);
    }

    private static byte[] file(Charset encoding) throws IOException {
        String sheet = encoding.equals(UTF_8) ? SHEET : "\uFEFF" + SHEET.replace("?>", " encoding=\"UTF-16\"?>");
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                ("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + "<Default Extension=\"rels\" ContentType=\"r\"/><Default Extension=\"xml\" ContentType=\"x\"/></Types>")
                        .getBytes(UTF_8));
        parts.put("_rels/.rels", relations("officeDocument", "/deep/book.xml", "r1"));
        parts.put(
                "deep/book.xml",
                ("<x:workbook xmlns:x=\"" + MAIN + "\" xmlns:q=\"" + RELATIONS
                                + "\"><x:sheets><x:sheet name=\"表 &lt;一&gt;\" sheetId=\"4\" q:id=\"r1\"/></x:sheets></x:workbook>")
                        .getBytes(UTF_8));
        parts.put(
                "deep/_rels/book.xml.rels",
                new String(relations("worksheet", "../deep/s1.xml", "r1"), UTF_8)
                        .replace(
                                "</R",
                                "<Relationship Id=\"r2\" Type=\"" + RELATIONS + "/styles\" Target=\"st.xml\"/></R")
                        .getBytes(UTF_8));
        parts.put(
                "deep/st.xml",
                ("<x:styleSheet xmlns:x=\"" + MAIN + "\"><x:fonts><x:font/></x:fonts><x:fills><x:fill>"
                                + "<x:patternFill/></x:fill></x:fills><x:borders><x:border/></x:borders><x:cellXfs count=\"2\">"
                                + "<x:xf fontId=\"0\"/><x:xf fontId=\"0\" numFmtId=\"9\"><x:protection locked=\"0\"/></x:xf>"
                                + "</x:cellXfs></x:styleSheet>")
                        .getBytes(UTF_8));
        parts.put("deep/s1.xml", sheet.getBytes(encoding));
        return zip(parts);
    }

    private static byte[] relations(String kind, String target, String id) {
        return ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\""
                        + id + "\" Type=\"" + RELATIONS + "/" + kind + "\" Target=\"" + target + "\"/></Relationships>")
                .getBytes(UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static String text(Map<String, byte[]> parts, String part, Charset encoding) {
        return new String(parts.getOrDefault(part, new byte[0]), encoding);
    }
}
