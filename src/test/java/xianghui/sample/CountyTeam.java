package xianghui.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import xianghui.sample.Holder.Post;

/** S06 of the county's own offices, this term only: nothing there may slip into a count over the townships. */
final class CountyTeam {

    private final List<Holder> holders = new ArrayList<>();
    private final People people;

    CountyTeam(People people) {
        this.people = people;
        seat("男", 49, "中共党员", post("县委", "县委书记", "党政正职"));
        seat("男", 46, "中共党员", post("县政府", "县长", "党政正职"), post("县委", "县委副书记", "副职"));
        seat("女", 45, "中共党员", post("县委", "县委副书记", "副职"));
        seat("男", 47, "中共党员", post("县纪委", "县纪委书记", "副职"), post("县委", "县委常委", "委员"), post("县监委", "监察委员会主任", "副职"));
        seat("男", 44, "中共党员", post("县政府", "副县长", "副职"), post("县委", "县委常委", "委员"));
        for (int at = 0; at < 6; at++) {
            seat(at == 2 ? "女" : "男", 40 + at * 2, "中共党员", post("县委", "县委常委", "委员"));
        }
        seat("男", 55, "中共党员", post("县人大", "县人大主任", "人大主席"));
        for (int at = 0; at < 5; at++) {
            seat(at == 1 ? "女" : "男", 48 + at, at == 3 ? "无党派" : "中共党员", post("县人大", "县人大副主任", "副职"));
        }
        for (int at = 0; at < 5; at++) {
            seat(at == 0 ? "女" : "男", 39 + at * 2, at == 0 ? "民建" : "中共党员", post("县政府", "副县长", "副职"));
        }
        seat("男", 48, "中共党员", post("县法院", "法院院长", "副职"));
        seat("女", 46, "中共党员", post("县检察院", "检察院检察长", "副职"));
        seat("男", 56, "中共党员", post("县政协", "政协主席", "副职"));
        for (int at = 0; at < 4; at++) {
            seat(at == 3 ? "女" : "男", 49 + at, at < 2 ? "中共党员" : at == 2 ? "民盟" : "九三学社", post("县政协", "政协副主席", "副职"));
        }
        seat("男", 47, "中共党员", post("县政协", "政协秘书长", "副职"));
    }

    private static Post post(String team, String title, String rank) {
        return new Post(team, title, rank);
    }

    private void seat(String sex, int age, String party, Post... posts) {
        int number = holders.size();
        String change = number % 5 == 0 ? "交流" : number % 3 == 0 ? "新任" : "留任";
        Person person = people.person(sex, age, party, number % 4 == 0 ? "研究生" : "本科");
        holders.add(new Holder(person, List.of(posts), change, change.equals("新任") ? "县直" : null, "一般程序"));
    }

    List<Person> holding(String title) {
        return holders.stream()
                .filter(holder -> holder.holds(title))
                .map(Holder::person)
                .toList();
    }

    List<Person> in(String team) {
        return holders.stream()
                .filter(holder ->
                        holder.posts().stream().anyMatch(post -> post.team().equals(team)))
                .map(Holder::person)
                .toList();
    }

    void writeTo(SampleSheet sheet) {
        for (String team : List.of("县委", "县纪委", "县人大", "县政府", "县监委", "县法院", "县检察院", "县政协")) {
            for (int at = 0; at < holders.size(); at++) {
                Holder holder = holders.get(at);
                for (Post post : holder.posts()) {
                    if (post.team().equals(team)) {
                        Map<String, Object> row = holder.row(post, true, at);
                        row.put("township_years", null);
                        sheet.add(row);
                    }
                }
            }
        }
    }
}
