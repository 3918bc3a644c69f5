package xianghui.blank;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import xianghui.expression.Notation;
import xianghui.expression.Value;

/**
 * Writes expressions of the catalogue as formulas of a worksheet. As in the catalogue, nothing is true or false because
 * a value is missing.
 *
 * @param names what each name stands for; throws where the worksheet does not have it
 */
record Reckoning(Function<String, Piece> names, LocalDate asOf) implements Notation<Piece> {

    private static final LocalDate DAY_NOUGHT = LocalDate.of(1899, 12, 30);
    private static final Map<String, String> OPPOSITES =
            Map.of("=", "<>", "!=", "=", "<=", ">", ">=", "<", "<", ">=", ">", "<=");

    @Override
    public Piece literal(Value value) {
        if (value instanceof Value.Num num) {
            return new Piece.Number(number(num.number()), Piece.YES);
        }
        if (value instanceof Value.Truth truth) {
            return Piece.Answer.of(truth.truth());
        }
        return new Piece.Constant(value.toString());
    }

    @Override
    public Piece name(String name) {
        return names.apply(name);
    }

    @Override
    public Piece call(String sign, List<Piece> arguments) {
        if (sign.equals("today")) {
            return day(asOf);
        }
        List<Piece.Number> numbers =
                arguments.stream().map(Reckoning::expectNumber).toList();
        String known = numbers.stream().map(Piece.Number::known).reduce(Piece.YES, Reckoning::times);
        List<String> values = numbers.stream().map(Piece.Number::value).toList();
        return switch (sign) {
            case "+", "-", "*" -> new Piece.Number("(" + String.join(sign, values) + ")", known);
            case "/" -> {
                String by = values.get(1);
                yield new Piece.Number(
                        "(" + values.get(0) + "/IF(" + by + "=0,1," + by + "))", times(known, "(" + by + "<>0)"));
            }
            case "abs" -> new Piece.Number("ABS(" + values.get(0) + ")", known);
            case "floor" -> new Piece.Number("INT(" + values.get(0) + ")", known);
            case "max" -> new Piece.Number(larger(values.get(0), values.get(1), ">"), known);
            case "min" -> new Piece.Number(larger(values.get(0), values.get(1), "<"), known);
            case "days" -> new Piece.Number("(" + values.get(1) + "-" + values.get(0) + ")", known);
            default -> throw new BeyondWorksheetException(sign);
        };
    }

    private static String larger(String one, String other, String sign) {
        return "IF(" + one + sign + other + "," + one + "," + other + ")";
    }

    @Override
    public Piece compare(String sign, Piece left, Piece right) {
        if (sign.equals("has")) {
            return has(left, right);
        }
        if (left instanceof Piece.Number one && right instanceof Piece.Number other) {
            return compared(times(one.known(), other.known()), one.value(), sign, other.value());
        }
        if (left instanceof Piece.Constant one && right instanceof Piece.Constant other) {
            return Piece.Answer.of(sign.equals("=") == one.text().equals(other.text()));
        }
        if (left instanceof Piece.Word one && right instanceof Piece.Word other) {
            return compared(times(filled(one.cell()), filled(other.cell())), one.cell(), sign, other.cell());
        }
        if (left instanceof Piece.Constant && !(right instanceof Piece.Constant)) {
            return compare(sign, right, left);
        }
        if (left instanceof Piece.Word word && right instanceof Piece.Constant constant) {
            return compared(filled(word.cell()), word.cell(), sign, Words.quoted(constant.text()));
        }
        if (left instanceof Piece.Trait trait && right instanceof Piece.Constant constant) {
            Predicate<String> wanted = value -> value.equals(constant.text()) == sign.equals("=");
            return new Piece.Answer(anyOf(trait, wanted), anyOf(trait, wanted.negate()));
        }
        throw new BeyondWorksheetException(sign);
    }

    private static Piece.Answer compared(String known, String left, String sign, String right) {
        String written = sign.equals("!=") ? "<>" : sign;
        return new Piece.Answer(
                times(known, "(" + left + written + right + ")"),
                times(known, "(" + left + OPPOSITES.get(sign) + right + ")"));
    }

