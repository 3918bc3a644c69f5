package xianghui.job;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import xianghui.catalog.Unit;
import xianghui.intake.Standing;
import xianghui.publication.RollCall;
import xianghui.returns.Finding;
import xianghui.returns.Return;
import xianghui.store.Judgement;

/**
 * How every unit of the register stands, with all files of the mailbox taken together.
 *
 * @param judgements of all files, in the order of the mailbox
 * @param standings by unit code, of the units of whom a return could be read
 * @param kept the return that counts, by unit code, in the order of the register
 * @param earlier by unit code, the return before the one that counts or was sent back
 * @param answers by unit code, what the unit says to queries, by the key of the finding
 * @param replaced what was thought of files that hold no return and that another took the place of
 */
record Settlement(
        List<Unit> register,
        List<Judgement> judgements,
        Map<String, Standing> standings,
        Map<String, Return> kept,
        Map<String, Earlier> earlier,
        Map<String, Map<String, String>> answers,
        Set<Judgement> replaced) {

    /** The return that came before the latest of a unit, with what was found in it. */
    record Earlier(Judgement judgement, Return reading) {}

    Settlement {
        register = List.copyOf(register);
        judgements = List.copyOf(judgements);
        standings = Collections.unmodifiableMap(new LinkedHashMap<>(standings));
        kept = Collections.unmodifiableMap(new LinkedHashMap<>(kept));
        earlier = Collections.unmodifiableMap(new LinkedHashMap<>(earlier));
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        replaced = Set.copyOf(replaced);
    }

    /** The same without what is thought of the files for other units that sent them in too. */
    Settlement of(String unit) {
        List<Judgement> own =
                judgements.stream().filter(one -> one.unit().equals(unit)).toList();
        return new Settlement(register, own, standings, kept, earlier, answers, replaced);
    }

    /** The returns that count. */
    List<Return> accepted() {
        return List.copyOf(kept.values());
    }

    /** What is to be said of the files of a unit together. */
    List<Finding> findings() {
        return standings.values().stream()
                .flatMap(standing -> standing.findings().stream())
                .toList();
    }

    /** Whether a later return has taken the place of that file. */
    boolean superseded(Judgement judgement) {
        return replaced.contains(judgement)
                || standing(judgement.unit()).stream()
                        .flatMap(standing -> standing.superseded().stream())
                        .anyMatch(one -> one.file().equals(judgement.file()));
    }

    /** Whether that file goes back to the unit. */
    boolean sentBack(Judgement judgement) {
        return !judgement.acceptable() && !superseded(judgement);
    }

    /** The file of a unit that was sent back, else the one that counts. */
    Optional<Judgement> latest(String unit) {
        List<Judgement> own =
                judgements.stream().filter(one -> one.unit().equals(unit)).toList();
        return own.stream().filter(this::sentBack).findFirst().or(() -> own.stream()
                .filter(this::counts)
                .findFirst());
    }

    /** Whether the figures come from that file. */
    boolean counts(Judgement judgement) {
        return Optional.ofNullable(kept.get(judgement.unit()))
                .filter(one -> one.file().equals(judgement.file()))
                .isPresent();
    }

    /** Whether others of the unit contradict that file. */
    boolean conflicts(Judgement judgement) {
        return standing(judgement.unit()).stream()
                .flatMap(standing -> standing.conflicting().stream())
                .anyMatch(one -> one.file().equals(judgement.file()));
    }

    /** Every return that was read, whether it counts or not. */
    Stream<Return> readings() {
        return standings.values().stream().flatMap(standing -> Stream.of(
                        standing.accepted().stream(),
                        standing.returned().stream(),
                        standing.conflicting().stream(),
                        standing.superseded().stream())
                .flatMap(one -> one));
    }

    RollCall rollCall() {
        List<Unit> accepted = units(kept::containsKey);
        List<Unit> inConflict = units(code ->
                standing(code).filter(one -> !one.conflicting().isEmpty()).isPresent());
        List<Unit> returned = units(code ->
                judgements.stream().filter(one -> one.unit().equals(code)).anyMatch(this::sentBack));
        List<Unit> silent = register.stream()
                .filter(unit -> Stream.of(accepted, inConflict, returned).noneMatch(units -> units.contains(unit)))
                .toList();
        return new RollCall(register, accepted, returned, inConflict, silent);
    }

    private List<Unit> units(Predicate<String> which) {
        return register.stream().filter(unit -> which.test(unit.code())).toList();
    }

    private Optional<Standing> standing(String unit) {
        return Optional.ofNullable(standings.get(unit));
    }
}
