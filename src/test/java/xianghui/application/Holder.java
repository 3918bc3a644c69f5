package xianghui.application;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Holds a database open in a process of its own until it is killed. */
final class Holder {

    private Holder() {}

    public static void main(String[] arguments) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + arguments[0], "sa", "")) {
            System.out.println(connection.isValid(1) ? "open" : "closed");
            System.out.flush();
            while (System.in.read() >= 0) {
                // Until the test ends.
            }
        }
    }
}
