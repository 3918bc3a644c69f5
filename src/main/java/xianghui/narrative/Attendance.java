package xianghui.narrative;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xianghui.catalog.Role;
import xianghui.catalog.Unit;

/**
 * Whose data a statement stands on.
 *
 * @param role of the units that were expected
 * @param absent those without a return
 * @param refused those whose return did not pass the checks
 * @param lacking those whose return leaves a sheet open
 */
record Attendance(Role role, List<Unit> expected, List<Unit> absent, List<Unit> refused, List<Unit> lacking) {

    private static final String LIST = Vocabulary.word("list");

    Attendance {
        expected = List.copyOf(expected);
        absent = List.copyOf(absent);
        refused = List.copyOf(refused);
        lacking = List.copyOf(lacking);
    }

    boolean complete() {
        return accepted() == expected.size();
    }

    /** The number of units that are in with all that is needed. */
    int accepted() {
        return expected.size() - absent.size() - refused.size() - lacking.size();
    }

    /** The whole county, or those that reported out of those expected. */
    String scope() {
        return complete()
                ? Vocabulary.word("scope.all")
                : Vocabulary.say("scope.some", those(), Integer.toString(expected.size()), counted());
    }

    /** The whole county, or those that reported. */
    String briefScope() {
        return complete() ? Vocabulary.word("scope.all") : Vocabulary.say("scope.brief", those());
    }

    /** The same among the townships only. */
    Attendance townships() {
        return new Attendance(Role.TOWNSHIP, only(expected), only(absent), only(refused), only(lacking));
    }

    private static List<Unit> only(List<Unit> units) {
        return units.stream().filter(unit -> unit.role() == Role.TOWNSHIP).toList();
    }

    /** All townships of the county, or those that reported. */
    String townshipScope() {
        return complete() ? Vocabulary.word("scope.townships") : briefScope();
    }

    /** Who is missing, to be put behind a statement; empty where nobody is. */
    String missing() {
        return absence("missing.return", absent)
                + absence("missing.refused", refused)
                + absence("missing.sheet", lacking);
    }

    /** How many townships are not in, and whether the county's own return is; nothing where all are. */
    Optional<String> lack() {
        List<Unit> out =
                Stream.of(absent, refused, lacking).flatMap(List::stream).toList();
        if (out.isEmpty()) {
            return Optional.empty();
        }
        long townships =
                out.stream().filter(unit -> unit.role() == Role.TOWNSHIP).count();
        boolean county = out.size() > townships;
        String key = townships == 0 ? "lack.county" : county ? "lack.with-county" : "lack.townships";
        return Optional.of(Vocabulary.say(key, Long.toString(townships)));
    }

    static String names(List<Unit> units) {
        return units.stream().map(Unit::name).collect(Collectors.joining(LIST));
    }

    private static String absence(String message, List<Unit> units) {
        return units.isEmpty() ? "" : Vocabulary.say(message, names(units));
    }

    private String those() {
        int townships = count(unit -> unit.role() == Role.TOWNSHIP);
        boolean county = count(unit -> unit.role() == Role.COUNTY) > 0;
        return Vocabulary.say(county ? "units.with-county" : "units.townships", Integer.toString(townships));
    }

    private String counted() {
        return Vocabulary.word(role == Role.TOWNSHIP ? "townships" : "units");
    }

    private int count(Predicate<Unit> which) {
        return (int) expected.stream()
                .filter(which)
                .filter(unit -> !absent.contains(unit) && !refused.contains(unit) && !lacking.contains(unit))
                .count();
    }
}
