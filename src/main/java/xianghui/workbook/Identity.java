package xianghui.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import xianghui.catalog.Catalog;
import xianghui.catalog.County;
import xianghui.catalog.Unit;

/** Tells from the cover whose return it is, and whether it is one for this term, period and form. */
final class Identity {

    private final Catalog catalog;
    private final County county;
    private final Cover cover;
    private final Findings findings;

    Identity(Catalog catalog, Cover cover, Findings findings) {
        this.catalog = catalog;
        this.county = catalog.county();
        this.cover = cover;
        this.findings = findings;
    }

    /** The unit whose code stands on the cover; findings where name or role say otherwise. */
    Optional<Unit> unit() {
        Optional<String> code = cover.word("unit_code");
        if (code.isEmpty()) {
            return Optional.empty();
        }
        Optional<Unit> unit = registered(code.get());
        if (unit.isEmpty()) {
            unknown();
        } else {
            cover.word("unit_name").ifPresent(name -> {
                if (isNamed(unit.get(), name)) {
                    findings.accepted(name, unit.get().name());
                } else {
                    misnamed(unit.get(), name);
                }
            });
            cover.word("unit_role")
                    .filter(role -> !role.equals(roleWord(unit.get())))
                    .ifPresent(role -> object(Fault.UNIT, "role", "unit_role", values(unit.get())));
        }
        return unit;
    }

    /** Whether the return is for the current term, form and period; findings where not. */
    boolean isCurrent() {
        boolean term = agrees("term", county.term(), Fault.TERM);
        boolean version = agrees("template_version", county.templateVersion(), Fault.VERSION);
        boolean period = agrees("period", county.period(), Fault.PERIOD);
        return term && version && period;
    }

    /** Says so where the return was drawn up for another day. */
    void compareDay() {
        cover.day("as_of")
                .filter(day -> !day.equals(county.asOf()))
                .ifPresent(day -> object(
                        Fault.AS_OF,
                        "other",
                        "as_of",
                        Map.of("expected", new xianghui.expression.Value.Day(county.asOf()).toString())));
    }

    private boolean agrees(String field, String expected, Fault fault) {
        Optional<String> said = cover.word(field);
        boolean agrees =
                said.filter(word -> digits(word).equals(digits(expected))).isPresent();
        if (!agrees && said.isPresent()) {
            object(fault, "other", field, Map.of("expected", Words.quoted(expected)));
        }
        return agrees;
    }

    /** The sixteenth term may be spelt in digits too. */
    private static String digits(String word) {
        return HanDigits.unified(Spelling.folded(word));
    }

    /** A spreadsheet may have dropped the nought of 07. */
    private Optional<Unit> registered(String code) {
        return county.unit(code).or(() -> county.units().stream()
                .filter(unit -> withoutNoughts(unit.code()).equals(withoutNoughts(code)))
                .findFirst());
    }

    private static String withoutNoughts(String code) {
        return code.replaceAll("^0+(?=.)", "");
    }

    /** By any of its names, also with that of the county in front. */
    private boolean isNamed(Unit unit, String name) {
        String folded = Spelling.folded(name);
        return names(unit)
                .flatMap(known -> Stream.of(known, county.name() + known))
                .anyMatch(known -> Spelling.folded(known).equals(folded));
    }

    private static Stream<String> names(Unit unit) {
        return Stream.concat(Stream.of(unit.name()), unit.aliases().stream());
    }

    private String roleWord(Unit unit) {
        return Objects.requireNonNull(catalog.roleCodes().get(unit.role()));
    }

    private void unknown() {
        cover.word("unit_name")
                .flatMap(this::named)
                .ifPresentOrElse(
                        unit -> object(Fault.UNIT, "codeofname", "unit_code", values(unit)),
                        () -> object(Fault.UNIT, "unknown", "unit_code", Map.of()));
    }

    private Optional<Unit> named(String name) {
        return county.units().stream().filter(unit -> isNamed(unit, name)).findFirst();
    }

    private void misnamed(Unit unit, String name) {
        Map<String, String> values = new HashMap<>(values(unit));
        Optional<Unit> other = named(name);
        Optional<String> near =
                NearMatch.of(name, county.units(), Identity::names).map(Unit::name);
        other.ifPresent(namesake -> values.put("othercode", Words.quoted(namesake.code())));
        near.ifPresent(meant -> values.put("near", Words.quoted(meant)));
        String otherwise = near.isPresent() ? "near" : "name";
        object(Fault.UNIT, other.isPresent() ? "other" : otherwise, "unit_name", values);
    }

    private Map<String, String> values(Unit unit) {
        return Map.of(
                "code", Words.quoted(unit.code()),
                "name", Words.quoted(unit.name()),
                "role", Words.quoted(roleWord(unit)));
    }

    private void object(Fault fault, String variant, String field, Map<String, String> values) {
        findings.add(fault, variant, values, cover.grid(), cover.cell(field));
    }
}
