package xianghui.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import xianghui.sample.Holder.Post;

/**
 * S06 of a township: this term's team and the last one's.
 *
 * <p>Townships are named by number. Which of them changed whom is fixed here, so that the county has 26 heads with 936 years of
 * age, 21 of them with a degree (14 last term), 61 nominees of whom 58 come from the grass roots, 4 + 5 + 4 heads from elsewhere and
 * 11 who left.
 */
final class Leadership {

    static final String RECOMMENDED = "3轮推荐2次票决";

    private static final int[] COMMITTEE = {9, 9, 8, 9, 7, 9, 8, 9, 9, 8, 9, 7, 9};
    private static final int[] DEPUTIES = {3, 3, 3, 2, 3, 3, 3, 3, 2, 3, 3, 2, 3};
    private static final int[] DISCIPLINE = {7, 5, 5, 5, 5, 7, 5, 5, 5, 5, 5, 5, 5};

    private static final int[] SECRETARY_AGES = {37, 36, 38, 36, 37, 39, 36, 38, 37, 36, 37, 39, 36};
    private static final int[] MAYOR_AGES = {36, 33, 38, 36, 34, 37, 36, 31, 38, 36, 30, 37, 32};

    private static final Set<Integer> SECRETARY_STAYS = Set.of(3, 6, 9, 12);
    private static final Set<Integer> SECRETARY_MOVED_IN = Set.of(2, 5, 8, 11);
    private static final Set<Integer> SECRETARY_WAS_MAYOR = Set.of(1, 4, 13);
    private static final Set<Integer> SECRETARY_BY_VOTE = Set.of(1, 2, 4, 7, 10, 13);
    private static final Set<Integer> MAYOR_STAYS = Set.of(7, 10);
    private static final Set<Integer> MAYOR_MOVED_IN = Set.of(1, 3, 6, 9, 12);
    private static final Set<Integer> MAYOR_BY_VOTE = Set.of(1, 2, 4, 5, 8, 11, 13);
    private static final Set<Integer> CHAIR_STAYS = Set.of(3, 6, 8, 11, 12);
    private static final Set<Integer> CHAIR_MOVED_IN = Set.of(4, 7, 10, 13);
    private static final Set<Integer> VICE_SECRETARY_MOVED_IN = Set.of(3, 6, 9, 12);
    private static final Set<Integer> VICE_SECRETARY_STAYS = Set.of(1, 13);

    private static final Set<Integer> SECRETARY_WITHOUT_DEGREE = Set.of(5, 11);
    private static final Set<Integer> MAYOR_WITHOUT_DEGREE = Set.of(3, 9, 12);
    private static final Set<Integer> LAST_SECRETARY_WITH_DEGREE = Set.of(1, 7);
    private static final Set<Integer> LAST_MAYOR_WITH_DEGREE = Set.of(3, 8, 11);

    private static final Set<Integer> SECRETARY_LEFT = Set.of(2, 8, 11);
    private static final Set<Integer> CHAIR_LEFT = Set.of(1, 2, 4, 5, 7, 9);
    private static final int DISCIPLINE_SECRETARY_LEFT = 5;
    private static final int MEMBER_LEFT = 12;

    private static final Set<Integer> OUTSIDE_NOW = Set.of(1, 2, 4, 5, 6, 8, 10, 11, 13);
    private static final Set<Integer> OUTSIDE_LAST = Set.of(12);

    /** Where a deputy head from outside the party is new. */
    private static final Set<Integer> OUTSIDE_NEW = Set.of(2, 5, 8, 11);

    private static final int[] OTHER_AGES = {34, 41, 38, 44, 47, 39, 43, 36, 46, 49, 37, 33, 45, 40, 51, 35, 48, 42, 32
    };

    private final int number;
    private final People people;
    private final List<Holder> now = new ArrayList<>();
    private final List<Holder> last = new ArrayList<>();

    Leadership(Town town, People people) {
        this.number = town.number();
        this.people = people;
        seatNow();
        seatLast();
    }

    List<Holder> now() {
        return now;
    }

    int committee() {
        return COMMITTEE[number - 1];
    }

    int deputies() {
        return DEPUTIES[number - 1];
    }

    int discipline() {
        return DISCIPLINE[number - 1];
    }

    /** The names of those who hold a post in a team, in the order of the roster. */
    List<String> names(String team) {
        return now.stream()
                .filter(holder ->
                        holder.posts().stream().anyMatch(post -> post.team().equals(team)))
                .map(holder -> holder.person().name())
                .toList();
    }

    List<String> holding(String title) {
        return now.stream()
                .filter(holder -> holder.holds(title))
                .map(holder -> holder.person().name())
                .toList();
    }

    Person secretary() {
        return now.get(0).person();
    }

