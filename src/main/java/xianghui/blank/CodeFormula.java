package xianghui.blank;

import java.util.ArrayList;
import java.util.List;
import xianghui.catalog.Catalog;
import xianghui.catalog.Field;

/** The check code as the workbook reckons it; {@link CheckCode} is the same in Java. */
record CodeFormula(Catalog catalog, CheckCode code) {

    /** What a table contributes, less than the prime; over whole columns at once. */
    String part(Area area) {
        List<String> terms = new ArrayList<>();
        for (Area.Block block : area.blocks()) {
            for (Field field : CheckCode.numbers(area.table())) {
                if (area.table().form().isPresent()) {
                    int rank = CheckCode.rank(catalog, area.table(), block.group(), field);
                    terms.add(term(Integer.toString(weight(area, "current") + rank), block.cell(field.id())));
                    String last = block.cells().get(field.id() + "_last");
                    if (last != null) {
                        terms.add(term(Integer.toString(weight(area, "last") + rank), last));
                    }
                } else {
                    String weights = "(" + weight(area, field.id()) + "+" + ranks(area, block) + ")";
                    terms.add("MOD(SUM(" + term(weights, block.cell(field.id())) + ")," + CheckCode.PRIME + ")");
                }
            }
        }
        return terms.isEmpty() ? "0" : "MOD(" + String.join("+", terms) + "," + CheckCode.PRIME + ")";
    }

    private int weight(Area area, String column) {
        return CheckCode.STEP * code.column(area.table(), column);
    }

    /** How many rows are filled down to each row; blank rows between others do not count. */
    private static String ranks(Area area, Area.Block block) {
        String key = block.cell(area.table().key().get(0));
        return "MMULT(1*(ROW(" + key + ")>=TRANSPOSE(ROW(" + key + "))),1*" + Reckoning.filled(key) + ")";
    }

    private static String term(String weight, String cell) {
        return weight + "*IF(LEN(TRIM(" + cell + "))=0,0,IFERROR(ROUND(" + CheckCode.SCALE + "*VALUE(" + cell
                + "),0)+1,0))";
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
