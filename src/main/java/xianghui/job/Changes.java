package xianghui.job;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what changed in the store, so that what was reckoned from it is reckoned anew only then. */
public final class Changes {

    private final AtomicLong all = new AtomicLong();
    private final AtomicLong everywhere = new AtomicLong();
    private final Map<String, AtomicLong> units = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Lets somebody know of every change, on the thread that made it: he must not keep it. */
    void tell(Runnable listener) {
        listeners.add(listener);
    }

    /** Something about that unit changed. */
    void in(String unit) {
        units.computeIfAbsent(unit, code -> new AtomicLong()).incrementAndGet();
        all.incrementAndGet();
        listeners.forEach(Runnable::run);
    }

    /** Something changed that may concern every unit. */
    void everywhere() {
        everywhere.incrementAndGet();
        all.incrementAndGet();
        listeners.forEach(Runnable::run);
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
