package xianghui.blank;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import xianghui.catalog.Catalog;
import xianghui.catalog.CodeList;
import xianghui.catalog.County;
import xianghui.catalog.Field;
import xianghui.catalog.FieldKind;
import xianghui.catalog.Table;
import xianghui.catalog.Threshold;
import xianghui.catalog.Unit;

/** What the names of an expression stand for in the workbook of one unit. */
record Naming(Catalog catalog, Unit unit) {

    private static final String LAST = "_last";
    private static final String QUOTA = "quota.";

    /** The names in the rows of a block. */
    Reckoning rows(Table table, Area.Block block) {
        return reckoning(name -> row(table, block, name));
    }

    /** The names of tallies and dimensions, besides the settings. */
    Reckoning tallies(Map<String, Piece> tallies) {
        return reckoning(name -> tallies.containsKey(name) ? tallies.get(name) : setting(name));
    }

    private Reckoning reckoning(Function<String, Piece> names) {
        return new Reckoning(names, catalog.county().asOf());
    }

    private Piece row(Table table, Area.Block block, String name) {
        if (isGroup(table, name)) {
            return new Piece.Constant(block.group());
        }
        Optional<Field> field = table.field(base(table, name));
        if (field.isPresent()) {
            return cell(field.get(), block.cell(name));
        }
        Optional<Table.Computed> computed = table.computed().stream()
                .filter(column -> column.id().equals(name))
                .findFirst();
        if (computed.isPresent()) {
            return computed.get().formula().write(rows(table, block));
        }
        int dot = name.indexOf('.');
        Optional<Field> coded = dot < 0
                ? Optional.empty()
                : table.field(name.substring(0, dot)).filter(found -> found.kind() == FieldKind.CODE);
        if (coded.isPresent()) {
            return attribute(table, block, coded.get(), name.substring(dot + 1));
        }
        if (name.startsWith(QUOTA) && isGroup(table, name.substring(QUOTA.length()))) {
            return quota(block.group());
        }
        return setting(name);
    }

    private static boolean isGroup(Table table, String name) {
        return table.form()
                .flatMap(Table.Form::group)
                .filter(group -> group.id().equals(name))
                .isPresent();
    }

    private static String base(Table table, String name) {
        return table.form().isPresent() && name.endsWith(LAST)
                ? name.substring(0, name.length() - LAST.length())
                : name;
    }

    private Piece cell(Field field, String cell) {
        return switch (field.kind()) {
            case COUNT, DECIMAL -> {
                String number = "ISNUMBER(" + cell + ")";
                String known = field.nilIsZero()
                        ? "((" + number + "+(" + cell + "=" + Words.quoted(Words.nil()) + "))>0)"
                        : "(" + number + "*1)";
                yield new Piece.Number("IF(" + number + "," + cell + ",0)", known);
            }
            case DAY -> new Piece.Number("IF(ISNUMBER(" + cell + ")," + cell + ",0)", "(ISNUMBER(" + cell + ")*1)");
            case CODE, FLAG -> new Piece.Word(cell, words(field));
            case TEXT -> new Piece.Word(cell, List.of());
            case CODES -> new Piece.Several(cell);
            case MONTH -> new Piece.Opaque(cell);
        };
    }

    private List<String> words(Field field) {
        return codes(field)
                .filter(list -> !list.open())
                .map(list -> List.copyOf(list.values().keySet()))
                .orElse(List.of());
    }

    private Optional<CodeList> codes(Field field) {
        return Optional.ofNullable(catalog.codes().get(field.codes()));
    }

    private Piece attribute(Table table, Area.Block block, Field field, String attribute) {
        CodeList list = codes(field).orElseThrow(() -> new BeyondWorksheetException(attribute));
        if (isGroup(table, field.id())) {
            return new Piece.Constant(list.attribute(attribute, block.group())
                    .orElseThrow(() -> new BeyondWorksheetException(attribute)));
        }
        return new Piece.Trait(block.cell(field.id()), list.attributes().getOrDefault(attribute, Map.of()));
    }

    private Piece quota(String body) {
        return Optional.ofNullable(unit.quota().get(body))
                .map(seats -> new Piece.Number(Integer.toString(seats), Piece.YES))
                .orElse(new Piece.Number("0", Piece.NO));
    }

    private Piece setting(String name) {
        County county = catalog.county();
        if (name.startsWith("$")) {
            Threshold threshold = county.thresholds().get(name.substring(1));
            if (threshold != null) {
                return new Piece.Number(Reckoning.number(threshold.value()), Piece.YES);
            }
        }
        if (name.startsWith(QUOTA)) {
            return quota(name.substring(QUOTA.length()));
        }
        return switch (name) {
            case "unit.code" -> new Piece.Constant(unit.code());
            case "unit.name" -> new Piece.Constant(unit.name());
            case "unit.kind" -> new Piece.Constant(unit.kind());
            case "unit.role" ->
                new Piece.Constant(String.valueOf(catalog.roleCodes().get(unit.role())));
            case "county.polling_day" -> day(county.pollingDay());
            case "county.opened" -> day(county.opened());
            case "county.term_from" -> day(county.termFrom());
            case "county.term_until" -> day(county.termUntil());
            default -> throw new BeyondWorksheetException(name);
        };
    }

    private static Piece day(LocalDate day) {
        return Reckoning.day(day);
    }
}
