package xianghui.cli;

import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.web.server.PortInUseException;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import xianghui.catalog.Problem;
import xianghui.job.DatabaseTrouble;
import xianghui.job.DefinitionsRefusedException;
import xianghui.job.NightlyRun;
import xianghui.job.Reason;
import xianghui.job.RunFailedException;
import xianghui.job.RunUnderWayException;

/** All commands, and what is said when one cannot be carried out. */
public record CommandSet(
        RunCommand run,
        CheckCommand check,
        BlankCommand blank,
        TraceCommand trace,
        AuditCommand audit,
        ServeCommand serve,
        DoctorCommand doctor,
        BackupCommand backup,
        RestoreCommand restore,
        PackCommands packs,
        Console console) {

    /** Carries an order out; whatever fails becomes words and an exit code. */
    public ExitCode carryOut(Order order) {
        try {
            return order.carryOut(this);
        } catch (CommandRefusedException e) {
            e.tell(console);
            return ExitCode.REFUSED;
        } catch (DefinitionsRefusedException e) {
            console.say(
                    "refused.definitions",
                    Map.of("count", String.valueOf(e.problems().size())));
            for (Problem problem : e.problems()) {
                console.line("  " + problem);
            }
            return ExitCode.REFUSED;
        } catch (RunUnderWayException e) {
            console.say("busy");
            return ExitCode.BUSY;
        } catch (RunFailedException e) {
            if (e.isStopped()) {
                console.say("stopped");
                return ExitCode.FAILED;
            }
            if (e.step().isEmpty()) {
                console.say("failed", Map.of("reason", e.reason()));
                return ExitCode.FAILED;
            }
            console.say(
                    "failed.step", Map.of("step", console.words("name." + e.step(), Map.of()), "reason", e.reason()));
            return ExitCode.FAILED;
        } catch (RuntimeException e) {
            return failed(console, e);
        }
    }

    /** What is said of a failure to start, or of one that nobody foresaw. */
    public static ExitCode failed(Console console, RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException port) {
                console.say("serve.port", Map.of("port", String.valueOf(port.getPort())));
                return ExitCode.REFUSED;
            }
            if (NightlyRun.isUnderWay(cause)) {
                console.say("busy");
                return ExitCode.BUSY;
            }
            if (cause instanceof MarkedYAMLException yaml) {
                console.say("settings.yaml", Map.of("line", line(yaml)));
                return ExitCode.REFUSED;
            }
            if (cause instanceof BindException setting) {
                tell(console, setting);
                return ExitCode.REFUSED;
            }
            Optional<DatabaseTrouble> trouble = DatabaseTrouble.of(cause);
            if (trouble.isPresent()) {
                console.say(
                        "database." + trouble.get().kind(),
                        Map.of(
                                "file", trouble.get().file(),
                                "code", String.valueOf(trouble.get().code())));
                return ExitCode.FAILED;
            }
        }
        console.say("failed", Map.of("reason", Reason.of(failure)));
        return ExitCode.FAILED;
    }

    private static String line(MarkedYAMLException yaml) {
        return yaml.getProblemMark() == null
                ? "?"
                : String.valueOf(1 + yaml.getProblemMark().getLine());
    }

    private static void tell(Console console, BindException setting) {
        ConfigurationProperty property = setting.getProperty();
        Throwable reason = setting;
        while (reason.getCause() != null) {
            reason = reason.getCause();
        }
        console.say(
                "settings.value",
                Map.of(
                        "name", String.valueOf(property == null ? setting.getName() : property.getName()),
                        "value", property == null ? "" : String.valueOf(property.getValue()),
                        "reason", String.valueOf(reason.getMessage())));
    }
}
