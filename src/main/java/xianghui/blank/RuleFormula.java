package xianghui.blank;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import xianghui.catalog.Check;
import xianghui.catalog.Rule;
import xianghui.catalog.Tally;
import xianghui.expression.Expression;

/**
 * Writes rules of the catalogue as array formulas that count the places where they are broken.
 *
 * @param areas by table
 */
record RuleFormula(Naming naming, Map<String, Area> areas) {

    /** What a formula may be long in the file format, with room for what is put around it. */
    private static final int LONGEST = 8000;

    /** The formula of a rule; empty if a worksheet cannot reckon it. */
    Optional<String> of(Rule rule) {
        try {
            String formula = "SUM(1*(" + broken(rule) + "))";
            return formula.length() <= LONGEST ? Optional.of(formula) : Optional.empty();
        } catch (BeyondWorksheetException e) {
            return Optional.empty();
        }
    }

    private String broken(Rule rule) {
        if (rule.check() instanceof Check.RowCheck check) {
            return rows(area(rule.table()), check);
        }
        if (rule.check() instanceof Check.AcrossCheck check && check.scope() == Check.Scope.UNIT) {
            return across(check);
        }
        throw new BeyondWorksheetException(rule.id());
    }

    private String rows(Area area, Check.RowCheck check) {
        List<String> parts = new ArrayList<>();
        for (Area.Block block : area.blocks()) {
            String where = yes(check.where(), area, block);
            String broken = Reckoning.answer(check.check().write(naming.rows(area.table(), block)))
                    .no();
            parts.add(sum(Reckoning.times(block.there(), where, broken)));
        }
        return String.join("+", parts);
    }

    /** 1 for each row of the block of which the question is surely true. */
    String yes(Expression question, Area area, Area.Block block) {
        return Reckoning.answer(question.write(naming.rows(area.table(), block)))
                .yes();
    }

    private String across(Check.AcrossCheck check) {
        List<String> parts = new ArrayList<>();
        for (Map<String, String> group : groups(check)) {
            Map<String, Piece> names = new TreeMap<>();
            group.forEach((dimension, value) -> names.put(dimension, new Piece.Constant(value)));
            List<String> counts = new ArrayList<>();
            check.let().forEach((name, tally) -> {
                names.put(name, tally(tally, group));
                counts.add(count(tally, group));
            });
            Reckoning reckoning = naming.tallies(names);
            String when = Reckoning.answer(check.when().write(reckoning)).yes();
            String broken = Reckoning.answer(check.check().write(reckoning)).no();
            // A group without a row in any of the tallies is not there.
            String there = group.isEmpty() ? Piece.YES : "((" + String.join("+", counts) + ")>0)";
            parts.add("(" + Reckoning.times(there, when, broken) + ")");
        }
        return String.join("+", parts);
    }

    private List<Map<String, String>> groups(Check.AcrossCheck check) {
        Set<String> dimensions = new LinkedHashSet<>();
        check.let().values().forEach(tally -> dimensions.addAll(tally.by().keySet()));
        if (dimensions.isEmpty()) {
            return List.of(Map.of());
        }
        if (dimensions.size() > 1) {
            throw new BeyondWorksheetException(dimensions.toString());
        }
        String dimension = dimensions.iterator().next();
        Set<String> values = new LinkedHashSet<>();
        check.let().values().forEach(tally -> values.addAll(values(tally, dimension)));
        return values.stream().map(value -> Map.of(dimension, value)).toList();
    }

    /** The values that a dimension can have. */
    private Set<String> values(Tally tally, String dimension) {
        Area area = area(tally.table());
        Set<String> values = new LinkedHashSet<>();
        for (Area.Block block : area.blocks()) {
            Piece piece = dimension(tally, dimension).write(naming.rows(area.table(), block));
            if (piece instanceof Piece.Constant constant) {
                values.add(constant.text());
            } else if (piece instanceof Piece.Trait trait) {
                values.addAll(trait.values().values());
            } else if (piece instanceof Piece.Word word && !word.choices().isEmpty()) {
                values.addAll(word.choices());
            } else {
                throw new BeyondWorksheetException(dimension);
            }
        }
        return values;
    }

