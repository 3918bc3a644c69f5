package xianghui.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs a zip file again with entries in fixed order and with fixed times. */
final class SteadyZip {

    private static final LocalDateTime PACKED = LocalDateTime.of(2026, 6, 30, 0, 0);

    private SteadyZip() {}

    static byte[] rewrite(byte[] zip) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            for (Map.Entry<String, byte[]> part : parts(zip).entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(PACKED);
                out.putNextEntry(entry);
                out.write(part.getValue());
                out.closeEntry();
            }
        }
        return packed.toByteArray();
    }

    /** The parts of a zip file by name, unpacked: they are the same whatever packed them. */
    static Map<String, byte[]> parts(byte[] zip) throws IOException {
        // "[Content_Types].xml" sorts before every lower-case folder, as readers like it.
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }
}
