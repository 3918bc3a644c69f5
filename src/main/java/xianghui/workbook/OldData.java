package xianghui.workbook;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import xianghui.catalog.County;
import xianghui.expression.Value;
import xianghui.returns.CellValue;
import xianghui.returns.Reading;
import xianghui.returns.Sheet;

/** Recognises a return in which nothing happened in this term: last term's, with another cover. */
final class OldData {

    /** A date or two may be slips of the pen. */
    private static final int FEWEST = 3;

    private OldData() {}

    static void check(County county, Collection<Sheet> sheets, Findings findings) {
        List<Reading> days = sheets.stream()
                .flatMap(sheet -> sheet.rows().stream())
                .flatMap(row -> row.readings().values().stream())
                .filter(reading -> reading.value() instanceof CellValue.Day)
                .toList();
        if (days.size() < FEWEST
                || days.stream().anyMatch(reading -> !day(reading).isBefore(county.termFrom()))) {
            return;
        }
        Reading latest = days.stream().max(Comparator.comparing(OldData::day)).orElseThrow();
        Map<String, String> values = Map.of(
                "from", new Value.Day(county.termFrom()).toString(),
                "latest", new Value.Day(day(latest)).toString(),
                "place", latest.cell().toString());
        findings.add(Fault.OLD_DATA, "all", values, List.of(latest.cell()));
    }

    private static LocalDate day(Reading reading) {
        return ((CellValue.Day) reading.value()).day();
    }
}
