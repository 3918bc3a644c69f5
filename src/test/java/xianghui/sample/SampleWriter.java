package xianghui.sample;

import java.nio.file.Path;

/**
 * Writes the golden county's fourteen returns to {@code input/returns/}, and those of the other counties beside their
 * settings.
 */
final class SampleWriter {

    private SampleWriter() {}

    public static void main(String[] arguments) {
        write(SampleCounty.golden(), Path.of("input"));
        write(SampleCounty.villages(), SampleCounty.VILLAGES);
        write(SampleCounty.progress(), SampleCounty.PROGRESS);
        write(SampleCounty.daily(), SampleCounty.DAILY);
    }

    private static void write(SampleCounty county, Path input) {
        county.write(input.resolve("returns")).forEach(System.out::println);
    }
}
