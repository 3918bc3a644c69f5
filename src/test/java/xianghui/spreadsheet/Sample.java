package xianghui.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks to be spoilt, and what is read of them. */
final class Sample {

    private Sample() {}

    /** A sheet 选区 with two rows. */
    static byte[] xlsx() {
        return bytes(filled(new XSSFWorkbook()));
    }

    /** The same for Excel 97 to 2003. */
    static byte[] xls() {
        return bytes(filled(new HSSFWorkbook()));
    }

    static <W extends Workbook> W filled(W workbook) {
        var sheet = workbook.createSheet("选区");
        for (int i = 0; i < 2; i++) {
            Row row = sheet.createRow(i);
            row.createCell(0).setCellValue("第" + (i + 1) + "选区");
            row.createCell(1).setCellValue(1900 + i);
        }
        return workbook;
    }

    static byte[] bytes(Workbook workbook) {
        try (workbook) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A return of the sample county, by the beginning of its name. */
    static byte[] sent(String code) {
        try (var files = Files.list(Path.of("input/returns"))) {
            Path file = files.filter(path -> path.getFileName().toString().startsWith(code))
                    .findFirst()
                    .orElseThrow();
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that is read of it. */
    static String flat(Grid grid) {
        return grid.traits()
                + grid.sheets().stream()
                        .map(sheet -> sheet.name() + sheet.layout() + sheet.cells())
                        .collect(Collectors.joining("\n"));
    }

    static String read(byte[] content) {
        try {
            return flat(Spreadsheets.open(content));
        } catch (RefusedFileException e) {
            throw new AssertionError("refused as " + e.refusal(), e);
        }
    }

    /** Why it is not read; none if it is. */
    static Optional<Refusal> refusal(byte[] content) {
        try {
            Spreadsheets.open(content);
            return Optional.empty();
        } catch (RefusedFileException e) {
            return Optional.of(e.refusal());
        }
    }

    static void assertRefused(byte[] content, Refusal refusal) {
        assertThat(refusal(content)).contains(refusal);
    }
}
