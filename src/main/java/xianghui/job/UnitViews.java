package xianghui.job;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import xianghui.catalog.County;
import xianghui.catalog.Severity;
import xianghui.catalog.Unit;
import xianghui.publication.FindingEntry;
import xianghui.publication.RollCall;
import xianghui.returns.CellRef;
import xianghui.returns.Finding;
import xianghui.returns.Return;
import xianghui.returns.Returns;
import xianghui.returns.Sentences;
import xianghui.store.Judgement;
import xianghui.store.Said;
import xianghui.validation.Validator;

/** Says how a unit stands, in the words of the office. */
final class UnitViews {

    private static final String PHONE = "phone";
    private static final Sentences SENTENCES = new Sentences("/messages/board.properties");

    private UnitViews() {}

    /**
     * How a unit stands.
     *
     * @param between what was found between its return and others
     */
    static UnitView view(Standing standing, List<Finding> between, County county) {
        Unit unit = standing.unit();
        Docket docket = standing.docket().with(between);
        RollCall rollCall = docket.rollCall();
        List<UnitView.Noted> noted = told(docket).stream()
                .map(entry -> noted(entry, docket, standing.said()))
                .toList();
        UnitView view = new UnitView(
                unit,
                state(unit, rollCall),
                rollCall.accepted().contains(unit),
                Optional.ofNullable(docket.settlement().kept().get(unit.code())).map(Return::file),
                docket.settlement().latest(unit.code()).map(Judgement::file),
                standing.lastReport(),
                standing.unread(),
                noted,
                standing.phone(),
                "");
        return view.reminding(reminder(view, county));
    }

    /** On the cover of its return for this term, else of the last one. */
    static String phone(Settlement settlement, Unit unit, Returns returns) {
        return Stream.concat(settlement.readings(), returns.lastAccepted(unit.code()).stream())
                .flatMap(one -> one.cover().reading(PHONE).stream())
                .map(reading -> Sentences.shown(reading.typed()))
                .filter(phone -> !phone.isEmpty())
                .findFirst()
                .orElse("");
    }

    /**
     * What there is to say to a unit: that it has sent nothing says its state, and what is to be said of two files of it is
     * said once.
     */
    private static List<FindingEntry> told(Docket docket) {
        List<FindingEntry> told = new ArrayList<>();
        Set<Told> before = new HashSet<>();
        for (FindingEntry entry : docket.findings()) {
            if (!entry.finding().rule().equals(Validator.MISSING_UNIT) && before.add(Told.of(entry))) {
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

    /** By which the same is known that is to be said of two files. */
    private record Told(String state, String rule, String message, List<String> places) {

        static Told of(FindingEntry entry) {
            Finding finding = entry.finding();
            List<String> places =
                    finding.cells().stream().map(CellRef::toString).toList();
            return new Told(entry.state(), finding.rule(), finding.message(), places);
        }
    }
}
