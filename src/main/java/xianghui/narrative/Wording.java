package xianghui.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Office text with placeholders in braces and clauses in lenticular brackets. */
record Wording(List<Part> parts) {

    private static final char CLAUSE = '\u3010';
    private static final char CLAUSE_END = '\u3011';
    /** Full stop, exclamation and question mark. */
    private static final String STOPS = "\u3002\uFF01\uFF1F";

    Wording {
        parts = List.copyOf(parts);
    }

    /** A stretch of a text. */
    sealed interface Part permits Literal, Slot, Clause {}

    /** What the office wrote. */
    record Literal(String text) implements Part {}

    /** Where something is put in. */
    record Slot(Placeholder placeholder) implements Part {}

    /** What vanishes as a whole if anything in it is missing. */
    record Clause(Wording wording) implements Part {}

    /**
     * Reads a text.
     *
     * @throws WordingException if a brace or bracket has no partner
     */
    static Wording parse(String source) {
        Reader reader = new Reader(source);
        Wording wording = reader.read(false);
        if (reader.at < source.length()) {
            throw new WordingException(source);
        }
        return wording;
    }

    /** All placeholders, also those in clauses. */
    Stream<Placeholder> placeholders() {
        return parts.stream().flatMap(part -> {
            if (part instanceof Slot slot) {
                return Stream.of(slot.placeholder());
            }
            return part instanceof Clause clause ? clause.wording().placeholders() : Stream.empty();
        });
    }

    /** All office text, also that in clauses. */
    Stream<String> literals() {
        return parts.stream().flatMap(part -> {
            if (part instanceof Literal literal) {
                return Stream.of(literal.text());
            }
            return part instanceof Clause clause ? clause.wording().literals() : Stream.empty();
        });
    }

    /** The text cut behind every full stop that does not stand in a clause. */
    List<Wording> sentences() {
        List<Wording> sentences = new ArrayList<>();
        List<Part> sentence = new ArrayList<>();
        for (Part part : parts) {
            String rest = part instanceof Literal literal ? literal.text() : "";
            for (int stop = stop(rest); stop >= 0; stop = stop(rest)) {
                sentence.add(new Literal(rest.substring(0, stop + 1)));
                sentences.add(new Wording(sentence));
                sentence.clear();
                rest = rest.substring(stop + 1);
            }
            if (!(part instanceof Literal)) {
                sentence.add(part);
            } else if (!rest.isEmpty()) {
                sentence.add(new Literal(rest));
            }
        }
        if (!sentence.isEmpty()) {
            sentences.add(new Wording(sentence));
        }
        return sentences;
    }

    private static int stop(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (STOPS.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** Takes parts off the front of a text. */
    private static final class Reader {
        private final String source;
        private int at;

        Reader(String source) {
            this.source = source;
        }

        Wording read(boolean inClause) {
            List<Part> parts = new ArrayList<>();
            while (at < source.length()) {
                char c = source.charAt(at);
                if (c == CLAUSE_END && inClause) {
                    break;
                }
                parts.add(part(c, inClause));
            }
            return new Wording(parts);
        }

        private Part part(char c, boolean inClause) {
            return switch (c) {
                case '{' -> slot();
                case CLAUSE -> clause(inClause);
                case '}', CLAUSE_END -> throw new WordingException(source);
                default -> literal();
            };
        }

        private Part slot() {
            int close = source.indexOf('}', at);
            if (close < 0) {
                throw new WordingException(source);
            }
            Part slot = new Slot(Placeholder.parse(source.substring(at + 1, close)));
            at = close + 1;
            return slot;
        }

        private Part clause(boolean inClause) {
            if (inClause) {
                throw new WordingException(source);
            }
            at++;
            Wording inner = read(true);
            if (at == source.length()) {
                throw new WordingException(source);
            }
            at++;
            return new Clause(inner);
        }

        private Part literal() {
            int from = at;
            while (at < source.length() && "{}\u3010\u3011".indexOf(source.charAt(at)) < 0) {
                at++;
            }
            return new Literal(source.substring(from, at));
        }
    }
}
