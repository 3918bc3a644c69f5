package xianghui.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import xianghui.returns.CellRef;
import xianghui.returns.Finding;

/** A unit's own file with a note at every cell that something is to be said of; no value in it is touched. */
public final class AnnotatedWorkbook {

    private static final String AUTHOR = Words.word("note.author");
    private static final int COLUMNS_WIDE = 4;
    private static final int CHARACTERS_A_LINE = 16;
    private static final CellAddress FIRST = new CellAddress(0, 0);

    private AnnotatedWorkbook() {}

    /** The file with its notes; empty if it cannot be opened. What is said of no cell stands at the first one. */
    public static Optional<byte[]> of(byte[] content, List<Finding> findings) {
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(content));
                ByteArrayOutputStream annotated = new ByteArrayOutputStream()) {
            notes(workbook, findings).forEach((place, text) -> annotate(place, text));
            workbook.write(annotated);
            return Optional.of(annotated.toByteArray());
        } catch (EncryptedDocumentException e) {
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            // As when it is read: POI throws whatever comes to hand, with words that may hold the file's content.
            return Optional.empty();
        }
    }

    private static Map<Place, String> notes(Workbook workbook, List<Finding> findings) {
        Map<Place, String> notes = new LinkedHashMap<>();
        for (Finding finding : findings) {
            List<Place> places = finding.cells().stream()
                    .flatMap(cell -> place(workbook, cell).stream())
                    .distinct()
                    .toList();
            for (Place place : places.isEmpty() ? List.of(new Place(workbook.getSheetAt(0), FIRST)) : places) {
                notes.merge(place, finding.message(), (one, other) -> one + "\n" + other);
            }
        }
        return notes;
    }

    private static Optional<Place> place(Workbook workbook, CellRef cell) {
        return Optional.ofNullable(workbook.getSheet(cell.sheet()))
                .map(sheet -> new Place(sheet, new CellAddress(cell.address())));
    }

    private static void annotate(Place place, String text) {
        Sheet sheet = place.sheet();
        CreationHelper helper = sheet.getWorkbook().getCreationHelper();
        Comment earlier = sheet.getCellComment(place.address());
        if (earlier != null) {
            earlier.setString(helper.createRichTextString(earlier.getString().getString() + "\n" + text));
            return;
        }
        Drawing<?> drawing =
                Optional.<Drawing<?>>ofNullable(sheet.getDrawingPatriarch()).orElseGet(sheet::createDrawingPatriarch);
        ClientAnchor anchor = helper.createClientAnchor();
        anchor.setCol1(place.address().getColumn() + 1);
        anchor.setCol2(place.address().getColumn() + 1 + COLUMNS_WIDE);
        anchor.setRow1(place.address().getRow());
        anchor.setRow2(place.address().getRow() + 2 + text.length() / CHARACTERS_A_LINE);
        Comment comment = drawing.createCellComment(anchor);
        comment.setAddress(place.address());
        comment.setAuthor(AUTHOR);
        comment.setString(helper.createRichTextString(text));
    }

    /** A cell, whether anything stands in it or not. */
    private record Place(Sheet sheet, CellAddress address) {}
}
