package xianghui.sample;

import java.nio.file.Path;

/** Writes the golden county's fourteen returns to {@code input/returns/}, or to the folder given. */
final class SampleWriter {

    private SampleWriter() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments.length == 0 ? "input/returns" : arguments[0]);
        SampleCounty.golden().write(folder).forEach(file -> System.out.println(file));
    }
}
