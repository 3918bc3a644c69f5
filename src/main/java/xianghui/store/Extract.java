package xianghui.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes out of a database what the reports of one term and period were made from, as a text, and puts it into an empty
 * one. No account is in it: where a row names one, nothing stands in its place.
 */
public final class Extract {

    /** The contents that belong to the term and period, and those that the report itself names. */
    private static final String FILES = " sha256 IN (SELECT sha256 FROM folder_file"
            + " UNION SELECT sha256 FROM upload WHERE term = :term AND period = :period"
            + " UNION SELECT sha256 FROM unit_return WHERE term = :term AND period = :period"
            + " UNION SELECT sha256 FROM submission WHERE sha256 IN (:inputs))";

    /** Answers have no term of their own: they hold for as long as the numbers stand that were asked about. */
    private static final String ANSWERED = " OR sha256 IN (SELECT sha256 FROM answer)";

    /** In the order in which rows can be put in. */
    private static final List<Part> STATE = List.of(
            new Part("submission", "sha256, name, received, channel, size", "WHERE" + FILES + ANSWERED, "sha256"),
            new Part(
                    "unit_return",
                    "sha256, unit, term, period, workbook, correction, filed_on, aliases",
                    "WHERE" + FILES,
                    "sha256"),
            new Part(
                    "accepted_return",
                    "unit, term, period, sha256",
                    "WHERE term = :term AND period = :period OR sha256 IN (:inputs)",
                    "unit, term, period"),
            new Part(
                    "sheet",
                    "sha256, table_id, name, state, state_sheet, state_address",
                    "WHERE" + FILES,
                    "sha256, table_id"),
            new Part(
                    "sheet_row",
                    "sha256, table_id, part, position, number, sheet, cells",
                    "WHERE" + FILES,
                    "sha256, table_id, part, position"),
            new Part("verdict", "sha256, workbook, unit, readable, acceptable, lineage", "WHERE" + FILES, "sha256"),
            new Part(
                    "finding", "sha256, position, rule, severity, message, cells", "WHERE" + FILES, "sha256, position"),
            new Part("answer", "sha256, position, unit, finding, text", "", "sha256, position"),
            new Part(
                    "upload",
                    "id, sha256, name, received, '' AS account, unit, term, period, check_code, unread, withdrawn,"
                            + " CASE WHEN withdrawn_by IS NOT NULL THEN '' END AS withdrawn_by, reason",
                    "WHERE term = :term AND period = :period",
                    "id"),
            new Part("folder_file", "position, sha256, name", "", "position"),
            new Part("page_answer", "unit, finding, text, given, '' AS account", "", "id"),
            new Part("ruling", "unit, finding, answer, accepted, question, given, '' AS account", "", "id"));

    private static final String OF_RUN = "WHERE run IN (SELECT id FROM run WHERE term = :term AND report = :report)";

    /** How the runs of a report went; it is kept to be read, and never put into a database. */
    private static final List<Part> LOG = List.of(
            new Part(
                    "run",
                    "id, number, cause, night, asked_for, continues, started, ended, ending, recovered, unchanged, reason,"
                            + " term, as_of, expected, accepted, returned, conflict, missing, report",
                    "WHERE term = :term AND report = :report",
                    "number"),
            new Part(
                    "run_step",
                    "run, position, name, started, ended, seen, accepted, returned",
                    OF_RUN,
                    "started, run, position"),
            new Part(
                    "run_line",
                    "run, position, at, tone, REPLACE(text, COALESCE((SELECT NULLIF(account, '') FROM run WHERE id = run),"
                            + " CHAR(0)), '') AS text",
                    OF_RUN,
                    "at, run, position"),
            new Part(
                    "run_unit",
                    "run, position, code, name, standing, counting, filed_on, fatal, query, note, unchecked",
                    OF_RUN,
                    "run, position"),
            new Part("run_file", "run, position, path, sha256", OF_RUN, "run, position"));

    private static final JsonMapper MAPPER = new JsonMapper();

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    public Extract(DataSource database, TransactionOperations transactions) {
        this.jdbc = JdbcClient.create(database);
        this.transactions = transactions;
    }

