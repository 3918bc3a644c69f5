package xianghui.spreadsheet;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.SupBookRecord;

/**
 * Reads a workbook of Excel 97 to 2003 record by record. POI's model of such a workbook would take a hundred times the
 * memory of the file and, of a hostile one, hours.
 */
final class BiffReader {

    private final Limits limits;
    private final List<Integer> starts;
    private final Map<Integer, BoundSheetRecord> bound = new HashMap<>();
    private final Set<Trait> traits = new HashSet<>();
    private final BiffStyles styles = new BiffStyles();
    private final List<SheetGrid> sheets = new ArrayList<>();
    private SSTRecord texts = new SSTRecord();
    private boolean since1904;

    private BiffReader(Limits limits, List<Integer> starts) {
        this.limits = limits;
        this.starts = starts;
    }

    /**
     * Reads it.
     *
     * @param workbook the stream Workbook
     * @param macros whether it has some
     * @throws RefusedFileException if it contradicts itself or holds more than is read
     * @throws RuntimeException of any kind, if it is damaged, cannot be opened without its password, or is too old
     */
    static Grid read(byte[] workbook, boolean macros, Limits limits) throws RefusedFileException {
        BiffReader reader = new BiffReader(limits, BiffIndex.of(workbook));
        if (macros) {
            reader.traits.add(Trait.MACROS);
        }
        reader.read(new RecordFactoryInputStream(new ByteArrayInputStream(workbook), false));
        return new Grid(reader.sheets, reader.traits);
    }

    private void read(RecordFactoryInputStream records) throws RefusedFileException {
        Budget budget = new Budget(limits);
        Optional<BiffSheet> sheet = Optional.empty();
        int parts = 0;
        int depth = 0;
        for (Record each = records.nextRecord(); each != null; each = records.nextRecord()) {
            if (each instanceof BOFRecord start) {
                if (depth == 0) {
                    sheet = sheet(start, parts, budget);
                    parts++;
                }
                depth++;
            } else if (each instanceof EOFRecord) {
                depth--;
                if (depth == 0 && sheet.isPresent()) {
                    sheets.add(sheet.get().end());
                    sheet = Optional.empty();
                }
            } else if (depth == 1 && sheet.isPresent()) {
                sheet.get().take(each);
            } else if (depth == 1 && parts == 1) {
                takeGlobal(each);
            }
        }
        require(parts == starts.size() && depth == 0 && bound.isEmpty());
    }

    /** None for the part that is about the whole workbook, and for charts. */
    private Optional<BiffSheet> sheet(BOFRecord start, int part, Budget budget) throws RefusedFileException {
        require(part < starts.size() && (part == 0) == (start.getType() == BOFRecord.TYPE_WORKBOOK));
        BoundSheetRecord name = bound.remove(starts.get(part));
        boolean macros = start.getType() == BOFRecord.TYPE_EXCEL_4_MACRO;
        if (name == null || !macros && start.getType() != BOFRecord.TYPE_WORKSHEET) {
            return Optional.empty();
        }
        if (macros) {
            traits.add(Trait.MACROS);
        }
        if (sheets.size() == limits.sheets()) {
            throw new RefusedFileException(Refusal.LARGE);
        }
        boolean hidden = name.isHidden() || name.isVeryHidden();
        return Optional.of(new BiffSheet(name.getSheetname(), hidden, texts, styles, since1904, budget));
    }

    private void takeGlobal(Record each) throws RefusedFileException {
        if (each instanceof BoundSheetRecord sheet) {
            require(bound.put(sheet.getPositionOfBof(), sheet) == null);
        } else if (each instanceof SSTRecord all) {
            texts = all;
        } else if (each instanceof FontRecord font) {
            styles.add(font);
        } else if (each instanceof ExtendedFormatRecord style) {
            styles.add(style);
        } else if (each instanceof FormatRecord format) {
            styles.add(format);
        } else if (each instanceof DateWindow1904Record window) {
            since1904 = window.getWindowing() != 0;
        } else if (each instanceof SupBookRecord book && book.isExternalReferences()) {
            traits.add(Trait.EXTERNAL_LINKS);
        }
    }

    private static void require(boolean whole) throws RefusedFileException {
        if (!whole) {
            throw new RefusedFileException(Refusal.DAMAGED);
        }
    }
}
