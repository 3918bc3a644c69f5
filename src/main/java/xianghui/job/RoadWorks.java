package xianghui.job;

import java.time.Clock;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.transaction.PlatformTransactionManager;
import xianghui.intake.Archive;
import xianghui.intake.Inbox;
import xianghui.intake.Submissions;
import xianghui.returns.Returns;
import xianghui.runs.Runs;
import xianghui.store.JdbcAnswers;
import xianghui.store.JdbcFindings;
import xianghui.store.JdbcUploads;

/** Builds the road from what it runs on, and what stands beside it. */
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
            JdbcAnswers answers,
            JdbcUploads uploads,
            Filing filing,
            Changes changes,
            Runs runs) {
        Archive archive = new Archive(folders.archive());
        Notice notice = new Notice(runs, returns, clock);
        Press press = new Press(folders, new FindingLists(), new SentBack(archive), notice::write, folders::wayToInbox);
        Inbox inbox = new Inbox(clock, folders.still());
        return new Road(
                program,
                new Mailroom(inbox, folders.inbox(), archive, submissions, returns, findings, uploads),
                returns,
                findings,
                answers,
                new Launcher(operator, repository),
                new Recovery(repository, clock),
                new IngestJob(repository, transactions, archive, submissions, uploads, filing),
                new SummaryJob(repository, press),
                press,
                changes,
                () -> RunLock.isHeldHere(folders.dataFolder()));
    }

    /**
     * Builds what makes a report again.
     *
     * @param folders that hold nothing but what the report was made from
     * @param inbox how the inbox was reached from the report
     */
    public static Reprint reprint(
            Folders folders,
            Program program,
            Clock clock,
            Submissions submissions,
            Returns returns,
            JdbcFindings findings,
            JdbcAnswers answers,
            JdbcUploads uploads,
            Filing filing,
            String inbox) {
        Archive archive = new Archive(folders.archive());
        return new Reprint(
                program,
                new Mailroom(
                        new Inbox(clock, folders.still()),
                        folders.inbox(),
                        archive,
                        submissions,
                        returns,
                        findings,
                        uploads),
                archive,
                filing,
                returns,
                rules -> new Settler(returns, findings, answers, rules.catalog()),
                beside -> new Press(folders, new FindingLists(), new SentBack(archive), beside, report -> inbox));
    }

    /** Builds the board. */
    public static Board board(
            Folders folders,
            Clock clock,
            CurrentRules rules,
            Submissions submissions,
            Returns returns,
            JdbcFindings findings,
            JdbcAnswers answers,
            JdbcUploads uploads,
            Changes changes) {
        Archive archive = new Archive(folders.archive());
        Inbox inbox = new Inbox(clock, folders.still());
        Board board = new Board(
                rules,
                new Mailroom(inbox, folders.inbox(), archive, submissions, returns, findings, uploads),
                returns,
                findings,
                answers,
                new SentBack(archive),
                changes);
        changes.tell(board::refresh);
        return board;
    }

    /** Builds the desk at which uploads are taken in. */
    public static Reception reception(
            Folders folders,
            Clock clock,
            CurrentRules rules,
            Submissions submissions,
            JdbcFindings findings,
            JdbcAnswers answers,
            JdbcUploads uploads,
            Filing filing,
            Changes changes) {
        return new Reception(
                clock, rules, new Archive(folders.archive()), submissions, uploads, findings, answers, filing, changes);
    }

    /** Builds what sets a unit's files side by side. */
    public static Versions versions(
            Folders folders,
            CurrentRules rules,
            Board board,
            Submissions submissions,
            Returns returns,
            JdbcUploads uploads) {
        return new Versions(rules, board, submissions, returns, uploads, new Archive(folders.archive()));
    }
}
