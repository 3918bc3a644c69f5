package xianghui.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** What src/docs/bad-input.md says that was tried was tried: every test that it names is there. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BadInputTableTest {

    private static final Path TABLE = Path.of("src/docs/bad-input.md");

    /** Such as {@code spreadsheet.FileKindTest.Pictures_are_named}. */
    private static final Pattern NAMED = Pattern.compile("`([a-z.]+\\.[A-Z]\\w+(?:Test|IT))\\.(\\w+)`");

    @Test
    void every_test_that_the_table_names_is_there() throws Exception {
        int seen = 0;
        for (String line : rows()) {
            Matcher named = NAMED.matcher(line);
            while (named.find()) {
                Class<?> test = Class.forName("xianghui." + named.group(1));
                String name = named.group(2);
                assertThat(Arrays.stream(test.getDeclaredMethods())
                                .filter(method -> method.getName().equals(name))
                                .anyMatch(BadInputTableTest::isTest))
                        .as(named.group())
                        .isTrue();
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(40);
    }

    @Test
    void every_row_of_the_table_names_a_test() throws IOException {
        List<String> rows = rows();
        assertThat(rows)
                .hasSizeGreaterThan(20)
                .allSatisfy(row -> assertThat(NAMED.matcher(row).find()).as(row).isTrue());
    }

    private static List<String> rows() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> line.startsWith("|") && !line.startsWith("| --- "))
                .filter(line -> !line.contains("| test |"))
                .toList();
    }

    /** Also one that is run with several values. */
    private static boolean isTest(Method method) {
        return AnnotationSupport.isAnnotated(method, Testable.class);
    }
}
