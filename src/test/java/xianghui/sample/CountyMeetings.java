package xianghui.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The three meetings of the county: S03 and S04 of 县本级. */
final class CountyMeetings {

    private static final int DELEGATES = 352;
    private static final int DEPUTIES = 192;
    private static final int MEMBERS = 175;

    private final SampleUnit unit;
    private final CountyTeam team;
    private final People people;

    CountyMeetings(SampleUnit unit, CountyTeam team, People people) {
        this.unit = unit;
        this.team = team;
        this.people = people;
    }

    void party(List<String> townSecretaries) {
        Meeting meeting = new Meeting(unit, "县党代会", "第十六次代表大会", day(3), day(5));
        int present = DELEGATES - 3;
        List<String> standing = names(team.in("县委"));
        List<String> committee = new ArrayList<>(standing);
        committee.addAll(townSecretaries);
        committee.addAll(others(35 - committee.size()));
        List<String> discipline = new ArrayList<>(names(team.in("县纪委")));
        discipline.addAll(others(25 - discipline.size()));
        meeting.full("县委委员", DELEGATES, present, committee, others(4));
        meeting.full("候补委员", DELEGATES, present, others(7), others(1));
        meeting.full("县纪委委员", DELEGATES, present, discipline, others(3));
        meeting.full("市党代表", DELEGATES, present, others(18), others(4));
        meeting.full("县委常委", 35, 35, standing, others(1));
        meeting.full("县委书记", 35, 35, names(team.holding("县委书记")), List.of());
        meeting.full("县委副书记", 35, 35, names(team.holding("县委副书记")), List.of());
        meeting.full("县纪委书记", 25, 25, names(team.holding("县纪委书记")), List.of());
        meeting.full("县纪委副书记", 25, 25, discipline.subList(1, 4), List.of());
    }

    /** Every post of the consultative conference: all votes but two, each an abstention for another member. */
    void consultative(List<String> members) {
        Meeting meeting = new Meeting(unit, "县政协", "第十六届第一次会议", day(21), day(22));
        int present = MEMBERS - 2;
        meeting.full("政协主席", MEMBERS, present, names(team.holding("政协主席")), List.of());
        meeting.full("政协副主席", MEMBERS, present, names(team.holding("政协副主席")), List.of());
        meeting.full("政协秘书长", MEMBERS, present, names(team.holding("政协秘书长")), List.of());
        List<String> standing = members.subList(6, 6 + 29);
        Map<String, Integer> lacking = new LinkedHashMap<>();
        lacking.put(standing.get(11), 1);
        lacking.put(standing.get(23), 1);
        meeting.ballot("政协常委", MEMBERS, present, standing, List.of(), lacking);
    }

    void people(List<String> deputies) {
        Meeting meeting = new Meeting(unit, "县人代会", "第十六届第一次会议", day(22), day(23));
        int present = DEPUTIES - 2;
        meeting.full("县人大主任", DEPUTIES, present, names(team.holding("县人大主任")), List.of());
        meeting.full("县人大副主任", DEPUTIES, present, names(team.holding("县人大副主任")), List.of(deputies.get(0)));
        List<String> standing = new ArrayList<>();
        for (int at = 0; at < 24; at++) {
            standing.add(deputies.get(3 + at * 7));
        }
        meeting.full("县人大委员", DEPUTIES, present, standing.subList(0, 21), standing.subList(21, 24));
        meeting.full("县长", DEPUTIES, present, names(team.holding("县长")), List.of());
        meeting.full("副县长", DEPUTIES, present, names(team.holding("副县长")), others(1));
        meeting.full("监察委员会主任", DEPUTIES, present, names(team.holding("监察委员会主任")), List.of());
        meeting.full("法院院长", DEPUTIES, present, names(team.holding("法院院长")), List.of());
        meeting.full("检察院检察长", DEPUTIES, present, names(team.holding("检察院检察长")), List.of());
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 6, day);
    }

    private static List<String> names(List<Person> persons) {
        return persons.stream().map(Person::name).toList();
    }

    private List<String> others(int count) {
        List<String> names = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            names.add(people.name(at % 4 == 3 ? "女" : "男"));
        }
        return names;
    }
}
