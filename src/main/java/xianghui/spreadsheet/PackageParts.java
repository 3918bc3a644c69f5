package xianghui.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;

/** The parts of an .xlsx and how they name each other, in either dialect; they are unpacked only while they are read. */
final class PackageParts implements AutoCloseable {

    private final OPCPackage container;
    private final PackagePart workbook;

    /**
     * Opens a package.
     *
     * @throws RefusedFileException if it has no main part
     */
    PackageParts(byte[] content) throws IOException, RefusedFileException {
        Entries entries = new Entries(ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get());
        try {
            container = OPCPackage.open(entries);
            entries.opened = true;
            workbook = main();
        } catch (OpenXML4JException e) {
            throw damaged(e);
        }
    }

    private PackagePart main() throws OpenXML4JException, RefusedFileException {
        for (PackageRelationship relationship : container.getRelationships()) {
            String type = relationship.getRelationshipType();
            if (type.equals(PackageRelationshipTypes.CORE_DOCUMENT)
                    || type.equals(PackageRelationshipTypes.STRICT_CORE_DOCUMENT)) {
                return part(relationship).orElseThrow(() -> new RefusedFileException(Refusal.DAMAGED));
            }
        }
        throw new RefusedFileException(Refusal.KIND);
    }

    PackagePart workbook() {
        return workbook;
    }

    /** Whether the main part brings along such a part, for instance {@code externalLink}. */
    boolean has(String kind) throws IOException {
        return find(kind).isPresent();
    }

    /** The only part of its kind, for instance {@code styles}. */
    Optional<PackagePart> related(String kind) throws IOException {
        Optional<PackageRelationship> relationship = find(kind);
        return relationship.isEmpty() ? Optional.empty() : target(relationship.get());
    }

    /** Whether that part, which the main part names by an id, is a table and not a chart, a dialogue or a macro. */
    boolean isTable(String id) {
        PackageRelationship relationship = workbook.getRelationship(id);
        return relationship == null || isOf(relationship, "worksheet");
    }

    /** The part that the main part names by an id; none if there is no such part. */
    Optional<PackagePart> byId(String id) throws IOException {
        PackageRelationship relationship = workbook.getRelationship(id);
        return relationship == null ? Optional.empty() : target(relationship);
    }

    private Optional<PackageRelationship> find(String kind) throws IOException {
        try {
            for (PackageRelationship relationship : workbook.getRelationships()) {
                if (isOf(relationship, kind)) {
                    return Optional.of(relationship);
                }
            }
            return Optional.empty();
        } catch (OpenXML4JException e) {
            throw damaged(e);
        }
    }

    private Optional<PackagePart> target(PackageRelationship relationship) throws IOException {
        try {
            return part(relationship);
        } catch (OpenXML4JException e) {
            throw damaged(e);
        }
    }

    private Optional<PackagePart> part(PackageRelationship relationship) throws OpenXML4JException {
        if (relationship.getTargetMode() == TargetMode.EXTERNAL) {
            return Optional.empty();
        }
        return Optional.ofNullable(container.getPart(PackagingURIHelper.createPartName(relationship.getTargetURI())));
    }

    private static boolean isOf(PackageRelationship relationship, String kind) {
        return relationship.getRelationshipType().endsWith("/" + kind);
    }

    /** Without a cause: its words may hold anything of the file. */
    private static IOException damaged(OpenXML4JException e) {
        return new IOException(e.getClass().getSimpleName());
    }

    @Override
    public void close() {
        container.revert();
    }

    /** POI builds trees of what it reads itself, lists of parts and of relationships; no honest one is so large. */
    private static final class Entries extends ZipFileZipEntrySource {

        private static final int LONGEST = 4 << 20;

        private boolean opened;

        Entries(ZipFile archive) {
            super(archive);
        }

        @Override
        public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
            InputStream stream = super.getInputStream(entry);
            if (opened && !entry.getName().endsWith(".rels")) {
                return stream;
            }
            try (stream) {
                byte[] bytes = stream.readNBytes(LONGEST + 1);
                if (bytes.length > LONGEST) {
                    throw new IOException("too long");
                }
                return new ByteArrayInputStream(bytes);
            }
        }
    }
}
