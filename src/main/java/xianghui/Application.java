package xianghui;

import java.util.Optional;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import xianghui.cli.CommandLineReader;
import xianghui.cli.CommandRefusedException;
import xianghui.cli.CommandSet;
import xianghui.cli.Console;
import xianghui.cli.ExitCode;
import xianghui.cli.Invocation;
import xianghui.cli.Order;
import xianghui.cli.OwnProcess;
import xianghui.web.Pages;

/** Starts the program and ends it with the exit code of the command. */
@SpringBootConfiguration(proxyBeanMethods = false)
@Import(Wiring.class)
public class Application {

    private static final Class<?>[] COMMANDS = {Application.class};

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

    /**
     * Serves a page until the context is closed; for whoever starts it inside of a program of his own.
     *
     * @throws IllegalArgumentException if the command line asks for something else
     */
    public static ConfigurableApplicationContext serve(Console console, String... arguments) {
        Invocation invocation = new CommandLineReader(console)
                .read(arguments)
                .filter(one -> one.order() instanceof Order.Serve)
                .orElseThrow(() -> new IllegalArgumentException("not the command serve"));
        return start(invocation, console);
    }

    private static ExitCode carryOut(Invocation invocation, Console console) {
        try (ConfigurableApplicationContext context = start(invocation, console)) {
            return context.getBean(CommandSet.class).carryOut(invocation.order());
        } catch (RuntimeException e) {
            return CommandSet.failed(console, e);
        }
    }

    private static ConfigurableApplicationContext start(Invocation invocation, Console console) {
        boolean serves = invocation.order() instanceof Order.Serve;
        return new SpringApplicationBuilder(
                        serves ? new Class<?>[] {Application.class, Pages.class, Serving.class} : COMMANDS)
                .web(serves ? WebApplicationType.SERVLET : WebApplicationType.NONE)
                .initializers(context -> context.getBeanFactory().registerSingleton("console", console))
                // A server opens its database before its port, and never in the middle of somebody's request.
                .properties("spring.main.lazy-initialization=" + !serves)
                .run(invocation.properties().toArray(String[]::new));
    }
}
