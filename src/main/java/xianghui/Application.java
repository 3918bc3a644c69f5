package xianghui;

import java.util.Optional;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import xianghui.cli.CommandLineReader;
import xianghui.cli.CommandRefusedException;
import xianghui.cli.CommandSet;
import xianghui.cli.Console;
import xianghui.cli.ExitCode;
import xianghui.cli.Invocation;
import xianghui.cli.OwnProcess;

/** Starts the program and ends it with the exit code of the command. */
@SpringBootConfiguration(proxyBeanMethods = false)
@Import(Wiring.class)
public class Application {

    public static void main(String[] arguments) {
        Console console = Console.ofProcess();
        System.exit(OwnProcess.startAgain(Application.class, console, arguments)
                .orElseGet(() -> run(console, arguments).number()));
    }

    /** Carries out one command line. */
    public static ExitCode run(Console console, String... arguments) {
        try {
            Optional<Invocation> invocation = new CommandLineReader(console).read(arguments);
            return invocation.map(one -> carryOut(one, console)).orElse(ExitCode.COMPLETE);
        } catch (CommandRefusedException e) {
            e.tell(console);
            return ExitCode.REFUSED;
        }
    }

    private static ExitCode carryOut(Invocation invocation, Console console) {
        try (ConfigurableApplicationContext context = start(invocation, console)) {
            return context.getBean(CommandSet.class).carryOut(invocation.order());
        } catch (RuntimeException e) {
            return CommandSet.failed(console, e);
        }
    }

    private static ConfigurableApplicationContext start(Invocation invocation, Console console) {
        return new SpringApplicationBuilder(Application.class)
                .initializers(context -> context.getBeanFactory().registerSingleton("console", console))
                .run(invocation.properties().toArray(String[]::new));
    }
}
