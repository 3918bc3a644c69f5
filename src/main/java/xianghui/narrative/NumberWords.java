package xianghui.narrative;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import xianghui.aggregation.Amount;
import xianghui.aggregation.Figure;
import xianghui.aggregation.Rounding;
import xianghui.catalog.County;
import xianghui.catalog.Unit;

/** Says figures in prose (GB/T 15835-2011): exact, unless the office asks for another form. */
final class NumberWords {

    private static final String PERCENT = "%";
    private static final int HUNDRED = 100;
    private static final int SIGNIFICANT = 2;

    private final County county;

    NumberWords(County county) {
        this.county = county;
    }

    /** The figure in a sentence, where all of something is 100% without decimals. */
    Optional<String> say(Figure figure, List<Form> forms) {
        boolean all = figure.unit().equals(PERCENT)
                && figure.amount().number().filter(BigFraction.ONE::equals).isPresent();
        return write(figure, all && forms.isEmpty() ? List.of(Form.WHOLE) : forms);
    }

    /** The figure in these forms, in a table without any as the table has it; nothing where it cannot be said so. */
    Optional<String> write(Figure figure, List<Form> forms) {
        if (figure.amount() instanceof Amount.Day day) {
            return Optional.of(forms.contains(Form.DATE) ? monthAndDay(day.day()) : figure.text());
        }
        if (figure.amount() instanceof Amount.Units units && forms.contains(Form.MEETING)) {
            return names(units.meeting());
        }
        if (figure.amount() instanceof Amount.Units units && forms.contains(Form.NOT_MEETING)) {
            return names(units.notMeeting());
        }
        if (figure.amount() instanceof Amount.Units units && forms.contains(Form.NOT_MEETING_COUNT)) {
            return Optional.of(Integer.toString(units.notMeeting().size()));
        }
        return figure.amount()
                .number()
                .filter(exact -> exact.signum() != 0 || !forms.contains(Form.NONZERO))
                .map(exact -> number(figure, exact, forms));
    }

    /** Month and day, neither padded. */
    static String monthAndDay(LocalDate day) {
        return Vocabulary.say("day", Integer.toString(day.getMonthValue()), Integer.toString(day.getDayOfMonth()));
    }

    private static String number(Figure figure, BigFraction exact, List<Form> forms) {
        Said said = said(figure, exact, forms);
        String digits = forms.contains(Form.CHARACTERS) ? characters(said.digits()) : said.digits();
        return said.before() + digits + said.after();
    }

    private static Said said(Figure figure, BigFraction exact, List<Form> forms) {
        if (forms.contains(Form.ROUGHLY)) {
            return roughly(exact);
        }
        if (forms.contains(Form.ABOVE)) {
            return above(exact);
        }
        if (forms.contains(Form.NEARLY)) {
            BigDecimal next = whole(exact, RoundingMode.CEILING);
            return new Said(less(exact, next) ? Vocabulary.word("nearly") : "", next.toPlainString(), "");
        }
        String text = forms.contains(Form.WHOLE) ? rounded(figure, exact) : figure.text();
        if (forms.contains(Form.ABSOLUTE)) {
            return new Said("", text.startsWith("-") ? text.substring(1) : text, "");
        }
        return new Said(forms.contains(Form.SIGNED) && exact.signum() > 0 ? "+" : "", text, "");
    }

    private static Said roughly(BigFraction exact) {
        BigDecimal floor = whole(exact, RoundingMode.FLOOR);
        BigDecimal round = floor.setScale(Math.min(0, SIGNIFICANT - floor.precision()), RoundingMode.FLOOR);
        return new Said("", round.toPlainString(), less(exact, round) || equal(exact, round) ? "" : more());
    }

    private static Said above(BigFraction share) {
        BigFraction exact = share.multiply(HUNDRED);
        BigDecimal floor = whole(exact, RoundingMode.FLOOR);
        return new Said("", floor.toPlainString(), equal(exact, floor) ? PERCENT : PERCENT + Vocabulary.word("above"));
    }

    private static String rounded(Figure figure, BigFraction exact) {
        BigDecimal rounded = figure.unit().equals(PERCENT) ? Rounding.percent(exact, 0) : Rounding.round(exact, 0);
        return rounded.toPlainString();
    }

    private static String more() {
        return Vocabulary.word("more");
    }

    private static BigDecimal whole(BigFraction exact, RoundingMode mode) {
        return new BigDecimal(exact.getNumerator()).divide(new BigDecimal(exact.getDenominator()), 0, mode);
    }

    private static boolean less(BigFraction exact, BigDecimal whole) {
        return exact.compareTo(BigFraction.of(whole.toBigInteger())) < 0;
    }

    private static boolean equal(BigFraction exact, BigDecimal whole) {
        return exact.compareTo(BigFraction.of(whole.toBigInteger())) == 0;
    }

    /** A whole number below a hundred in characters; any other as it is. */
    static String characters(String digits) {
        if (!digits.matches("[0-9]{1,2}")) {
            return digits;
        }
        String characters = Vocabulary.word("characters");
        int number = Integer.parseInt(digits);
        if (number < 10) {
            return characters.substring(number, number + 1);
        }
        String tens = number < 20 ? "" : characters.substring(number / 10, number / 10 + 1);
        String ones = number % 10 == 0 ? "" : characters.substring(number % 10, number % 10 + 1);
        return tens + characters.substring(10) + ones;
    }

    private Optional<String> names(List<String> codes) {
        String names = codes.stream()
                .map(code -> county.unit(code).map(Unit::name).orElse(code))
                .collect(Collectors.joining(Vocabulary.word("list")));
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    /** A number in words and digits. */
    private record Said(String before, String digits, String after) {}
}
