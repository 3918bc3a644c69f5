package xianghui.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** Opens .xlsx and .xls. */
public final class Spreadsheets {

    private static final int MEGABYTE = 1 << 20;

    /** A return has 60 kB; with photographs in it some ten thousand. */
    private static final int MOST_MEGABYTES = 50;

    private static final int MOST_BYTES = MOST_MEGABYTES * MEGABYTE;

    private Spreadsheets() {}

    /**
     * Opens a workbook by its content, whatever its name.
     *
     * @throws RefusedFileException if it is no workbook, is damaged or is locked
     */
    public static Grid open(byte[] content) throws RefusedFileException {
        try {
            FileKind kind = FileKind.of(content);
            if (content.length > MOST_BYTES) {
                throw new RefusedFileException(Refusal.HEAVY, Optional.empty(), MOST_MEGABYTES);
            }
            return kind == FileKind.ARCHIVE ? archive(content) : compound(content);
        } catch (EncryptedDocumentException e) {
            throw new RefusedFileException(Refusal.PASSWORD);
        } catch (OldFileFormatException e) {
            throw new RefusedFileException(Refusal.OLD);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // POI throws whatever comes to hand at a file that is damaged or no workbook: NullPointerException,
            // IllegalArgumentException, RecordFormatException, POIXMLException and many more. Its words may hold the
            // content of the file, so nothing of them goes any further.
            throw new RefusedFileException(Refusal.DAMAGED);
        }
    }

    private static Grid archive(byte[] content) throws IOException, RefusedFileException {
        Set<Trait> traits = ArchiveGate.check(content);
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(content))) {
            List<SheetGrid> sheets = new ArrayList<>();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                sheets.add(PoiSheet.read(workbook.getSheetAt(i)));
            }
            return new Grid(sheets, traits);
        }
    }

    private static Grid compound(byte[] content) throws IOException, RefusedFileException {
        try (CompoundFile file = new CompoundFile(content)) {
            if (file.isEncryptedPackage()) {
                return archive(file.decrypted(MOST_BYTES));
            }
            return BiffReader.read(file.workbook(), file.hasMacros(), Limits.RETURN);
        }
    }
}
