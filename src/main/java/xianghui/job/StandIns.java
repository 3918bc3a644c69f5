package xianghui.job;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import xianghui.aggregation.StandIn;
import xianghui.catalog.Unit;
import xianghui.returns.Return;
import xianghui.returns.Returns;
import xianghui.returns.Sentences;

/** Finds the return of each missing unit that comes nearest to what it will say. */
final class StandIns {

    private static final Sentences SENTENCES = new Sentences("/messages/job.properties");

    private final Settlement settlement;
    private final Returns returns;

    StandIns(Settlement settlement, Returns returns) {
        this.settlement = settlement;
        this.returns = returns;
    }

    /** By the code of the unit: the file that was sent back or contradicts another, else the last that ever counted. */
    SortedMap<String, StandIn> find() {
        SortedMap<String, StandIn> found = new TreeMap<>();
        for (Unit unit : settlement.rollCall().absent()) {
            String code = unit.code();
            refused(code)
                    .map(one -> new StandIn(one, SENTENCES.say("stand-in.refused", Map.of())))
                    .or(() -> returns.lastAccepted(code).map(StandIns::earlier))
                    .ifPresent(one -> found.put(code, one));
        }
        return Collections.unmodifiableSortedMap(found);
    }

    private Optional<Return> refused(String unit) {
        return Optional.ofNullable(settlement.standings().get(unit)).stream()
                .flatMap(standing -> Stream.concat(standing.returned().stream(), standing.conflicting().stream()))
                .findFirst();
    }

    private static StandIn earlier(Return last) {
        return new StandIn(
                last,
                SENTENCES.say(
                        "stand-in.earlier",
                        Map.of("term", Sentences.shown(last.term()), "period", Sentences.shown(last.period()))));
    }
}