    Person chair() {
        return now.stream()
                .filter(holder -> holder.holds("人大主席"))
                .findFirst()
                .orElseThrow()
                .person();
    }

    void writeTo(SampleSheet sheet) {
        write(sheet, now, true);
        write(sheet, last, false);
    }

    private void write(SampleSheet sheet, List<Holder> holders, boolean current) {
        for (String team : List.of("党委", "纪委", "人大", "政府")) {
            for (int at = 0; at < holders.size(); at++) {
                Holder holder = holders.get(at);
                for (Post post : holder.posts()) {
                    if (post.team().equals(team)) {
                        sheet.add(holder.row(post, current, number * 5 + at));
                    }
                }
            }
        }
    }

    // ---- posts, the same in both terms

    /** The posts person by person; whoever holds two of them appears once. */
    private List<List<Post>> slots() {
        List<List<Post>> slots = new ArrayList<>();
        slots.add(List.of(new Post("党委", "党委书记", "党政正职")));
        slots.add(List.of(new Post("政府", "乡镇长", "党政正职"), new Post("党委", "党委副书记", "副职")));
        slots.add(List.of(new Post("党委", "党委副书记", "副职")));
        slots.add(List.of(new Post("人大", "人大主席", "人大主席")));
        slots.add(List.of(new Post("纪委", "纪委书记", "副职"), new Post("党委", "党委委员", "委员")));
        slots.add(List.of(new Post("政府", "副乡镇长", "副职"), new Post("党委", "党委委员", "委员")));
        for (int at = 1; at < deputies(); at++) {
            slots.add(List.of(new Post("政府", "副乡镇长", "副职")));
        }
        for (int at = 5; at < committee(); at++) {
            slots.add(List.of(new Post("党委", "党委委员", "委员")));
        }
        slots.add(List.of(new Post("纪委", "纪委副书记", "副职")));
        for (int at = 2; at < discipline(); at++) {
            slots.add(List.of(new Post("纪委", "纪委委员", "委员")));
        }
        return slots;
    }

    private static final int SECRETARY = 0;
    private static final int MAYOR = 1;
    private static final int VICE_SECRETARY = 2;
    private static final int CHAIR = 3;
    private static final int DISCIPLINE_SECRETARY = 4;
    private static final int SECOND_DEPUTY = 6;

    private int firstMember() {
        return 5 + deputies();
    }

    // ---- this term

    private void seatNow() {
        List<List<Post>> slots = slots();
        Map<Integer, String> changes = changes(slots.size());
        int nominee = 0;
        for (int slot = 0; slot < slots.size(); slot++) {
            String change = changes.get(slot);
            boolean nominated = change.equals("本乡镇提任") || change.equals("新任");
            String origin = nominated ? origin(slot, nominee++) : null;
            if ("县直".equals(origin)) {
                change = "新任";
            }
            now.add(new Holder(
                    personNow(slot, slots.size()), slots.get(slot), change, origin, procedure(slot, change)));
        }
    }

    /** How each slot was filled; of the 61 nominees 15 are heads, the others are spread over the rest. */
    private Map<Integer, String> changes(int slots) {
        Map<Integer, String> changes = new LinkedHashMap<>();
        changes.put(SECRETARY, kind(SECRETARY_STAYS, SECRETARY_MOVED_IN));
        changes.put(MAYOR, number == 13 ? "新任" : kind(MAYOR_STAYS, MAYOR_MOVED_IN));
        changes.put(CHAIR, kind(CHAIR_STAYS, CHAIR_MOVED_IN));
        changes.put(VICE_SECRETARY, kind(VICE_SECRETARY_STAYS, VICE_SECRETARY_MOVED_IN));
        int wanted = Shares.even(46, 13, 0)[number - 1];
        if (changes.get(VICE_SECRETARY).equals("本乡镇提任")) {
            wanted--;
        }
        if (number == DISCIPLINE_SECRETARY_LEFT) {
            changes.put(DISCIPLINE_SECRETARY, "本乡镇提任");
            wanted--;
        }
        if (OUTSIDE_NEW.contains(number)) {
            changes.put(SECOND_DEPUTY, "新任");
            wanted--;
        }
        if (number == MEMBER_LEFT) {
            changes.put(firstMember(), "新任");
            wanted--;
        }
        for (int step = 0; wanted > 0; step++) {
            int slot = 4 + (number * 3 + step * 2 + step / (slots - 4)) % (slots - 4);
            if (!changes.containsKey(slot)) {
                changes.put(slot, wanted % 2 == 0 ? "新任" : "本乡镇提任");
                wanted--;
            }
        }
        for (int slot = 0; slot < slots; slot++) {
            changes.putIfAbsent(slot, "留任");
        }
        return changes;
    }

