package xianghui;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.info.ProjectInfoAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import xianghui.cli.AuditCommand;
import xianghui.cli.BackupCommand;
import xianghui.cli.BlankCommand;
import xianghui.cli.CheckCommand;
import xianghui.cli.CommandSet;
import xianghui.cli.Console;
import xianghui.cli.DoctorCommand;
import xianghui.cli.PackCommands;
import xianghui.cli.RestoreCommand;
import xianghui.cli.RunCommand;
import xianghui.cli.ServeCommand;
import xianghui.cli.Service;
import xianghui.cli.TraceCommand;
import xianghui.edition.CellTexts;
import xianghui.edition.EditionLog;
import xianghui.edition.EditionReader;
import xianghui.edition.Finality;
import xianghui.job.AuditDesk;
import xianghui.job.BlankIssue;
import xianghui.job.Board;
import xianghui.job.Changes;
import xianghui.job.CurrentRules;
import xianghui.job.Desk;
import xianghui.job.Filing;
import xianghui.job.Folders;
import xianghui.job.Night;
import xianghui.job.NightWatch;
import xianghui.job.NightlyRun;
import xianghui.job.Program;
import xianghui.job.Reception;
import xianghui.job.Road;
import xianghui.job.RoadWorks;
import xianghui.job.RulebookReader;
import xianghui.job.ScheduleSettings;
import xianghui.job.Versions;
import xianghui.pack.Packing;
import xianghui.pack.Rebuilding;
import xianghui.people.AuditTrail;
import xianghui.people.PeopleSettings;
import xianghui.picture.PagePictures;
import xianghui.returns.Returns;
import xianghui.store.Database;
import xianghui.store.Extract;
import xianghui.store.JdbcAccounts;
import xianghui.store.JdbcAnswers;
import xianghui.store.JdbcAuditTrail;
import xianghui.store.JdbcEditionLog;
import xianghui.store.JdbcFindings;
import xianghui.store.JdbcReturns;
import xianghui.store.JdbcRuns;
import xianghui.store.JdbcSubmissions;
import xianghui.store.JdbcUploads;
import xianghui.upkeep.Backup;
import xianghui.upkeep.BackupSettings;
import xianghui.upkeep.Doctor;
import xianghui.upkeep.Restore;

