package xianghui.job;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what changed in the store, so that what was reckoned from it is reckoned anew only then. */
public final class Changes {

    private final AtomicLong all = new AtomicLong();
    private final AtomicLong everywhere = new AtomicLong();
    private final Map<String, AtomicLong> units = new ConcurrentHashMap<>();

    /** Something about that unit changed. */
    void in(String unit) {
        units.computeIfAbsent(unit, code -> new AtomicLong()).incrementAndGet();
        all.incrementAndGet();
    }

    /** Something changed that may concern every unit. */
    void everywhere() {
        everywhere.incrementAndGet();
        all.incrementAndGet();
    }

    /** Another number after each change that concerns that unit. */
    long of(String unit) {
        AtomicLong own = units.get(unit);
        return everywhere.get() + (own == null ? 0 : own.get());
    }

    /** Another number after each change. */
    long all() {
        return all.get();
    }
}
