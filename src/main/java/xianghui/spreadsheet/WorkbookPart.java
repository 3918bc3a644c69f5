package xianghui.spreadsheet;

import java.util.ArrayList;
import java.util.List;

/** The list of the sheets, and from when on days are counted. */
final class WorkbookPart {

    private final List<Entry> sheets = new ArrayList<>();
    private boolean since1904;

    /**
     * A sheet of the list.
     *
     * @param relationship by which its part is found; empty for the modules of very old macros, which have none
     */
    record Entry(String name, boolean hidden, String relationship) {}

    WorkbookPart(XmlPart xml, Limits limits) throws RefusedFileException {
        if (!xml.name().equals("workbook")) {
            throw new RefusedFileException(Refusal.KIND);
        }
        int root = xml.depth();
        while (xml.child(root)) {
            switch (xml.name()) {
                case "workbookPr" -> since1904 = xml.is("date1904");
                case "sheets" -> readSheets(xml, limits);
                default -> {}
            }
        }
        xml.finish();
    }

    private void readSheets(XmlPart xml, Limits limits) throws RefusedFileException {
        int list = xml.depth();
        while (xml.child(list)) {
            if (!xml.name().equals("sheet")) {
                continue;
            }
            if (sheets.size() == limits.sheets()) {
                throw xml.large();
            }
            String name = EscapedText.unescaped(xml.attribute("name").orElseThrow(xml::damaged));
            boolean hidden = !xml.attribute("state").orElse("visible").equals("visible");
            sheets.add(new Entry(name, hidden, xml.relationship()));
        }
    }

    List<Entry> sheets() {
        return sheets;
    }

    boolean isSince1904() {
        return since1904;
    }
}
