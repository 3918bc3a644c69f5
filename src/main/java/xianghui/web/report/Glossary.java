package xianghui.web.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import xianghui.aggregation.FigureKey;
import xianghui.catalog.Catalog;
import xianghui.catalog.Claim;
import xianghui.catalog.Metric;
import xianghui.catalog.Table;
import xianghui.catalog.Term;
import xianghui.catalog.Unit;
import xianghui.job.CurrentRules;
import xianghui.job.DefinitionsRefusedException;
import xianghui.returns.Sentences;

/** What metrics, units and claims are called now; what the definitions do not know keeps its id. */
@Component
class Glossary {

    /** A page asks for thousands of names; whether the files have changed need not be looked at for each. */
    private static final Duration KEPT = Duration.ofSeconds(2);

    private final CurrentRules rules;
    private final Clock clock;
    private final Sentences sentences = new Sentences("/messages/web-report.properties");
    private Optional<Catalog> catalog = Optional.empty();
    private Instant read = Instant.MIN;

    Glossary(CurrentRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** The definitions; those that could be used last while the office has contradictions in its files. */
    synchronized Optional<Catalog> catalog() {
        if (read.isBefore(clock.instant().minus(KEPT))) {
            try {
                catalog = Optional.of(rules.now().catalog());
            } catch (DefinitionsRefusedException e) {
                // Told in words where a run is started.
            }
            read = clock.instant();
        }
        return catalog;
    }

    Optional<Metric> metric(String id) {
        return catalog().flatMap(known -> Optional.ofNullable(known.metrics().get(id)));
    }

    /** The sheet under which a metric is listed. */
    String section(String metric) {
        return catalog()
                .flatMap(known -> metric(metric).flatMap(known::sheetOf))
                .map(Table::sheet)
                .orElseGet(() -> say("section.other"));
    }

    String unit(String code) {
        return catalog()
                .flatMap(known -> known.county().unit(code))
                .map(Unit::name)
                .orElse(code);
    }

    /** The county or the unit that a figure is of. */
    String scope(String scope) {
        return scope.equals(FigureKey.COUNTY)
                ? catalog().map(known -> known.county().name()).orElseGet(() -> say("scope.county"))
                : unit(scope);
    }

    String claim(String id) {
        return catalog()
                .flatMap(known -> Optional.ofNullable(known.claims().get(id)))
                .map(Claim::name)
                .orElse(id);
    }

    /** Dimensions and their values; empty where there are none. */
    String by(SortedMap<String, String> by) {
        return by.entrySet().stream()
                .map(one -> say("by", Map.of("dimension", one.getKey(), "value", one.getValue())))
                .collect(Collectors.joining(say("comma")));
    }

    String term(Term term) {
        return say("term." + term.label());
    }

    String say(String key) {
        return say(key, Map.of());
    }

    String say(String key, Map<String, String> values) {
        return sentences.say(key, values);
    }
}
