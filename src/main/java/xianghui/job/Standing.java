package xianghui.job;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import xianghui.catalog.Unit;
import xianghui.store.Said;

/**
 * What was reckoned for one unit at one moment.
 *
 * @param stamp of the changes about that unit before it was reckoned
 * @param docket without what is found between units
 * @param lastReport when a file of it came last
 * @param unread how many of its files wait to be read
 * @param phone as a cover of it has it; empty where none is known
 */
record Standing(
        long stamp,
        CurrentRules.Rules rules,
        Docket docket,
        Optional<Instant> lastReport,
        int unread,
        SortedMap<String, Said> said,
        String phone) {

    Unit unit() {
        return docket.settlement().register().get(0);
    }
}
