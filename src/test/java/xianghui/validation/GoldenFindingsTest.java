package xianghui.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import xianghui.catalog.Catalog;
import xianghui.catalog.Severity;
import xianghui.returns.Finding;
import xianghui.returns.Return;

/** The sample county as it is handed out. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GoldenFindingsTest {

    private static final Path EXPECTED = Path.of("src/test/resources/golden-findings.txt");
    private static final String REASON = "    # ";

    @Test
    void The_golden_county_has_the_listed_findings_each_with_its_reason_and_none_is_fatal() throws IOException {
        List<Finding> findings = findings();
        List<String> flat = findings.stream().map(SampleReturns::flat).toList();
        Files.write(Path.of("target/golden-findings.txt"), flat);
        assertThat(findings).extracting(Finding::severity).doesNotContain(Severity.FATAL);
        List<String> lines = Files.readAllLines(EXPECTED);
        assertThat(lines).allSatisfy(line -> assertThat(line).contains(REASON));
        assertThat(flat)
                .containsExactlyInAnyOrderElementsOf(lines.stream()
                        .map(line -> line.substring(0, line.indexOf(REASON)))
                        .toList());
    }

    private List<Finding> findings() {
        Catalog catalog = Examples.catalog();
        Validator validator = new Validator(catalog, catalog.county().asOf());
        List<Finding> findings = new ArrayList<>();
        List<Return> filed = new ArrayList<>();
        new TreeMap<>(SampleReturns.golden()).values().forEach(transcript -> {
            filed.add(SampleReturns.filed(transcript));
            findings.addAll(validator
                    .validate(SampleReturns.filed(transcript))
                    .after(transcript.findings())
                    .findings());
        });
        findings.addAll(validator.validateAcross(filed));
        return findings;
    }
}
