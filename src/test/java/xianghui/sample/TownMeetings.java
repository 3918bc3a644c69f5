package xianghui.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The party congress and the people's congress of one township: S03 and S04. */
final class TownMeetings {

    /** Where some 纪委委员 and 县党代表 lack a vote or two. */
    private static final List<Integer> PARTY_EXCEPTIONS = List.of(3, 10);

    /** Where some 副乡镇长 lack a vote or two. */
    private static final List<Integer> DEPUTY_EXCEPTIONS = List.of(5, 10);

    private static final int[] PARTY_CLOSED = {28, 28, 29, 29, 30, 30, 37, 37, 38, 38, 38, 39, 39};
    private static final int[] PEOPLE_CLOSED = {3, 3, 4, 4, 5, 5, 9, 9, 9, 10, 10, 10, 10};

    private final SampleUnit unit;
    private final Town town;
    private final Leadership team;
    private final People people;

    TownMeetings(SampleUnit unit, Town town, Leadership team, People people) {
        this.unit = unit;
        this.town = town;
        this.team = team;
        this.people = people;
    }

    static LocalDate partyClosed(Town town) {
        return LocalDate.of(2026, 3, 31).plusDays(PARTY_CLOSED[town.index()]);
    }

    static LocalDate peopleClosed(Town town) {
        return LocalDate.of(2026, 6, PEOPLE_CLOSED[town.index()]);
    }

    void party(int delegates, List<String> countyDelegates) {
        LocalDate closed = partyClosed(town);
        Meeting meeting = new Meeting(unit, "乡镇党代会", "第" + sessionNumber() + "次代表大会", closed.minusDays(1), closed);
        int present = delegates - town.index() % 4;
        boolean exceptions = PARTY_EXCEPTIONS.contains(town.number());
        List<String> committee = team.names("党委");
        List<String> discipline = team.names("纪委");
        meeting.full("党委委员", delegates, present, committee, losers(more(committee.size(), 20)));
        meeting.ballot(
                "纪委委员",
                delegates,
                present,
                discipline,
                losers(more(discipline.size(), 20)),
                exceptions ? Map.of(discipline.get(discipline.size() - 1), 3) : Map.of());
        meeting.ballot(
                "县党代表",
                delegates,
                present,
                countyDelegates,
                losers(more(countyDelegates.size(), 20)),
                exceptions ? Map.of(countyDelegates.get(8), 1, countyDelegates.get(17), 2) : Map.of());
        meeting.full("党委书记", committee.size(), committee.size(), team.holding("党委书记"), List.of());
        meeting.full("党委副书记", committee.size(), committee.size(), team.holding("党委副书记"), List.of());
        meeting.full("纪委书记", discipline.size(), discipline.size(), team.holding("纪委书记"), List.of());
        meeting.full("纪委副书记", discipline.size(), discipline.size(), team.holding("纪委副书记"), List.of());
    }

    void people(int deputies) {
        LocalDate closed = peopleClosed(town);
        Meeting meeting = new Meeting(unit, "乡镇人代会", "第" + sessionNumber() + "届第一次会议", closed.minusDays(1), closed);
        int present = deputies - town.index() % 3;
        List<String> vice = team.holding("副乡镇长");
        Map<String, Integer> lacking = DEPUTY_EXCEPTIONS.contains(town.number())
                ? Map.of(vice.get(vice.size() - 1), town.number() == 5 ? 2 : 1)
                : Map.of();
        meeting.full("人大主席", deputies, present, team.holding("人大主席"), List.of());
        meeting.full("乡镇长", deputies, present, team.holding("乡镇长"), List.of());
        meeting.ballot("副乡镇长", deputies, present, vice, losers(1), lacking);
    }

    /** How many candidates must stand beside the seats for a margin in per cent. */
    static int more(int seats, int percent) {
        return (seats * percent + 99) / 100;
    }

    private String sessionNumber() {
        return List.of("十四", "十五", "十六").get(town.index() % 3);
    }

    private List<String> losers(int count) {
        List<String> names = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            names.add(people.name(at % 3 == 1 ? "女" : "男"));
        }
        return Collections.unmodifiableList(names);
    }
}
