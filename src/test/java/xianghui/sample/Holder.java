package xianghui.sample;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A person in the leading team with his posts; one row of S06 per post. */
record Holder(Person person, List<Post> posts, String change, String origin, String procedure) {

    /** A post in a team, such as 党委副书记 in 党委, with its rank. */
    record Post(String team, String title, String rank) {}

    boolean nominated() {
        return change.equals("本乡镇提任") || change.equals("新任");
    }

    boolean holds(String title) {
        return posts.stream().anyMatch(post -> post.title().equals(title));
    }

    Map<String, Object> row(Post post, boolean current, int number) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("term", current ? "本届" : "上届");
        row.put("team", post.team());
        row.put("post", post.title());
        row.put("rank", post.rank());
        person.writeTo(row);
        row.put("deputy_since", deputySince());
        row.put("change", change);
        row.put("newly_nominated", current && nominated() ? "是" : "否");
        row.put("township_years", townshipYears());
        if (current) {
            row.put("origin", origin);
            row.put("recommended", nominated() ? "是" : null);
            // The procedure belongs to the post that was filled by it, which is the first one.
            row.put("procedure", post.equals(posts.get(0)) ? procedure : "一般程序");
            assessment(row, number);
        }
        return row;
    }

    private void assessment(Map<String, Object> row, int number) {
        int asked = 88 + number % 17;
        row.put("assessed", asked);
        row.put("unfit_votes", number % 4);
        row.put("recommenders", asked + 12);
        row.put("recommendations", (asked + 12) * (68 + number * 7 % 27) / 100);
        row.put("appraisal", number % 3 == 0 ? "较好" : "优秀");
        for (String check : List.of("file_audited", "declaration_verified", "discipline_consulted", "tips_examined")) {
            row.put(check, "是");
        }
    }

    private YearMonth deputySince() {
        boolean member = posts.get(0).title().equals("纪委委员");
        YearMonth since = person.born().plusYears(27).plusMonths(4);
        return member || since.isAfter(YearMonth.of(2026, 5)) ? null : since;
    }

    private double townshipYears() {
        return "县直".equals(origin) ? 1.5 : Math.max(3, person.age() - 24) * 0.5;
    }
}
