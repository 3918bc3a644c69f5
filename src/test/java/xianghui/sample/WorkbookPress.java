package xianghui.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Prints one unit's return as an {@code .xlsx} or {@code .xls} file, the same bytes every time. */
final class WorkbookPress {

    private static final String MADE = "2026-06-30T00:00:00Z";

    private final SampleUnit unit;

    WorkbookPress(SampleUnit unit) {
        this.unit = unit;
    }

    byte[] print() {
        boolean old = unit.file().endsWith(".xls");
        try (Workbook workbook = old ? new HSSFWorkbook() : new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Paint paint = new Paint(workbook);
            for (SampleSheet sheet : unit.sheets()) {
                if (sheet.form().cover()) {
                    new CoverPress(sheet, paint).print(workbook.createSheet(sheet.name()));
                } else {
                    new SheetPress(sheet, paint).print(workbook.createSheet(sheet.name()));
                }
            }
            unit.touches().forEach(touch -> touch.accept(workbook));
            if (workbook instanceof XSSFWorkbook xlsx) {
                stamp(xlsx.getProperties());
            }
            workbook.write(bytes);
            return old ? bytes.toByteArray() : SteadyZip.rewrite(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stamp(POIXMLProperties properties) {
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        core.setCreator(unit.county().office());
        core.setTitle(unit.county().title());
        core.setCreated(Optional.of(Date.from(Instant.parse(MADE))));
        try {
            core.getUnderlyingProperties().setModifiedProperty(MADE);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
