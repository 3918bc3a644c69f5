package xianghui.sample;

import java.time.LocalDate;
import java.util.List;

/** The golden list's table of changes: each method makes one change, and makes it whole, so that nothing else is wrong. */
public final class Variants {

    private Variants() {}

    /** One case about the elections, received the day before the as-of date, is still open (unit 03). */
    public static SampleCounty openCase() {
        return reported()
                .set("received", LocalDate.of(2026, 6, 29))
                .set("deadline", LocalDate.of(2026, 7, 6))
                .set("closed", null)
                .set("finding", "在查")
                .set("handling", null)
                .county();
    }

    /** One case about the elections is confirmed and one person was dealt with (unit 03). */
    public static SampleCounty confirmedCase() {
        return reported()
                .set("finding", "查实")
                .set("persons_handled", 1)
                .set("handling", "批评教育")
                .county();
    }

    private static SampleRow reported() {
        return SampleCounty.golden().unit("03").sheet("S13").row(0);
    }

    /** The file of 07 is not there. */
    public static SampleCounty absentUnit() {
        return SampleCounty.golden().without("07");
    }

    /** Nobody has said whether 05 had any case. */
    public static SampleCounty undeclaredCases() {
        return SampleCounty.golden().unit("05").sheet("S13").undeclared().county();
    }

    /** One member of the consultative conference's standing committee is two votes short instead of one. */
    public static SampleCounty twoVotesShort() {
        SampleRow member = SampleCounty.golden()
                .unit("00")
                .sheet("S04")
                .rows(row -> row.is("item", "政协常委") && row.is("abstentions", "1"))
                .get(0);
        return member.add("ayes", -1).add("abstentions", 1).county();
    }

    /** One of 2076 who answered validly did not know the rules (unit 07). */
    public static SampleCounty oneUnaware() {
        return SampleCounty.golden()
                .unit("07")
                .sheet("S12")
                .row(row -> row.is("form", "纪律知晓问卷"))
                .add("aware", -1)
                .county();
    }

    /** 57 of 61 nominees come from the grass roots (one of 01 more from the county's offices). */
    public static SampleCounty fewerFromTheGrassRoots() {
        SampleSheet roster = SampleCounty.golden().unit("01").sheet("S06");
        String name = roster.rows(row -> row.is("newly_nominated", "是") && row.is("origin", "基层一线"))
                .get(0)
                .text("name");
        roster.rows(row -> row.is("name", name) && row.is("term", "本届")).forEach(row -> row.set("origin", "县直"));
        return roster.county();
    }

    public static SampleCounty noLastTerm() {
        return SampleCounty.golden().withoutLastTerm();
    }

    /** In the township district 0702 exactly half of the voters took part, yet it is marked as valid. */
    public static SampleCounty halfVoted() {
        SampleRow district = district("0702");
        if (district.number("registered") % 2 == 1) {
            district.add("registered", -1);
        }
        turnout(district, district.number("registered") / 2);
        return district.unit().inStep().county();
    }

    /** Lets so many vote in a district, and brings its ballots and the votes of its candidates down with them. */
    static void turnout(SampleRow district, int voted) {
        int before = district.number("voted");
        for (String count : List.of("proxies", "invalid_ballots")) {
            district.set(count, (int) ((long) district.number(count) * voted / before));
        }
        district.set("voted", voted)
                .set("issued", voted)
                .set("returned", voted)
                .set("valid_ballots", voted - district.number("invalid_ballots"));
        String body = district.is("level", "乡") ? "乡人大代表" : "县人大代表";
        district.unit()
                .sheet("S05")
                .rows(row -> row.is("body", body) && row.is("district", district.text("district")))
                .forEach(row -> row.set("votes", (int) ((long) row.number("votes") * voted / before)));
    }

    /** Somebody in the township district 0702 voted for four others. */
    public static SampleCounty fourProxies() {
        return district("0702").set("most_proxies", 4).county();
    }

    private static SampleRow district(String district) {
        return SampleCounty.golden()
                .unit("07")
                .sheet("S02")
                .row(row -> row.is("level", "乡") && row.is("district", district));
    }

    /** A corrected return of 05, filed later, gives out ten leaflets more. */
    public static SampleCounty correction() {
        return leaflets(SampleCounty.golden().copyOf("05", "更正"));
    }

    /** A second return of 05 that is no correction gives out ten leaflets more. */
    public static SampleCounty conflict() {
        return leaflets(SampleCounty.golden().copyOf("05", "首报"));
    }

    private static SampleCounty leaflets(SampleUnit unit) {
        return unit.sheet("S10")
                .row(row -> row.is("category", "资料"))
                .add("quantity", 10)
                .county();
    }

    /** In 07 three per cent more were registered for the county than for the township. */
    public static SampleCounty moreRegisteredForTheCounty() {
        SampleUnit unit = SampleCounty.golden().unit("07");
        unit.sheet("S02")
                .rows(row -> row.is("level", "县"))
                .forEach(row -> row.set("registered", row.number("registered") * 103 / 100));
        return unit.inStep().county();
    }

    /** One delegate of 07 without a degree has a blank for his education. */
    public static SampleCounty blankEducation() {
        return SampleCounty.golden()
                .unit("07")
                .sheet("S05")
                .rows(row -> row.is("body", "县党代表") && row.is("education", "中专高中"))
                .get(0)
                .set("education", null)
                .county();
    }
}
