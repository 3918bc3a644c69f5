package xianghui.validation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import xianghui.catalog.Catalog;
import xianghui.catalog.Check;
import xianghui.catalog.Role;
import xianghui.catalog.Rule;
import xianghui.catalog.Severity;
import xianghui.catalog.Unit;
import xianghui.query.Frame;
import xianghui.returns.Finding;
import xianghui.returns.Return;
import xianghui.returns.Sentences;

/** Confronts returns with the rules in force on the county's polling day. */
public final class Validator {

    /** What is said of a unit that has sent nothing. */
    public static final String MISSING_UNIT = "F-MISSING";

    private final Catalog catalog;
    private final LocalDate asOf;
    private final Sentences sentences = new Sentences("/messages/validation.properties");
    private final Headers headers;
    private final Report report = new Report(sentences);

    /**
     * @param asOf the day on which ages and delays are reckoned
     */
    public Validator(Catalog catalog, LocalDate asOf) {
        this.catalog = catalog;
        this.asOf = asOf;
        this.headers = new Headers(catalog, sentences);
    }

    /** Everything that is wrong within one return, in the order of the rules. */
    public Verdict validate(Return filed) {
        Frame frame = new Frame(catalog, asOf, filed);
        List<Finding> findings = catalog.rules().stream()
                .filter(rule -> scope(rule.check()) == Check.Scope.UNIT)
                .filter(this::isAsked)
                .filter(rule -> rule.units().includes(frame.unit().role()))
                .flatMap(rule -> report.findings(rule, checking(rule.check()).faults(rule, List.of(frame))).stream())
                .toList();
        return new Verdict(filed, findings);
    }

    /** What is wrong between returns: a finding for each unit that is involved, with its own cells alone. */
    public List<Finding> validateAcross(List<Return> filed) {
        List<Frame> frames =
                filed.stream().map(one -> new Frame(catalog, asOf, one)).toList();
        return catalog.rules().stream()
                .filter(rule -> scope(rule.check()) == Check.Scope.COUNTY)
                .filter(this::isAsked)
                .flatMap(rule ->
                        report.findings(rule, checking(rule.check()).faults(rule, of(rule.units(), frames))).stream())
                .toList();
    }

    /** A finding for each unit of the register that filed nothing. */
    public List<Finding> missing(Set<String> present) {
        return catalog.county().units().stream()
                .filter(unit -> !present.contains(unit.code()))
                .map(this::missing)
                .toList();
    }

    private Finding missing(Unit unit) {
        String message = sentences.say("unit.missing", Map.of("name", unit.name(), "code", unit.code()));
        return new Finding(unit.code(), "", MISSING_UNIT, Severity.FATAL, message, List.of());
    }

    private boolean isAsked(Rule rule) {
        return catalog.asks(rule) && rule.inForce(catalog.county().pollingDay());
    }

    private static List<Frame> of(Role role, List<Frame> frames) {
        return frames.stream()
                .filter(frame -> role.includes(frame.unit().role()))
                .toList();
    }

    private static Check.Scope scope(Check check) {
        if (check instanceof Check.AcrossCheck across) {
            return across.scope();
        }
        return check instanceof Check.NamedCheck named
                ? NamedChecks.of(named.name()).scope()
                : Check.Scope.UNIT;
    }

    private Checking checking(Check check) {
        if (check instanceof Check.RowCheck row) {
            return new RowChecking(row, headers);
        }
        if (check instanceof Check.TotalCheck total) {
            return new TotalChecking(total, headers);
        }
        if (check instanceof Check.AcrossCheck across) {
            return across.scope() == Check.Scope.UNIT
                    ? new GroupChecking(across, headers)
                    : new CountyChecking(across, headers);
        }
        return NamedChecks.of(((Check.NamedCheck) check).name());
    }
}
