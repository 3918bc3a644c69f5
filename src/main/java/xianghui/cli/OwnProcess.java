package xianghui.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/**
 * Gives the work a process that suits it, where the one that was started does not.
 *
 * <p>Java takes the encoding of file names from the locale when it starts and from nothing else, and under cron or in a
 * container there often is none: then files with Chinese names cannot be opened. And Java's own choice of compiler and
 * collector is made for servers that run for days: for a job of seconds it takes more than twice the processor time and
 * nearly twice the memory (src/docs/decisions/0006). Whoever names options of his own keeps them.
 */
public final class OwnProcess {

    /** The number of the process that started this one. */
    private static final String STARTED_BY = "XIANGHUI_STARTED_BY";

    private static final List<String> LIGHT = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx1g");
    private static final String UNREADABLE = "\uFFFD";
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

    /** As if killed like its parent: 128 and the number of the signal. */
    private static final int KILLED = 137;

    private OwnProcess() {}

    /**
     * Runs the program in a process that suits it, if this one does not.
     *
     * @param main the class that this process was started with, if it was not started from a jar
     * @return the exit code; empty if this process can go on itself
     */
    public static OptionalInt startAgain(Class<?> main, Console console, String... arguments) {
        boolean named = canName(console.words("sample", Map.of()));
        String parent = System.getenv(STARTED_BY);
        if (!named && (parent != null || String.join("", arguments).contains(UNREADABLE))) {
            console.say("refused.locale");
            return OptionalInt.of(ExitCode.FAILED.number());
        }
        if (parent != null) {
            endWith(Long.parseLong(parent));
            return OptionalInt.empty();
        }
        List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments();
        boolean chosen = options.stream().anyMatch(option -> option.startsWith("-X"));
        if (named && chosen) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(run(command(chosen ? List.of() : LIGHT, options, main, arguments), named));
    }

    private static boolean canName(String sample) {
        return Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"))
                .newEncoder()
                .canEncode(sample);
    }

    /** Whoever kills the one means the other: nothing goes on behind his back. */
    private static void endWith(long parent) {
        Optional<ProcessHandle> process = ProcessHandle.of(parent);
        Thread watch = new Thread(
                () -> {
                    while (process.map(ProcessHandle::isAlive).orElse(false)) {
                        pause();
                    }
                    Runtime.getRuntime().halt(KILLED);
                },
                "parent-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int run(List<String> command, boolean named) {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment()
                .put(STARTED_BY, Long.toString(ProcessHandle.current().pid()));
        if (!named) {
            builder.environment().put("LC_ALL", "C.UTF-8");
        }
        try {
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
            return process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.FAILED.number();
        }
    }

    /** Asks the other to stop and waits for it, so that when this process has gone so has the work. */
    private static void stop(Process process) {
        process.destroy();
        try {
            process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> command(List<String> light, List<String> options, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(light);
        command.addAll(options);
        String classPath = System.getProperty("java.class.path", "");
        if (System.getProperty("sun.java.command", "").startsWith(classPath)) {
            command.addAll(List.of("-jar", classPath));
        } else {
            command.addAll(List.of("-cp", classPath, main.getName()));
        }
        command.addAll(List.of(arguments));
        return command;
    }
}
