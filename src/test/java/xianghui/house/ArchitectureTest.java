package xianghui.house;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInDiagram;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the code to the map in src/docs/architecture.puml and libraries to their fences. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchitectureTest {

    private static final Path MAP = Path.of("src/docs/architecture.puml");
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("xianghui");

    /** Which library may be used in which packages only; the root package wires everything. */
    private static final Map<String, List<String>> FENCES = Map.ofEntries(
            entry(
                    "org.apache.poi.ss..",
                    List.of(
                            "xianghui.spreadsheet..",
                            "xianghui.annotation..",
                            "xianghui.blank..",
                            "xianghui.render.tables..",
                            "xianghui.render.word..")),
            entry("org.apache.poi.hssf..", List.of("xianghui.spreadsheet..", "xianghui.annotation..")),
            entry(
                    "org.apache.poi.xssf..",
                    List.of(
                            "xianghui.spreadsheet..",
                            "xianghui.blank..",
                            "xianghui.render.tables..",
                            "xianghui.render.word..")),
            entry("org.apache.poi.xwpf..", List.of("xianghui.narrative..", "xianghui.render.word..")),
            entry("net.sf.jasperreports..", List.of("xianghui.render.pdf..")),
            entry("com.jcraft..", List.of("xianghui.render")),
            entry("org.springframework.batch..", List.of("xianghui.job..")),
            entry("org.springframework.jdbc..", List.of("xianghui.store..")),
            entry("java.sql..", List.of("xianghui.store..", "xianghui.job..")),
            entry("org.apache.pdfbox..", List.of("xianghui.picture..")),
            entry("org.bouncycastle..", List.of("xianghui.pack..")),
            entry("picocli..", List.of("xianghui.cli..")),
            entry("org.springframework.security..", List.of("xianghui.web..")),
            entry("org.springframework.web..", List.of("xianghui.web..")),
            entry("jakarta.servlet..", List.of("xianghui.web..")),
            entry("org.apache.commons.fileupload2..", List.of("xianghui.web..")),
            entry("tools.jackson.dataformat..", List.of("xianghui.catalog..")),
            entry("com.github.houbb..", List.of("xianghui.workbook..")));

    private static final String[] CORE = {
        "xianghui.expression",
        "xianghui.catalog",
        "xianghui.returns",
        "xianghui.query",
        "xianghui.validation",
        "xianghui.aggregation",
        "xianghui.document"
    };

    @Test
    void every_package_looks_only_where_the_map_says() {
        assertThat(PRODUCT).hasSizeGreaterThan(100);
        mapRule().check(PRODUCT);
    }

    @Test
    void every_package_is_on_the_map_and_everything_on_the_map_is_there() throws IOException {
        Set<String> mapped = Pattern.compile("<<(xianghui[.a-z]*)>>")
                .matcher(Files.readString(MAP))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> found = PRODUCT.stream()
                .map(JavaClass::getPackage)
                .map(JavaPackage::getName)
                .filter(name -> !name.equals("xianghui"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).isEqualTo(mapped).hasSizeGreaterThan(12);
    }

    @Test
    void no_packages_depend_on_each_other_in_a_circle() {
        slices().matching("xianghui.(*)..").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void every_library_stays_behind_its_fence() {
        int seen = 0;
        for (Map.Entry<String, List<String>> fence : FENCES.entrySet()) {
            fenceRule(fence.getKey(), fence.getValue()).check(PRODUCT);
            seen++;
        }
        assertThat(seen).isEqualTo(18);
    }

    @Test
    void the_core_knows_no_framework_and_no_clock() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.apache.poi..", "net.sf.jasperreports..", "java.sql..")
                .check(PRODUCT);
        noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .check(PRODUCT);
    }

    @Test
    void only_one_jackson_is_ours() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("com.fasterxml.jackson.databind.."))
                .check(PRODUCT);
    }

    @Test
    void only_the_reader_of_spreadsheets_parses_XML() {
        List<String> inside = List.of("xianghui.spreadsheet..");
        fenceRule("com.fasterxml.aalto..", inside).check(PRODUCT);
        fenceRule("javax.xml.stream..", inside).check(PRODUCT);
    }

    @Test
    void a_forbidden_import_is_refused(@TempDir Path folder) throws IOException {
        JavaClasses offender = compile(folder, "xianghui/expression/Offender.java", """
                package xianghui.expression;
                class Offender {
                    Object peek = new org.apache.poi.xssf.usermodel.XSSFWorkbook();
                    xianghui.returns.CellRef back;
                }
                """);
        assertThat(fenceRule("org.apache.poi.xssf..", FENCES.get("org.apache.poi.xssf.."))
                        .evaluate(offender)
                        .hasViolation())
                .isTrue();
        assertThat(mapRule().evaluate(offender).hasViolation()).isTrue();
    }

    private static ArchRule mapRule() {
        return classes()
                .that(resideInAPackage("xianghui.."))
                .and()
                .resideOutsideOfPackage("xianghui")
                .should(adhereToPlantUmlDiagram(MAP, consideringOnlyDependenciesInDiagram()));
    }

    private static ArchRule fenceRule(String library, List<String> inside) {
        return noClasses()
                .that(resideInAPackage("xianghui..").and(alwaysTrue()))
                .and()
                .resideOutsideOfPackages(withRoot(inside))
                .should()
                .dependOnClassesThat(resideInAnyPackage(library));
    }

    private static String[] withRoot(List<String> inside) {
        return java.util.stream.Stream.concat(inside.stream(), java.util.stream.Stream.of("xianghui"))
                .toArray(String[]::new);
    }

    private static JavaClasses compile(Path folder, String name, String source) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        int exit = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString(),
                        file.toString());
        assertThat(exit).isZero();
        return new ClassFileImporter().importPath(folder);
    }
}
