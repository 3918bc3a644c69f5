package xianghui.cli;

import java.util.Map;
import org.springframework.boot.web.server.PortInUseException;
import xianghui.catalog.Problem;
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
        ServeCommand serve,
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
        }
        console.say("failed", Map.of("reason", Reason.of(failure)));
        return ExitCode.FAILED;
    }
}
