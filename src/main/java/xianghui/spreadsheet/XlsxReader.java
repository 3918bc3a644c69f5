package xianghui.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.xml.stream.XMLInputFactory;
import org.apache.poi.openxml4j.opc.PackagePart;

/** Reads .xlsx and .xlsm, in one pass and without keeping more than the shared texts and the styles. */
final class XlsxReader {

    private static final List<String> MACROS = List.of("vbaProject", "xlMacrosheet", "xlIntlMacrosheet");
    private static final List<String> LINKS = List.of("externalLink", "connections");

    private final XMLInputFactory factory = XmlPart.factory();
    private final PackageParts parts;
    private final Budget budget;

    private XlsxReader(PackageParts parts, Limits limits) {
        this.parts = parts;
        this.budget = new Budget(limits);
    }

    /** Reads a workbook into memory. */
    static Grid read(byte[] content) throws IOException, RefusedFileException {
        GridSink sink = new GridSink();
        Set<Trait> traits = scan(content, Limits.RETURN, sink);
        return new Grid(sink.sheets(), traits);
    }

    /**
     * Hands over a workbook cell by cell.
     *
     * @return what it brings along
     * @throws RefusedFileException if it contradicts itself or is beyond the limits; what was handed over is void
     */
    static Set<Trait> scan(byte[] content, Limits limits, CellSink sink) throws IOException, RefusedFileException {
        try (PackageParts parts = new PackageParts(content)) {
            return new XlsxReader(parts, limits).scan(sink);
        }
    }

    private Set<Trait> scan(CellSink sink) throws IOException, RefusedFileException {
        WorkbookPart workbook = read(Optional.of(parts.workbook()), xml -> new WorkbookPart(xml, budget.limits()))
                .orElseThrow();
        StylesPart styles = read(parts.related("styles"), StylesPart::new).orElseGet(StylesPart::new);
        SharedStringsPart texts = read(parts.related("sharedStrings"), xml -> new SharedStringsPart(xml, budget))
                .orElseGet(SharedStringsPart::new);
        for (WorkbookPart.Entry entry : workbook.sheets()) {
            if (!entry.relationship().isEmpty() && parts.isTable(entry.relationship())) {
                CellReader cells = new CellReader(texts, styles, workbook.isSince1904(), budget);
                scan(entry, cells, sink);
            }
        }
        return traits();
    }

    private void scan(WorkbookPart.Entry entry, CellReader cells, CellSink sink)
            throws IOException, RefusedFileException {
        Place place = new Place(entry.name());
        PackagePart part = parts.byId(entry.relationship())
                .orElseThrow(() -> new RefusedFileException(Refusal.DAMAGED, place.sheet()));
        try (InputStream stream = part.getInputStream();
                XmlPart xml = new XmlPart(stream, factory, budget, place::now)) {
            sink.startSheet(entry.name());
            sink.endSheet(new SheetPart(xml, place, cells, budget, sink).read(entry.hidden()));
        }
    }

    private Set<Trait> traits() throws IOException {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        for (String macros : MACROS) {
            if (parts.has(macros)) {
                traits.add(Trait.MACROS);
            }
        }
        for (String links : LINKS) {
            if (parts.has(links)) {
                traits.add(Trait.EXTERNAL_LINKS);
            }
        }
        return traits;
    }

    private <T> Optional<T> read(Optional<PackagePart> part, Content<T> content)
            throws IOException, RefusedFileException {
        if (part.isEmpty()) {
            return Optional.empty();
        }
        Supplier<Optional<String>> nowhere = Optional::empty;
        try (InputStream stream = part.get().getInputStream();
                XmlPart xml = new XmlPart(stream, factory, budget, nowhere)) {
            return Optional.of(content.of(xml));
        }
    }

    /** What is made of a part. */
    private interface Content<T> {

        T of(XmlPart xml) throws RefusedFileException;
    }
}
