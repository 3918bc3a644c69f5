package xianghui;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import xianghui.job.Changes;
import xianghui.job.Filing;
import xianghui.job.Folders;
import xianghui.job.Program;
import xianghui.job.Reprint;
import xianghui.job.RoadWorks;
import xianghui.pack.Rebuilding;
import xianghui.store.Database;
import xianghui.store.Extract;
import xianghui.store.JdbcAnswers;
import xianghui.store.JdbcFindings;
import xianghui.store.JdbcReturns;
import xianghui.store.JdbcSubmissions;
import xianghui.store.JdbcUploads;

/** What makes a report again, on a database of its own beside that of the office. */
final class Workbench implements Rebuilding.Workshop {

    private final HikariDataSource source;
    private final Extract database;
    private final Reprint press;

    Workbench(Folders folders, Program program, Clock clock, String inbox) {
        source = Database.open(folders.dataFolder());
        JdbcTransactionManager transactions = new JdbcTransactionManager(source);
        TransactionTemplate template = new TransactionTemplate(transactions);
        JdbcReturns returns = new JdbcReturns(source, template);
        JdbcFindings findings = new JdbcFindings(source, template);
        JdbcAnswers answers = new JdbcAnswers(source, template);
        JdbcUploads uploads = new JdbcUploads(source, template);
        Filing filing = new Filing(returns, findings, answers, uploads, transactions, new Changes());
        database = new Extract(source, template);
        press = RoadWorks.reprint(
                folders,
                program,
                clock,
                new JdbcSubmissions(source),
                returns,
                findings,
                answers,
                uploads,
                filing,
                inbox);
    }

    @Override
    public Extract database() {
        return database;
    }

    @Override
    public Reprint press() {
        return press;
    }

    @Override
    public void close() {
        source.close();
    }
}
