package xianghui.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written as XML by hand, for whatever no library writes. Its only sheet is called 表. */
final class RawBook {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
    private static final String SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder relations = new StringBuilder();

    private RawBook() {}

    /** With that content of {@code sheetData}. */
    static RawBook of(String rows) {
        return ofSheet("<sheetData>" + rows + "</sheetData>");
    }

    /** With that content of {@code worksheet}. */
    static RawBook ofSheet(String content) {
        RawBook book = new RawBook();
        book.part("[Content_Types].xml", """
                <Types xmlns="%s/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/bin"/>
                <Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/></Types>
                """.formatted(PACKAGE, SHEETS));
        book.part("_rels/.rels", """
                <Relationships xmlns="%s/relationships"><Relationship Id="r1" Type="%s/officeDocument" Target="xl/workbook.xml"/>
                </Relationships>""".formatted(PACKAGE, OFFICE));
        book.workbook("", "<sheet name=\"表\" sheetId=\"1\" r:id=\"rId1\"/>");
        book.sheetPart("xl/worksheets/sheet1.xml", content);
        book.relation("rId1", "worksheet", "worksheets/sheet1.xml");
        return book;
    }

    RawBook part(String name, String xml) {
        parts.put(name, xml.getBytes(UTF_8));
        return this;
    }

    RawBook part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    RawBook without(String name) {
        parts.remove(name);
        return this;
    }

    RawBook sheetPart(String name, String content) {
        return part(name, "<worksheet xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\">" + content + "</worksheet>");
    }

    /** The main part: its properties and what it lists as sheets. */
    RawBook workbook(String properties, String sheets) {
        return part(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><workbookPr " + properties + "/><sheets>"
                        + sheets + "</sheets></workbook>");
    }

    /** What the main part names by that id. */
    RawBook relation(String id, String kind, String target) {
        String type = kind.contains(":") ? kind : OFFICE + "/" + kind;
        return relation("<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>");
    }

    RawBook relation(String xml) {
        relations.append(xml);
        return part(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"" + PACKAGE + "/relationships\">" + relations + "</Relationships>");
    }

    /** Shared texts, each as the content of {@code si}. */
    RawBook texts(String... items) {
        String list =
                List.of(items).stream().map(item -> "<si>" + item + "</si>").collect(Collectors.joining());
        return part("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + list + "</sst>")
                .relation("rIdT", "sharedStrings", "sharedStrings.xml");
    }

    /** The content of {@code styleSheet}. */
    RawBook styles(String content) {
        return part("xl/styles.xml", "<styleSheet xmlns=\"" + MAIN + "\">" + content + "</styleSheet>")
                .relation("rIdS", "styles", "styles.xml");
    }

    /** One style for each format, by number or by code; style 0 is the plain one. */
    RawBook formats(String... formats) {
        StringBuilder codes = new StringBuilder();
        StringBuilder styles = new StringBuilder("<xf numFmtId=\"0\"/>");
        for (int i = 0; i < formats.length; i++) {
            boolean builtIn = formats[i].matches("\\d{1,3}");
            String code = formats[i].replace("\"", "&quot;");
            codes.append(builtIn ? "" : "<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(200 + i, code));
            styles.append("<xf numFmtId=\"%s\"/>".formatted(builtIn ? formats[i] : 200 + i));
        }
        return styles("<numFmts>" + codes + "</numFmts><cellXfs>" + styles + "</cellXfs>");
    }

    /** Changes the text of every part that has that ending. */
    RawBook changed(String ending, UnaryOperator<String> change) {
        parts.replaceAll((name, content) ->
                name.endsWith(ending) ? change.apply(new String(content, UTF_8)).getBytes(UTF_8) : content);
        return this;
    }

    /** Writes every part of the workbook in another encoding. */
    RawBook encoded(Charset charset, String name) {
        parts.replaceAll((part, content) -> part.endsWith(".xml") && part.startsWith("xl/")
                ? ("<?xml version=\"1.0\" encoding=\"" + name + "\"?>" + new String(content, UTF_8)).getBytes(charset)
                : content);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    Grid read() throws RefusedFileException {
        return Spreadsheets.open(bytes());
    }

    /** The cells of the first sheet as {@code A1 NUMBER 12}, with = for a formula and ~ for one struck through. */
    List<String> cells() throws RefusedFileException {
        return flat(read().sheets().get(0));
    }

    static List<String> flat(SheetGrid sheet) {
        return sheet.cells().stream().map(RawBook::flat).toList();
    }

    private static String flat(GridCell cell) {
        return cell.address() + " " + cell.kind() + " " + cell.typed() + (cell.fromFormula() ? " =" : "")
                + (cell.struck() ? " ~" : "");
    }

    /** Why it is refused, as {@code DAMAGED 表!A1} or {@code ROWS 表 20000}. */
    String refusal() {
        return refusal(bytes());
    }

    static String refusal(byte[] content) {
        try {
            Spreadsheets.open(content);
            return "read";
        } catch (RefusedFileException e) {
            return e.refusal() + e.place().map(place -> " " + place).orElse("") + number(e);
        }
    }

    private static String number(RefusedFileException refused) {
        return refused.most().isPresent() ? " " + refused.most().getAsInt() : "";
    }

    /** Why a scan with these limits ends, or that it does not. */
    Optional<Refusal> scan(Limits limits, CellSink sink) throws IOException {
        try {
            XlsxReader.scan(bytes(), limits, sink);
            return Optional.empty();
        } catch (RefusedFileException e) {
            return Optional.of(e.refusal());
        }
    }
}
