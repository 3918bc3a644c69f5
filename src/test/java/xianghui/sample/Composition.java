package xianghui.sample;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** S07: what S05 says about each body, counted, and what the last term's body was. */
final class Composition {

    private static final List<String> BODIES = List.of("县党代表", "县人大代表", "县政协委员", "乡党代表", "乡人大代表");

    private Composition() {}

    /** Adds the items of every body of the unit; the last term is derived from this one. */
    static void write(SampleUnit unit, Town town) {
        for (String body : BODIES) {
            if (unit.sheet("S05").rows(row -> row.is("body", body)).isEmpty()) {
                continue;
            }
            Map<String, Integer> now = count(unit, body);
            Map<String, Integer> last = last(body, now, town);
            Map<String, Map<String, Object>> items = new LinkedHashMap<>();
            now.forEach((item, count) -> items.put(item, Map.of("current", count, "last", last.get(item))));
            unit.sheet("S07").addItems(Map.of("body", body), items);
        }
    }

    /** Writes the head-counts of S05 into S07 again. */
    static void writeCurrent(SampleUnit unit) {
        for (String body : BODIES) {
            if (!unit.sheet("S07").rows(row -> row.is("body", body)).isEmpty()) {
                count(unit, body)
                        .forEach((item, count) ->
                                unit.sheet("S07").item(body, item).set("current", count));
            }
        }
    }

    static Map<String, Integer> count(SampleUnit unit, String body) {
        List<SampleRow> elected = unit.sheet("S05").rows(row -> row.is("body", body) && row.is("result", "当选"));
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("total", elected.size());
        counts.put("women", count(elected, row -> row.is("sex", "女")));
        counts.put("minority", count(elected, row -> !row.is("ethnicity", "汉族")));
        counts.put("communist", count(elected, row -> row.is("party", "中共党员")));
        counts.put("outside_party", count(elected, row -> !row.is("party", "中共党员")));
        counts.put("grassroots", count(elected, row -> row.is("grassroots", "是")));
        counts.put("college", count(elected, row -> List.of("研究生", "本科", "大专").contains(row.text("education"))));
        counts.put("bachelor", count(elected, row -> List.of("研究生", "本科").contains(row.text("education"))));
        counts.put("age_to_35", ages(elected, age -> age <= 35));
        counts.put("age_36_45", ages(elected, age -> age >= 36 && age <= 45));
        counts.put("age_46_55", ages(elected, age -> age >= 46 && age <= 55));
        counts.put("age_from_56", ages(elected, age -> age >= 56));
        counts.put("age_35_50", ages(elected, age -> age >= 35 && age <= 50));
        counts.put("reelected", count(elected, row -> row.is("reelected", "是")));
        return counts;
    }

    private static int count(List<SampleRow> rows, Predicate<SampleRow> which) {
        return (int) rows.stream().filter(which).count();
    }

    private static int ages(List<SampleRow> rows, IntPredicate which) {
        return count(rows, row -> row.get("born") instanceof YearMonth born && which.test(age(born)));
    }

    private static int age(YearMonth born) {
        return Person.AS_OF.getYear() - born.getYear() - (born.getMonthValue() > Person.AS_OF.getMonthValue() ? 1 : 0);
    }

    /** A body with fewer women, members outside the party and from the grass roots, a little older and less schooled. */
    private static Map<String, Integer> last(String body, Map<String, Integer> now, Town town) {
        int every = town.index();
        int some = town.index() % 2;
        Map<String, Integer> last = new LinkedHashMap<>(now);
        switch (body) {
            case "县党代表" -> less(last, town.county() ? 4 : 0, town.county() ? 1 : some, 0, town.county() ? 1 : 1 + some);
            case "县人大代表" ->
                less(last, 0, town.county() ? 0 : some, town.county() ? 0 : 1 - some, town.county() ? 0 : 1);
            case "县政协委员" -> less(last, 5, 9, 7, 8);
            default -> less(last, 0, 1 + every % 2, body.equals("乡党代表") ? 0 : 1 + every % 3, 2);
        }
        return last;
    }

    private static void less(Map<String, Integer> last, int seats, int women, int outside, int grassroots) {
        take(last, "total", seats);
        take(last, "women", women);
        take(last, "outside_party", outside);
        take(last, "communist", seats - outside);
        take(last, "grassroots", grassroots);
        take(last, "college", seats + 1);
        take(last, "bachelor", seats + 1);
        take(last, last.get("age_to_35") > 0 ? "age_to_35" : "age_46_55", 1);
        take(last, "age_36_45", seats);
        take(last, "age_from_56", -1);
        take(last, "age_35_50", seats + 1);
        take(last, "reelected", 1);
    }

    private static void take(Map<String, Integer> counts, String item, int less) {
        counts.merge(item, -less, Integer::sum);
    }
}
