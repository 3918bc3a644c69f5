package xianghui.application;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import xianghui.Application;
import xianghui.cli.Console;
import xianghui.intake.Spool;
import xianghui.intake.Upload;
import xianghui.job.Assessment;
import xianghui.job.Board;
import xianghui.job.Folders;
import xianghui.job.NightlyRun;
import xianghui.job.Progress;
import xianghui.job.Reception;
import xianghui.job.RunOutcome;
import xianghui.job.UnitView;
import xianghui.runs.Start;
import xianghui.store.JdbcFindings;
import xianghui.store.JdbcUploads;

/** What works behind the page, at work on a county of its own, without a server. */
final class Office implements AutoCloseable {

    private static final long LARGEST = 20 << 20;

    private final ConfigurableApplicationContext context;

    private Office(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Office of(SmallCounty county) {
        Console silent = new Console(new PrintStream(OutputStream.nullOutputStream()));
        return new Office(new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> context.getBeanFactory().registerSingleton("console", silent))
                .properties("spring.main.lazy-initialization=true")
                .run(county.options().stream()
                        .map(option -> option.replaceFirst("^--(input|output|data)=", "--xianghui.$1="))
                        .toArray(String[]::new)));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Sends a file in for a unit, without waiting until it is read. */
    Reception.Received receives(String unit, String name, byte[] content) {
        Spool spool = new Spool(bean(Folders.class).spool());
        try (Spool.Spooled file = spool.take(new ByteArrayInputStream(content), LARGEST)) {
            return bean(Reception.class).receive(file, name, "sender" + unit, unit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a return in for a unit and waits until it is read. */
    Upload reads(String unit, SmallCounty.Filing filing) {
        return reads(unit, filing.file(), SmallCounty.workbook(filing));
    }

    Upload reads(String unit, String name, byte[] content) {
        Upload upload = receives(unit, name, content).upload();
        await(upload);
        return upload;
    }

    void await(Upload upload) {
        for (int look = 0;
                bean(JdbcFindings.class).find(upload.file()).isEmpty()
                        || bean(JdbcUploads.class)
                                        .find(upload.id())
                                        .orElseThrow()
                                        .checkCode()
                                        .isEmpty()
                                && look < 10;
                look++) {
            if (look == 600) {
                throw new IllegalStateException("not read within a minute");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    UnitView stands(String unit) {
        return bean(Board.class).of(unit).orElseThrow();
    }

    /** How a unit stands and what is open, in one line each. */
    List<String> open(String unit) {
        return stands(unit).findings().stream()
                .filter(UnitView.Noted::isOpen)
                .map(one -> one.finding().rule() + " " + one.finding().message())
                .toList();
    }

    RunOutcome run() {
        return run(() -> {});
    }

    /** Runs; something else happens when the files are received. */
    RunOutcome run(Runnable meanwhile) {
        return bean(NightlyRun.class).run(Start.command(Optional.empty()), new Progress() {
            @Override
            public void recovered() {}

            @Override
            public void received(int files) {
                meanwhile.run();
            }

            @Override
            public void assessed(Assessment assessment) {}

            @Override
            public void settles() {}

            @Override
            public void unchangedFiles() {}

            @Override
            public void begins(String step) {}
        });
    }

    @Override
    public void close() {
        context.close();
    }
}
