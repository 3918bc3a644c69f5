package xianghui.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Workbook;

/** The return of one unit: the sheets of one workbook and the name of its file. */
public final class SampleUnit {

    private final SampleCounty county;
    private final String code;
    private final List<SampleSheet> sheets = new ArrayList<>();
    private final List<Consumer<Workbook>> touches = new ArrayList<>();
    private String fileName;

    SampleUnit(SampleCounty county, String code, String fileName) {
        this.county = county;
        this.code = code;
        this.fileName = fileName;
    }

    SampleUnit copy(SampleCounty owner) {
        SampleUnit copy = new SampleUnit(owner, code, fileName);
        sheets.forEach(sheet -> copy.sheets.add(sheet.copy(copy)));
        copy.touches.addAll(touches);
        return copy;
    }

    public SampleSheet sheet(String table) {
        return sheets.stream()
                .filter(sheet -> sheet.form().table().equals(table))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code + " has no sheet " + table));
    }

    public List<SampleSheet> sheets() {
        return List.copyOf(sheets);
    }

    SampleSheet add(Form form) {
        SampleSheet sheet = new SampleSheet(this, form);
        sheets.add(sheet);
        return sheet;
    }

    public SampleUnit dropSheet(String table) {
        sheets.remove(sheet(table));
        return this;
    }

    public SampleUnit moveSheet(String table, int to) {
        SampleSheet moved = sheet(table);
        sheets.remove(moved);
        sheets.add(to, moved);
        return this;
    }

    /** The row that holds the cover's values. */
    public SampleRow cover() {
        return sheet("S00").row(0);
    }

    /** Names the file, with extension: {@code .xls} writes the old format. */
    public SampleUnit file(String name) {
        this.fileName = name;
        return this;
    }

    public String file() {
        return fileName;
    }

    /** Lets a test do to the finished workbook what no form allows. */
    public SampleUnit touch(Consumer<Workbook> touch) {
        touches.add(touch);
        return this;
    }

    /** Writes Σ of S02 into B27 and B28, and the head-counts of S05 into S07, after rows were changed. */
    public SampleUnit inStep() {
        Polling.writeTotals(this);
        Composition.writeCurrent(this);
        return this;
    }

    /**
     * Takes out every sheet that says the same as in that unit, but for the cover: a workbook of few sheets is printed and
     * read fast.
     *
     * @return the tables of the sheets that say the same
     */
    public Set<String> dropUnchanged(SampleUnit other) {
        Set<String> same = sheets.stream()
                .filter(sheet -> !sheet.form().cover())
                .filter(sheet ->
                        other.sheets.stream().anyMatch(before -> wording(before).equals(wording(sheet))))
                .map(sheet -> sheet.form().table())
                .collect(Collectors.toSet());
        same.forEach(this::dropSheet);
        return same;
    }

    private static String wording(SampleSheet sheet) {
        StringBuilder wording = new StringBuilder();
        sheet.describe(wording);
        return wording.toString();
    }

    /** All that the workbook says, as text: two units of one wording are printed alike. */
    String wording() {
        return sheets.stream().map(SampleUnit::wording).collect(Collectors.joining());
    }

    /** Whether a test does anything to the finished workbook. */
    public boolean touched() {
        return !touches.isEmpty();
    }

    List<Consumer<Workbook>> touches() {
        return touches;
    }

    public String code() {
        return code;
    }

    public String name() {
        return cover().text("unit_name");
    }

    public SampleCounty county() {
        return county;
    }

    boolean township() {
        return !code.equals("00");
    }
}
