package xianghui.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import xianghui.edition.RefusedException.Reason;
import xianghui.publication.Reports;
import xianghui.publication.Volume;
import xianghui.store.Database;
import xianghui.store.JdbcEditionLog;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FinalityTest {

    private static final Instant NOW = Instant.parse("2026-07-02T01:00:00Z");

    @TempDir
    Path folder;

    private HikariDataSource database;
    private Path output;
    private EditionLog log;
    private Finality finality;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("data"));
        output = folder.resolve("output");
        log = new JdbcEditionLog(database, new TransactionTemplate(new JdbcTransactionManager(database)));
        finality = finality(log);
    }

    private Finality finality(EditionLog kept) {
        return new Finality(output, kept, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_one_person_proposes_and_another_confirms_is_kept_as_it_is() throws IOException {
        Volume first = write("一");

        Proposal proposal = finality.propose(first.digest(), "a1", "张经办", "  终稿  ");
        Seal seal = finality.confirm(proposal.id(), "a2", "李审核");
        write("二");

        assertThat(seal.number()).isEqualTo(1);
        assertThat(finality.inForce(Reports.TERM)).contains(seal);
        assertThat(finality.proposals())
                .containsExactly(proposal.closed(Proposal.State.CONFIRMED, new Signature("a2", "李审核", NOW), ""));
        assertThat(proposal.note()).isEqualTo("终稿");
        assertThat(text(seal)).isEqualTo("一");
        assertThat(output.resolve("第十六届/定稿/1/manifest.json")).isRegularFile();
        assertThat(children(output.resolve("第十六届/定稿"))).containsExactly("1");
        assertThat(finality.find(first.digest())).isPresent();
        assertThat(finality.current()).hasSize(1);
    }

    @Test
    void nobody_confirms_or_rejects_what_he_proposed_and_nobody_else_takes_it_back() throws IOException {
        Proposal proposal = finality.propose(write("一").digest(), "a1", "张经办", "");

        refused(Reason.SAME_PERSON, () -> finality.confirm(proposal.id(), "a1", "张经办"));
        refused(Reason.SAME_PERSON, () -> finality.reject(proposal.id(), "a1", "张经办", "不行"));
        refused(Reason.OTHER_PERSON, () -> finality.withdraw(proposal.id(), "a2", "李审核"));
        refused(Reason.UNKNOWN, () -> finality.confirm("0".repeat(32), "a2", "李审核"));
        assertThat(finality.seals()).isEmpty();
        assertThat(output.resolve("第十六届/定稿")).doesNotExist();

        finality.withdraw(proposal.id(), "a1", "张经办");
        refused(Reason.CLOSED, () -> finality.confirm(proposal.id(), "a2", "李审核"));
    }

    @Test
    void a_proposal_is_void_when_another_version_took_the_place_of_the_proposed_one() throws IOException {
        Volume first = write("一");
        Proposal proposal = finality.propose(first.digest(), "a1", "张经办", "");
        Volume second = write("二");

        assertThat(finality.isCurrent(proposal)).isFalse();
        refused(Reason.CHANGED, () -> finality.confirm(proposal.id(), "a2", "李审核"));
        refused(Reason.CLOSED, () -> finality.confirm(proposal.id(), "a2", "李审核"));
        refused(Reason.CHANGED, () -> finality.propose(first.digest(), "a1", "张经办", ""));
        assertThat(finality.propose(second.digest(), "a1", "张经办", "").state()).isEqualTo(Proposal.State.OPEN);
        assertThat(finality.proposals()).extracting(Proposal::state).containsOnlyOnce(Proposal.State.VOID);
    }

    @Test
    void a_waiting_proposal_whose_version_is_gone_does_not_stand_in_the_way_of_the_next() throws IOException {
        finality.propose(write("一").digest(), "a1", "张经办", "");
        String second = write("二").digest();

        finality.propose(second, "a1", "张经办", "");

        refused(Reason.PROPOSED, () -> finality.propose(second, "a1", "张经办", ""));
        assertThat(finality.proposals())
                .extracting(Proposal::state)
                .containsExactlyInAnyOrder(Proposal.State.VOID, Proposal.State.OPEN);
    }

    @Test
    void a_new_final_version_needs_the_last_one_to_be_opened_with_a_reason_and_both_stay() throws IOException {
        Seal first = sealed("一");
        Volume later = write("二");
        refused(Reason.SEALED, () -> finality.propose(later.digest(), "a1", "张经办", ""));
        refused(Reason.REASON, () -> finality.unseal(first.id(), "a2", "李审核", "  "));
        refused(Reason.LENGTH, () -> finality.unseal(first.id(), "a2", "李审核", "长".repeat(501)));

        Seal opened = finality.unseal(first.id(), "a2", "李审核", "乙镇更正");
        refused(Reason.UNSEALED, () -> finality.unseal(first.id(), "a2", "李审核", "再来"));
        Seal second = finality.confirm(
                finality.propose(later.digest(), "a1", "张经办", "").id(), "a2", "李审核");

        assertThat(opened.reason()).isEqualTo("乙镇更正");
        assertThat(finality.seals()).containsExactlyInAnyOrder(second, opened);
        assertThat(second.number()).isEqualTo(2);
        assertThat(text(opened)).isEqualTo("一");
        assertThat(text(second)).isEqualTo("二");
    }

    @Test
    void a_rejected_proposal_says_why_and_the_next_one_may_come() throws IOException {
        String manifest = write("一").digest();
        Proposal proposal = finality.propose(manifest, "a1", "张经办", "");

        assertThat(finality.reject(proposal.id(), "a2", "李审核", "缺附表").reason()).isEqualTo("缺附表");
        finality.propose(manifest, "a1", "张经办", "");
        assertThat(finality.proposals()).hasSize(2);
    }

    @Test
    void a_version_with_a_changed_file_is_not_sealed_and_the_proposal_still_waits() throws IOException {
        Volume volume = write("一");
        Proposal proposal = finality.propose(volume.digest(), "a1", "张经办", "");
        Files.writeString(volume.folder().resolve("工作总结.docx"), "手改");

        refused(Reason.ALTERED, () -> finality.confirm(proposal.id(), "a2", "李审核"));

        assertThat(children(output.resolve("第十六届/定稿"))).isEmpty();
        assertThat(finality.open(Reports.TERM)).contains(proposal);
    }

    @Test
    void a_sealed_file_that_was_changed_is_not_given_out() throws IOException {
        Seal seal = sealed("一");
        Path file = output.resolve("第十六届/定稿/1/工作总结.docx");
        Files.delete(file);
        Files.writeString(file, "改");

        assertThatThrownBy(() -> text(seal)).isInstanceOf(IOException.class);
        Files.delete(output.resolve("第十六届/定稿/1/manifest.json"));
        assertThat(finality.copy(seal)).isEmpty();
    }

    @Test
    void of_many_who_confirm_at_once_just_one_does() throws Exception {
        Proposal proposal = finality.propose(write("一").digest(), "a1", "张经办", "");
        List<Callable<Seal>> all = new ArrayList<>();
        for (int one = 2; one < 10; one++) {
            String account = "a" + one;
            all.add(() -> finality.confirm(proposal.id(), account, "审核"));
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        int done = 0;
        try {
            for (Future<Seal> future : threads.invokeAll(all)) {
                try {
                    future.get();
                    done++;
                } catch (java.util.concurrent.ExecutionException e) {
                    assertThat(e.getCause()).isInstanceOf(RefusedException.class);
                }
            }
        } finally {
            threads.shutdown();
        }
        assertThat(done).isEqualTo(1);
        assertThat(children(output.resolve("第十六届/定稿"))).containsExactly("1");
    }

    @Test
    void a_confirmation_that_was_cut_off_leaves_no_trace_and_can_be_repeated() throws IOException {
        Volume volume = write("一");
        Proposal proposal = finality.propose(volume.digest(), "a1", "张经办", "");
        Finality killed = finality(new Dying(log));
        assertThatThrownBy(() -> killed.confirm(proposal.id(), "a2", "李审核")).isInstanceOf(Killed.class);
        Files.createDirectories(output.resolve("第十六届/定稿/.2.new"));
        Files.writeString(output.resolve("第十六届/定稿/.2.new/工作总结.docx"), "半");
        assertThat(children(output.resolve("第十六届/定稿"))).containsExactly(".2.new", "1");

        finality.recover();

        assertThat(children(output.resolve("第十六届/定稿"))).isEmpty();
        assertThat(finality.confirm(proposal.id(), "a2", "李审核").number()).isEqualTo(1);
        finality.recover();
        assertThat(children(output.resolve("第十六届/定稿"))).containsExactly("1");
    }

    @Test
    void final_versions_that_another_database_knew_are_neither_removed_nor_overwritten() throws IOException {
        Volume volume = write("一");
        Files.createDirectories(output.resolve("第十六届/定稿/1"));
        for (String name : volume.files()) {
            Files.copy(
                    volume.folder().resolve(name), output.resolve("第十六届/定稿/1").resolve(name));
        }

        finality.recover();
        assertThat(sealed("二").number()).isEqualTo(2);
        assertThat(children(output.resolve("第十六届/定稿"))).containsExactly("1", "2");
    }

    private Volume write(String words) throws IOException {
        return Reports.publish(output, "2026-06-30", Map.of("工作总结.docx", words));
    }

    private Seal sealed(String words) throws IOException {
        Proposal proposal = finality.propose(write(words).digest(), "a1", "张经办", "");
        return finality.confirm(proposal.id(), "a2", "李审核");
    }

    private String text(Seal seal) throws IOException {
        try (FileChannel channel = finality.copy(seal).orElseThrow().open("工作总结.docx")) {
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void refused(Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.reason())
                .isEqualTo(reason));
    }

    private static List<String> children(Path folder) throws IOException {
        try (var children = Files.list(folder)) {
            return children.map(child -> child.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** What is thrown in the place of a kill. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A log that the process does not live to write the final version into. */
    private static final class Dying implements EditionLog {

        private final EditionLog log;

        Dying(EditionLog log) {
            this.log = log;
        }

        @Override
        public List<Proposal> proposals() {
            return log.proposals();
        }

        @Override
        public java.util.Optional<Proposal> proposal(String id) {
            return log.proposal(id);
        }

        @Override
        public void keep(Proposal proposal) {
            log.keep(proposal);
        }

        @Override
        public List<Seal> seals() {
            return log.seals();
        }

        @Override
        public java.util.Optional<Seal> seal(String id) {
            return log.seal(id);
        }

        @Override
        public void keep(Proposal confirmed, Seal seal) {
            throw new Killed();
        }

        @Override
        public void keep(Seal seal) {
            log.keep(seal);
        }
    }
}
