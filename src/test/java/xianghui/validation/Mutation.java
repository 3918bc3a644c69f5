package xianghui.validation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import xianghui.sample.SampleCounty;
import xianghui.sample.SampleRow;
import xianghui.sample.SampleSheet;

/** One line of {@code rule-mutations.txt}. */
record Mutation(String rule, List<Edit> edits, List<String> place) {

    private static final Path TABLE = Path.of("src/test/resources/rule-mutations.txt");

    /** Which rows of a sheet are changed, and to what. */
    record Edit(String unit, String sheet, String rows, Map<String, String> changes) {}

    static List<Mutation> all() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Mutation::read)
                .toList();
    }

    private static Mutation read(String line) {
        String[] parts = line.substring(line.indexOf(": ") + 2).split(" => ");
        List<Edit> edits =
                Arrays.stream(parts[0].split("; ")).map(Mutation::edit).toList();
        Edit first = edits.get(0);
        List<String> place = parts.length > 1
                ? List.of(parts[1].split(" "))
                : List.of(
                        first.unit(),
                        first.sheet(),
                        "",
                        first.changes().keySet().iterator().next());
        return new Mutation(line.substring(0, line.indexOf(':')), edits, place);
    }

    private static Edit edit(String written) {
        String[] words = written.split(" ");
        return new Edit(words[0], words[1], words[2], pairs(words[3]));
    }

    private static Map<String, String> pairs(String written) {
        Map<String, String> pairs = new LinkedHashMap<>();
        Arrays.stream(written.split(",")).map(pair -> pair.split("=", 2)).forEach(pair -> pairs.put(pair[0], pair[1]));
        return pairs;
    }

    Set<String> units() {
        Set<String> units = new TreeSet<>();
        edits.forEach(edit -> units.add(edit.unit()));
        return units;
    }

    /** Changes the county, and says at which cell the finding must stand. */
    String change(SampleCounty county) {
        List<SampleRow> changed = new ArrayList<>();
        for (Edit edit : edits) {
            List<SampleRow> rows = rows(county.unit(edit.unit()).sheet(edit.sheet()), edit.rows());
            rows.forEach(row -> edit.changes().forEach((field, value) -> row.set(field, value(value))));
            changed.addAll(rows);
        }
        SampleSheet sheet = county.unit(place.get(0)).sheet(place.get(1));
        String field = place.get(3);
        if (field.startsWith("!")) {
            return sheet.name() + field;
        }
        SampleRow row = place.get(2).isEmpty()
                ? changed.get(0)
                : rows(sheet, place.get(2)).get(0);
        return sheet.name() + "!" + row.cell(field);
    }

    private static List<SampleRow> rows(SampleSheet sheet, String which) {
        if (which.startsWith("total=")) {
            return List.of(sheet.total(which.substring("total=".length())));
        }
        if (which.equals("*")) {
            return sheet.rows();
        }
        boolean all = which.startsWith("*");
        boolean copy = which.startsWith("+");
        Map<String, String> wanted = pairs(all || copy ? which.substring(1) : which);
        List<SampleRow> found =
                sheet.rows(row -> wanted.entrySet().stream().allMatch(pair -> row.is(pair.getKey(), pair.getValue())));
        if (found.isEmpty()) {
            throw new IllegalArgumentException("no row " + which);
        }
        if (copy) {
            Map<String, Object> values = new LinkedHashMap<>();
            sheet.columns()
                    .forEach(column -> values.put(column.id(), found.get(0).get(column.id())));
            return List.of(sheet.add(values));
        }
        return all ? found : found.subList(0, 1);
    }

    private static Object value(String written) {
        if (written.isEmpty()) {
            return null;
        }
        if (written.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return LocalDate.parse(written);
        }
        if (written.matches("\\d{4}-\\d\\d")) {
            return YearMonth.parse(written);
        }
        return written.matches("\\d+") ? (Object) Integer.valueOf(written) : written;
    }
}
