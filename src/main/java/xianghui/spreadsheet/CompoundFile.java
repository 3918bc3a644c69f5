package xianghui.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What stands in a compound file (OLE2): a workbook of Excel 97 to 2003, an encrypted .xlsx, or something else. */
final class CompoundFile implements AutoCloseable {

    private static final String ENCRYPTED = "EncryptedPackage";

    /** Excel hashes a password 100,000 times. */
    private static final int MOST_HASHED = 1_000_000;

    private final POIFSFileSystem files;
    private final DirectoryNode root;

    /**
     * Opens it.
     *
     * @throws IOException if it is damaged; an unchecked exception means the same
     * @throws RefusedFileException if its sectors are
     */
    CompoundFile(byte[] content) throws IOException, RefusedFileException {
        CompoundGate.check(content);
        this.files = new POIFSFileSystem(new ByteArrayInputStream(content));
        this.root = files.getRoot();
    }

    boolean isEncryptedPackage() {
        return find(ENCRYPTED).isPresent();
    }

    /**
     * The workbook within, if it can be opened without asking anyone: Excel encrypts what may not be written with a
     * password that every program knows.
     *
     * @param most bytes
     * @throws RefusedFileException if it has a password of its own, or is too large
     */
    byte[] decrypted(int most) throws IOException, RefusedFileException {
        if (find(EncryptionInfo.ENCRYPTION_INFO_ENTRY).isEmpty()) {
            throw new RefusedFileException(Refusal.RIGHTS);
        }
        try {
            EncryptionInfo info = new EncryptionInfo(files);
            if (info.getVerifier().getSpinCount() > MOST_HASHED) {
                throw new RefusedFileException(Refusal.PASSWORD);
            }
            Decryptor decryptor = info.getDecryptor();
            if (!decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
                throw new RefusedFileException(Refusal.PASSWORD);
            }
            try (InputStream plain = decryptor.getDataStream(files)) {
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                content.write(plain.readNBytes(most + 1));
                if (content.size() > most) {
                    throw new RefusedFileException(Refusal.LARGE);
                }
                return content.toByteArray();
            }
        } catch (GeneralSecurityException | EncryptedDocumentException e) {
            throw new RefusedFileException(Refusal.PASSWORD);
        }
    }

    /**
     * The bytes of the workbook of Excel 97 to 2003, or of Excel 95 if there is no other.
     *
     * @throws RefusedFileException if there is none, naming what there is
     */
    byte[] workbook() throws IOException, RefusedFileException {
        Entry entry = find("Workbook").or(() -> find("Book")).orElseThrow(() -> new RefusedFileException(kind()));
        if (!(entry instanceof DocumentEntry document)) {
            throw new RefusedFileException(Refusal.DAMAGED);
        }
        try (InputStream stream = root.createDocumentInputStream(document)) {
            byte[] content = stream.readAllBytes();
            if (content.length != document.getSize()) {
                throw new RefusedFileException(Refusal.DAMAGED);
            }
            return content;
        }
    }

    boolean hasMacros() {
        return find("_VBA_PROJECT_CUR").isPresent();
    }

    private Refusal kind() {
        if (find("WordDocument").isPresent()) {
            return Refusal.WORD;
        }
        return find("PowerPoint Document").isPresent() ? Refusal.SLIDES : Refusal.KIND;
    }

    private Optional<Entry> find(String name) {
        for (Entry entry : root) {
            if (entry.getName().equalsIgnoreCase(name)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
