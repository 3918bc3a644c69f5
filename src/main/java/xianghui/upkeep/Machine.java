package xianghui.upkeep;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import xianghui.render.pdf.FontCheck;

/** Looks at Java, at the encoding of file names, and at the fonts inside the program. */
final class Machine {

    private static final long MEGABYTE = 1024 * 1024;
    private static final long ENOUGH = 400;

    private Machine() {}

    static void examine(Report report) {
        long memory = Runtime.getRuntime().maxMemory() / MEGABYTE;
        Map<String, String> java =
                Map.of("version", System.getProperty("java.version", ""), "memory", String.valueOf(memory));
        if (memory < ENOUGH) {
            report.notice("java.memory", java);
        } else {
            report.good("java.good", java);
        }
        boolean named = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"))
                .newEncoder()
                .canEncode(Report.word("folder.data", Map.of()));
        if (named) {
            report.good("names.good", Map.of());
        } else {
            report.fault("names.bad", Map.of());
        }
        List<String> sets = FontCheck.sets();
        List<String> unusable =
                sets.stream().filter(set -> !FontCheck.isUsable(set)).toList();
        unusable.forEach(font -> report.fault("fonts.bad", Map.of("font", font)));
        if (unusable.isEmpty() && !sets.isEmpty()) {
            report.good("fonts.good", Map.of("count", String.valueOf(sets.size())));
        }
    }
}