/** The one place where the program's objects become beans; all are lazy, so that only a run opens the database. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({Folders.class, BackupSettings.class, PeopleSettings.class, ScheduleSettings.class})
@ImportAutoConfiguration(ProjectInfoAutoConfiguration.class)
@Import(Wiring.Storage.class)
class Wiring {

    /** The office's clock, whatever zone the machine is set to: one moment reads the same on every page and in every list. */
    @Bean
    Clock clock(ScheduleSettings schedule) {
        return Clock.system(schedule.zone());
    }

    @Bean
    Program program(BuildProperties build) {
        return new Program(String.valueOf(build.getVersion()));
    }

    @Bean
    RulebookReader rulebookReader(Folders folders) {
        return new RulebookReader(folders);
    }

    @Bean
    CurrentRules currentRules(Folders folders, RulebookReader reader) {
        return new CurrentRules(folders, reader);
    }

    @Bean
    NightlyRun nightlyRun(
            Folders folders,
            RulebookReader reader,
            Clock clock,
            ObjectProvider<Road> road,
            ObjectProvider<JdbcRuns> runs,
            ObjectProvider<AuditTrail> trail) {
        Witness witness = new Witness(() -> Optional.ofNullable(trail.getIfAvailable()), clock);
        return new NightlyRun(folders, reader, clock, road::getObject, runs::getObject, witness);
    }

    @Bean
    Desk desk(Folders folders, Clock clock, RulebookReader reader) {
        return new Desk(folders, clock, reader);
    }

    @Bean
    AuditDesk auditDesk(Folders folders, RulebookReader reader) {
        return new AuditDesk(folders, reader);
    }

    @Bean
    BlankIssue blankIssue(Folders folders, RulebookReader reader) {
        return new BlankIssue(folders, reader);
    }

    @Bean
    Backup backup(Folders folders, BackupSettings settings, Clock clock, ObjectProvider<DataSource> database) {
        return new Backup(folders, settings, clock, database::getObject);
    }

    @Bean
    Packing packing(Folders folders, RulebookReader reader, ObjectProvider<Extract> database, Rebuilding rebuilding) {
        return new Packing(folders, reader, database::getObject, rebuilding);
    }

    @Bean
    Rebuilding rebuilding(Program program, Clock clock) {
        return new Rebuilding(program, (folders, inbox) -> new Workbench(folders, program, clock, inbox));
    }

    @Bean
    Doctor doctor(
            Folders folders, RulebookReader reader, Backup backup, Clock clock, ConfigurableEnvironment environment) {
        return new Doctor(folders, reader, backup, clock, environment);
    }

    @Bean
    CommandSet commands(
            NightlyRun nightlyRun,
            Desk desk,
            AuditDesk auditDesk,
            BlankIssue blankIssue,
            ObjectProvider<Service> service,
            Doctor doctor,
            Backup backup,
            Packing packing,
            Rebuilding rebuilding,
            Program program,
            Folders folders,
            Console console) {
        return new CommandSet(
                new RunCommand(nightlyRun, console),
                new CheckCommand(desk, console),
                new BlankCommand(blankIssue, console),
                new TraceCommand(desk, console),
                new AuditCommand(auditDesk, console),
                new ServeCommand(() -> Optional.ofNullable(service.getIfAvailable()), console),
                new DoctorCommand(doctor, console),
                new BackupCommand(backup, console),
                new RestoreCommand(new Restore(folders), folders, console),
                new PackCommands(packing, rebuilding, program, console),
                console);
    }

    /** What needs the database. Without the annotation Batch keeps its state in memory and restarts every step. */
    @Configuration(proxyBeanMethods = false)
    @EnableBatchProcessing
    @EnableJdbcJobRepository
    static class Storage {

        /** Less than a service is given to stop. */
        private static final Duration STOPS_WITHIN = Duration.ofSeconds(20);

        @Bean(destroyMethod = "close")
        DataSource dataSource(Folders folders) {
            return Database.open(folders.dataFolder());
        }

        @Bean
        JdbcTransactionManager transactionManager(DataSource database) {
            return new JdbcTransactionManager(database);
        }

        @Bean
        JdbcSubmissions submissions(DataSource database) {
            return new JdbcSubmissions(database);
        }

        @Bean
        JdbcReturns returns(DataSource database, JdbcTransactionManager transactions) {
            return new JdbcReturns(database, new TransactionTemplate(transactions));
        }

        @Bean
        JdbcFindings findings(DataSource database, JdbcTransactionManager transactions) {
            return new JdbcFindings(database, new TransactionTemplate(transactions));
        }

        @Bean
        JdbcAnswers answers(DataSource database, JdbcTransactionManager transactions) {
            return new JdbcAnswers(database, new TransactionTemplate(transactions));
        }

        @Bean
        JdbcRuns runs(DataSource database, JdbcTransactionManager transactions) {
            TransactionTemplate apart = new TransactionTemplate(transactions);
            apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            return new JdbcRuns(database, apart);
        }

        @Bean(destroyMethod = "close")
        Night night(NightlyRun nightlyRun, JdbcRuns runs, ApplicationEventPublisher events) {
            return new Night(nightlyRun, runs, STOPS_WITHIN, events::publishEvent);
        }

        @Bean(destroyMethod = "close")
        NightWatch nightWatch(ScheduleSettings settings, JdbcRuns runs, Night night, CurrentRules rules, Clock clock) {
            return new NightWatch(
                    settings, runs, start -> night.start(start.of(rules.usualReport())), night::resume, clock);
        }

        @Bean
        Road road(
                Folders folders,
                Program program,
                Clock clock,
                JobOperator operator,
                JobRepository repository,
                JdbcTransactionManager transactions,
                JdbcSubmissions submissions,
                JdbcReturns returns,
                JdbcFindings findings,
                JdbcAnswers answers,
                JdbcUploads uploads,
                Filing filing,
                Changes changes,
                JdbcRuns runs) {
            return RoadWorks.build(
                    folders,
                    program,
                    clock,
                    operator,
                    repository,
                    transactions,
                    submissions,
                    returns,
                    findings,
                    answers,
                    uploads,
                    filing,
                    changes,
                    runs);
        }

        @Bean
        JdbcUploads uploads(DataSource database, JdbcTransactionManager transactions) {
            return new JdbcUploads(database, new TransactionTemplate(transactions));
        }

        @Bean
        Changes changes() {
            return new Changes();
        }

        @Bean
        Filing filing(
                JdbcReturns returns,
                JdbcFindings findings,
                JdbcAnswers answers,
                JdbcUploads uploads,
                JdbcTransactionManager transactions,
                Changes changes) {
            return new Filing(returns, findings, answers, uploads, transactions, changes);
        }

        @Bean(destroyMethod = "close")
        Reception reception(
                Folders folders,
                Clock clock,
                CurrentRules rules,
                JdbcSubmissions submissions,
                JdbcFindings findings,
                JdbcAnswers answers,
                JdbcUploads uploads,
                Filing filing,
                Changes changes) {
            return RoadWorks.reception(folders, clock, rules, submissions, findings, answers, uploads, filing, changes);
        }

        @Bean
        Versions versions(
                Folders folders,
                CurrentRules rules,
                Board board,
                JdbcSubmissions submissions,
                JdbcReturns returns,
                JdbcUploads uploads) {
            return RoadWorks.versions(folders, rules, board, submissions, returns, uploads);
        }

        @Bean
        Board board(
                Folders folders,
                Clock clock,
                CurrentRules rules,
                JdbcSubmissions submissions,
                JdbcReturns returns,
                JdbcFindings findings,
                JdbcAnswers answers,
                JdbcUploads uploads,
                Changes changes) {
            return RoadWorks.board(folders, clock, rules, submissions, returns, findings, answers, uploads, changes);
        }

        @Bean
        Extract extract(DataSource database, JdbcTransactionManager transactions) {
            return new Extract(database, new TransactionTemplate(transactions));
        }

        @Bean
        JdbcAccounts accounts(DataSource database) {
            return new JdbcAccounts(database);
        }

        @Bean(destroyMethod = "close")
        JdbcAuditTrail auditTrail(DataSource database, JdbcTransactionManager transactions, PeopleSettings settings) {
            return new JdbcAuditTrail(database, transactions, settings.auditKept());
        }

        @Bean
        JdbcEditionLog editionLog(DataSource database, JdbcTransactionManager transactions) {
            return new JdbcEditionLog(database, new TransactionTemplate(transactions));
        }

        @Bean
        Finality finality(Folders folders, EditionLog log, Clock clock) {
            return new Finality(folders.outputFolder(), log, clock);
        }

        @Bean
        EditionReader editionReader() {
            return new EditionReader();
        }

        @Bean
        CellTexts cellTexts(Returns returns) {
            return new CellTexts(returns);
        }

        @Bean
        PagePictures pagePictures(Folders folders, Clock clock) {
            return new PagePictures(folders.dataFolder().resolve("pages"), clock);
        }
    }
}
