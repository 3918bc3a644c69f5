package xianghui.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** Opens .xlsx and .xls with Apache POI. */
final class PoiOpener implements Opener {

    @Override
    public Grid open(byte[] content) throws UnreadableWorkbookException {
        try {
            if (isArchive(content)) {
                ZipReadThrough.check(content);
            }
            return read(content);
        } catch (EncryptedDocumentException e) {
            throw new UnreadableWorkbookException(Fault.ENCRYPTED, "password");
        } catch (OldFileFormatException e) {
            throw new UnreadableWorkbookException(Fault.FILE, "old");
        } catch (UnsupportedFileFormatException e) {
            throw new UnreadableWorkbookException(Fault.FILE, "kind");
        } catch (IOException | RuntimeException e) {
            // POI throws whatever comes to hand at a file that is damaged or no workbook: NullPointerException,
            // IllegalArgumentException, RecordFormatException, POIXMLException and many more. Its words may hold the
            // content of the file, so nothing of them goes any further.
            throw new UnreadableWorkbookException(Fault.FILE, "damaged");
        }
    }

    private static Grid read(byte[] content) throws IOException {
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(content))) {
            List<SheetGrid> sheets = new ArrayList<>();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                sheets.add(PoiSheet.read(workbook.getSheetAt(i)));
            }
            return new Grid(sheets);
        }
    }

    /** Told by its content; anything but an archive (.xlsx) and a compound file (.xls) is refused. */
    private static boolean isArchive(byte[] content) throws UnreadableWorkbookException {
        if (content.length == 0) {
            throw new UnreadableWorkbookException(Fault.FILE, "empty");
        }
        FileMagic magic = FileMagic.valueOf(Arrays.copyOf(content, 64));
        return switch (magic) {
            case OOXML -> true;
            case OLE2 -> false;
            case BIFF2, BIFF3, BIFF4 -> throw new UnreadableWorkbookException(Fault.FILE, "old");
            default -> throw new UnreadableWorkbookException(Fault.FILE, "kind");
        };
    }
}
