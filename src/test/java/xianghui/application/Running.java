package xianghui.application;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import xianghui.Application;
import xianghui.cli.Console;

/** Starts the real application with a command line, and remembers what it said. */
final class Running {

    private Running() {}

    /**
     * One command that ended.
     *
     * @param exit its exit code
     * @param said every line of its output
     */
    record Ended(int exit, List<String> said) {}

    static Ended xianghui(SmallCounty county, String... arguments) {
        List<String> line = new ArrayList<>(List.of(arguments));
        line.addAll(county.options());
        return xianghui(line);
    }

    static Ended xianghui(List<String> arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Console console = new Console(new PrintStream(said, true, StandardCharsets.UTF_8));
        int exit = Application.run(console, arguments.toArray(String[]::new)).number();
        return new Ended(exit, said.toString(StandardCharsets.UTF_8).lines().toList());
    }
}
