package xianghui.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** Opens .xlsx and .xls. */
public final class Spreadsheets {

    private Spreadsheets() {}

    /**
     * Opens a workbook by its content, whatever its name.
     *
     * @throws RefusedFileException if it is no workbook, is damaged or is locked
     */
    public static Grid open(byte[] content) throws RefusedFileException {
        try {
            if (isArchive(content)) {
                ZipReadThrough.check(content);
                return XlsxReader.read(content);
            }
            return read(content);
        } catch (EncryptedDocumentException e) {
            throw new RefusedFileException(Refusal.PASSWORD);
        } catch (OldFileFormatException e) {
            throw new RefusedFileException(Refusal.OLD);
        } catch (UnsupportedFileFormatException e) {
            throw new RefusedFileException(Refusal.KIND);
        } catch (IOException | RuntimeException e) {
            // POI throws whatever comes to hand at a file that is damaged or no workbook: NullPointerException,
            // IllegalArgumentException, RecordFormatException, POIXMLException and many more. Its words may hold the
            // content of the file, so nothing of them goes any further.
            throw new RefusedFileException(Refusal.DAMAGED);
        }
    }

    private static Grid read(byte[] content) throws IOException {
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(content))) {
            List<SheetGrid> sheets = new ArrayList<>();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                sheets.add(PoiSheet.read(workbook.getSheetAt(i)));
            }
            return new Grid(sheets, Set.of());
        }
    }

    /** Told by its content; anything but an archive (.xlsx) and a compound file (.xls) is refused. */
    private static boolean isArchive(byte[] content) throws RefusedFileException {
        if (content.length == 0) {
            throw new RefusedFileException(Refusal.EMPTY);
        }
        FileMagic magic = FileMagic.valueOf(Arrays.copyOf(content, 64));
        return switch (magic) {
            case OOXML -> true;
            case OLE2 -> false;
            case BIFF2, BIFF3, BIFF4 -> throw new RefusedFileException(Refusal.OLD);
            default -> throw new RefusedFileException(Refusal.KIND);
        };
    }
}
