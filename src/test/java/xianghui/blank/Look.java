package xianghui.blank;

import java.nio.file.Files;
import java.nio.file.Path;
import xianghui.sample.SampleCounty;

/** Writes the workbooks of a township and the county, blank and filled in, into a directory, to be looked at. */
public final class Look {

    private Look() {}

    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createDirectories(Path.of(arguments[0]));
        for (String code : new String[] {"07", "00"}) {
            byte[] blank = Blanks.blank(code);
            Files.write(directory.resolve(BlankWorkbook.name(Blanks.unit(code))), blank);
            Files.write(
                    directory.resolve("filled" + code + ".xlsx"),
                    FilledForm.of(blank, SampleCounty.golden().unit(code)));
        }
    }
}
