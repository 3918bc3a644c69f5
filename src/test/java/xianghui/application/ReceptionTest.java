package xianghui.application;

import static org.assertj.core.api.Assertions.assertThat;
import static xianghui.application.SmallCounty.filing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xianghui.catalog.Severity;
import xianghui.catalog.Unit;
import xianghui.intake.Upload;
import xianghui.job.Reception;
import xianghui.job.RunOutcome;
import xianghui.job.UnitView;
import xianghui.job.UnitView.State;
import xianghui.job.Version;
import xianghui.job.Versions;
import xianghui.store.JdbcUploads;

/** Sends files in, and sees what the board says of them at once and what the next run makes of them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReceptionTest {

    @TempDir
    Path root;

    private SmallCounty county;
    private Office office;

    @BeforeEach
    void open() {
        county = SmallCounty.in(root);
        office = Office.of(county);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void what_is_sent_in_stands_on_the_board_at_once_and_counts_in_the_next_run() {
        assertThat(office.stands("01").state()).isEqualTo(State.MISSING);
        assertThat(office.stands("01").reminder()).isEqualTo("甲镇：小县第十六届换届选举工作总结的报表还没有收到贵单位的，请尽快报送。");

        Upload upload = office.reads("01", filing("01", "甲镇", 100, 90));

        UnitView stands = office.stands("01");
        assertThat(stands.state()).isEqualTo(State.REPORTED);
        assertThat(stands.counting()).contains(upload.file());
        assertThat(stands.lastReport()).contains(upload.received());
        assertThat(stands.reminder()).isEmpty();
        assertThat(uploaded(upload).checkCode()).matches("\\d{3}-\\d{3}");
        assertThat(names(office.run())).containsExactly("甲镇");
    }

    @Test
    void what_comes_while_a_run_is_under_way_waits_for_the_next() {
        office.reads("01", filing("01", "甲镇", 100, 90));

        RunOutcome first = office.run(() -> office.reads("02", filing("02", "乙镇", 200, 150)));
        assertThat(names(first)).containsExactly("甲镇");
        assertThat(office.stands("02").state()).isEqualTo(State.REPORTED);

        assertThat(names(office.run())).containsExactly("甲镇", "乙镇");
    }

    @Test
    void a_file_of_another_unit_counts_for_nobody_and_its_sender_is_told() {
        Upload upload = office.reads("01", filing("02", "乙镇", 200, 250));

        assertThat(office.stands("01").state()).isEqualTo(State.RETURNED);
        assertThat(office.open("01")).containsExactly("F-FOREIGN 文件“02乙镇.xlsx”的封面写的是“乙镇”，不是本单位的报表，没有采用，请报送本单位的报表。");
        assertThat(office.stands("02").state()).isEqualTo(State.MISSING);
        assertThat(office.open("02")).isEmpty();
        assertThat(uploaded(upload).checkCode()).isEmpty();

        RunOutcome run = office.run();
        assertThat(names(run)).isEmpty();
        assertThat(run.rollCall().returned()).extracting(Unit::name).containsExactly("甲镇");
        assertThat(run.rollCall().missing()).extracting(Unit::name).containsExactly("乙镇", "丙乡");
    }

    @Test
    void a_file_that_its_own_unit_sends_in_too_counts_for_that_unit() {
        office.reads("01", filing("02", "乙镇", 200, 150));
        Upload own = office.reads("02", filing("02", "乙镇", 200, 150));

        assertThat(office.stands("02").state()).isEqualTo(State.REPORTED);
        assertThat(office.stands("02").counting()).contains(own.file());
        assertThat(office.open("01")).singleElement().asString().startsWith("F-FOREIGN");
        assertThat(names(office.run())).containsExactly("乙镇");
    }

    @Test
    void the_county_may_send_in_for_any_unit() {
        office.reads("", filing("03", "丙乡", 300, 200));

        assertThat(office.stands("03").state()).isEqualTo(State.REPORTED);
        assertThat(names(office.run())).containsExactly("丙乡");
    }

    @Test
    void the_same_file_again_is_the_same_upload() {
        byte[] same = SmallCounty.workbook(filing("01", "甲镇", 100, 90));
        Upload first = office.reads("01", "甲镇.xlsx", same);

        Reception.Received second = office.receives("01", "改名.xlsx", same);

        assertThat(second.again()).isTrue();
        assertThat(second.upload().id()).isEqualTo(first.id());
        assertThat(office.receives("02", "别人.xlsx", same).again()).isFalse();
    }

    @Test
    void two_files_that_contradict_each_other_are_settled_by_taking_one_back() {
        Upload first = office.reads("01", filing("01", "甲镇", 100, 90));
        office.run();
        Upload second = office.reads("01", filing("01", "甲镇", 100, 80));

        assertThat(office.stands("01").state()).isEqualTo(State.CONFLICT);
        assertThat(office.stands("01").counting()).contains(first.file());
        assertThat(office.stands("01").reminder()).isEqualTo("甲镇：贵单位报了几份内容不同的报表，无法确定采用哪一份，请撤回不用的，或者把正确的一份改为“更正”后重新报送。");

        office.bean(Reception.class).withdraw(first, "sender01", "报错了");

        assertThat(office.stands("01").state()).isEqualTo(State.REPORTED);
        assertThat(office.stands("01").counting()).contains(second.file());
        assertThat(names(office.run())).containsExactly("甲镇");
        assertThat(uploaded(first).withdrawal().orElseThrow().reason()).isEqualTo("报错了");
    }

    @Test
    void what_was_taken_back_counts_no_more_and_may_be_sent_in_again() {
        Upload upload = office.reads("01", filing("01", "甲镇", 100, 90));
        assertThat(names(office.run())).containsExactly("甲镇");

        office.bean(Reception.class).withdraw(upload, "sender01", "报错了");
        assertThat(office.stands("01").state()).isEqualTo(State.MISSING);
        assertThat(names(office.run())).isEmpty();

        Upload again = office.reads("01", filing("01", "甲镇", 100, 90));
        assertThat(again.id()).isNotEqualTo(upload.id());
        assertThat(names(office.run())).containsExactly("甲镇");
    }

    @Test
    void what_is_no_return_is_forgotten_when_a_return_comes() {
        office.reads("01", "说明.txt", "不是报表".getBytes(StandardCharsets.UTF_8));
        assertThat(office.stands("01").state()).isEqualTo(State.RETURNED);
        assertThat(office.open("01")).singleElement().asString().startsWith("F-FILE 文件“说明.txt”是纯文本");

        office.reads("01", filing("01", "甲镇", 100, 90));
        assertThat(office.stands("01").state()).isEqualTo(State.REPORTED);
        RunOutcome run = office.run();
        assertThat(run.rollCall().returned()).isEmpty();
        assertThat(run.findings())
                .filteredOn(entry -> entry.finding().unit().equals("01"))
                .extracting(entry -> entry.finding().rule() + " " + entry.state())
                .containsExactly("F-FILE corrected");
    }

    @Test
    void a_query_answered_on_the_page_is_answered_until_the_county_asks_again() {
        office.reads("02", filing("02", "乙镇", 200, 80));
        UnitView.Noted query = query("02");
        assertThat(office.stands("02").reminder()).isEqualTo("乙镇：贵单位的报表已采用，还有1处需要核实说明，请尽快更正或者写明情况。");

        Reception reception = office.bean(Reception.class);
        reception.answer("02", query.key(), "当天大雨", "sender02");
        assertThat(states("02")).containsExactly("R-2 answered 当天大雨");
        assertThat(office.stands("02").answersToRule()).isEqualTo(1);
        assertThat(states(office.run())).contains("R-2 answered 当天大雨");

        reception.askAgain("02", query.key(), "当天大雨", "大雨下了几天？", "clerk");
        assertThat(states("02")).containsExactly("R-2 open ");
        assertThat(query("02").said().orElseThrow().ruling().orElseThrow().question())
                .isEqualTo("大雨下了几天？");
        assertThat(states(office.run())).contains("R-2 open ");

        reception.answer("02", query.key(), "下了三天", "sender02");
        reception.accept("02", query.key(), "下了三天", "clerk");
        assertThat(states("02")).containsExactly("R-2 answered 下了三天");
        assertThat(office.stands("02").answersToRule()).isZero();
    }

    @Test
    void what_was_not_read_when_the_program_stopped_is_read_after_the_next_start() {
        office.close();
        office = Office.of(county);
        office.bean(Reception.class).close();
        Upload upload = office.receives("01", "甲.xlsx", SmallCounty.workbook(filing("01", "甲镇", 100, 90)))
                .upload();
        assertThat(office.stands("01").unread()).isEqualTo(1);
        assertThat(office.stands("01").reminder()).isEmpty();

        office.close();
        office = Office.of(county);
        office.bean(Reception.class).resume();
        office.await(upload);
        assertThat(office.stands("01").state()).isEqualTo(State.REPORTED);
        assertThat(office.stands("01").unread()).isZero();
    }

    @Test
    void a_file_over_which_the_program_breaks_down_stops_no_run() {
        Upload broken = office.reads("01", filing("01", "甲镇", 100, 90));
        office.reads("02", filing("02", "乙镇", 200, 150));
        // No file is known that does it; this is what the reader's thread does when there is one.
        office.bean(JdbcUploads.class).leaveOut(broken.file());

        assertThat(names(office.run())).containsExactly("乙镇");
        assertThat(office.bean(Versions.class).of("01"))
                .extracting(Version::use)
                .containsExactly(Version.Use.BROKEN);
    }

    @Test
    void nothing_is_left_in_the_spool() throws IOException {
        byte[] same = SmallCounty.workbook(filing("01", "甲镇", 100, 90));
        office.reads("01", "甲镇.xlsx", same);
        office.receives("01", "再来.xlsx", same);
        try (Stream<Path> left = Files.list(county.data().resolve("spool"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void the_board_follows_the_files_of_the_folder_as_the_last_run_saw_them() {
        county.with(filing("01", "甲镇", 100, 110)).with(filing("02", "乙镇", 200, 150));
        assertThat(office.stands("01").state()).isEqualTo(State.MISSING);

        office.run();
        assertThat(office.stands("01").state()).isEqualTo(State.RETURNED);
        assertThat(office.stands("01").open(Severity.FATAL)).isEqualTo(1);
        assertThat(office.stands("02").state()).isEqualTo(State.REPORTED);
        assertThat(office.stands("03").state()).isEqualTo(State.MISSING);

        Upload corrected = office.reads("01", filing("01", "甲镇", 100, 90).correctedOn("2026-07-02"));
        assertThat(office.stands("01").state()).isEqualTo(State.REPORTED);
        assertThat(office.stands("01").counting()).contains(corrected.file());
    }

    private Upload uploaded(Upload upload) {
        return office.bean(JdbcUploads.class).find(upload.id()).orElseThrow();
    }

    private UnitView.Noted query(String unit) {
        return office.stands(unit).findings().stream()
                .filter(one -> one.finding().severity() == Severity.QUERY)
                .findFirst()
                .orElseThrow();
    }

    private List<String> states(String unit) {
        return office.stands(unit).findings().stream()
                .map(one -> one.finding().rule() + " " + one.entry().state() + " "
                        + one.entry().answer())
                .toList();
    }

    private static List<String> states(RunOutcome run) {
        return run.findings().stream()
                .map(one -> one.finding().rule() + " " + one.state() + " " + one.answer())
                .toList();
    }

    private static List<String> names(RunOutcome run) {
        return run.rollCall().accepted().stream().map(Unit::name).toList();
    }
}