    /** A table and which of its rows and columns are taken. */
    private record Part(String table, String columns, String condition, String order) {

        /** What the columns are called; an expression ends with its name, and none has a comma of its own here. */
        List<String> names() {
            return Arrays.stream(columns.split(","))
                    .map(String::strip)
                    .map(column -> column.substring(column.lastIndexOf(' ') + 1))
                    .toList();
        }
    }

    /**
     * What the reports of a term and period were made from: JSON, a row on each line.
     *
     * @param inputs SHA-256 of files that belong to it wherever they are from
     */
    public String state(String term, String period, Collection<String> inputs) {
        return text(STATE, of(term, period, inputs));
    }

    /** The received files of these by their SHA-256, and what they were called when they came first. */
    public SortedMap<String, String> files(String term, String period, Collection<String> inputs) {
        SortedMap<String, String> files = new TreeMap<>();
        jdbc.sql("SELECT sha256, name FROM submission WHERE" + FILES)
                .params(of(term, period, inputs))
                .query(row -> {
                    files.put(row.getString("sha256"), row.getString("name"));
                });
        return files;
    }

    private static Map<String, Object> of(String term, String period, Collection<String> inputs) {
        return Map.of("term", term, "period", period, "inputs", inputs.isEmpty() ? List.of("") : List.copyOf(inputs));
    }

    /** How the runs of one kind of report went. */
    public String log(String term, String report) {
        return text(LOG, Map.of("term", term, "report", report));
    }

    private String text(List<Part> parts, Map<String, Object> of) {
        StringBuilder json = new StringBuilder("{\n");
        transactions.executeWithoutResult(status -> {
            for (Part part : parts) {
                json.append(json.length() > 2 ? ",\n" : "")
                        .append(MAPPER.writeValueAsString(part.table()))
                        .append(": [");
                List<String> lines = rows(part, of);
                lines.forEach(line -> json.append("\n").append(line).append(","));
                json.setLength(json.length() - (lines.isEmpty() ? 0 : 1));
                json.append("]");
            }
        });
        return json.append("\n}\n").toString();
    }

    /** The names of the columns, then the values of each row, all as the database writes them. */
    private List<String> rows(Part part, Map<String, Object> of) {
        List<String> lines = new ArrayList<>();
        jdbc.sql("SELECT " + part.columns() + " FROM " + part.table() + " " + part.condition() + " ORDER BY "
                        + part.order())
                .params(of)
                .query(row -> {
                    int count = row.getMetaData().getColumnCount();
                    List<Object> values = new ArrayList<>();
                    if (lines.isEmpty()) {
                        List<String> names = new ArrayList<>();
                        for (int i = 1; i <= count; i++) {
                            names.add(row.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT));
                        }
                        lines.add(MAPPER.writeValueAsString(names));
                    }
                    for (int i = 1; i <= count; i++) {
                        values.add(row.getString(i));
                    }
                    lines.add(MAPPER.writeValueAsString(values));
                });
        return lines;
    }

    /**
     * Fills an empty database. Only rows of the known tables and columns go in, whatever the text says.
     *
     * @throws IllegalArgumentException if the text was not made by {@link #state}
     */
    public void fill(String state) {
        JsonNode json = read(state);
        transactions.executeWithoutResult(status -> STATE.forEach(part -> fill(part, json.path(part.table()))));
    }

    private void fill(Part part, JsonNode rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<String> columns = new ArrayList<>();
        rows.get(0).forEach(name -> columns.add(name.asString("")));
        if (!columns.equals(part.names())) {
            throw new IllegalArgumentException("other columns in " + part.table());
        }
        String insert = "INSERT INTO " + part.table() + " (" + String.join(", ", columns) + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        for (int i = 1; i < rows.size(); i++) {
            JdbcClient.StatementSpec row = jdbc.sql(insert);
            for (int column = 0; column < columns.size(); column++) {
                JsonNode value = rows.get(i).path(column);
                row = row.param(value.isString() ? value.stringValue() : null);
            }
            row.update();
        }
    }

    private static JsonNode read(String state) {
        try {
            return MAPPER.readTree(state);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no extract of a database");
        }
    }
}
