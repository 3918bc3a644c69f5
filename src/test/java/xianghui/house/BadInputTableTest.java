package xianghui.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** What src/docs/bad-input.md and its neighbours say that was tried was tried: every test that they name is there. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BadInputTableTest {

    private static final List<Path> TABLES = List.of(
            Path.of("src/docs/bad-input.md"),
            Path.of("src/docs/messy-workbooks.md"),
            Path.of("src/docs/intake.md"),
            Path.of("src/docs/endurance.md"),
            Path.of("src/docs/security.md"));

    /**
     * Such as {@code spreadsheet.FileKindTest.Pictures_are_named}; the package may be left out, the class where it is
     * that of the test before ({@code …Pictures}), and the end of a long name ({@code Pictures_…}).
     */
    private static final Pattern NAMED = Pattern.compile("`(?:(?:[a-z]+\\.)*([A-Z]\\w+(?:Test|IT))\\.|…)(\\w+)(…?)`");

    @Test
    void every_test_that_the_tables_name_is_there() throws Exception {
        Map<String, Class<?>> tests = tests();
        int seen = 0;
        for (String line : rows()) {
            Class<?> test = null;
            Matcher named = NAMED.matcher(line);
            while (named.find()) {
                test = named.group(1) == null ? test : tests.get(named.group(1));
                assertThat(test).as(named.group()).isNotNull();
                String name = named.group(2);
                boolean shortened = !named.group(3).isEmpty();
                assertThat(Arrays.stream(test.getDeclaredMethods())
                                .filter(method -> shortened
                                        ? method.getName().startsWith(name)
                                        : method.getName().equals(name))
                                .anyMatch(BadInputTableTest::isTest))
                        .as(named.group())
                        .isTrue();
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(150);
    }

    @Test
    void every_row_of_the_tables_names_a_test() throws IOException {
        List<String> rows = rows();
        assertThat(rows)
                .hasSizeGreaterThan(100)
                .allSatisfy(row -> assertThat(NAMED.matcher(row).find()).as(row).isTrue());
    }

    /** By simple name. */
    private static Map<String, Class<?>> tests() throws IOException, ClassNotFoundException {
        Map<String, Class<?>> tests = new HashMap<>();
        Path root = Path.of("src/test/java");
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(one -> one.toString().matches(".*(Test|IT)\\.java"))
                    .toList()) {
                String name = root.relativize(file)
                        .toString()
                        .replaceAll("\\.java$", "")
                        .replaceAll("[/\\\\]", ".");
                tests.put(
                        name.substring(name.lastIndexOf('.') + 1),
                        Class.forName(name, false, BadInputTableTest.class.getClassLoader()));
            }
        }
        return tests;
    }

    private static List<String> rows() throws IOException {
        List<String> rows = new ArrayList<>();
        for (Path table : TABLES) {
            Files.readAllLines(table).stream()
                    .filter(line -> line.startsWith("|") && !line.matches("[|:\\s-]+"))
                    .filter(line -> !line.contains("| test |"))
                    .forEach(rows::add);
        }
        return rows;
    }

    /** Also one that is run with several values. */
    private static boolean isTest(Method method) {
        return AnnotationSupport.isAnnotated(method, Testable.class);
    }
}
