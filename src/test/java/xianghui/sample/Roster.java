package xianghui.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Fills a body with persons so that its quota holds exactly. */
final class Roster {

    /** Two thirds are 35 to 50 years old. */
    private static final List<Integer> AGES =
            List.of(28, 32, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 52, 53, 54, 56, 58);

    private static final List<String> PLAIN = List.of("农民", "农民", "工人", "专业技术人员", "其他");
    private static final List<String> LEADING = List.of("党政领导干部", "党政领导干部", "企业负责人", "专业技术人员");
    private static final List<String> OUTSIDE = List.of("群众", "群众", "群众", "无党派", "民盟", "九三学社");
    private static final List<String> PARTIES =
            List.of("民革", "民盟", "民建", "民进", "农工党", "致公党", "九三学社", "无党派", "无党派", "群众", "群众", "群众");

    private final People people;

    Roster(People people) {
        this.people = people;
    }

    /** The given officials first, then as many others as the quota leaves. */
    List<Delegate> fill(Quota quota, List<Person> officials, boolean consultative) {
        int size = quota.size() - officials.size();
        List<Boolean> women = rest(size, quota.women(), officials, Person::woman);
        List<Boolean> minority = rest(size, quota.minority(), officials, Person::minority);
        List<Boolean> outside = rest(size, quota.outside(), officials, Person::outside);
        List<Boolean> college = rest(size, quota.college(), officials, Person::college);
        int bachelors = quota.bachelor() - count(officials, Person::bachelor);
        List<Boolean> grassroots = people.flags(size, quota.grassroots());
        List<Boolean> reelected = people.flags(size, quota.reelected());
        List<Integer> ages = ages(size);

        List<Delegate> delegates = new ArrayList<>();
        officials.forEach(person -> delegates.add(new Delegate(person, "党政领导干部", false, false)));
        for (int at = 0; at < size; at++) {
            String party = outside.get(at) ? people.pick(consultative ? PARTIES : OUTSIDE) : "中共党员";
            String education = education(college.get(at), bachelors);
            if (education.equals("本科") || education.equals("研究生")) {
                bachelors--;
            }
            Person person = people.person(women.get(at) ? "女" : "男", ages.get(at), party, education, minority.get(at));
            String occupation = people.pick(grassroots.get(at) ? PLAIN : LEADING);
            delegates.add(new Delegate(person, occupation, grassroots.get(at), reelected.get(at)));
        }
        return delegates;
    }

    /** Somebody who was not elected; no quota counts him. */
    Delegate loser() {
        String sex = people.below(4) == 0 ? "女" : "男";
        String party = people.below(2) == 0 ? "中共党员" : "群众";
        Person person = people.person(sex, people.pick(AGES), party, people.pick(List.of("大专", "中专高中", "初中及以下")));
        return new Delegate(person, people.pick(PLAIN), true, false);
    }

    private List<Integer> ages(int size) {
        List<Integer> ages = new ArrayList<>();
        while (ages.size() < size) {
            ages.addAll(people.shuffled(AGES));
        }
        return ages.subList(0, size);
    }

    private String education(boolean college, int bachelorsLeft) {
        if (!college) {
            return people.below(3) == 0 ? "初中及以下" : "中专高中";
        }
        if (bachelorsLeft > 0) {
            return people.below(12) == 0 ? "研究生" : "本科";
        }
        return "大专";
    }

    private List<Boolean> rest(int size, int quota, List<Person> officials, Predicate<Person> property) {
        return people.flags(size, quota - count(officials, property));
    }

    private static int count(List<Person> persons, Predicate<Person> property) {
        return (int) persons.stream().filter(property).count();
    }
}
