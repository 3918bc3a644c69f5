package xianghui.blank;

import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the blank workbooks of a township and the county into a directory, to be looked at. */
public final class Look {

    private Look() {}

    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createDirectories(Path.of(arguments[0]));
        for (String code : new String[] {"07", "00"}) {
            Files.write(directory.resolve(BlankWorkbook.name(Blanks.unit(code))), Blanks.blank(code));
        }
    }
}
