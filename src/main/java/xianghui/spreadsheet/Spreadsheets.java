package xianghui.spreadsheet;

import java.io.IOException;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;

/** Opens .xlsx and .xls. */
public final class Spreadsheets {

    private static final int MEGABYTE = 1 << 20;

    /** A return has 60 kB; with photographs in it some ten thousand. */
    private static final int MOST_MEGABYTES = 50;

    private static final int MOST_BYTES = MOST_MEGABYTES * MEGABYTE;

    /** A return of Excel 97 to 2003 has 150 kB; one of these, whatever is in it, is read in 512 MB. */
    private static final int MOST_OLD_MEGABYTES = 16;

    private Spreadsheets() {}

    /**
     * Opens a workbook by its content, whatever its name.
     *
     * @throws RefusedFileException if it is no workbook, is damaged or is locked
     */
    public static Grid open(byte[] content) throws RefusedFileException {
        try {
            FileKind kind = FileKind.of(content);
            checkLength(content, MOST_MEGABYTES);
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
        ArchiveGate.check(content);
        return XlsxReader.read(content);
    }

    private static Grid compound(byte[] content) throws IOException, RefusedFileException {
        try (CompoundFile file = new CompoundFile(content)) {
            if (file.isEncryptedPackage()) {
                return archive(file.decrypted(MOST_BYTES));
            }
            checkLength(content, MOST_OLD_MEGABYTES);
            return BiffReader.read(file.workbook(), file.hasMacros(), Limits.RETURN);
        }
    }

    private static void checkLength(byte[] content, int mostMegabytes) throws RefusedFileException {
        if (content.length > mostMegabytes * MEGABYTE) {
            throw new RefusedFileException(Refusal.HEAVY, Optional.empty(), mostMegabytes);
        }
    }
}
