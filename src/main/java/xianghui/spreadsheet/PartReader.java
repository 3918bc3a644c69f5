package xianghui.spreadsheet;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks one entry of an archive and holds it to its checksum and its lengths. */
final class PartReader {

    private static final int MOST_KEPT = 1 << 20;

    /** Whoever writes one wants a parser to replace or to fetch something; no workbook has it. */
    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(US_ASCII);

    private final ZipPart part;
    private final boolean xml;
    private final CRC32 checksum = new CRC32();
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final boolean keeping;
    private long unpacked;
    private int matched;

    private PartReader(ZipPart part, boolean keeping) {
        this.part = part;
        this.keeping = keeping;
        String name = part.folded();
        this.xml = name.endsWith(".xml") || name.endsWith(".rels");
    }

    /**
     * Reads it to its end.
     *
     * @return its content if it is to be kept, otherwise nothing
     * @throws RefusedFileException if it is not what its header says, or an XML part declares a document type
     */
    static byte[] read(byte[] archive, ZipPart part, boolean keeping) throws RefusedFileException {
        if (keeping && part.unpacked() > MOST_KEPT) {
            throw new RefusedFileException(Refusal.LARGE);
        }
        PartReader reader = new PartReader(part, keeping);
        if (part.deflated() && part.packed() > 0) {
            reader.inflate(archive);
        } else {
            reader.take(archive, part.offset(), part.packed());
        }
        if (reader.unpacked != part.unpacked() || reader.checksum.getValue() != part.checksum()) {
            throw new RefusedFileException(Refusal.DAMAGED);
        }
        return reader.kept.toByteArray();
    }

    private void inflate(byte[] archive) throws RefusedFileException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(archive, part.offset(), part.packed());
            byte[] buffer = new byte[1 << 14];
            while (!inflater.finished() && unpacked <= part.unpacked()) {
                int read = inflater.inflate(buffer);
                if (read == 0 && !inflater.finished()) {
                    throw new RefusedFileException(Refusal.DAMAGED);
                }
                take(buffer, 0, read);
            }
            if (!inflater.finished() || inflater.getRemaining() != 0) {
                throw new RefusedFileException(Refusal.DAMAGED);
            }
        } catch (DataFormatException e) {
            throw new RefusedFileException(Refusal.DAMAGED);
        } finally {
            inflater.end();
        }
    }

    private void take(byte[] bytes, int from, int length) throws RefusedFileException {
        checksum.update(bytes, from, length);
        unpacked += length;
        if (keeping) {
            kept.write(bytes, from, length);
        }
        if (xml) {
            lookForDoctype(bytes, from, from + length);
        }
    }

    /** In any encoding of one, two or four bytes: zeros between are passed over. */
    private void lookForDoctype(byte[] bytes, int from, int to) throws RefusedFileException {
        for (int i = from; i < to; i++) {
            byte each = bytes[i];
            if (each == DOCTYPE[matched]) {
                matched++;
                if (matched == DOCTYPE.length) {
                    throw new RefusedFileException(Refusal.UNSAFE);
                }
            } else if (each != 0) {
                matched = each == DOCTYPE[0] ? 1 : 0;
            }
        }
    }
}
