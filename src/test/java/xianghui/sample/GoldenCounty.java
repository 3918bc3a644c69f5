package xianghui.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the golden county: every total that the summary must be able to say is fixed here or in the class of its sheet. */
final class GoldenCounty {

    static final String TITLE = "垚川县第十六届县乡换届选举统计表";

    private static final int REGISTERED = 201_380;
    private static final int VOTED = 188_117;
    private static final int COUNTY_REGISTERED = 11_160;
    private static final int COUNTY_VOTED = 9_545;
    private static final int ADULTS = 203_800;
    private static final int COUNTY_ADULTS = 11_400;
    private static final int LAST_REGISTERED = 198_640;
    private static final int LAST_VOTED = 181_995;

    private static final Quota DELEGATES = new Quota(312, 87, 10, 0, 221, 156, 90, 104);
    private static final Quota COUNTY_DELEGATES = new Quota(40, 14, 2, 0, 8, 35, 30, 14);
    private static final Quota DEPUTIES = new Quota(182, 53, 8, 68, 132, 96, 54, 61);
    private static final Quota COUNTY_DEPUTIES = new Quota(10, 2, 0, 3, 2, 8, 8, 2);
    private static final Quota TOWN_DEPUTIES = new Quota(741, 249, 31, 296, 618, 262, 83, 247);
    private static final Quota MEMBERS = new Quota(175, 54, 9, 107, 61, 95, 64, 60);

    private static final List<String> SECTORS = List.of(
            "中共", "民革", "民盟", "民建", "民进", "农工党", "九三学社", "无党派", "共青团", "工会", "妇联", "工商联", "科技", "经济", "农业", "教育",
            "文化艺术", "医药卫生", "少数民族", "社会福利", "特邀");

    private final Forms forms;
    private final SampleCounty county = new SampleCounty(TITLE, "垚川县县乡换届工作领导小组办公室");
    private final List<String> secretaries = new ArrayList<>();
    private final List<String> deputies = new ArrayList<>();
    private String namesake = "";
    private final People everybody = new People(16);

    GoldenCounty(Forms forms) {
        this.forms = forms;
    }

    SampleCounty make() {
        List<Town> towns = Town.townships();
        int[] registered = Shares.split(REGISTERED, weights(towns, 0));
        int[] voted = Shares.split(VOTED, turnout(registered));
        int[] adults = Shares.split(ADULTS - REGISTERED, weights(towns, 3));
        int[] lastRegistered = Shares.split(LAST_REGISTERED, weights(towns, 5));
        int[] lastVoted = Shares.split(LAST_VOTED, turnout(lastRegistered));
        for (Town town : towns) {
            int at = town.index();
            SampleUnit unit = open(town);
            Basics basics = new Basics(town);
            basics.people(registered[at] + adults[at], 9 + at % 7, 41 + at % 9, 2 + at % 3, 28 + at * 2);
            basics.lastVoters(lastRegistered[at], lastVoted[at]);
            township(unit, town, basics, registered[at], voted[at]);
        }
        county();
        variety();
        return county;
    }

    private static double[] weights(List<Town> towns, int shift) {
        return towns.stream()
                .mapToDouble(town -> town.population() * (1 + (town.index() * 4 + shift) % 7 * 0.002))
                .toArray();
    }

    private static double[] turnout(int[] registered) {
        double[] weights = new double[registered.length];
        for (int at = 0; at < weights.length; at++) {
            weights[at] = registered[at] * (1 + ((at * 5 + 3) % 13 - 6) * 0.0026);
        }
        return weights;
    }

    // ---- one township

    private void township(SampleUnit unit, Town town, Basics basics, int registered, int voted) {
        int at = town.index();
        Roster roster = new Roster(everybody);
        Leadership team = new Leadership(town, everybody);
        team.writeTo(unit.sheet("S06"));
        secretaries.add(team.secretary().name());

        List<Delegate> delegates = roster.fill(Quota.over(13, DELEGATES, 0)[at], List.of(team.secretary()), false);
        namesakes(town, delegates);
        delegates.forEach(one -> unit.sheet("S05").add(one.row("县党代表", town.name() + "选举单位", null, "当选", null)));

        Polling polling = new Polling(unit, town, everybody);
        List<Delegate> countyDeputies = roster.fill(Quota.over(13, DEPUTIES, 2)[at], List.of(), false);
        polling.countyLevel(registered, voted, countyDeputies);
        countyDeputies.forEach(one -> deputies.add(one.person().name()));

        List<Delegate> partyDelegates = roster.fill(partyQuota(at), List.of(), false);
        for (int one = 0; one < partyDelegates.size(); one++) {
            String branch = one < 20 ? "机关党支部" : Villages.village(town, one % 12) + "党支部";
            unit.sheet("S05").add(partyDelegates.get(one).row("乡党代表", branch, null, "当选", null));
        }
        List<Delegate> townDeputies = roster.fill(Quota.over(13, TOWN_DEPUTIES, 4)[at], List.of(team.chair()), false);
        polling.townLevel(registered, voted, townDeputies);

        TownMeetings meetings = new TownMeetings(unit, town, team, everybody);
        meetings.party(
                partyDelegates.size(),
                delegates.stream().map(one -> one.person().name()).toList());
        meetings.people(townDeputies.size());

        basics.township(team);
        basics.writeTo(unit);
        Composition.write(unit, town);
        new Progress(unit, names(team)).township(town);
        new Publicity(unit, town).township();
        finish(unit, town, team.now().size());
    }

