package xianghui.narrative;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The closed list of ways in which a figure is said in prose; each is called as the bundle says. */
enum Form {
    /** Two significant digits, and more than that only where it is more. */
    ROUGHLY,
    /** A whole number, rounded once. */
    WHOLE,
    /** The whole percent below, and more than that only where it is more. */
    ABOVE,
    /** The next whole number, nearly only where it is less. */
    NEARLY,
    /** The units that meet the condition. */
    MEETING,
    /** The units that do not. */
    NOT_MEETING,
    /** How many units do not. */
    NOT_MEETING_COUNT,
    /** Only where it is more or less than nothing. */
    NONZERO,
    /** Month and day without the year. */
    DATE,
    /** A small number in characters. */
    CHARACTERS,
    /** Without its sign. */
    ABSOLUTE,
    /** With its sign, also where it is plus. */
    SIGNED;

    /** How the office writes it behind the colon. */
    String label() {
        return Vocabulary.word("form." + name().toLowerCase(Locale.ROOT));
    }

    static Optional<Form> of(String label) {
        return Arrays.stream(values())
                .filter(form -> form.label().equals(label))
                .findFirst();
    }
}
