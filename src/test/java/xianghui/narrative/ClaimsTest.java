package xianghui.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Each alternative of each claim is reached by figures made for it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClaimsTest {

    private static HandMade cases(int received, int closed, int open, int proven) {
        return new HandMade()
                .count("K06", proven)
                .count("K05", received, "范围", "涉换届", "类别", "受理")
                .count("K05", closed, "范围", "涉换届", "类别", "办结")
                .count("K05", open, "范围", "涉换届", "类别", "在办")
                .count("K05", proven, "范围", "涉换届", "类别", "处理人数");
    }

    @Test
    void CL00_the_county_is_described_by_those_who_reported() {
        HandMade people =
                new HandMade().units("B00", 13, List.of()).count("B01", 262350).count("B02", 215200);
        assertThat(people.decide("CL00")).containsExactly("A 全县辖13个乡镇，总人口262350人，其中18周岁以上的215200人");
        assertThat(people.absent("01").decide("CL00"))
                .containsExactly("B 已报送的12个乡镇和县本级（应报14个单位）总人口262350人，其中18周岁以上的215200人；垚城镇尚未报送");
        assertThat(new HandMade().decide("CL00")).containsExactly("C");
    }

    @Test
    void CL01_no_breach_is_claimed_only_of_everybody_and_with_nothing_open() {
        assertThat(cases(3, 3, 0, 0).decide("CL01")).containsExactly("A 截至2026年6月30日，全县没有发现一例违反换届纪律的情况");
        assertThat(cases(4, 3, 1, 0).decide("CL01"))
                .containsExactly("B 截至2026年6月30日，全县共受理涉及换届的举报4件，已办结3件，目前未查实违反换届纪律问题，另有1件正在办理");
        assertThat(cases(3, 3, 0, 1).decide("CL01")).containsExactly("B 截至2026年6月30日，全县共受理涉及换届的举报3件，已办结3件，查实1件，处理1人");
        assertThat(cases(4, 3, 1, 1).decide("CL01"))
                .containsExactly("B 截至2026年6月30日，全县共受理涉及换届的举报4件，已办结3件，查实1件，处理1人，另有1件正在办理");
        assertThat(cases(3, 3, 0, 0).undeclared("04", "S13").decide("CL01"))
                .containsExactly("B 截至2026年6月30日，已报送的12个乡镇和县本级（应报14个单位）共受理涉及换届的举报3件，已全部办结，未查实违反换届纪律问题；犇山镇未填报该项情况");
        assertThat(cases(0, 0, 0, 0).absent("04").decide("CL01"))
                .containsExactly("B 截至2026年6月30日，已报送的12个乡镇和县本级（应报14个单位）没有受理到涉及换届的举报；犇山镇尚未报送");
        assertThat(new HandMade().decide("CL01")).containsExactly("C");
    }

    @Test
    void a_decision_tells_what_was_looked_at_until_an_alternative_held() {
        assertThat(cases(3, 3, 0, 0).undeclared("04", "S13").tried("CL01"))
                .containsExactly(
                        "A broken {covered=false}",
                        "B broken {K06=0件, K05|涉换届,在办=0件}",
                        "B broken {K06=0件, K05|涉换届,受理=3件}",
                        "B holds {K06=0件}");
        assertThat(new HandMade().tried("CL00"))
                .containsExactly("A broken {covered=true, B00=}", "B broken {B01=}", "C holds {}");
    }

    private static HandMade ballots(long elected, long full, long shortOf, long most, long shortVotes) {
        String[] by = {"会议", "县政协", "投票项", "政协常委"};
        return new HandMade()
                .count("V08", elected, by)
                .count("V03", full, by)
                .count("V09", shortOf, by)
                .count("V14", full, by)
                .count("V07", most, by)
                .count("V07", shortVotes, "会议", "县政协", "投票项", "政协常委", "类别", "少票");
    }

    private static HandMade lost(HandMade ballots, long noes, long abstentions, long invalid) {
        return ballots.count("V07", noes, "会议", "县政协", "投票项", "政协常委", "类别", "反对")
                .count("V07", abstentions, "会议", "县政协", "投票项", "政协常委", "类别", "弃权")
                .count("V07", invalid, "会议", "县政协", "投票项", "政协常委", "类别", "无效");
    }

    @Test
    void CL02_full_votes_are_claimed_per_office_and_missing_votes_are_counted() {
        assertThat(ballots(29, 29, 0, 0, 0).decide("CL02", "县政协")).containsExactly("A 政协常委均以全票当选");
        assertThat(lost(ballots(29, 27, 2, 1, 2), 0, 2, 0).decide("CL02", "县政协"))
                .containsExactly("B 政协常委除2名外均以全票当选，其中2名各少1票（弃权1票）");
        assertThat(lost(ballots(29, 28, 1, 2, 2), 0, 2, 0).decide("CL02", "县政协"))
                .containsExactly("B 政协常委除1名外均以全票当选，这名人选少2票（弃权2票）");
        assertThat(lost(ballots(29, 28, 1, 2, 2), 1, 1, 0).decide("CL02", "县政协"))
                .containsExactly("B 政协常委除1名外均以全票当选，这名人选少2票（反对1票、弃权1票）");
        assertThat(lost(ballots(29, 27, 2, 1, 2), 2, 0, 0).decide("CL02", "县政协"))
                .containsExactly("B 政协常委除2名外均以全票当选，其中2名各少1票（共计反对2票）");
        assertThat(lost(ballots(29, 27, 2, 2, 3), 0, 3, 0).decide("CL02", "县政协"))
                .containsExactly("B 政协常委除2名外均以全票当选，这2名共少3票，少票最多的少2票（共计弃权3票）");
        assertThat(lost(ballots(2, 0, 2, 2, 3), 1, 1, 1).decide("CL02", "县政协"))
                .containsExactly("B 政协常委当选的2名均未获全票，共少3票，少票最多的少2票（共计反对1票、弃权1票、无效1票）");
    }

    @Test
    void CL02_all_valid_ballots_are_not_called_all_ballots() {
        HandMade valid = new HandMade()
                .count("V08", 4, "会议", "县政协", "投票项", "政协副主席")
                .count("V03", 0, "会议", "县政协", "投票项", "政协副主席")
                .count("V14", 4, "会议", "县政协", "投票项", "政协副主席");
        assertThat(valid.decide("CL02", "县政协")).containsExactly("C 政协副主席均以全部有效票当选");
    }

    @Test
    void CL02_offices_of_which_the_same_is_said_are_named_together_in_their_order() {
        HandMade made = ballots(29, 27, 2, 1, 2);
        lost(made, 0, 2, 0);
        for (String office : List.of("政协副主席", "政协主席")) {
            made.count("V08", 1, "会议", "县政协", "投票项", office).count("V03", 1, "会议", "县政协", "投票项", office);
        }
        assertThat(made.say("{CL02|县政协}")).isEqualTo("政协主席、政协副主席均以全票当选；政协常委除2名外均以全票当选，其中2名各少1票（弃权1票）");
    }

    private static HandMade townships(int full, List<String> notFull, int high, int few) {
        HandMade made = new HandMade();
        made.units("V01", full + notFull.size(), List.of(), "会议", "乡镇人代会")
                .units("V05", full, notFull, "会议", "乡镇人代会")
                .units("V12", few, List.of(), "会议", "乡镇人代会")
                .count("V06", high, "会议", "乡镇人代会")
                .count("V09", 2, "会议", "乡镇人代会")
                .share("V13", 2, 62, "会议", "乡镇人代会");
        made.count("V08", 13, "会议", "乡镇人代会", "投票项", "人大主席").count("V03", 13, "会议", "乡镇人代会", "投票项", "人大主席");
        return made.count("V08", 36, "会议", "乡镇人代会", "投票项", "副乡镇长")
                .count("V03", notFull.isEmpty() ? 36 : 34, "会议", "乡镇人代会", "投票项", "副乡镇长");
    }

    @Test
    void CL03_exceptions_are_few_only_where_they_are_few() {
        List<String> two = List.of("02", "09");
        assertThat(townships(11, two, 2, 0).decide("CL03", "乡镇人代会"))
                .containsExactly("A 其中11个乡镇选举产生的人大主席、副乡镇长均以全票当选，另外2个乡镇除个别副乡镇长以高票当选外，其余人选也均以全票当选");
        assertThat(townships(11, two, 1, 0).decide("CL03", "乡镇人代会"))
                .containsExactly("A 其中11个乡镇选举产生的人大主席、副乡镇长均以全票当选，另外2个乡镇除个别副乡镇长外，其余人选也均以全票当选");
        assertThat(townships(11, two, 2, 1).decide("CL03", "乡镇人代会"))
                .containsExactly("B 13个乡镇中，11个乡镇选举产生的人大主席、副乡镇长均以全票当选，其余2个乡镇共有2名人选（占这次会议当选人数的3.2%）未获全票");
        assertThat(townships(13, List.of(), 0, 0).decide("CL03", "乡镇人代会"))
                .containsExactly("C 13个乡镇选举产生的人大主席、副乡镇长均以全票当选");
        assertThat(townships(0, two, 2, 1).decide("CL03", "乡镇人代会")).containsExactly("B 2个乡镇共有2名人选（占这次会议当选人数的3.2%）未获全票");
    }

    private static HandMade shares(long women, long outsiders, long grassroots) {
        HandMade made = new HandMade();
        for (String body : List.of("县党代表", "县人大代表", "县政协委员")) {
            made.change("D01", women, "机构", body, "类别", "女");
            made.change("D01", grassroots, "机构", body, "类别", "基层一线");
            if (!body.equals("县党代表")) {
                made.change("D01", outsiders, "机构", body, "类别", "党外");
            }
        }
        return made;
    }

    @Test
    void CL04_one_sentence_if_all_shares_rise_clearly_else_a_clause_for_each_body() {
        assertThat(shares(17, 36, 10).decide("CL04"))
                .containsExactly("A 妇女、基层一线人员在党代表、人大代表和政协委员中的比例，党外人士在人大代表和政协委员中的比例，比上届都有明显提升，提升幅度都在1个百分点以上");
        assertThat(shares(17, 0, -20).decide("CL04"))
                .containsExactly("B 与上届相比，全县县党代表中，妇女比例提高1.7个百分点，基层一线人员比例下降2.0个百分点；"
                        + "县人大代表中，妇女比例提高1.7个百分点，党外人士比例持平，基层一线人员比例下降2.0个百分点；"
                        + "县政协委员中，妇女比例提高1.7个百分点，党外人士比例持平，基层一线人员比例下降2.0个百分点");
        assertThat(new HandMade().decide("CL04")).containsExactly("C");
    }

    @Test
    void CL04_small_changes_are_called_small() {
        HandMade made = new HandMade()
                .change("D01", 9, "机构", "县党代表", "类别", "女")
                .add("D01", 10_000, 4, "机构", "县党代表", "类别", "基层一线");
        assertThat(made.say("{CL04}")).isEqualTo("与上届相比，全县县党代表中，妇女比例略有提高（提高0.9个百分点），基层一线人员比例基本持平");
    }

    private static HandMade forms(long known, long valid) {
        return new HandMade()
                .share("K03", known, valid)
                .count("K02", 2150, "表种", "纪律知晓问卷", "类别", "发放")
                .count("K02", 2098, "表种", "纪律知晓问卷", "类别", "收回")
                .count("K02", valid, "表种", "纪律知晓问卷", "类别", "有效");
    }

    @Test
    void CL05_one_who_did_not_know_is_enough_against_a_hundred_percent() {
        assertThat(forms(2076, 2076).decide("CL05")).containsExactly("A 换届纪律知晓率达到100%（发放问卷2150份，收回2098份，有效2076份）");
        assertThat(forms(2075, 2076).decide("CL05"))
                .containsExactly("B 全县换届纪律知晓率为99.9%（发放问卷2150份，收回2098份，回收有效问卷2076份）");
        assertThat(new HandMade().decide("CL05")).containsExactly("C");
    }

    @Test
    void CL06_satisfaction_names_all_answers_unless_everybody_is_satisfied() {
        HandMade all = new HandMade()
                .share("K04", 540, 540)
                .count("K02", 560, "表种", "换届风气测评表", "类别", "发放")
                .count("K02", 548, "表种", "换届风气测评表", "类别", "收回")
                .count("K02", 540, "表种", "换届风气测评表", "类别", "有效");
        assertThat(all.decide("CL06")).containsExactly("A 群众对换届风气的满意率（含基本满意）达到100%（发放测评表560份，收回548份，有效540份）");
        HandMade most = new HandMade()
                .share("K04", 538, 540)
                .count("K02", 540, "表种", "换届风气测评表", "类别", "有效")
                .count("K04", 500, "类别", "满意")
                .count("K04", 38, "类别", "基本满意")
                .count("K04", 1, "类别", "不满意")
                .count("K04", 1, "类别", "不了解");
        assertThat(most.decide("CL06"))
                .containsExactly("B 全县换届风气满意率（含基本满意）为99.6%，有效测评表540份中满意500份、基本满意38份、不满意1份、不了解1份");
        assertThat(new HandMade().decide("CL06")).containsExactly("C");
    }

    @Test
    void CL07_pledges() {
        HandMade all = new HandMade().share("K01", 1017, 1017).count("K01", 1017, "类别", "应签");
        assertThat(all.decide("CL07")).containsExactly("A 全县应签订换届纪律承诺书的1017人全部签订");
        HandMade most = new HandMade()
                .share("K01", 1016, 1017)
                .count("K01", 1017, "类别", "应签")
                .count("K01", 1016, "类别", "已签")
                .count("K01", 1, "类别", "未签");
        assertThat(most.decide("CL07")).containsExactly("B 全县应签订换届纪律承诺书1017人，已签1016人，占99.9%，未签1人");
        assertThat(new HandMade().decide("CL07")).containsExactly("C");
    }

    @Test
    void CL08_nominees_by_recommendation() {
        assertThat(new HandMade().share("L13", 61, 61).decide("CL08")).containsExactly("A 全部经民主推荐产生");
        assertThat(new HandMade()
                        .share("L13", 60, 61)
                        .count("L13", 60, "类别", "民主推荐")
                        .decide("CL08"))
                .containsExactly("B 其中60人经民主推荐产生，占98.4%");
        assertThat(new HandMade().decide("CL08")).containsExactly("C");
    }

    @Test
    void CL09_ninety_five_percent_is_measured_exactly() {
        assertThat(new HandMade().share("L12", 58, 61).decide("CL09")).containsExactly("A 95%以上来自基层一线（95.1%）");
        assertThat(new HandMade().share("L12", 57, 61).decide("CL09")).containsExactly("B 来自基层一线的占93.4%");
        assertThat(new HandMade().share("L12", 94_999, 100_000).decide("CL09")).containsExactly("B 来自基层一线的占95.0%");
        assertThat(new HandMade().decide("CL09")).containsExactly("C");
    }

    @Test
    void CL10_bachelors_against_last_term() {
        assertThat(bachelors(21, 14, 26).decide("CL10")).containsExactly("A 比上届增加7名");
        assertThat(bachelors(21, 14, 25).decide("CL10")).containsExactly("A 比上届增加7名（上届党政正职25名）");
        assertThat(bachelors(14, 14, 26).decide("CL10")).containsExactly("B 与上届持平");
        assertThat(bachelors(12, 14, 26).decide("CL10")).containsExactly("C 比上届减少2名");
        assertThat(new HandMade().count("L05", 21).decide("CL10")).containsExactly("D");
    }

    private static HandMade bachelors(int now, int before, int postsBefore) {
        return new HandMade().difference("L06", now, before).count("L01", 26).previous("L01", postsBefore);
    }

    @Test
    void CL11_every_team_has_women_and_young_members() {
        assertThat(new HandMade()
                        .units("L09", 13, List.of())
                        .units("L10", 13, List.of())
                        .decide("CL11"))
                .containsExactly("A 13个乡镇的领导班子都配备了妇女干部和35岁以下的年轻干部");
        assertThat(new HandMade()
                        .units("L09", 12, List.of("04"))
                        .units("L10", 13, List.of())
                        .decide("CL11"))
                .containsExactly("B 配备妇女干部的乡镇领导班子12个，犇山镇暂未配备，配备35岁以下年轻干部的13个");
        assertThat(new HandMade().decide("CL11")).containsExactly("C");
    }

    @Test
    void CL12_members_outside_the_party() {
        assertThat(outside(9, 6).decide("CL12")).containsExactly("A 全县乡镇领导班子中有党外干部9名，比上届增加3名");
        assertThat(outside(6, 6).decide("CL12")).containsExactly("B 全县乡镇领导班子中有党外干部6名，与上届持平");
        assertThat(outside(4, 6).decide("CL12")).containsExactly("C 全县乡镇领导班子中有党外干部4名，比上届减少2名");
        assertThat(new HandMade().count("L11", 9).decide("CL12")).containsExactly("D");
    }

    private static HandMade outside(int now, int before) {
        return new HandMade().count("L11", now).difference("L11", now, before, "类别", "增减");
    }

    private static HandMade ages(long middle, long young, long from36, long from46, long from56) {
        HandMade made = new HandMade().share("P06", middle, 100);
        for (String body : List.of("县党代表", "县人大代表", "县政协委员")) {
            made.share("P06", middle, 100, "机构", body);
        }
        return made.share("P06", young, 100, "类别", "35岁及以下")
                .share("P06", from36, 100, "类别", "36至45岁")
                .share("P06", from46, 100, "类别", "46至55岁")
                .share("P06", from56, 100, "类别", "56岁及以上");
    }

    @Test
    void CL13_the_main_body_is_more_than_half() {
        assertThat(ages(67, 20, 40, 30, 10).decide("CL13")).containsExactly("A 年龄以35岁至50岁为主体，占67.0%");
        assertThat(ages(50, 40, 30, 20, 10).decide("CL13"))
                .containsExactly("B 全县35岁至50岁的占50.0%，人数最多的年龄段是35岁及以下，占40.0%");
        assertThat(ages(50, 20, 40, 30, 10).decide("CL13"))
                .containsExactly("B 全县35岁至50岁的占50.0%，人数最多的年龄段是36岁至45岁，占40.0%");
        assertThat(ages(50, 20, 25, 45, 10).decide("CL13"))
                .containsExactly("B 全县35岁至50岁的占50.0%，人数最多的年龄段是46岁至55岁，占45.0%");
        assertThat(ages(30, 10, 20, 30, 40).decide("CL13"))
                .containsExactly("B 全县35岁至50岁的占30.0%，人数最多的年龄段是56岁及以上，占40.0%");
        assertThat(new HandMade().decide("CL13")).containsExactly("C");
    }

    private static HandMade work(long done, boolean inTime, long vacancies) {
        return new HandMade()
                .share("G01", done, 578)
                .count("G01", 578, "类别", "任务")
                .count("G01", done, "类别", "已完成")
                .answer("G05", inTime)
                .count("T10", 0)
                .count("L00", vacancies, "类别", "缺额");
    }

    @Test
    void CL14_success_is_called_complete_only_when_nothing_is_left() {
        assertThat(work(578, true, 0).decide("CL14"))
                .containsExactly("A 截至2026年6月30日，全县县乡两级党委、人大、政府换届和县政协换届的各项任务按期圆满完成");
        String done = "B 截至2026年6月30日，全县换届进度台账所列任务578项，已完成578项，占100%";
        assertThat(work(578, false, 0).decide("CL14")).containsExactly(done);
        assertThat(work(578, true, 1).decide("CL14")).containsExactly(done);
        assertThat(work(577, true, 0).decide("CL14")).containsExactly("B 截至2026年6月30日，全县换届进度台账所列任务578项，已完成577项，占99.8%");
        assertThat(new HandMade().decide("CL14")).containsExactly("C");
    }

    @Test
    void CL15_townships_before_the_county() {
        assertThat(new HandMade()
                        .answer("G07", true, "类别", "党")
                        .answer("G07", true, "类别", "人大")
                        .decide("CL15"))
                .containsExactly("A 各乡镇的党代会、人代会都先于县里的同类会议闭幕，做到了先乡镇后县、自下而上");
        assertThat(new HandMade()
                        .answer("G07", true, "类别", "党")
                        .answer("G07", false, "类别", "人大")
                        .decide("CL15"))
                .containsExactly("B");
    }

    @Test
    void CL16_posts_filled() {
        assertThat(new HandMade().count("L00", 0, "类别", "缺额").decide("CL16")).containsExactly("A 各乡镇按核定职数配齐了领导班子成员");
        assertThat(new HandMade().count("L00", 0, "类别", "缺额").absent("04").decide("CL16"))
                .containsExactly("B 已报送的12个乡镇领导班子成员按核定职数全部配齐；犇山镇尚未报送");
        assertThat(new HandMade().count("L00", 2, "类别", "缺额").decide("CL16")).containsExactly("B 按核定职数，全县乡镇领导班子成员尚缺2名");
        assertThat(new HandMade().decide("CL16")).containsExactly("C");
    }

    @Test
    void CL19_one_ballot_was_enough() {
        assertThat(new HandMade().share("T09", 395, 395).count("T10", 0).decide("CL19"))
                .containsExactly("A 各选区都一次选举成功");
        assertThat(new HandMade()
                        .share("T09", 393, 395)
                        .count("T10", 2)
                        .count("T10", 2, "类别", "另行选举")
                        .count("T10", 0, "类别", "重新选举")
                        .decide("CL19"))
                .containsExactly("B 全县选区一次选举成功率为99.5%，2个选区另行选举");
        assertThat(new HandMade().decide("CL19")).containsExactly("C");
    }

    @Test
    void CL20_turnout_against_last_term() {
        assertThat(turnout(18, 1000).decide("CL20")).containsExactly("A 县级选举参选率比上届提高1.8个百分点");
        assertThat(turnout(9, 1000).decide("CL20")).containsExactly("B 县级选举参选率比上届略有提高（提高0.9个百分点）");
        assertThat(turnout(0, 1000).decide("CL20")).containsExactly("C 县级选举参选率与上届持平");
        assertThat(turnout(-4, 10_000).decide("CL20")).containsExactly("C 县级选举参选率与上届基本持平");
        assertThat(turnout(-20, 1000).decide("CL20")).containsExactly("D 县级选举参选率比上届下降2.0个百分点");
        assertThat(new HandMade().say("{CL20}")).isEqualTo("-");
    }

    private static HandMade turnout(long by, long of) {
        return new HandMade().add("T14", of, by, "层级", "县");
    }

    @Test
    void CL21_all_meetings_were_held() {
        assertThat(held(13, List.of()).decide("CL21", "乡镇党代会")).containsExactly("A 到5月9日，全县13个乡镇党代会全部召开");
        assertThat(held(12, List.of("04")).decide("CL21", "乡镇党代会")).containsExactly("B 已召开乡镇党代会的有12个乡镇，犇山镇尚未召开");
        assertThat(held(12, List.of()).absent("04").decide("CL21", "乡镇党代会"))
                .containsExactly("B 已召开乡镇党代会的有12个乡镇；犇山镇尚未报送");
    }

    private static HandMade held(int townships, List<String> not) {
        return new HandMade()
                .units("V01", townships, not, "会议", "乡镇党代会")
                .day("V10", "2026-05-09", "会议", "乡镇党代会", "极", "最晚");
    }
}
