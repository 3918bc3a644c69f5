package xianghui.blank;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import xianghui.catalog.Catalog;
import xianghui.catalog.Table;
import xianghui.catalog.Unit;
import xianghui.returns.Return;

/** The workbook that a unit is given to fill in. */
public final class BlankWorkbook {

    private static final String EXTENSION = ".xlsx";

    private BlankWorkbook() {}

    /** The name of the file of a unit. */
    public static String name(Unit unit) {
        return unit.code() + unit.name() + EXTENSION;
    }

    /**
     * The workbook as a file, in which the times of the zip entries are not yet fixed.
     *
     * @param last the unit's last accepted return, of this term or an earlier one
     */
    public static byte[] of(Catalog catalog, Unit unit, Optional<Return> last) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Hints hints = new Hints(catalog, new Choices(workbook));
            Known known = new Known(catalog.county().term(), last);
            Setting setting = new Setting(catalog, unit, known, hints, new Ink(workbook));
            print(setting, workbook);
            describe(setting, workbook);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print(Setting setting, XSSFWorkbook workbook) {
        Map<String, Area> areas = new TreeMap<>();
        List<ListPage.Total> totals = new ArrayList<>();
        List<Table> tables = setting.catalog().asked().values().stream()
                .sorted(Comparator.comparing(table -> table.layout() != Table.Layout.COVER))
                .toList();
        for (Table table : tables) {
            switch (table.layout()) {
                case COVER -> {
                    areas.put(table.id(), new CoverPage(setting, table).print(workbook));
                    new GuidePage(setting, name(setting.unit())).print(workbook);
                }
                case FORM -> areas.put(table.id(), new FormPage(setting, table).print(workbook));
                case LIST -> {
                    ListPage page = new ListPage(setting, table);
                    areas.put(table.id(), page.print(workbook));
                    totals.addAll(page.totals());
                }
            }
        }
        new SelfCheckPage(setting, areas).print(workbook);
        new SealPage(setting, areas, totals).print(workbook);
    }

    private static void describe(Setting setting, XSSFWorkbook workbook) {
        workbook.setActiveSheet(0);
        workbook.lockStructure();
        // What is carried over makes the formulas' first values stale.
        workbook.setForceFormulaRecalculation(true);
        CoreProperties properties = workbook.getProperties().getCoreProperties();
        properties.setTitle(setting.title());
        properties.setCreator(setting.county().office());
        properties.setCreated(Optional.empty());
    }
}
