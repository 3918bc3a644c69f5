package xianghui.web.nights;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xianghui.runs.News;
import xianghui.runs.Run;
import xianghui.runs.Runs;
import xianghui.runs.Snapshot;
import xianghui.web.Moments;

/** Tells what a report changed; that of the run asked for last is kept. */
@Component
class Bulletin {

    private final Runs runs;
    private final Words words;
    private volatile @Nullable Known known;

    Bulletin(Runs runs, Moments moments) {
        this.runs = runs;
        this.words = new Words(moments);
    }

    /** Compares a report with the one before; nothing where there is none. */
    Optional<NewsView> of(Run run) {
        Known last = known;
        if (last == null || !last.run().equals(run)) {
            last = new Known(run, compare(run));
            known = last;
        }
        return last.news();
    }

    private Optional<NewsView> compare(Run run) {
        if (!run.ending().reported()) {
            return Optional.empty();
        }
        return runs.reportedBefore(run)
                .flatMap(before -> runs.snapshot(before.id()).flatMap(was -> runs.snapshot(run.id())
                        .map(now -> NewsView.of(News.between(was, now), before, run, names(was, now), words))));
    }

    private static Map<String, String> names(Snapshot was, Snapshot now) {
        Map<String, String> names = new HashMap<>();
        was.units().forEach((code, unit) -> names.put(code, unit.name()));
        now.units().forEach((code, unit) -> names.put(code, unit.name()));
        return names;
    }

    private record Known(Run run, Optional<NewsView> news) {}
}
