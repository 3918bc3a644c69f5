package xianghui.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SettingsFileTest {

    @Test
    void every_setting_of_the_program_stands_in_the_delivered_file() throws ClassNotFoundException {
        JavaClasses product = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("xianghui");
        List<String> settings = new ArrayList<>();
        for (var type : product) {
            if (type.isAnnotatedWith(ConfigurationProperties.class)) {
                Class<?> record = Class.forName(type.getName());
                ConfigurationProperties mark = record.getAnnotation(ConfigurationProperties.class);
                add(mark.prefix().isEmpty() ? mark.value() : mark.prefix(), record, settings);
            }
        }
        assertThat(settings).hasSizeGreaterThan(7);
        assertThat(SettingsFile.known().values()).containsAll(settings);
    }

    private static void add(String prefix, Class<?> record, List<String> settings) {
        for (RecordComponent one : record.getRecordComponents()) {
            String name =
                    prefix + "." + one.getName().replaceAll("([A-Z])", "-$1").toLowerCase();
            if (one.getType().isRecord() && one.getType().getName().startsWith("xianghui.")) {
                add(name, one.getType(), settings);
            } else {
                settings.add(name);
            }
        }
    }

    @Test
    void the_file_in_the_jar_is_the_one_in_the_folder() {
        assertThat(Path.of("input/serve.yaml"))
                .hasSameBinaryContentAs(Path.of("src/main/resources/xianghui/upkeep/serve.yaml"));
    }
}
