package xianghui.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** S02: the electoral districts of a unit, and with them who was elected there with how many votes (S05). */
final class Polling {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 23);
    private static final int[][] COUNTY_SEATS = {{3, 3, 2, 2, 2, 2}, {2, 2, 2, 2, 2, 2, 2}, {3, 3, 3, 2, 2, 1}};

    /** Districts of three, two and one seats: 57 in all. */
    private static final int[][] TOWN_SEATS = {{9, 15, 0}, {13, 8, 2}, {11, 11, 2}};

    private final SampleUnit unit;
    private final Town town;
    private final People people;
    private final Roster roster;

    Polling(SampleUnit unit, Town town, People people) {
        this.unit = unit;
        this.town = town;
        this.people = people;
        this.roster = new Roster(people);
    }

    /** Polls the districts of the county level: 14 seats in a township, 10 in the county's own offices. */
    void countyLevel(int registered, int voted, List<Delegate> elected) {
        int[] seats = town.county() ? new int[] {2, 2, 2, 2, 2} : COUNTY_SEATS[town.index() % 3];
        poll("县", "县人大代表", seats, registered, voted, elected);
    }

    void townLevel(int registered, int voted, List<Delegate> elected) {
        int[] mix = TOWN_SEATS[town.index() % 3];
        int[] seats = new int[mix[0] + mix[1] + mix[2]];
        for (int at = 0; at < seats.length; at++) {
            seats[at] = at < mix[0] ? 3 : at < mix[0] + mix[1] ? 2 : 1;
        }
        poll("乡", "乡人大代表", seats, registered, voted, elected);
    }

    private void poll(String level, String body, int[] seats, int registered, int voted, List<Delegate> elected) {
        double[] weights = new double[seats.length];
        for (int at = 0; at < seats.length; at++) {
            weights[at] = seats[at] * (1 + ((at * 5 + town.index() * 3) % 11 - 5) * 0.012);
        }
        int[] population = Shares.split(town.population(), weights);
        int[] voters = Shares.split(registered, weights);
        for (int at = 0; at < seats.length; at++) {
            weights[at] = voters[at] * (1 + ((at * 3 + town.index()) % 9 - 4) * 0.004);
        }
        int[] came = Shares.split(voted, weights);
        List<Delegate> waiting = new ArrayList<>(elected);
        for (int at = 0; at < seats.length; at++) {
            String id = "%s%02d".formatted(town.code(), at + 1);
            int candidates = candidates(seats[at], at);
            Map<String, Object> row = row(level, id, at, seats[at], candidates, population[at], voters[at], came[at]);
            unit.sheet("S02").add(row);
            List<Delegate> winners = waiting.subList(0, seats[at]);
            declare(body, id, winners, candidates, (Integer) row.get("valid_ballots"));
            winners.clear();
        }
    }

    /** More candidates than seats by a third to the whole (选举法第三十一条). */
    private static int candidates(int seats, int at) {
        return switch (seats) {
            case 1 -> 2;
            case 2 -> at % 6 == 0 ? 4 : 3;
            default -> at % 5 == 0 ? 5 : 4;
        };
    }

    private Map<String, Object> row(
            String level, String id, int at, int seats, int candidates, int population, int registered, int voted) {
        int returned = voted - (at + town.index()) % 3;
        int invalid = returned * (6 + (at + town.index()) % 7) / 1000;
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("level", level);
        row.put("district", id);
        row.put("district_name", Villages.district(town, level, at));
        row.put("polling_day", DAY);
        row.put("round", "首次");
        row.put("population", population);
        row.put("registered", registered);
        row.put("list_published", DAY.minusDays(21 + town.index() % 2));
        row.put("nominees_published", DAY.minusDays(16));
        row.put("candidates_published", DAY.minusDays(8));
        row.put("seats", seats);
        row.put("candidates", candidates);
        row.put("voted", voted);
        row.put("proxies", voted * (31 + (at * 7 + town.index() * 5) % 24) / 1000);
        row.put("most_proxies", 1 + (at + town.index()) % 3);
        row.put("issued", voted);
        row.put("returned", returned);
        row.put("valid_ballots", returned - invalid);
        row.put("invalid_ballots", invalid);
        row.put("valid", "是");
        row.put("elected", seats);
        return row;
    }

    /** Winners have more than half of those who took part; all votes together stay below valid × seats. */
    private void declare(String body, String district, List<Delegate> winners, int candidates, int valid) {
        int[] percent =
                switch (winners.size() * 10 + candidates) {
                    case 12 -> new int[] {64, 31};
                    case 23 -> new int[] {78, 66, 38};
                    case 24 -> new int[] {74, 63, 30, 22};
                    case 34 -> new int[] {82, 72, 62, 45};
                    default -> new int[] {80, 70, 61, 38, 30};
                };
        for (int at = 0; at < candidates; at++) {
            int votes = valid * (percent[at] * 10 - people.below(30)) / 1000;
            boolean won = at < winners.size();
            Delegate candidate = won ? winners.get(at) : roster.loser();
            String nominatedBy = people.below(3) == 0 ? "政党团体" : "联名";
            unit.sheet("S05").add(candidate.row(body, district, nominatedBy, won ? "当选" : "落选", votes));
        }
    }

    /** Writes Σ of the first rounds into B27 and B28; a level without districts stays blank. */
    static void writeTotals(SampleUnit unit) {
        SampleSheet basics = unit.sheet("S01");
        basics.item("B27a").set("current", sum(unit, "县", "registered"));
        basics.item("B27b").set("current", sum(unit, "乡", "registered"));
        basics.item("B28a").set("current", sum(unit, "县", "voted"));
        basics.item("B28b").set("current", sum(unit, "乡", "voted"));
    }

    private static Integer sum(SampleUnit unit, String level, String field) {
        List<SampleRow> rows = unit.sheet("S02").rows(row -> row.is("level", level) && row.is("round", "首次"));
        return rows.isEmpty()
                ? null
                : rows.stream().mapToInt(row -> row.number(field)).sum();
    }
}
