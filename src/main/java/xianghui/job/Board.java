package xianghui.job;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xianghui.annotation.Annotated;
import xianghui.catalog.County;
import xianghui.catalog.Role;
import xianghui.catalog.Severity;
import xianghui.catalog.Unit;
import xianghui.intake.Submission;
import xianghui.publication.FindingEntry;
import xianghui.publication.RollCall;
import xianghui.returns.Finding;
import xianghui.returns.Return;
import xianghui.returns.Returns;
import xianghui.returns.Sentences;
import xianghui.returns.SubmissionId;
import xianghui.store.JdbcAnswers;
import xianghui.store.JdbcFindings;
import xianghui.store.Judgement;
import xianghui.store.Said;
import xianghui.validation.Validator;

/**
 * Tells at any moment how each unit stands, as the next run would find it: from the files that the last run saw in the
 * folder, what was sent in through the page since, and the returns that count. Reckoned for a unit when something about
 * it has changed, and kept until then. What is found between units is reckoned for all of them together; while one
 * thread is at it, the others show what was found before.
 */
public final class Board {

    private static final String PHONE = "phone";
    private static final Sentences SENTENCES = new Sentences("/messages/board.properties");

    private final CurrentRules rules;
    private final Mailroom mailroom;
    private final Returns returns;
    private final JdbcFindings findings;
    private final JdbcAnswers answers;
    private final SentBack sentBack;
    private final Changes changes;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final Map<String, Shown> shown = new ConcurrentHashMap<>();
    private final ReentrantLock reckoning = new ReentrantLock();
    private volatile @Nullable Between between;

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

    /**
     * How all units stand.
     *
     * @throws DefinitionsRefusedException if the definitions cannot be used
     */
    public Overview overview() {
        CurrentRules.Rules now = rules.now();
        List<UnitView> views = new ArrayList<>();
        Between others = between(now);
        Post post = null;
        for (Unit unit : now.catalog().county().units()) {
            Known one = current(unit, now);
            if (one == null) {
                post = post == null ? look(now) : post;
                one = reckon(unit, now, post);
            }
            views.add(view(one, others, now));
        }
        Known stray = current(nobody(), now);
        Known strays = stray == null ? reckon(nobody(), now, post == null ? look(now) : post) : stray;
        return new Overview(now.catalog().county(), views, strays.docket().findings());
    }

