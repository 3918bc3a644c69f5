package xianghui.render.tables;

import java.io.IOException;
import java.nio.file.Path;
import xianghui.document.Renderer;
import xianghui.document.SummaryDocument;

/** Writes every table of a summary as a sheet of a workbook, with real numbers to go on working with. */
public final class TablesRenderer implements Renderer {

    @Override
    public void render(SummaryDocument document, Path target) throws IOException {
        TableSheets tables = new TableSheets();
        document.writeTo(tables);
        PrintedWorkbook.write(document.title(), tables.sheets(), target);
    }
}