    private String kind(Set<Integer> stays, Set<Integer> movedIn) {
        return stays.contains(number) ? "留任" : movedIn.contains(number) ? "交流" : "本乡镇提任";
    }

    /** Three nominees of the county come from its offices, all others from the grass roots. */
    private String origin(int slot, int nominee) {
        boolean office = number == 13 && slot == MAYOR || (number == 3 || number == 6) && nominee == 0;
        if (office) {
            return "县直";
        }
        boolean special = slot != SECRETARY && slot != MAYOR && now.stream().noneMatch(Leadership::special);
        if (special) {
            return "基层一线、三类人员";
        }
        return nominee % 4 == 3 ? "基层一线、训练班" : "基层一线";
    }

    private static boolean special(Holder holder) {
        return holder.origin() != null && holder.origin().contains("三类人员");
    }

    private String procedure(int slot, String change) {
        boolean byVote = slot == SECRETARY && SECRETARY_BY_VOTE.contains(number)
                || slot == MAYOR && MAYOR_BY_VOTE.contains(number);
        return byVote ? RECOMMENDED : change.equals("留任") ? null : "一般程序";
    }

    private Person personNow(int slot, int slots) {
        if (slot == SECRETARY) {
            String sex = number == 4 || number == 11 ? "女" : "男";
            return people.person(
                    sex, SECRETARY_AGES[number - 1], "中共党员", degree(!SECRETARY_WITHOUT_DEGREE.contains(number)));
        }
        if (slot == MAYOR) {
            String sex = number == 2 || number == 7 || number == 13 ? "女" : "男";
            return people.person(sex, MAYOR_AGES[number - 1], "中共党员", degree(!MAYOR_WITHOUT_DEGREE.contains(number)));
        }
        if (slot == SECOND_DEPUTY) {
            return people.person("女", other(slot), OUTSIDE_NOW.contains(number) ? outside() : "中共党员", "本科");
        }
        if (slot == slots - 1) {
            return people.person("女", 29 + number % 5, "中共党员", "本科");
        }
        String sex = (slot + number) % 5 == 0 ? "女" : "男";
        return people.person(sex, other(slot), "中共党员", (slot + number) % 4 == 0 ? "大专" : "本科");
    }

    private int other(int slot) {
        return OTHER_AGES[(slot * 4 + number * 3) % OTHER_AGES.length];
    }

    private String outside() {
        return List.of("无党派", "民盟", "群众", "农工党").get(number % 4);
    }

    private String degree(boolean has) {
        return has ? number % 6 == 1 ? "研究生" : "本科" : "大专";
    }

    // ---- last term

    private void seatLast() {
        List<List<Post>> slots = slots();
        for (int slot = 0; slot < slots.size(); slot++) {
            boolean stayed = now.get(slot).change().equals("留任");
            Person person = stayed ? now.get(slot).person() : personLast(slot);
            last.add(new Holder(person, slots.get(slot), stayed ? "留任" : left(slot) ? "退出" : "转岗", null, null));
        }
    }

    /** Whoever left the leading posts: at least 48 years old and more than ten years a deputy head. */
    private boolean left(int slot) {
        return slot == SECRETARY && SECRETARY_LEFT.contains(number)
                || slot == CHAIR && CHAIR_LEFT.contains(number)
                || slot == DISCIPLINE_SECRETARY && number == DISCIPLINE_SECRETARY_LEFT
                || slot == firstMember() && number == MEMBER_LEFT;
    }

    private Person personLast(int slot) {
        boolean mayorRose = slot == MAYOR && SECRETARY_WAS_MAYOR.contains(number);
        boolean viceRose = slot == VICE_SECRETARY && now.get(SECRETARY).change().equals("本乡镇提任");
        if (mayorRose || viceRose && !SECRETARY_WAS_MAYOR.contains(number)) {
            return now.get(SECRETARY).person();
        }
        if (slot == VICE_SECRETARY && now.get(MAYOR).change().equals("本乡镇提任")) {
            return now.get(MAYOR).person();
        }
        int age = left(slot) ? 50 + (number + slot) % 7 : 38 + (number * 2 + slot) % 12;
        String education = (slot + number) % 3 == 0 ? "本科" : "大专";
        if (slot == SECRETARY) {
            education = LAST_SECRETARY_WITH_DEGREE.contains(number) ? "本科" : "大专";
        } else if (slot == MAYOR) {
            education = LAST_MAYOR_WITH_DEGREE.contains(number) ? "本科" : "大专";
        }
        boolean outside = slot == SECOND_DEPUTY && OUTSIDE_LAST.contains(number);
        String sex = (slot * 2 + number) % 6 == 0 ? "女" : "男";
        return people.person(sex, age, outside ? outside() : "中共党员", education);
    }
}