    private static Expression dimension(Tally tally, String dimension) {
        return Optional.ofNullable(tally.by().get(dimension))
                .orElseThrow(() -> new BeyondWorksheetException(dimension));
    }

    private Piece tally(Tally tally, Map<String, String> group) {
        if (tally.kind() == Tally.Kind.COUNT) {
            return new Piece.Number("(" + count(tally, group) + ")", Piece.YES);
        }
        Area area = area(tally.table());
        Expression of = tally.of().orElseThrow(() -> new BeyondWorksheetException(tally.table()));
        List<String> sums = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        List<String> present = new ArrayList<>();
        for (Area.Block block : area.blocks()) {
            String counted = counted(tally, group, block);
            Piece.Number number = Reckoning.expectNumber(of.write(naming.rows(area.table(), block)));
            sums.add(extremeOrSum(tally.kind(), Reckoning.times(counted, number.known()), number.value()));
            missing.add(sum(Reckoning.times(counted, Reckoning.opposite(number.known()))));
            present.add(sum(counted));
        }
        String complete = "((" + String.join("+", missing) + ")=0)";
        if (tally.kind() == Tally.Kind.SUM) {
            return new Piece.Number("(" + String.join("+", sums) + ")", complete);
        }
        if (sums.size() > 1) {
            throw new BeyondWorksheetException(tally.kind().name());
        }
        return new Piece.Number(sums.get(0), Reckoning.times(complete, "((" + present.get(0) + ")>0)"));
    }

    private static String extremeOrSum(Tally.Kind kind, String counted, String value) {
        return switch (kind) {
            case SUM -> sum(Reckoning.times(counted, value));
            case MIN -> "MIN(IF(" + counted + "," + value + "))";
            case MAX -> "MAX(IF(" + counted + "," + value + "))";
            default -> throw new BeyondWorksheetException(kind.name());
        };
    }

    /** How many rows count. */
    private String count(Tally tally, Map<String, String> group) {
        return String.join(
                "+",
                area(tally.table()).blocks().stream()
                        .map(block -> sum(counted(tally, group, block)))
                        .toList());
    }

    /** 1 for each row that counts. */
    private String counted(Tally tally, Map<String, String> group, Area.Block block) {
        Area area = area(tally.table());
        Reckoning rows = naming.rows(area.table(), block);
        String among = tally.among().equals(tally.where()) ? Piece.YES : yes(tally.among(), area, block);
        String counted = Reckoning.times(block.there(), yes(tally.where(), area, block), among);
        for (Map.Entry<String, String> dimension : group.entrySet()) {
            Piece is = rows.compare(
                    "=", dimension(tally, dimension.getKey()).write(rows), new Piece.Constant(dimension.getValue()));
            counted = Reckoning.times(counted, Reckoning.answer(is).yes());
        }
        return counted;
    }

    private Area area(String table) {
        return Optional.ofNullable(areas.get(table)).orElseThrow(() -> new BeyondWorksheetException(table));
    }

    /**
     * The total of a column over the rows of a group.
     *
     * @return nothing to be seen where there is no row, or where one of them owes its number
     */
    Optional<String> total(Check.TotalCheck check, Area area, String field, Optional<String> group) {
        try {
            Area.Block block = area.blocks().get(0);
            Reckoning rows = naming.rows(area.table(), block);
            String counted = Reckoning.times(block.there(), yes(check.where(), area, block));
            if (group.isPresent()) {
                Piece is = rows.compare("=", rows.name(check.by().get(0)), new Piece.Constant(group.get()));
                counted = Reckoning.times(counted, Reckoning.answer(is).yes());
            }
            Piece.Number number = Reckoning.expectNumber(rows.name(field));
            String there = sum(counted);
            String missing = sum(Reckoning.times(counted, Reckoning.opposite(number.known())));
            return Optional.of("IF((" + there + "=0)+(" + missing + ">0)>0,\"\","
                    + sum(Reckoning.times(counted, number.value())) + ")");
        } catch (BeyondWorksheetException e) {
            return Optional.empty();
        }
    }

    private static String sum(String array) {
        return "SUM(1*(" + array + "))";
    }
}