    /**
     * How one unit stands; nothing if there is no such unit.
     *
     * @throws DefinitionsRefusedException if the definitions cannot be used
     */
    public Optional<UnitView> of(String code) {
        CurrentRules.Rules now = rules.now();
        return now.catalog().county().unit(code).map(unit -> view(known(unit, now), between(now), now));
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
                        known(unit.get(), now).docket().with(between(now).of(unit.get())));
    }

    /** What was decided of the files of a unit. */
    Settlement settlement(Unit unit) {
        return known(unit, rules.now()).docket().settlement();
    }

    private Known known(Unit unit, CurrentRules.Rules now) {
        Known one = current(unit, now);
        return one == null ? reckon(unit, now, look(now)) : one;
    }

    private @Nullable Known current(Unit unit, CurrentRules.Rules now) {
        Known one = known.get(unit.code());
        return one != null && one.rules() == now && one.stamp() == changes.of(unit.code()) ? one : null;
    }

    /** What there is to be looked at, and whose each file is as far as it was read. */
    private Post look(CurrentRules.Rules now) {
        return new Post(mailroom.known(now.catalog().county()), findings.units());
    }

    private Known reckon(Unit unit, CurrentRules.Rules now, Post post) {
        long stamp = changes.of(unit.code());
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
        Known one = new Known(stamp, now, docket, last, unread, answers.said(unit.code()), phone(settlement, unit));
        known.put(unit.code(), one);
        return one;
    }

    /** On the cover of its return for this term, else of the last one. */
    private String phone(Settlement settlement, Unit unit) {
        return Stream.concat(settlement.readings(), returns.lastAccepted(unit.code()).stream())
                .flatMap(one -> one.cover().reading(PHONE).stream())
                .map(reading -> Sentences.shown(reading.typed()))
                .filter(phone -> !phone.isEmpty())
                .findFirst()
                .orElse("");
    }

    private UnitView view(Known one, Between others, CurrentRules.Rules now) {
        String code = one.docket().settlement().register().get(0).code();
        Shown last = shown.get(code);
        if (last == null || last.known() != one || last.between().findings() != others.findings()) {
            last = new Shown(one, others, made(one, others, now));
            shown.put(code, last);
        }
        return last.view();
    }

    private static UnitView made(Known one, Between others, CurrentRules.Rules now) {
        Unit unit = one.docket().settlement().register().get(0);
        Docket docket = one.docket().with(others.of(unit));
        RollCall rollCall = docket.rollCall();
        List<UnitView.Noted> noted = told(docket).stream()
                .map(entry -> noted(entry, docket, one.said()))
                .toList();
        UnitView.State state = state(unit, rollCall);
        UnitView view = new UnitView(
                unit,
                state,
                rollCall.accepted().contains(unit),
                Optional.ofNullable(docket.settlement().kept().get(unit.code())).map(Return::file),
                docket.settlement().latest(unit.code()).map(Judgement::file),
                one.lastReport(),
                one.unread(),
                noted,
                one.phone(),
                "");
        return view.reminding(reminder(view, now.catalog().county()));
    }

    /**
     * What there is to say to a unit: that it has sent nothing says its state, and what is to be said of two files of it is
     * said once.
     */
    private static List<FindingEntry> told(Docket docket) {
        List<FindingEntry> told = new ArrayList<>();
        for (FindingEntry entry : docket.findings()) {
            boolean before = told.stream()
                    .anyMatch(one -> one.state().equals(entry.state())
                            && one.finding().message().equals(entry.finding().message())
                            && one.finding().isLike(entry.finding()));
            if (!before && !entry.finding().rule().equals(Validator.MISSING_UNIT)) {
                told.add(entry);
            }
        }
        return told;
    }

    private static UnitView.Noted noted(FindingEntry entry, Docket docket, SortedMap<String, Said> said) {
        String key = docket.key(entry.finding());
        return new UnitView.Noted(entry, key, Optional.ofNullable(said.get(key)));
    }

    private static UnitView.State state(Unit unit, RollCall rollCall) {
        if (rollCall.inConflict().contains(unit)) {
            return UnitView.State.CONFLICT;
        }
        if (rollCall.returned().contains(unit)) {
            return UnitView.State.RETURNED;
        }
        return rollCall.accepted().contains(unit) ? UnitView.State.REPORTED : UnitView.State.MISSING;
    }

    private static String reminder(UnitView view, County county) {
        long faults = view.open(Severity.FATAL);
        long queries = view.open(Severity.QUERY);
        if (view.state() == UnitView.State.REPORTED && queries == 0 || view.unread() > 0) {
            return "";
        }
        String text = SENTENCES.say(
                "reminder." + view.state().name(),
                Map.of(
                        "unit", view.unit().name(),
                        "county", county.name(),
                        "term", county.term(),
                        "faults", Long.toString(faults),
                        "queries", Long.toString(queries),
                        "office", county.office()));
        return county.phone().isEmpty() ? text : text + SENTENCES.say("reminder.call", Map.of("phone", county.phone()));
    }

    /** What is found between the returns that count now; the first to ask reckons it. */
    private Between between(CurrentRules.Rules now) {
        Between last = between;
        if (last != null && last.rules() == now && last.stamp() == changes.all()) {
            return last;
        }
        if (last == null || last.rules() != now) {
            reckoning.lock();
        } else if (!reckoning.tryLock()) {
            return last;
        }
        try {
            Between newer = between;
            if (newer != null && newer.rules() == now && newer.stamp() == changes.all()) {
                return newer;
            }
            Between reckoned = reckonBetween(now);
            between = reckoned;
            return reckoned;
        } finally {
            reckoning.unlock();
        }
    }

    private Between reckonBetween(CurrentRules.Rules now) {
        long stamp = changes.all();
        Post post = null;
        List<Return> counting = new ArrayList<>();
        for (Unit unit : now.catalog().county().units()) {
            Known one = current(unit, now);
            if (one == null) {
                post = post == null ? look(now) : post;
                one = reckon(unit, now, post);
            }
            counting.addAll(one.docket().settlement().accepted());
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

    /** Whose files are those that do not tell. */
    private static Unit nobody() {
        return new Unit("", "", List.of(), Role.TOWNSHIP, "", List.of(), Map.of());
    }

    /** The mailbox, and the unit of each file that was judged. */
    private record Post(Mailbox mailbox, Map<SubmissionId, String> units) {

        boolean isOf(Submission file, String unit) {
            Set<String> senders = mailbox.senders(file.id());
            return senders.isEmpty() ? unit.equals(units.getOrDefault(file.id(), "")) : senders.contains(unit);
        }
    }

    /** What was reckoned for one unit at one moment. */
    private record Known(
            long stamp,
            CurrentRules.Rules rules,
            Docket docket,
            Optional<Instant> lastReport,
            int unread,
            SortedMap<String, Said> said,
            String phone) {}

    /** What was made of what was reckoned. */
    private record Shown(Known known, Between between, UnitView view) {}

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
