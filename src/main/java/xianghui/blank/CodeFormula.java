package xianghui.blank;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xianghui.catalog.Catalog;
import xianghui.catalog.Field;
import xianghui.catalog.Table;

/** The check code as the workbook reckons it; {@link CheckCode} is the same in Java. */
record CodeFormula(Catalog catalog, CheckCode code) {

    private static final String LAST = "_last";

    /** What a table contributes, less than the prime; over whole columns at once. */
    String part(Area area) {
        List<String> terms = new ArrayList<>();
        for (Area.Block block : area.blocks()) {
            if (area.table().form().isPresent()) {
                for (List<Field> run : runs(area.table())) {
                    terms.add(items(area, block, run, "current", ""));
                    if (block.cells().containsKey(run.get(0).id() + LAST)) {
                        terms.add(items(area, block, run, "last", LAST));
                    }
                }
            } else {
                runs(area.table()).forEach(run -> terms.add(columns(area, block, run)));
            }
        }
        return terms.isEmpty() ? "0" : "MOD(" + String.join("+", terms) + "," + CheckCode.PRIME + ")";
    }

    /** The columns or items that hold numbers, those that stand next to each other together. */
    private static List<List<Field>> runs(Table table) {
        List<List<Field>> runs = new ArrayList<>();
        boolean open = false;
        for (Field field : table.fields()) {
            boolean number = CheckCode.numbers(table).contains(field);
            if (number && !open) {
                runs.add(new ArrayList<>());
            }
            if (number) {
                runs.get(runs.size() - 1).add(field);
            }
            open = number;
        }
        return runs;
    }

    /** Columns side by side; their numbers in the catalogue follow each other as they do. */
    private String columns(Area area, Area.Block block, List<Field> run) {
        String first = block.cell(run.get(0).id());
        String last = block.cell(run.get(run.size() - 1).id());
        String cells = first.substring(0, first.indexOf(':')) + last.substring(last.indexOf(':'));
        String weights = weight(area, run.get(0).id()) + "+" + CheckCode.STEP + "*(COLUMN(" + cells + ")-COLUMN("
                + first.substring(0, first.indexOf(':')) + "))+" + ranks(area, block);
        return term("(" + weights + ")*" + kept(area, block), cells);
    }

    private String items(Area area, Area.Block block, List<Field> run, String column, String suffix) {
        String first = block.cell(run.get(0).id() + suffix);
        String last = block.cell(run.get(run.size() - 1).id() + suffix);
        String cells = first + last.substring(last.lastIndexOf('!')).replace('!', ':');
        int rank = CheckCode.rank(catalog, area.table(), block.group(), run.get(0));
        return term((weight(area, column) + rank) + "+ROW(" + cells + ")-ROW(" + first + ")", cells);
    }

    private int weight(Area area, String column) {
        return CheckCode.STEP * code.column(area.table(), column);
    }

    /** How many rows are filled down to each row; blank rows and a clerk's totals between others do not count. */
    private static String ranks(Area area, Area.Block block) {
        String key = block.cell(area.table().key().get(0));
        return "MMULT(1*(ROW(" + key + ")>=TRANSPOSE(ROW(" + key + "))),1*" + Reckoning.filled(key) + "*"
                + kept(area, block) + ")";
    }

    /** 1 for each row of a list that does not call itself a total, by a key or by what it is about. */
    static String kept(Area area, Area.Block block) {
        return Stream.concat(area.table().key().stream(), Stream.of(area.table().subject()))
                .distinct()
                .map(block::cell)
                .map(cell -> "ISERROR(FIND(RIGHT(\"**\"&SUBSTITUTE(SUBSTITUTE(" + cell
                        + ",\" \",\"\"),\"\u3000\",\"\"),2)," + Words.quoted(Words.say("code.totals")) + "))")
                .collect(Collectors.joining("*"));
    }

    /** What cells contribute, less than the prime. */
    private static String term(String weights, String cells) {
        return "MOD(SUM(MOD((" + weights + ")*IF(LEN(TRIM(" + cells + "))=0,0,IFERROR(ROUND(" + CheckCode.SCALE
                + "*VALUE(" + cells + "),0)+1,0))," + CheckCode.PRIME + "))," + CheckCode.PRIME + ")";
    }

    /**
     * The code of the whole workbook.
     *
     * @param parts the cells with the contributions of all tables
     */
    String whole(String unit, String parts) {
        return "IF(SUM(" + parts + ")=0," + Words.quoted(Words.say("code.none")) + ",TEXT(MOD(SUM(" + parts + ")+"
                + CheckCode.seed(unit) + "," + CheckCode.PRIME + "),\"" + CheckCode.PATTERN + "\"))";
    }
}
