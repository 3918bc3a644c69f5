package xianghui.job;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import xianghui.annotation.Annotated;
import xianghui.catalog.Role;
import xianghui.catalog.Unit;
import xianghui.intake.Submission;
import xianghui.returns.Finding;
import xianghui.returns.Return;
import xianghui.returns.Returns;
import xianghui.returns.SubmissionId;
import xianghui.store.JdbcAnswers;
import xianghui.store.JdbcFindings;
import xianghui.validation.Validator;

/**
 * Tells at any moment how each unit stands, as the next run would find it: from the files that the last run saw in the
 * folder, what was sent in through the page since, and the returns that count.
 *
 * <p>A thread of its own reckons all units anew when something has changed, so that no page has to; whoever asks meanwhile
 * waits for it a moment at most and then sees the county as it stood before the change. A unit that is asked for by itself
 * is always told as it stands; only what is found between it and others may be from before.
 */
public final class Board {

    private static final Duration PATIENCE = Duration.ofMillis(150);
    private static final Duration AS_LONG_AS_IT_TAKES = Duration.ofDays(1);
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final CurrentRules rules;
    private final Mailroom mailroom;
    private final Returns returns;
    private final JdbcFindings findings;
    private final JdbcAnswers answers;
    private final SentBack sentBack;
    private final Changes changes;
    private final Map<String, Standing> standings = new ConcurrentHashMap<>();
    private final Map<String, Shown> shown = new ConcurrentHashMap<>();
    private final Executor keeper = keeper();
    private volatile @Nullable Between between;
    private @Nullable CompletableFuture<Between> ahead;

    Board(
            CurrentRules rules,
            Mailroom mailroom,
            Returns returns,
            JdbcFindings findings,
            JdbcAnswers answers,
            SentBack sentBack,
            Changes changes) {
        this.rules = rules;
        this.mailroom = mailroom;
        this.returns = returns;
        this.findings = findings;
        this.answers = answers;
        this.sentBack = sentBack;
        this.changes = changes;
    }

