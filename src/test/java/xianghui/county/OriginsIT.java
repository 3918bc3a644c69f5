package xianghui.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import xianghui.sample.Counted;
import xianghui.sample.Recount;

/** Leads every printed number back to cells and adds those up again, with plain POI and none of the product's classes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OriginsIT {

    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    /** From 2 to 10 November. */
    private static final int WORKDAYS = 7;

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    /** Dates of the county's settings and of the meetings; they are printed as dates, not as figures. */
    private static final Pattern DATE = Pattern.compile("(\\d{4}年)?\\d{1,2}月\\d{1,2}日");

    private static final Map<Kind, Map<String, String>> CELLS = new EnumMap<>(Kind.class);

    private CountyRun run;
    private Map<String, String> cells;

    private void read(Kind kind) throws Exception {
        run = CountyRun.unchanged(kind);
        cells = CELLS.computeIfAbsent(kind, one -> everyCell(run));
    }

    private static Map<String, String> everyCell(CountyRun run) {
        Map<String, String> cells = new HashMap<>();
        Recount recount = Recount.of(run.input().resolve("returns"));
        List<String> tables = new ArrayList<>(List.of("R1"));
        for (int table = 1; table <= 13; table++) {
            tables.add("S%02d".formatted(table));
        }
        for (String table : tables) {
            for (Counted row : recount.rows(table)) {
                row.addresses()
                        .forEach((id, address) ->
                                cells.put(row.unit() + "|" + row.sheet() + "|" + address, row.text(id)));
            }
        }
        assertThat(cells).hasSizeGreaterThan(600);
        return cells;
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_number_in_the_words_of_the_summary_is_the_printed_form_of_a_figure(Kind kind) throws Exception {
        read(kind);
        Set<String> printed = new HashSet<>();
        for (JsonNode figure : run.figures().get("figures")) {
            for (JsonNode form : figure.get("printed")) {
                numbers(form.asString()).forEach(printed::add);
            }
        }
        int seen = 0;
        List<String> unsupported = new ArrayList<>();
        for (String paragraph : summary()) {
            for (String number : numbers(DATE.matcher(paragraph).replaceAll(""))) {
                seen++;
                if (!printed.contains(number) && !settings(kind).contains(number)) {
                    unsupported.add(number + " in " + paragraph);
                }
            }
        }
        assertThat(unsupported).isEmpty();
        assertThat(seen).isGreaterThan(kind.numbers());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_printed_figure_adds_up_again_from_its_cells(Kind kind) throws Exception {
        read(kind);
        Map<String, JsonNode> all = new HashMap<>();
        run.figures().get("figures").forEach(figure -> all.put(key(figure), figure));
        int seen = 0;
        List<String> wrong = new ArrayList<>();
        for (JsonNode figure : all.values()) {
            if (figure.get("printed").isEmpty()) {
                continue;
            }
            seen++;
            if (!addsUp(figure, all)) {
                wrong.add(key(figure) + " " + figure.get("exact").asString() + " " + cells(figure, "numerator") + " / "
                        + cells(figure, "denominator"));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).isGreaterThan(kind.figures());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_figure_is_there_once(Kind kind) throws Exception {
        read(kind);
        Set<String> keys = new HashSet<>();
        run.figures().get("figures").forEach(figure -> assertThat(keys.add(key(figure)))
                .as(key(figure))
                .isTrue());
        assertThat(keys).hasSizeGreaterThan(kind == Kind.FINAL ? 3000 : 100);
    }

    private boolean addsUp(JsonNode figure, Map<String, JsonNode> all) {
        List<String> numerator = cells(figure, "numerator");
        List<String> denominator = cells(figure, "denominator");
        String exact = figure.get("exact").asString();
        if (!figure.get("numerator").isNull()) {
            return amounts(numerator, figure.get("numerator").asString())
                    && amounts(denominator, figure.get("denominator").asString());
        }
        if (exact.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return numerator.equals(List.of(exact));
        }
        return amounts(numerator, exact)
                || ages(numerator, exact)
                || lessThan(numerator, denominator, exact)
                || change(figure, all)
                || span(numerator, exact)
                || pair(numerator, exact)
                || seatsLessHolders(numerator, denominator, exact)
                || units(figure, exact)
                || daily(figure, exact)
                || targets(figure, exact);
    }

    /** The reports of a day that came in on time, as a share of a report a workday and township; how many are due, or missing. */
    private boolean daily(JsonNode figure, String exact) {
        if (!figure.get("metric").asString().equals("G09")) {
            return false;
        }
        String kind = figure.get("by").path("类别").asString("");
        Set<String> filed = new HashSet<>();
        Set<String> late = new HashSet<>();
        Set<String> units = new HashSet<>();
        for (Counted row : Recount.of(run.input().resolve("returns")).rows("R1")) {
            String scope = figure.get("scope").asString();
            if (scope.equals("county") || scope.equals(row.unit())) {
                units.add(row.unit());
                filed.add(row.unit() + row.text("day"));
                if (row.text("filed_on").compareTo(row.text("day")) > 0) {
                    late.add(row.unit() + row.text("day"));
                }
            }
        }
        int due = units.size() * WORKDAYS;
        return switch (kind) {
            case "" -> fraction(exact).equals(fraction((filed.size() - late.size()) + "/" + due));
            case "应报" -> exact.equals("" + due);
            case "缺报" -> exact.equals("" + (due - filed.size()));
            default -> false;
        };
    }

    /** How many of the four shares are whole. */
    private boolean targets(JsonNode figure, String exact) {
        if (!figure.get("metric").asString().equals("K09")) {
            return false;
        }
        Recount recount = Recount.of(run.input().resolve("returns"));
        boolean signed = recount.sum("S11", "due", row -> row.is("matter", "承诺书"))
                == recount.sum("S11", "done", row -> row.is("matter", "承诺书"));
        boolean aware = recount.sum("S12", "valid_forms", row -> row.is("form", "纪律知晓问卷"))
                == recount.sum("S12", "aware", row -> row.is("form", "纪律知晓问卷"));
        boolean content = recount.sum("S12", "valid_forms", row -> row.is("form", "换届风气测评表"))
                == recount.sum("S12", "satisfied", row -> row.is("form", "换届风气测评表"))
                        + recount.sum("S12", "fairly_satisfied", row -> row.is("form", "换届风气测评表"));
        boolean recommended =
                recount.count("S06", row -> row.is("newly_nominated", "是") && !row.is("recommended", "是")) == 0;
        long met = java.util.stream.Stream.of(signed, aware, content, recommended)
                .filter(one -> one)
                .count();
        return exact.equals(Long.toString(met));
    }

    /** One cell less, or divided by, another: votes short, and the share of votes. */
    private static boolean pair(List<String> cells, String exact) {
        if (cells.size() != 2 || !cells.stream().allMatch(cell -> cell.matches("\\d+"))) {
            return false;
        }
        int a = Integer.parseInt(cells.get(0));
        int b = Integer.parseInt(cells.get(1));
        return exact.equals(Integer.toString(a - b))
                || b != 0 && fraction(exact).equals(fraction(a + "/" + b));
    }

    /** Seats as typed, less the persons named. */
    private static boolean seatsLessHolders(List<String> seats, List<String> holders, String exact) {
        Optional<BigDecimal> sum = sum(seats);
        return sum.isPresent()
                && exact.equals(
                        sum.get().subtract(BigDecimal.valueOf(holders.size())).toPlainString());
    }

    /** The units that the cells are of. */
    private static boolean units(JsonNode figure, String exact) {
        Set<String> units = new HashSet<>();
        figure.get("cells")
                .get("numerator")
                .forEach(cell -> units.add(cell.get("unit").asString()));
        return exact.equals(Integer.toString(units.size()));
    }

    /** So many cells, or their sum. */
    private static boolean amounts(List<String> cells, String expected) {
        if (Integer.toString(cells.size()).equals(expected)) {
            return true;
        }
        Optional<BigDecimal> sum = sum(cells);
        return sum.isPresent() && expected.matches("-?[\\d.]+") && sum.get().compareTo(new BigDecimal(expected)) == 0;
    }

    /** The smallest age, or the mean of ages, behind months of birth. */
    private static boolean ages(List<String> cells, String expected) {
        if (cells.isEmpty() || !cells.stream().allMatch(cell -> cell.matches("\\d{4}\\.\\d{2}"))) {
            return false;
        }
        long sum = cells.stream().mapToLong(OriginsIT::age).sum();
        return fraction(expected).equals(fraction(sum + "/" + cells.size()));
    }

    private static long age(String born) {
        LocalDate day = LocalDate.of(Integer.parseInt(born.substring(0, 4)), Integer.parseInt(born.substring(5)), 1);
        return ChronoUnit.YEARS.between(day, AS_OF);
    }

    /** What one list amounts to, less what the other does. */
    private static boolean lessThan(List<String> minuend, List<String> subtrahend, String expected) {
        if (!expected.matches("-?\\d+")) {
            return false;
        }
        int whole = Integer.parseInt(expected);
        Optional<BigDecimal> a = sum(minuend);
        Optional<BigDecimal> b = sum(subtrahend);
        return minuend.size() - subtrahend.size() == whole
                || a.isPresent()
                        && b.isPresent()
                        && a.get().subtract(b.get()).compareTo(BigDecimal.valueOf(whole)) == 0;
    }

    /** This term's share less last term's, each of which must add up itself. */
    private boolean change(JsonNode figure, Map<String, JsonNode> all) {
        Map<String, String> shares = Map.of("女", "P02", "党外", "P03", "基层一线", "P04", "大专以上", "P05");
        JsonNode by = figure.get("by");
        String metric = figure.get("metric").asString();
        String of = metric.equals("T14")
                ? "T05"
                : metric.equals("D01") && by.has("类别")
                        ? shares.getOrDefault(by.get("类别").asString(), "")
                        : "";
        List<JsonNode> terms = all.values().stream()
                .filter(other -> other.get("metric").asString().equals(of))
                .filter(other -> other.get("scope").equals(figure.get("scope")))
                .filter(other -> rest(by).equals(rest(other.get("by"))))
                .toList();
        if (terms.size() != 2 || !terms.stream().allMatch(term -> addsUp(term, all))) {
            return false;
        }
        JsonNode current = terms.get(0).get("term").asString().equals("current") ? terms.get(0) : terms.get(1);
        JsonNode previous = current == terms.get(0) ? terms.get(1) : terms.get(0);
        BigInteger[] a = fraction(current.get("exact").asString()).toArray(BigInteger[]::new);
        BigInteger[] b = fraction(previous.get("exact").asString()).toArray(BigInteger[]::new);
        BigInteger top = a[0].multiply(b[1]).subtract(b[0].multiply(a[1]));
        return fraction(figure.get("exact").asString()).equals(fraction(top + "/" + a[1].multiply(b[1])));
    }

    private static Map<String, String> rest(JsonNode by) {
        Map<String, String> rest = new HashMap<>();
        by.properties()
                .forEach(entry -> rest.put(entry.getKey(), entry.getValue().asString()));
        rest.remove("类别");
        return rest;
    }

    /** Months from the opening of the work on 8 March to the last closing day, rounded to one decimal. */
    private static boolean span(List<String> cells, String exact) {
        if (cells.size() != 1 || !cells.get(0).matches("\\d{4}-\\d{2}-\\d{2}")) {
            return false;
        }
        LocalDate until = LocalDate.parse(cells.get(0));
        LocalDate from = LocalDate.of(2026, 3, 8);
        long months = ChronoUnit.MONTHS.between(from, until);
        long days = ChronoUnit.DAYS.between(from.plusMonths(months), until);
        long length = ChronoUnit.DAYS.between(from.plusMonths(months), from.plusMonths(months + 1));
        return fraction(exact).equals(fraction((months * length + days) + "/" + length));
    }

    private static Optional<BigDecimal> sum(List<String> cells) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String cell : cells) {
            String plain = java.text.Normalizer.normalize(cell, java.text.Normalizer.Form.NFKC)
                    .replace(",", "");
            if (!plain.matches("\\d+(\\.\\d+)?")) {
                return Optional.empty();
            }
            sum = sum.add(new BigDecimal(plain));
        }
        return Optional.of(sum);
    }

    /** Numerator and denominator in lowest terms. */
    private static List<BigInteger> fraction(String text) {
        String[] parts = text.split("/");
        BigDecimal top = new BigDecimal(parts[0]);
        BigDecimal bottom = parts.length == 2 ? new BigDecimal(parts[1]) : BigDecimal.ONE;
        int scale = Math.max(0, Math.max(top.scale(), bottom.scale()));
        BigInteger a =
                top.movePointRight(scale).setScale(0, RoundingMode.UNNECESSARY).toBigInteger();
        BigInteger b = bottom.movePointRight(scale)
                .setScale(0, RoundingMode.UNNECESSARY)
                .toBigInteger();
        BigInteger common = a.gcd(b).max(BigInteger.ONE);
        return List.of(a.divide(common), b.divide(common));
    }

    /** What stands in the cells of a figure, read with plain POI. */
    private List<String> cells(JsonNode figure, String part) {
        List<String> texts = new ArrayList<>();
        for (JsonNode cell : figure.get("cells").get(part)) {
            String place = cell.get("unit").asString() + "|"
                    + cell.get("sheet").asString() + "|"
                    + cell.get("cell").asString();
            assertThat(cells).containsKey(place);
            texts.add(cells.get(place));
        }
        return texts;
    }

    private static String key(JsonNode figure) {
        return String.join(
                "|",
                figure.get("metric").asString(),
                figure.get("scope").asString(),
                figure.get("term").asString(),
                figure.get("by").toString());
    }

    /** The summary itself, before its annexes. */
    private List<String> summary() throws Exception {
        List<String> word = run.word();
        return word.subList(0, word.indexOf("附件1"));
    }

    /** Numbers that are no figures: coverage, thresholds and the numbers of annexes. */
    private static Set<String> settings(Kind kind) {
        return switch (kind) {
            case FINAL -> Set.of("14", "35", "50", "95", "1", "2", "3");
            case PROGRESS -> Set.of("22", "21", "35", "95", "100", "1", "2", "3");
            case VILLAGE -> Set.of("8", "1", "2", "3");
            case DAILY -> Set.of("7", "1", "2", "3");
        };
    }

    private static List<String> numbers(String text) {
        Matcher matcher = NUMBER.matcher(text);
        List<String> numbers = new ArrayList<>();
        while (matcher.find()) {
            numbers.add(matcher.group());
        }
        return numbers;
    }
}
