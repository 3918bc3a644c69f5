package xianghui.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import xianghui.spreadsheet.GridCell;

/** Recognises the labels and codes of the columns of one table. */
final class Labels {

    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)$");

    private final Map<String, Label> spellings = new HashMap<>();
    private final Map<String, Label> codes = new HashMap<>();

    Labels(String table, List<Label> labels) {
        for (Label label : labels) {
            label.spellings().forEach(spelling -> spellings.putIfAbsent(spelling, label));
            codes.put(Spelling.folded(table + "." + label.id()), label);
        }
    }

    /** The column whose label this is, perhaps with a unit in brackets behind it. */
    Optional<Label> spelt(GridCell cell) {
        String label = Spelling.label(cell.typed());
        Label known = spellings.get(label);
        if (known == null && label.endsWith(")")) {
            known = spellings.get(Spelling.label(BRACKETS.matcher(label).replaceAll("")));
        }
        return Optional.ofNullable(known);
    }

    /** Keeps in mind that the column goes by another name here; a unit in brackets behind it is none. */
    static void accept(Label label, String typed, Findings findings) {
        if (!Spelling.isSame(withoutUnit(typed), label.header())) {
            findings.accepted(typed, label.header());
        }
    }

    /** The label without what stands in brackets behind it. */
    static String withoutUnit(String typed) {
        return BRACKETS.matcher(Spelling.plain(typed)).replaceAll("");
    }

    /** The column whose code this is. */
    Optional<Label> coded(GridCell cell) {
        return Optional.ofNullable(codes.get(Spelling.folded(cell.typed())));
    }
}
