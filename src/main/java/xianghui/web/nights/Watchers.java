package xianghui.web.nights;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;
import xianghui.job.UnderWay;

/**
 * Tells browsers how a run goes on. Each has a turn of its own, so that a slow one keeps neither the run nor the others
 * waiting. An event's id is how many things had happened; a browser that comes back is told what it missed.
 */
@Component
class Watchers implements AutoCloseable {

    private static final int MOST = 40;
    private static final int AT_ONCE = 4;
    private static final long PAUSE_MILLIS = 400;
    private static final long HEARTBEAT_NANOS = Duration.ofSeconds(15).toNanos();

    /** Then the browser asks again, and it is looked at again who it is. */
    private static final long LONGEST_MILLIS = Duration.ofMinutes(10).toMillis();

    private final ScheduledExecutorService turns =
            Executors.newScheduledThreadPool(AT_ONCE, work -> new Thread(work, "watchers"));
    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();

    /** Whether one more can be told. */
    boolean haveRoom() {
        return watchers.size() < MOST;
    }

    /** Tells of a run at work from the thing after that one. */
    SseEmitter watch(UnderWay run, long known) {
        SseEmitter emitter = new SseEmitter(LONGEST_MILLIS);
        Watcher watcher = new Watcher(run, emitter, known);
        watchers.add(watcher);
        Runnable gone = () -> leave(watcher);
        emitter.onCompletion(gone);
        emitter.onTimeout(emitter::complete);
        emitter.onError(failure -> gone.run());
        watcher.turn = turns.scheduleWithFixedDelay(() -> tell(watcher), 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        return emitter;
    }

    /** Tells at once that nothing more comes. */
    static SseEmitter ended(long happenings) throws IOException {
        SseEmitter emitter = new SseEmitter(LONGEST_MILLIS);
        emitter.send(event("end", happenings, ""));
        emitter.complete();
        return emitter;
    }

    private void tell(Watcher watcher) {
        try {
            watcher.tell();
        } catch (IOException | IllegalStateException e) {
            // The browser is gone, which is no failure.
            leave(watcher);
            watcher.emitter.completeWithError(e);
        }
    }

    private void leave(Watcher watcher) {
        watchers.remove(watcher);
        Future<?> turn = watcher.turn;
        if (turn != null) {
            turn.cancel(false);
        }
    }

    private static SseEventBuilder event(String name, long id, String text) {
        return SseEmitter.event().name(name).id(String.valueOf(id)).data(text, MediaType.TEXT_PLAIN);
    }

    /** Lets all go; their browsers come back to the next server. */
    @Override
    public void close() {
        turns.shutdownNow();
        watchers.forEach(watcher -> watcher.emitter.complete());
    }

    /** One browser that watches one run. */
    private static final class Watcher {

        private final UnderWay run;
        private final SseEmitter emitter;
        private long known;
        private long lastSent = System.nanoTime();
        private volatile @Nullable Future<?> turn;

        Watcher(UnderWay run, SseEmitter emitter, long known) {
            this.run = run;
            this.emitter = emitter;
            this.known = known;
        }

        void tell() throws IOException {
            boolean ended = run.hasEnded();
            long happenings = run.happenings();
            if (happenings > known) {
                send(event("progress", happenings, run.lastLine()));
                known = happenings;
            } else if (System.nanoTime() - lastSent > HEARTBEAT_NANOS) {
                send(SseEmitter.event().comment(""));
            }
            if (ended) {
                send(event("end", happenings, ""));
                emitter.complete();
            }
        }

        private void send(SseEventBuilder event) throws IOException {
            emitter.send(event);
            lastSent = System.nanoTime();
        }
    }
}
