package xianghui.web.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import xianghui.catalog.Unit;
import xianghui.people.Accounts;
import xianghui.people.Actor;
import xianghui.people.RefusedException;
import xianghui.people.Role;
import xianghui.people.Staff;

/** Opens the accounts of a whole list of townships' people, as it is copied out of a table: one person a line. */
@Component
final class Enrolment {

    /** What lies between cells that are copied out of a table, and what people put between words, fullwidth or not. */
    private static final Pattern CELLS = Pattern.compile("\t");

    private static final Pattern GAPS = Pattern.compile("[\\s\\u3000,\\uFF0C\\u3001;\\uFF1B]+");

    private static final int MOST = 200;
    private static final int UNIT = 0;
    private static final int PERSON = 1;
    private static final int LOGIN = 2;

    private final Staff staff;
    private final Accounts accounts;
    private final Units units;
    private final Words words;

    Enrolment(Staff staff, Accounts accounts, Units units, Words words) {
        this.staff = staff;
        this.accounts = accounts;
        this.units = units;
        this.words = words;
    }

    /** An account that was opened, and the name of its unit. */
    record Opened(String unit, Staff.Issued issued) {}

    /**
     * What became of a list.
     *
     * @param told of each line without an account, why
     * @param left those lines
     */
    record Outcome(List<Opened> opened, List<String> told, String left) {}

    /**
     * Opens an account for each line that can be understood: the unit by name or code, the person and, if wanted, the
     * account's name; otherwise it is named after the unit. One faulty line does not keep the others back.
     */
    Outcome open(Actor actor, String list) {
        List<Unit> known = units.all();
        List<Opened> opened = new ArrayList<>();
        List<String> told = new ArrayList<>();
        List<String> left = new ArrayList<>();
        List<String> lines = list.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at).strip();
            if (!line.isEmpty()) {
                try {
                    opened.add(open(actor, line, known, opened.size()));
                } catch (NotUnderstoodException e) {
                    told.add(words.say("people.list.line", at + 1, e.reason));
                    left.add(line);
                } catch (RefusedException e) {
                    told.add(words.say("people.list.line", at + 1, words.refusal(e)));
                    left.add(line);
                }
            }
        }
        return new Outcome(opened, told, String.join("\n", left));
    }

    private Opened open(Actor actor, String line, List<Unit> known, int before) throws NotUnderstoodException {
        if (before >= MOST) {
            throw new NotUnderstoodException(words.say("people.list.most", MOST));
        }
        List<String> parts = (line.contains("\t") ? CELLS : GAPS)
                .splitAsStream(line)
                .map(String::strip)
                .toList();
        if (parts.size() <= PERSON) {
            throw new NotUnderstoodException(words.say("people.list.short"));
        }
        Unit unit = known.stream()
                .filter(one -> names(one).anyMatch(parts.get(UNIT)::equals))
                .findFirst()
                .orElseThrow(() -> new NotUnderstoodException(words.say("people.list.unit", parts.get(UNIT))));
        String login = Optional.of(parts)
                .filter(all -> all.size() > LOGIN)
                .map(all -> all.get(LOGIN))
                .filter(chosen -> !chosen.isEmpty())
                .orElseGet(() -> free(unit.name()));
        Set<String> codes = known.stream().map(Unit::code).collect(Collectors.toSet());
        return new Opened(
                unit.name(), staff.create(actor, login, parts.get(PERSON), Role.TOWNSHIP, unit.code(), codes));
    }

    private static Stream<String> names(Unit unit) {
        return Stream.concat(Stream.of(unit.code(), unit.name()), unit.aliases().stream());
    }

    /** The unit's name, or with a number behind it. */
    private String free(String name) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? name : name + number)
                .filter(login -> accounts.byLogin(login).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** Says what is wrong with a line. */
    private static final class NotUnderstoodException extends Exception {
        private static final long serialVersionUID = 1L;

        private final String reason;

        NotUnderstoodException(String reason) {
            super(reason);
            this.reason = reason;
        }
    }
}
