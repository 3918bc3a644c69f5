package xianghui.annotation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import xianghui.returns.SubmissionId;

/**
 * Marks up an .xlsx or .xlsm file. Only the sheets with notes, the styles, the list of sheets and what says that there
 * are new parts are changed, each only where it must be; every other part stays byte for byte.
 */
final class XmlWorkbook {

    private static final String STYLES = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

    private final OfficePackage file;
    private final String main;
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final String namespace;

    private XmlWorkbook(byte[] content) throws IOException {
        file = new OfficePackage(content);
        main = file.related("", "officeDocument").orElseThrow(() -> new IOException("no workbook"));
        Markup workbook = file.markup(main);
        Markup.Tag root = workbook.root();
        String own =
                root.prefix().isEmpty() ? "xmlns" : "xmlns:" + root.prefix().replace(":", "");
        namespace = exact(root, own);
        for (Markup.Tag sheet : workbook.all("sheet")) {
            String id = sheet.attribute("id").orElse("");
            Optional<String> part = file.target(main, id);
            part.filter(file::has)
                    .ifPresent(one -> sheets.put(sheet.attribute("name").orElse(""), one));
        }
    }

    private static String exact(Markup.Tag tag, String name) throws IOException {
        return tag.attribute(name).orElseThrow(() -> new IOException("no namespace"));
    }

    static Annotated annotate(byte[] content, List<Remark> remarks, List<SubmissionId> lineage) throws IOException {
        return new XmlWorkbook(content).annotate(remarks, lineage);
    }

    private Annotated annotate(List<Remark> remarks, List<SubmissionId> lineage) throws IOException {
        String stylesPart = stylesPart();
        CellStyles styles = new CellStyles(file.text(stylesPart));
        Map<String, CellNotes> notes = CellNotes.of(remarks);
        Map<String, List<Marked>> earlier = earlier();
        List<Marked> marked = new ArrayList<>();
        for (Map.Entry<String, String> sheet : sheets.entrySet()) {
            if (!sheet.getKey().equals(Words.LIST)) {
                annotate(
                        sheet.getKey(),
                        sheet.getValue(),
                        Optional.ofNullable(notes.get(sheet.getKey())),
                        earlier.getOrDefault(sheet.getKey(), List.of()),
                        styles,
                        marked);
            }
        }
        list(ListRow.of(remarks, marked), ListRow.codes(lineage), styles);
        file.write(stylesPart, styles.edited());
        boolean macros = file.type(main).contains("macroEnabled");
        return new Annotated(file.bytes(), macros ? ".xlsm" : ".xlsx");
    }

    private String stylesPart() throws IOException {
        Optional<String> known = file.related(main, "styles").filter(file::has);
        if (known.isPresent()) {
            return known.get();
        }
        String part = file.freeName(folder() + "styles-xianghui%d.xml");
        file.write(
                part, CellStyles.PLAIN.replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main", namespace));
        file.declare(part, STYLES);
        file.relate(main, "styles", part);
        return part;
    }

    /** The fills that an earlier round has covered, by sheet; other programs may have moved them to the shared texts. */
    private Map<String, List<Marked>> earlier() throws IOException {
        Map<String, List<Marked>> earlier = new HashMap<>();
        String list = sheets.get(Words.LIST);
        if (list != null) {
            Optional<String> shared = file.related(main, "sharedStrings").filter(file::has);
            String texts = file.text(list) + (shared.isPresent() ? file.text(shared.get()) : "");
            Marked.in(texts).forEach(one -> earlier.computeIfAbsent(one.sheet(), name -> new ArrayList<>())
                    .add(one));
        }
        return earlier;
    }

    private void annotate(
            String name,
            String part,
            Optional<CellNotes> notes,
            List<Marked> earlier,
            CellStyles styles,
            List<Marked> marked)
            throws IOException {
        String text = file.text(part);
        boolean front = text.contains(" tabSelected=");
        if (notes.isEmpty()
                && earlier.isEmpty()
                && !front
                && file.related(part, "comments").isEmpty()) {
            return;
        }
        SheetMarkup sheet = new SheetMarkup(text);
        if (front) {
            sheet.deselect();
        }
        Map<Position, String> former = new HashMap<>();
        for (Marked one : earlier) {
            if (former.putIfAbsent(one.cell(), one.fill()) == null) {
                sheet.restyle(one.cell(), style -> styles.isMarked(style) ? styles.refilled(style, one.fill()) : style);
            }
        }
        notes.ifPresent(some -> some.places().forEach(place -> some.fill(place)
                .ifPresent(colour -> sheet.restyle(place, style -> {
                    marked.add(new Marked(name, place, styles.fill(style)));
                    return styles.filled(style, colour);
                }))));
        if (notes.isPresent() || !earlier.isEmpty()) {
            sheet.walk();
        }
        new NoteParts(file, part, namespace).write(notes, sheet);
        file.write(part, sheet.edited());
    }

    /** Writes the list, in the place of that of an earlier round or as the last sheet, and lets the file open there. */
    private void list(List<ListRow> rows, String lineage, CellStyles styles) throws IOException {
        String part = sheets.get(Words.LIST);
        Markup workbook = file.markup(main);
        List<Markup.Tag> all = workbook.all("sheet");
        int index = all.size();
        if (part == null) {
            part = file.freeName(folder() + "worksheets/sheet-xianghui%d.xml");
            file.declare(part, ListPart.TYPE);
            String relation = file.relate(main, "worksheet", part);
            int last = all.stream()
                    .flatMap(sheet -> sheet.number("sheetId").stream())
                    .reduce(0, Math::max);
            Markup.Tag sheetList = workbook.find("sheets", 0).orElseThrow(() -> new IOException("no sheets"));
            workbook.append(
                    sheetList,
                    "<%ssheet xmlns:xhr=\"%s\" name=\"%s\" sheetId=\"%d\" xhr:id=\"%s\"/>"
                            .formatted(sheetList.prefix(), file.family(), Words.LIST, last + 1, relation));
        } else {
            for (int i = 0; i < all.size(); i++) {
                Markup.Tag sheet = all.get(i);
                if (sheet.attribute("name").equals(Optional.of(Words.LIST))) {
                    index = i;
                    if (sheet.attribute("state").isPresent()) {
                        workbook.set(sheet, "state", "visible");
                    }
                }
            }
            file.unrelate(part);
        }
        file.write(part, new ListPart(styles).of(rows, lineage, namespace));
        Optional<Markup.Tag> view = workbook.find("workbookView", 0);
        if (view.isPresent()) {
            workbook.set(view.get(), "activeTab", Integer.toString(index));
        }
        file.write(main, workbook.edited());
    }

    private String folder() {
        return main.substring(0, main.lastIndexOf('/') + 1);
    }
}
