package xianghui.blank;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import xianghui.catalog.Catalog;
import xianghui.catalog.CodeList;
import xianghui.catalog.Field;
import xianghui.catalog.FieldKind;

/** What a cell says when it is entered, and what it refuses. */
final class Hints {

    private static final int LONGEST_TITLE = 32;
    private static final int LONGEST_TEXT = 255;

    /** The days of 2000 to 2099. */
    private static final String FIRST_DAY = "36526";

    private static final String LAST_DAY = "73050";

    private final Catalog catalog;
    private final Choices choices;

    Hints(Catalog catalog, Choices choices) {
        this.catalog = catalog;
        this.choices = choices;
    }

    /** Guards the cells of a field, in one column from the first row to the last. */
    void add(XSSFSheet sheet, Field field, boolean required, int firstRow, int lastRow, int column) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        boolean nil = !required || field.nilIsZero();
        String cell = new CellReference(firstRow, column, false, false).formatAsString();
        List<String> words = words(field);
        boolean open = list(field).map(CodeList::open).orElse(false);
        DataValidationConstraint constraint =
                switch (field.kind()) {
                    case CODE, FLAG ->
                        Choices.fit(words)
                                ? helper.createExplicitListConstraint(words.toArray(String[]::new))
                                : helper.createFormulaListConstraint(choices.name(words));
                    case COUNT -> helper.createCustomConstraint(number(cell, nil, "," + cell + "=INT(" + cell + ")"));
                    case DECIMAL -> helper.createCustomConstraint(number(cell, nil, ""));
                    case DAY ->
                        helper.createDateConstraint(
                                DataValidationConstraint.OperatorType.BETWEEN, FIRST_DAY, LAST_DAY, "");
                    default -> helper.createCustomConstraint("TRUE");
                };
        DataValidation validation =
                helper.createValidation(constraint, new CellRangeAddressList(firstRow, lastRow, column, column));
        validation.setErrorStyle(open ? DataValidation.ErrorStyle.WARNING : DataValidation.ErrorStyle.STOP);
        validation.setShowErrorBox(true);
        validation.createErrorBox(Words.say("error.title"), cut(Words.say("error." + key(field, nil)), LONGEST_TEXT));
        validation.createPromptBox(
                cut(
                        Words.say(required ? "prompt.required" : "prompt.title", Map.of("column", field.header())),
                        LONGEST_TITLE),
                cut(prompt(field, nil, words), LONGEST_TEXT));
        validation.setShowPromptBox(true);
        sheet.addValidationData(validation);
    }

    /** Guards the cell in which the state of a sheet is declared. */
    void addState(XSSFSheet sheet, int row, int column) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createExplicitListConstraint(Words.states().toArray(String[]::new)),
                new CellRangeAddressList(row, row, column, column));
        validation.setShowErrorBox(true);
        validation.createErrorBox(Words.say("error.title"), Words.say("error.code"));
        validation.createPromptBox(Words.stateLabel(), Words.say("prompt.state"));
        validation.setShowPromptBox(true);
        sheet.addValidationData(validation);
    }

    private static String number(String cell, boolean nil, String more) {
        String number = "AND(ISNUMBER(" + cell + ")," + cell + ">=0" + more + ")";
        return nil ? "OR(" + cell + "=" + Words.quoted(Words.nil()) + "," + number + ")" : number;
    }

    private String prompt(Field field, boolean nil, List<String> words) {
        String how = Words.say(
                "prompt." + key(field, nil),
                Map.of("unit", field.unit(), "words", String.join(Words.say("comma"), words), "nil", Words.nil()));
        return field.unit().isEmpty() ? how : how + Words.say("prompt.unit", Map.of("unit", field.unit()));
    }

    private static String key(Field field, boolean nil) {
        return switch (field.kind()) {
            case COUNT -> nil ? "count.nil" : "count";
            case DECIMAL -> nil ? "decimal.nil" : "decimal";
            case CODE, FLAG -> "code";
            case CODES -> "codes";
            case DAY -> "day";
            case MONTH -> "month";
            case TEXT -> "text";
        };
    }

    private List<String> words(Field field) {
        return field.kind() == FieldKind.CODE || field.kind() == FieldKind.FLAG || field.kind() == FieldKind.CODES
                ? list(field).map(list -> List.copyOf(list.values().keySet())).orElse(List.of())
                : List.of();
    }

    private Optional<CodeList> list(Field field) {
        return Optional.ofNullable(catalog.codes().get(field.codes()));
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