    /** Two persons of one name in two townships: they are not one person. */
    private void namesakes(Town town, List<Delegate> delegates) {
        if (town.code().equals("02")) {
            namesake = delegates.get(6).person().name();
        } else if (town.code().equals("09")) {
            Delegate one = delegates.get(6);
            delegates.set(
                    6, new Delegate(one.person().named(namesake), one.occupation(), one.grassroots(), one.reelected()));
        }
    }

    private static Quota partyQuota(int at) {
        int size = Town.townships().get(at).partyDelegates();
        return new Quota(
                size, size * 29 / 100, 3, 0, size * 76 / 100, size * 42 / 100, size * 16 / 100, size * 34 / 100);
    }

    private static List<String> names(Leadership team) {
        return team.now().stream().map(holder -> holder.person().name()).toList();
    }

    // ---- the county's own offices

    private void county() {
        Town town = Town.COUNTY_UNIT;
        SampleUnit unit = open(town);
        Roster roster = new Roster(everybody);
        CountyTeam team = new CountyTeam(everybody);
        team.writeTo(unit.sheet("S06"));

        roster.fill(COUNTY_DELEGATES, team.in("县委"), false)
                .forEach(one -> unit.sheet("S05").add(one.row("县党代表", "县直机关选举单位", null, "当选", null)));

        List<Person> officials = new ArrayList<>(team.holding("县委书记"));
        officials.addAll(team.holding("县长"));
        officials.addAll(team.in("县人大"));
        List<Delegate> countyDeputies = roster.fill(COUNTY_DEPUTIES, officials, false);
        new Polling(unit, town, everybody).countyLevel(COUNTY_REGISTERED, COUNTY_VOTED, countyDeputies);

        List<Delegate> members = roster.fill(MEMBERS, team.in("县政协"), true);
        for (int at = 0; at < members.size(); at++) {
            unit.sheet("S05").add(members.get(at).row("县政协委员", sector(members.get(at), at), "政党团体", "当选", null));
        }

        CountyMeetings meetings = new CountyMeetings(unit, team, everybody);
        meetings.party(secretaries);
        meetings.consultative(members.stream().map(one -> one.person().name()).toList());
        meetings.people(deputies);

        Basics basics = new Basics(town);
        basics.people(COUNTY_ADULTS, 3, 19, 1, 64);
        basics.lastVoters(10_870, 8_930);
        basics.county();
        basics.writeTo(unit);
        Composition.write(unit, town);
        new Progress(unit, team.in("县人大").stream().map(Person::name).toList()).county();
        new Publicity(unit, town).county();
        finish(unit, town, 38);
    }

    private static String sector(Delegate member, int at) {
        String party = member.person().party();
        if (SECTORS.contains(party) && at % 2 == 0) {
            return party;
        }
        return member.person().outside() ? SECTORS.get(8 + at % 13) : at % 4 == 0 ? "中共" : SECTORS.get(8 + at % 13);
    }

    // ---- what all have in common

    private SampleUnit open(Town town) {
        boolean old = town.code().equals("04") || town.code().equals("10");
        SampleUnit unit = new SampleUnit(county, town.code(), town.code() + town.name() + (old ? ".xls" : ".xlsx"));
        forms.all().forEach(unit::add);
        county.add(unit);
        Map<String, Object> cover = new LinkedHashMap<>();
        cover.put("unit_code", town.code());
        cover.put("unit_name", town.name());
        cover.put("unit_role", town.county() ? "县本级" : "乡镇");
        cover.put("term", "第十六届");
        cover.put("template_version", "2026.1");
        cover.put("filing", "首报");
        cover.put("period", "终报");
        cover.put("as_of", LocalDate.of(2026, 6, 30));
        cover.put("filed_on", LocalDate.of(2026, 7, 1).plusDays(town.index() % 5));
        cover.put("filed_by", everybody.name(town.index() % 2 == 0 ? "女" : "男"));
        cover.put("reviewed_by", everybody.name("男"));
        cover.put("phone", "0000-8800%s07".formatted(town.code()));
        unit.sheet("S00").add(cover);
        return unit;
    }

    private static void finish(SampleUnit unit, Town town, int team) {
        Discipline discipline = new Discipline(unit, town);
        discipline.pledges(team);
        discipline.questionnaires();
        discipline.cases();
    }

    /** What a careful reader takes without a word: 合计 rows in some returns, and three oddly typed cells in that of 06. */
    private void variety() {
        for (String code : List.of("02", "06", "11")) {
            county.unit(code).sheet("S02").totalled("level");
        }
        county.unit("12").sheet("S11").totalled("");
        SampleUnit odd = county.unit("06");
        odd.sheet("S01")
                .item("B07")
                .set("current", "%,d".formatted(odd.sheet("S01").item("B07").number("current")));
        SampleRow form = odd.sheet("S12").row(0);
        form.set("returned", wide(form.number("returned")));
        List<SampleRow> districts = odd.sheet("S02").rows(row -> row.is("level", "乡"));
        String sum = "SUM(%s:%s)"
                .formatted(districts.get(0).cell("registered"), last(districts).cell("registered"));
        int shown = districts.stream().mapToInt(row -> row.number("registered")).sum();
        odd.sheet("S02").total("乡").set("registered", new CellFormula(sum, shown));
    }

    private static SampleRow last(List<SampleRow> rows) {
        return rows.get(rows.size() - 1);
    }

    /** The digits as a Chinese input method leaves them. */
    private static String wide(int number) {
        StringBuilder digits = new StringBuilder();
        Integer.toString(number).chars().forEach(digit -> digits.append((char) (digit - '0' + '０')));
        return digits.toString();
    }
}