    private static Piece has(Piece left, Piece right) {
        if (left instanceof Piece.Several several && right instanceof Piece.Constant constant) {
            String comma = Words.quoted("\u3001");
            String found = "ISNUMBER(FIND(" + comma + "&" + Words.quoted(constant.text()) + "&" + comma + "," + comma
                    + "&" + several.cell() + "&" + comma + "))";
            return new Piece.Answer("(" + found + "*1)", times(filled(several.cell()), "(1-" + found + ")"));
        }
        throw new BeyondWorksheetException("has");
    }

    /** Whether the code in the cell is one of those whose attribute is wanted. */
    private static String anyOf(Piece.Trait trait, Predicate<String> wanted) {
        String codes = trait.values().entrySet().stream()
                .filter(entry -> wanted.test(entry.getValue()))
                .map(entry -> "(" + trait.cell() + "=" + Words.quoted(entry.getKey()) + ")")
                .collect(Collectors.joining("+"));
        return codes.isEmpty() ? Piece.NO : "(" + codes + ">0)";
    }

    @Override
    public Piece and(Piece left, Piece right) {
        Piece.Answer one = answer(left);
        Piece.Answer other = answer(right);
        return new Piece.Answer(times(one.yes(), other.yes()), either(one.no(), other.no()));
    }

    @Override
    public Piece or(Piece left, Piece right) {
        Piece.Answer one = answer(left);
        Piece.Answer other = answer(right);
        return new Piece.Answer(either(one.yes(), other.yes()), times(one.no(), other.no()));
    }

    @Override
    public Piece not(Piece inner) {
        Piece.Answer answer = answer(inner);
        return new Piece.Answer(answer.no(), answer.yes());
    }

    @Override
    public Piece isBlank(Piece inner) {
        String known = known(inner);
        return new Piece.Answer(opposite(known), known);
    }

    private static String known(Piece piece) {
        if (piece instanceof Piece.Number number) {
            return number.known();
        }
        if (piece instanceof Piece.Word word) {
            return filled(word.cell());
        }
        if (piece instanceof Piece.Several several) {
            return filled(several.cell());
        }
        if (piece instanceof Piece.Opaque opaque) {
            return filled(opaque.cell());
        }
        if (piece instanceof Piece.Trait trait) {
            return anyOf(trait, value -> true);
        }
        return Piece.YES;
    }

    /** The answer that a piece is. */
    static Piece.Answer answer(Piece piece) {
        if (piece instanceof Piece.Answer answer) {
            return answer;
        }
        throw new BeyondWorksheetException("no question");
    }

    /** The number that a piece is. */
    static Piece.Number expectNumber(Piece piece) {
        if (piece instanceof Piece.Number number) {
            return number;
        }
        throw new BeyondWorksheetException("no number");
    }

    static Piece.Number day(LocalDate day) {
        return new Piece.Number(Long.toString(ChronoUnit.DAYS.between(DAY_NOUGHT, day)), Piece.YES);
    }

    static String number(BigFraction number) {
        return number.signum() >= 0 && number.getDenominator().equals(java.math.BigInteger.ONE)
                ? number.getNumerator().toString()
                : "(" + number.getNumerator() + "/" + number.getDenominator() + ")";
    }

    /** 1 where something that can be seen is typed. */
    static String filled(String cell) {
        return "(LEN(TRIM(" + cell + "))>0)";
    }

    /** 1 where all of these are. */
    static String times(String... factors) {
        List<String> real = Arrays.stream(factors)
                .filter(factor -> !factor.equals(Piece.YES))
                .toList();
        return real.contains(Piece.NO) ? Piece.NO : real.isEmpty() ? Piece.YES : String.join("*", real);
    }

    /** 1 where one of these is. */
    static String either(String one, String other) {
        if (one.equals(Piece.YES) || other.equals(Piece.YES)) {
            return Piece.YES;
        }
        if (one.equals(Piece.NO) || other.equals(Piece.NO)) {
            return one.equals(Piece.NO) ? other : one;
        }
        return "(" + one + "+" + other + ">0)";
    }

    static String opposite(String factor) {
        return factor.equals(Piece.YES) ? Piece.NO : factor.equals(Piece.NO) ? Piece.YES : "(1-" + factor + ")";
    }
}
