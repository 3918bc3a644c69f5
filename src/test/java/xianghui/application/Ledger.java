package xianghui.application;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Looks into the database between two runs, and breaks it as a kill would. */
final class Ledger {

    private final String url;

    Ledger(SmallCounty county) {
        this.url = "jdbc:h2:file:" + county.data().resolve("xianghui") + ";IFEXISTS=TRUE";
    }

    /** The steps of the last execution of a job, with how they ended, in the order in which they began. */
    List<String> lastSteps(String job) {
        return list("SELECT s.STEP_NAME || ' ' || s.STATUS FROM BATCH_STEP_EXECUTION s WHERE s.JOB_EXECUTION_ID ="
                + " (SELECT MAX(e.JOB_EXECUTION_ID) FROM BATCH_JOB_EXECUTION e JOIN BATCH_JOB_INSTANCE i"
                + " ON i.JOB_INSTANCE_ID = e.JOB_INSTANCE_ID WHERE i.JOB_NAME = '" + job
                + "') ORDER BY s.STEP_EXECUTION_ID");
    }

    int executions(String job) {
        return list("SELECT e.JOB_EXECUTION_ID FROM BATCH_JOB_EXECUTION e JOIN BATCH_JOB_INSTANCE i"
                        + " ON i.JOB_INSTANCE_ID = e.JOB_INSTANCE_ID WHERE i.JOB_NAME = '" + job + "'")
                .size();
    }

    List<String> list(String query) {
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> list = new ArrayList<>();
            while (rows.next()) {
                list.add(rows.getString(1));
            }
            return list;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void change(String... statements) {
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Leaves the last execution of a job as a kill in that step leaves it. */
    void cutOff(String job, String step) {
        String last = "(SELECT MAX(e.JOB_EXECUTION_ID) FROM BATCH_JOB_EXECUTION e JOIN BATCH_JOB_INSTANCE i"
                + " ON i.JOB_INSTANCE_ID = e.JOB_INSTANCE_ID WHERE i.JOB_NAME = '" + job + "')";
        change(
                "DELETE FROM BATCH_STEP_EXECUTION_CONTEXT WHERE STEP_EXECUTION_ID IN (SELECT STEP_EXECUTION_ID FROM"
                        + " BATCH_STEP_EXECUTION WHERE JOB_EXECUTION_ID = " + last + " AND STEP_EXECUTION_ID >"
                        + " (SELECT STEP_EXECUTION_ID FROM BATCH_STEP_EXECUTION WHERE STEP_NAME = '" + step
                        + "' AND JOB_EXECUTION_ID = " + last + "))",
                "DELETE FROM BATCH_STEP_EXECUTION WHERE JOB_EXECUTION_ID = " + last + " AND STEP_EXECUTION_ID >"
                        + " (SELECT STEP_EXECUTION_ID FROM BATCH_STEP_EXECUTION WHERE STEP_NAME = '" + step
                        + "' AND JOB_EXECUTION_ID = " + last + ")",
                "UPDATE BATCH_STEP_EXECUTION SET STATUS = 'STARTED', EXIT_CODE = 'EXECUTING', END_TIME = NULL WHERE"
                        + " STEP_NAME = '" + step + "' AND JOB_EXECUTION_ID = " + last,
                "UPDATE BATCH_JOB_EXECUTION SET STATUS = 'STARTED', EXIT_CODE = 'UNKNOWN', END_TIME = NULL WHERE"
                        + " JOB_EXECUTION_ID = " + last);
    }

    /** Leaves a job as a kill between creating its instance and its execution leaves it. */
    void cutOffBeforeExecution(String job) {
        String last = "(SELECT MAX(JOB_INSTANCE_ID) FROM BATCH_JOB_INSTANCE WHERE JOB_NAME = '" + job + "')";
        String executions = "(SELECT JOB_EXECUTION_ID FROM BATCH_JOB_EXECUTION WHERE JOB_INSTANCE_ID = " + last + ")";
        String steps =
                "(SELECT STEP_EXECUTION_ID FROM BATCH_STEP_EXECUTION WHERE JOB_EXECUTION_ID IN " + executions + ")";
        change(
                "DELETE FROM BATCH_STEP_EXECUTION_CONTEXT WHERE STEP_EXECUTION_ID IN " + steps,
                "DELETE FROM BATCH_STEP_EXECUTION WHERE JOB_EXECUTION_ID IN " + executions,
                "DELETE FROM BATCH_JOB_EXECUTION_CONTEXT WHERE JOB_EXECUTION_ID IN " + executions,
                "DELETE FROM BATCH_JOB_EXECUTION_PARAMS WHERE JOB_EXECUTION_ID IN " + executions,
                "DELETE FROM BATCH_JOB_EXECUTION WHERE JOB_INSTANCE_ID = " + last);
    }
}
