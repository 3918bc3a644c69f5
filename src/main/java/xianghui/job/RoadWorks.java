package xianghui.job;

import java.time.Clock;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.transaction.PlatformTransactionManager;
import xianghui.intake.Archive;
import xianghui.intake.Inbox;
import xianghui.intake.Submissions;
import xianghui.returns.Returns;
import xianghui.store.JdbcAnswers;
import xianghui.store.JdbcFindings;

/** Builds the road from what it runs on. */
public final class RoadWorks {

    private RoadWorks() {}

    public static Road build(
            Folders folders,
            Program program,
            Clock clock,
            JobOperator operator,
            JobRepository repository,
            PlatformTransactionManager transactions,
            Submissions submissions,
            Returns returns,
            JdbcFindings findings,
            JdbcAnswers answers) {
        Archive archive = new Archive(folders.archive());
        Press press = new Press(folders, new FindingLists(), new SentBack(archive));
        return new Road(
                folders,
                program,
                new Inbox(clock, folders.still()),
                archive,
                submissions,
                returns,
                findings,
                answers,
                new Launcher(operator, repository),
                new Recovery(repository, clock),
                new IngestJob(repository, transactions, archive, submissions, returns, findings, answers),
                new SummaryJob(repository, press),
                press);
    }
}
