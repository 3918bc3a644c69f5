package xianghui.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import xianghui.returns.CellRef;
import xianghui.returns.Reading;
import xianghui.returns.Return;
import xianghui.returns.Row;
import xianghui.returns.Sheet;
import xianghui.returns.SheetState;
import xianghui.returns.SubmissionId;

/** The sheets of one return, one database row for each of their rows. */
final class SheetRows {

    private final JdbcTemplate jdbc;
    private final CellsJson json = new CellsJson();

    SheetRows(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    /** Writes all sheets in the place of those kept of the same file. */
    void replace(Return source) {
        String file = source.file().sha256();
        jdbc.update("DELETE FROM sheet_row WHERE sha256 = ?", file);
        jdbc.update("DELETE FROM sheet WHERE sha256 = ?", file);
        List<Object[]> heads = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        add(rows, file, Part.COVER, List.of(source.cover()));
        source.sheets().forEach((table, sheet) -> {
            heads.add(new Object[] {
                file,
                table,
                sheet.name(),
                sheet.state().name(),
                sheet.stateCell().map(CellRef::sheet).orElse(null),
                sheet.stateCell().map(CellRef::address).orElse(null)
            });
            add(rows, file, Part.DATA, sheet.rows());
            add(rows, file, Part.TOTAL, sheet.totals());
        });
        jdbc.batchUpdate(
                "INSERT INTO sheet (sha256, table_id, name, state, state_sheet, state_address)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                heads);
        jdbc.batchUpdate(
                "INSERT INTO sheet_row (sha256, table_id, part, position, number, sheet, cells)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    Row cover(SubmissionId file) {
        return rows(file, Part.COVER).values().stream()
                .flatMap(List::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no cover is kept of file " + file.brief()));
    }

    SortedMap<String, Sheet> sheets(SubmissionId file) {
        SortedMap<String, List<Row>> data = rows(file, Part.DATA);
        SortedMap<String, List<Row>> totals = rows(file, Part.TOTAL);
        SortedMap<String, Sheet> sheets = new TreeMap<>();
        jdbc.query(
                "SELECT table_id, name, state, state_sheet, state_address FROM sheet WHERE sha256 = ?",
                row -> {
                    String table = row.getString("table_id");
                    sheets.put(
                            table,
                            new Sheet(
                                    table,
                                    row.getString("name"),
                                    SheetState.valueOf(row.getString("state")),
                                    stateCell(file, row),
                                    data.getOrDefault(table, List.of()),
                                    totals.getOrDefault(table, List.of())));
                },
                file.sha256());
        return sheets;
    }

    private static Optional<CellRef> stateCell(SubmissionId file, ResultSet row) throws SQLException {
        String sheet = row.getString("state_sheet");
        return Optional.ofNullable(row.getString("state_address")).map(address -> new CellRef(file, sheet, address));
    }

    private SortedMap<String, List<Row>> rows(SubmissionId file, Part part) {
        SortedMap<String, List<Row>> rows = new TreeMap<>();
        jdbc.query(
                "SELECT table_id, number, sheet, cells FROM sheet_row WHERE sha256 = ? AND part = ?"
                        + " ORDER BY table_id, position",
                row -> {
                    String table = row.getString("table_id");
                    SortedMap<String, Reading> cells = json.read(file, row.getString("sheet"), row.getString("cells"));
                    rows.computeIfAbsent(table, id -> new ArrayList<>())
                            .add(new Row(table, row.getInt("number"), cells));
                },
                file.sha256(),
                part.name());
        return rows;
    }

    private void add(List<Object[]> rows, String file, Part part, List<Row> sources) {
        int position = 0;
        for (Row row : sources) {
            rows.add(new Object[] {
                file, row.table(), part.name(), position, row.number(), sheet(row), json.write(row.readings())
            });
            position++;
        }
    }

    /** The sheet that all cells of a row stand in. */
    private static String sheet(Row row) {
        List<String> sheets = row.readings().values().stream()
                .map(reading -> reading.cell().sheet())
                .distinct()
                .toList();
        if (sheets.size() > 1) {
            throw new IllegalArgumentException("row " + row.number() + " of " + row.table() + " stands in two sheets");
        }
        return sheets.isEmpty() ? "" : sheets.get(0);
    }

    /** Which of a return's rows it is. */
    private enum Part {
        COVER,
        DATA,
        TOTAL
    }
}
