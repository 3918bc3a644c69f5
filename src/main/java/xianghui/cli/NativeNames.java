package xianghui.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Sees to it that files with Chinese names can be opened. Java takes the encoding of file names from the locale when it
 * starts and from nothing else, and under cron or in a container there often is none: then the program starts itself
 * again with one.
 */
public final class NativeNames {

    private static final String MARK = "XIANGHUI_STARTED_AGAIN";
    private static final String UNREADABLE = "\uFFFD";

    private NativeNames() {}

    /**
     * Runs the program in a process that can name its files, if this one cannot.
     *
     * @param main the class that this process was started with, if it was not started from a jar
     * @return the exit code; empty if this process can go on itself
     */
    public static OptionalInt startAgain(Class<?> main, Console console, String... arguments) {
        Charset names = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
        if (names.newEncoder().canEncode(console.words("sample", Map.of()))) {
            return OptionalInt.empty();
        }
        if (System.getenv(MARK) != null || String.join("", arguments).contains(UNREADABLE)) {
            console.say("refused.locale");
            return OptionalInt.of(ExitCode.FAILED.number());
        }
        return OptionalInt.of(run(command(main, arguments)));
    }

    private static int run(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put(MARK, "1");
        try {
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            return process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.FAILED.number();
        }
    }

    private static List<String> command(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
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
