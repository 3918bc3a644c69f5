package xianghui.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CatalogReaderTest {

    @Test
    void The_sheets_of_the_project_are_read() {
        Catalog catalog = CatalogReader.read(
                Path.of("templates"), Path.of("input/county.yaml"), Set.of("township-share"), Set.of());

        assertThat(catalog.tables()).hasSize(13);
        assertThat(catalog.codes()).hasSizeGreaterThan(30);
        assertThat(catalog.table("S02").field("registered").orElseThrow().required())
                .hasToString("true");
        assertThat(catalog.table("S07").key()).containsExactly("body");
        assertThat(catalog.county().thresholds().get("clear_rise").value()).hasToString("1");
    }
}