    private static Executor keeper() {
        ThreadPoolExecutor one =
                new ThreadPoolExecutor(1, 1, IDLE.toSeconds(), TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "board");
                    thread.setDaemon(true);
                    return thread;
                });
        one.allowCoreThreadTimeOut(true);
        return one;
    }

    /**
     * How all units stand.
     *
     * @throws DefinitionsRefusedException if the definitions cannot be used
     */
    public Overview overview() {
        CurrentRules.Rules now = rules.now();
        Between others = between(now, PATIENCE);
        List<UnitView> views = now.catalog().county().units().stream()
                .map(unit -> view(lastKnown(unit, now), others, now))
                .toList();
        return new Overview(
                now.catalog().county(), views, lastKnown(nobody(), now).docket().findings(), isCurrent(others, now));
    }

    /**
     * How one unit stands; nothing if there is no such unit.
     *
     * @throws DefinitionsRefusedException if the definitions cannot be used
     */
    public Optional<UnitView> of(String code) {
        CurrentRules.Rules now = rules.now();
        return now.catalog().county().unit(code).map(unit -> view(standing(unit, now), between(now, PATIENCE), now));
    }

    /**
     * The latest file of a unit with notes at the cells in question, made anew; nothing where there is none, or where it
     * cannot be marked up.
     *
     * @throws IOException if the file cannot be read
     */
    public Optional<Annotated> sentBack(String code) throws IOException {
        CurrentRules.Rules now = rules.now();
        Optional<Unit> unit = now.catalog().county().unit(code);
        return unit.isEmpty()
                ? Optional.empty()
                : sentBack.of(
                        unit.get(),
                        standing(unit.get(), now)
                                .docket()
                                .with(between(now, AS_LONG_AS_IT_TAKES).of(unit.get())));
    }

    /** What was decided of the files of a unit. */
    Settlement settlement(Unit unit) {
        return standing(unit, rules.now()).docket().settlement();
    }

    /** Has everything reckoned anew, if somebody has asked before; does not wait for it. */
    void refresh() {
        if (between != null) {
            reckoned();
        }
    }

    private Standing standing(Unit unit, CurrentRules.Rules now) {
        Standing one = standings.get(unit.code());
        return one != null && isCurrent(one, unit, now) ? one : reckon(unit, now, look(now));
    }

    /** As it stands, or as it stood a moment ago. */
    private Standing lastKnown(Unit unit, CurrentRules.Rules now) {
        Standing one = standings.get(unit.code());
        return one != null && one.rules() == now ? one : standing(unit, now);
    }

    private boolean isCurrent(Standing one, Unit unit, CurrentRules.Rules now) {
        return one.rules() == now && one.stamp() == changes.of(unit.code());
    }

    /** What there is to be looked at, and whose each file is as far as it was read. */
    private Post look(CurrentRules.Rules now) {
        // First the stamps: what changes while the post is looked through must be seen to have changed since.
        Map<String, Long> stamps =
                all(now).stream().collect(Collectors.toMap(Unit::code, unit -> changes.of(unit.code())));
        return new Post(stamps, mailroom.known(now.catalog().county()), findings.units());
    }

    private Standing reckon(Unit unit, CurrentRules.Rules now, Post post) {
        Mailbox own = post.mailbox().only(file -> post.isOf(file, unit.code()));
        Mailbox read = own.only(file -> post.units().containsKey(file.id()));
        Settlement settlement = new Settler(returns, findings, answers, now.catalog(), List.of(unit)).settle(read);
        Docket docket = new Docket(
                        now.catalog(),
                        now.decisions(),
                        now.catalog().county().asOf(),
                        settlement.of(unit.code()),
                        List.of())
                .with(List.of());
        Optional<Instant> last =
                own.files().stream().map(file -> own.sent(file, unit.code())).max(Instant::compareTo);
        int unread = own.files().size() - read.files().size();
        Standing one = new Standing(
                post.stamp(unit),
                now,
                docket,
                last,
                unread,
                answers.said(unit.code()),
                UnitViews.phone(settlement, unit, returns));
        standings.put(unit.code(), one);
        return one;
    }

    private UnitView view(Standing one, Between others, CurrentRules.Rules now) {
        String code = one.unit().code();
        Shown last = shown.get(code);
        if (last == null || last.standing() != one || last.between().findings() != others.findings()) {
            UnitView view =
                    UnitViews.view(one, others.of(one.unit()), now.catalog().county());
            last = new Shown(one, others, view);
            shown.put(code, last);
        }
        return last.view();
    }

    /** What is found between the returns that count now; what was found before, if reckoning it anew takes longer. */
    private Between between(CurrentRules.Rules now, Duration patience) {
        Between last = between;
        if (last != null && isCurrent(last, now)) {
            return last;
        }
        CompletableFuture<Between> next = reckoned();
        boolean usable = last != null && last.rules() == now;
        try {
            return usable
                    ? next.completeOnTimeout(last, patience.toMillis(), TimeUnit.MILLISECONDS)
                            .join()
                    : next.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private boolean isCurrent(Between one, CurrentRules.Rules now) {
        return one.rules() == now && one.stamp() == changes.all();
    }

    /** Has everything reckoned anew; what waits for its turn will see all that has changed until then. */
    private synchronized CompletableFuture<Between> reckoned() {
        if (ahead == null) {
            ahead = CompletableFuture.supplyAsync(this::keepUp, keeper);
        }
        return ahead.copy();
    }

    private Between keepUp() {
        synchronized (this) {
            ahead = null;
        }
        CurrentRules.Rules now = rules.now();
        Between last = between;
        if (last == null || !isCurrent(last, now)) {
            Between next = reckonBetween(now);
            now.catalog().county().units().forEach(unit -> view(lastKnown(unit, now), next, now));
            between = next;
            last = next;
        }
        return last;
    }

    private Between reckonBetween(CurrentRules.Rules now) {
        long stamp = changes.all();
        Post post = null;
        List<Return> counting = new ArrayList<>();
        for (Unit unit : all(now)) {
            Standing one = standings.get(unit.code());
            if (one == null || !isCurrent(one, unit, now)) {
                post = post == null ? look(now) : post;
                one = reckon(unit, now, post);
            }
            if (!unit.code().isEmpty()) {
                counting.addAll(one.docket().settlement().accepted());
            }
        }
        List<SubmissionId> files = counting.stream().map(Return::file).toList();
        Between last = between;
        if (last != null && last.rules() == now && last.counting().equals(files)) {
            return new Between(stamp, now, files, last.findings());
        }
        Validator validator =
                new Validator(now.catalog(), now.catalog().county().asOf());
        return new Between(stamp, now, files, validator.validateAcross(counting));
    }

    /** The units of the county, and the one whose files are those that do not tell. */
    private static List<Unit> all(CurrentRules.Rules now) {
        List<Unit> units = new ArrayList<>(now.catalog().county().units());
        units.add(nobody());
        return units;
    }

    private static Unit nobody() {
        return new Unit("", "", List.of(), Role.TOWNSHIP, "", List.of(), Map.of());
    }

    /** The mailbox and the unit of each file that was judged, and of each unit the stamp before anything was looked at. */
    private record Post(Map<String, Long> stamps, Mailbox mailbox, Map<SubmissionId, String> units) {

        long stamp(Unit unit) {
            return Objects.requireNonNull(stamps.get(unit.code()));
        }

        boolean isOf(Submission file, String unit) {
            Set<String> senders = mailbox.senders(file.id());
            return senders.isEmpty() ? unit.equals(units.getOrDefault(file.id(), "")) : senders.contains(unit);
        }
    }

    /** What was made of what was reckoned. */
    private record Shown(Standing standing, Between between, UnitView view) {}

    /**
     * What was found between units.
     *
     * @param counting the files that count
     */
    private record Between(long stamp, CurrentRules.Rules rules, List<SubmissionId> counting, List<Finding> findings) {

        List<Finding> of(Unit unit) {
            return findings.stream()
                    .filter(one -> one.unit().equals(unit.code()))
                    .toList();
        }
    }
}
