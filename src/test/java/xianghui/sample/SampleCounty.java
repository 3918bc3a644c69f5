package xianghui.sample;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The golden county and any variant of it. A variant is one line:
 *
 * <pre>{@code
 * SampleCounty.golden().unit("07").sheet("S02").row(r -> r.is("level", "乡") && r.is("district", "0701")).set("voted", 50).county().write(dir);
 * }</pre>
 */
public final class SampleCounty {

    /** Where the definitions lie when tests run in the project's folder. */
    public static final Path TEMPLATES = Path.of("templates");

    /** The settings of the county of {@link #villages()}. */
    public static final Path VILLAGES = Path.of("src/test/resources/counties/village");

    /** The settings of the county of {@link #progress()}. */
    public static final Path PROGRESS = Path.of("src/test/resources/counties/progress");

    /** The settings of the county of {@link #daily()}. */
    public static final Path DAILY = Path.of("src/test/resources/counties/daily");

    /** What was printed once is not printed again: most units of a variant are the golden ones. */
    private static final Map<String, byte[]> PRINTED = new ConcurrentHashMap<>();

    private static SampleCounty master;

    private final List<SampleUnit> units = new ArrayList<>();

    private final String title;
    private final String office;

    /**
     * @param title what stands at the head of every sheet
     * @param office who issued the forms
     */
    SampleCounty(String title, String office) {
        this.title = title;
        this.office = office;
    }

    String title() {
        return title;
    }

    String office() {
        return office;
    }

    /** A fresh copy of the golden county, free to be changed. */
    public static synchronized SampleCounty golden() {
        if (master == null) {
            master = golden(TEMPLATES);
        }
        return master.copy();
    }

    /** 004: the villages of a county at election, as of 10 November. */
    public static SampleCounty villages() {
        return new VillageCounty(Forms.read(TEMPLATES, "村级")).make();
    }

    /** The daily reports of the same county, up to 10 November. */
    public static SampleCounty daily() {
        return new DailyCounty(Forms.read(TEMPLATES, "日报")).make();
    }

    /** 003: a county under examination, as of 30 June. */
    public static SampleCounty progress() {
        return new ProgressCounty(Forms.read(TEMPLATES, "进展")).make();
    }

    /** The golden county on other forms, such as a copy of the templates with one column more. */
    public static SampleCounty golden(Path templates) {
        return new GoldenCounty(Forms.read(templates)).make();
    }

    public SampleCounty copy() {
        SampleCounty copy = new SampleCounty(title, office);
        units.forEach(unit -> copy.units.add(unit.copy(copy)));
        return copy;
    }

    /** The unit's return; the first one where it has sent two. */
    public SampleUnit unit(String code) {
        return units.stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no unit " + code));
    }

    public List<SampleUnit> units() {
        return List.copyOf(units);
    }

    public List<SampleUnit> townships() {
        return units.stream().filter(SampleUnit::township).toList();
    }

    void add(SampleUnit unit) {
        units.add(unit);
    }

    public SampleCounty without(String code) {
        units.removeIf(unit -> unit.code().equals(code));
        return this;
    }

    /** A second file of a unit, filed three days later as 首报 or 更正. */
    public SampleUnit copyOf(String code, String filing) {
        SampleUnit second = unit(code).copy(this);
        LocalDate filed = (LocalDate) second.cover().get("filed_on");
        second.cover().set("filing", filing).set("filed_on", filed.plusDays(3));
        String first = second.file();
        int dot = first.lastIndexOf('.');
        second.file(first.substring(0, dot) + "（" + filing + "）" + first.substring(dot));
        units.add(second);
        return second;
    }

    /** No return says anything about the last term. */
    public SampleCounty withoutLastTerm() {
        for (SampleUnit unit : units) {
            unit.sheet("S01").rows().forEach(row -> row.set("last", null));
            unit.sheet("S07").rows().forEach(row -> row.set("last", null));
            unit.sheet("S06").rows(row -> row.is("term", "上届")).forEach(SampleRow::remove);
        }
        return this;
    }

    /** The address of a cell, as "M9", in the workbook that is written next. */
    public String cell(String unit, String table, int row, String id) {
        return unit(unit).sheet(table).row(row).cell(id);
    }

    /** Writes every return into the folder. */
    public List<Path> write(Path folder) {
        return units.stream().map(unit -> write(folder, unit)).toList();
    }

    /** Writes the return of one unit into the folder. */
    public Path write(Path folder, String code) {
        return write(folder, unit(code));
    }

    private static Path write(Path folder, SampleUnit unit) {
        Path file = folder.resolve(unit.file());
        boolean old = unit.file().endsWith(".xls");
        byte[] bytes = unit.touches().isEmpty()
                ? PRINTED.computeIfAbsent(old + unit.wording(), wording -> new WorkbookPress(unit).print())
                : new WorkbookPress(unit).print();
        Folder.write(file, bytes);
        return file;
    }
}
