package xianghui.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import xianghui.returns.Answer;
import xianghui.returns.Finding;
import xianghui.returns.Reply;
import xianghui.returns.SubmissionId;
import xianghui.spreadsheet.Grid;
import xianghui.spreadsheet.GridCell;
import xianghui.spreadsheet.SheetGrid;

/** Takes a unit's answers out of the list that went to it with its file and came back with it. */
final class AnswerSheet {

    private static final Pattern KEY = Pattern.compile(Pattern.quote(Finding.KEY) + "[0-9a-f]{32}");
    private static final Pattern LINEAGE = Pattern.compile(Pattern.quote(SubmissionId.CODE) + "([0-9a-f]{64})");
    private static final String LIST = Spelling.folded(Words.word("list.name"));
    private static final String ANSWER = Spelling.folded(Words.word("list.answer"));
    /** What a clerk can say in a cell; more is no explanation. */
    private static final int LONGEST = 2000;

    private AnswerSheet() {}

    /** All answers that are not blank, and what the file grew out of; nothing if it has no such list. */
    static Reply read(Grid grid) {
        List<Answer> answers = new ArrayList<>();
        List<SubmissionId> lineage = new ArrayList<>();
        grid.sheets().stream()
                .filter(sheet -> Spelling.folded(sheet.name()).startsWith(LIST))
                .forEach(sheet -> {
                    read(sheet, answers);
                    sheet.cells().forEach(cell -> LINEAGE.matcher(cell.typed())
                            .results()
                            .forEach(match -> lineage.add(new SubmissionId(match.group(1)))));
                });
        return new Reply(answers, lineage);
    }

    private static void read(SheetGrid sheet, List<Answer> answers) {
        Optional<GridCell> heading = sheet.cells().stream()
                .filter(cell -> Spelling.folded(cell.typed()).equals(ANSWER))
                .findFirst();
        if (heading.isEmpty()) {
            return;
        }
        int column = heading.get().column();
        for (int number : sheet.rowsFrom(heading.get().row() + 1)) {
            SortedMap<Integer, GridCell> row = sheet.row(number);
            GridCell answer = sheet.cell(number, column);
            if (!answer.isBlank()
                    && answer.kind() != GridCell.Kind.ERROR
                    && answer.kind() != GridCell.Kind.UNRECKONED) {
                String text = Spelling.tidy(answer.typed());
                String kept = text.codePointCount(0, text.length()) <= LONGEST
                        ? text
                        : text.substring(0, text.offsetByCodePoints(0, LONGEST));
                row.values().stream()
                        .map(cell -> cell.typed().strip())
                        .filter(KEY.asMatchPredicate())
                        .findFirst()
                        .ifPresent(key -> answers.add(new Answer(key, kept)));
            }
        }
    }
}
