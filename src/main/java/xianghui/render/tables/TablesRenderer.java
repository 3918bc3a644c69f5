package xianghui.render.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import xianghui.document.Renderer;
import xianghui.document.SummaryDocument;

/** Writes every table of a summary as a sheet of a workbook, with real numbers to go on working with. */
public final class TablesRenderer implements Renderer {

    private final Optional<Listing> listing;

    /** The tables alone. */
    public TablesRenderer() {
        this.listing = Optional.empty();
    }

    /**
     * @param listing where the figures of the tables come from; a sheet of its own after the tables
     */
    public TablesRenderer(Listing listing) {
        this.listing = Optional.of(listing);
    }

    @Override
    public void render(SummaryDocument document, Path target) throws IOException {
        TableSheets tables = new TableSheets();
        document.writeTo(tables);
        PrintedWorkbook.write(document.title(), tables.sheets(), listing, target);
    }
}
