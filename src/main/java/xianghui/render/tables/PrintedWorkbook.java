package xianghui.render.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import xianghui.render.SteadyFile;

/** Writes workbooks that are the same to the byte whenever their content is. */
final class PrintedWorkbook {

    private static final int LONGEST_NAME = 31;

    private PrintedWorkbook() {}

    static void write(String title, List<TableSheet> sheets, Optional<Listing> listing, Path target)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Formats formats = new Formats(workbook);
            Set<String> names = new HashSet<>();
            for (TableSheet sheet : sheets) {
                XSSFSheet empty = workbook.createSheet(freeName(sheet.name(), names));
                sheet.write(
                        new PrintedSheet(empty, formats, sheet.columns()),
                        listing.map(Listing::places).orElse(Map.of()));
            }
            if (listing.isPresent()) {
                XSSFSheet empty = workbook.createSheet(freeName(listing.get().name(), names));
                listing.get()
                        .write(new PrintedSheet(
                                empty, formats, listing.get().columns().size()));
            }
            CoreProperties properties = workbook.getProperties().getCoreProperties();
            properties.setTitle(title);
            properties.setCreator("");
            properties.setCreated(Optional.empty());
            workbook.write(bytes);
        }
        SteadyFile.writeOffice(bytes.toByteArray(), target);
    }

    /** The name itself, or the nearest to it that a spreadsheet takes and that no other sheet has. */
    private static String freeName(String wanted, Set<String> taken) {
        String name = WorkbookUtil.createSafeSheetName(wanted);
        String free = name;
        for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
            String mark = " (" + i + ")";
            free = name.substring(0, Math.min(name.length(), LONGEST_NAME - mark.length())) + mark;
        }
        return free;
    }
}
