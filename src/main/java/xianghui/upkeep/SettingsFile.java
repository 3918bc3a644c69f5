package xianghui.upkeep;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import xianghui.job.Folders;

/** Looks for names in the settings file that nobody will ever ask for. */
final class SettingsFile {

    /** The file as it is delivered: every setting stands in it, most of them behind a sign of comment. */
    private static final String DELIVERED = "/xianghui/upkeep/serve.yaml";

    private static final String NAME = "serve.yaml";
    private static final Pattern SETTING = Pattern.compile("^#?([a-z][\\w.-]*):(\\s.*)?$");

    /** Has settings by the hundred that are not in our file; only what looks like one of ours is asked about. */
    private static final Pattern OF_THE_FRAMEWORK = Pattern.compile("(spring|server|logging|management)\\..*");

    /** Of how many characters one may be wrong. */
    private static final int TOLERANCE = 6;

    /** Two that changed places are two that are wrong. */
    private static final int SWAPPED = 2;

    private final Path file;
    private final ConfigurableEnvironment environment;

    SettingsFile(Folders folders, ConfigurableEnvironment environment) {
        this.file = folders.inputFolder().resolve(NAME);
        this.environment = environment;
    }

    void examine(Report report) {
        Map<String, String> values = Map.of("file", file.toString());
        if (!Files.exists(file)) {
            report.notice("settings.none", values);
            return;
        }
        TreeMap<String, String> known = known();
        int before = report.size();
        TreeMap<String, String> written = written();
        written.forEach((name, where) -> {
            if (!known.containsKey(plain(name))) {
                unknown(name, where, known, report);
            }
        });
        if (report.isGoodSince(before)) {
            report.good("settings.good", Map.of("file", file.toString(), "count", String.valueOf(written.size())));
        }
    }

    private static void unknown(String name, String where, TreeMap<String, String> known, Report report) {
        Optional<String> near = near(name, known);
        Map<String, String> values = Map.of("where", where, "name", name, "near", near.orElse(""));
        boolean ours = !OF_THE_FRAMEWORK.matcher(name).matches();
        if (near.isPresent() && ours) {
            report.fault("settings.near", values);
        } else if (near.isPresent()) {
            report.notice("settings.near", values);
        } else if (ours) {
            report.fault("settings.unknown", values);
        }
    }

    private static Optional<String> near(String name, TreeMap<String, String> known) {
        String plain = plain(name);
        TreeSet<String> nearest = new TreeSet<>();
        int best = Math.max(SWAPPED, plain.length() / TOLERANCE);
        for (Map.Entry<String, String> one : known.entrySet()) {
            int distance = LevenshteinDistance.getDefaultInstance().apply(plain, one.getKey());
            if (distance < best) {
                nearest.clear();
                best = distance;
            }
            if (distance == best) {
                nearest.add(one.getValue());
            }
        }
        return nearest.stream().findFirst();
    }

    /** Every setting that there is, by its name without what may be written in different ways. */
    static TreeMap<String, String> known() {
        TreeMap<String, String> known = new TreeMap<>();
        try (InputStream stream = SettingsFile.class.getResourceAsStream(DELIVERED)) {
            if (stream == null) {
                throw new IllegalStateException("no " + DELIVERED);
            }
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .map(SETTING::matcher)
                    .filter(Matcher::matches)
                    .map(match -> match.group(1))
                    .forEach(name -> known.put(plain(name), name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return known;
    }

    /** The names that stand in the file, with file and line. */
    private TreeMap<String, String> written() {
        TreeMap<String, String> names = new TreeMap<>();
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof OriginTrackedMapPropertySource tracked
                    && source.getName().contains(NAME)) {
                for (String name : tracked.getPropertyNames()) {
                    names.put(name, where(tracked.getOrigin(name)));
                }
            }
        }
        return names;
    }

    private String where(@Nullable Origin origin) {
        return origin instanceof TextResourceOrigin text && text.getLocation() != null
                ? file + ":" + (text.getLocation().getLine() + 1)
                : file.toString();
    }

    private static String plain(String name) {
        return name.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }
}
