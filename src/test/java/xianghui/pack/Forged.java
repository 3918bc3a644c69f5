package xianghui.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Makes packs that are whole and say something else. */
public final class Forged {

    private Forged() {}

    /** The same pack as if another version of the program had written its report. */
    public static void ofProgram(String version, Path pack, Path target) throws IOException {
        SortedMap<String, byte[]> all = new TreeMap<>();
        try (ZipFile zip = new ZipFile(pack.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                all.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        PackManifest honest = PackManifest.read(all.get("manifest.json"));
        String written = new String(all.get("report/manifest.json"), StandardCharsets.UTF_8);
        byte[] report = written.replace("\"program\": \"" + honest.program(), "\"program\": \"" + version)
                .getBytes(StandardCharsets.UTF_8);
        all.put("report/manifest.json", report);
        SortedMap<String, PackManifest.Line> lines = new TreeMap<>(honest.entries());
        lines.put("report/manifest.json", new PackManifest.Line(report.length, Sums.of(report)));
        PackManifest manifest = new PackManifest(
                version,
                honest.report(),
                honest.name(),
                honest.term(),
                honest.asOf(),
                honest.run(),
                honest.inbox(),
                lines);
        all.put("manifest.json", manifest.bytes());
        all.put("manifest.sums", Verification.sums(Sums.of(manifest.bytes())).getBytes(StandardCharsets.UTF_8));
        try (OutputStream out = Files.newOutputStream(target)) {
            Container.write(List.copyOf(all.keySet()), all::get, out, name -> {});
        }
    }
}
