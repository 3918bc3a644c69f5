package xianghui.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import xianghui.store.DatabaseUnusableException.Kind;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TablesTest {

    @TempDir
    Path root;

    private Path data;
    private Path file;

    @BeforeEach
    void name_the_files() {
        data = root.resolve("数据 文件夹");
        file = Database.file(data);
    }

    @Test
    void an_older_database_is_brought_up_to_date_and_kept_as_it_was() throws IOException {
        String url = Database.url(data.resolve("xianghui"));
        Flyway.configure().dataSource(url, "sa", "").target("2").load().migrate();
        remember(url);

        assertThat(count("SELECT COUNT(*) FROM answer")).isZero();

        assertThat(count("SELECT COUNT(*) FROM submission")).isEqualTo(1);
        Path kept = data.resolve("backup/before-2");
        assertThat(Path.of(kept + ".mv.db")).isRegularFile();
        assertThat(query(kept, "SELECT MAX(\"version\") FROM \"flyway_schema_history\""))
                .isEqualTo("2");
        assertThat(query(kept, "SELECT sha256 FROM submission").strip()).isEqualTo("ab");
        assertThat(data.resolve("xianghui-next.mv.db")).doesNotExist();
    }

    @Test
    void what_a_killed_upgrade_left_is_begun_again() throws IOException {
        Files.createDirectories(data);
        Files.writeString(data.resolve("xianghui-next.mv.db"), "half a database");

        assertThat(count("SELECT COUNT(*) FROM answer")).isZero();

        assertThat(data.resolve("xianghui-next.mv.db")).doesNotExist();
    }

    @Test
    void a_file_that_was_made_and_never_written_is_no_database_yet() throws IOException {
        Files.createDirectories(data);
        Files.createFile(file);

        assertThat(count("SELECT COUNT(*) FROM answer")).isZero();
    }

    @Test
    void an_empty_file_beside_received_files_is_not_taken_for_a_new_beginning() throws IOException {
        Files.createDirectories(data.resolve("received"));
        Files.writeString(data.resolve("received/0123"), "a workbook");
        assertThat(unusable(data)).isEqualTo(Kind.MISSING);
        Files.createFile(file);
        assertThat(unusable(data)).isEqualTo(Kind.MISSING);
        assertThat(file).isEmptyFile();
    }

    @Test
    void a_damaged_file_is_left_as_it_is() throws IOException {
        Database.open(data).close();
        byte[] whole = Files.readAllBytes(file);
        byte[] zeroes = new byte[whole.length];
        byte[] noise = whole.clone();
        Arrays.fill(noise, 0, 8192, (byte) 'x');
        int seen = 0;
        for (byte[] damaged : new byte[][] {zeroes, noise, "not a database".getBytes(), Arrays.copyOf(whole, 5000)}) {
            Files.write(file, damaged);
            assertThat(unusable(data)).isEqualTo(Kind.UNREADABLE);
            assertThat(file).hasBinaryContent(damaged);
            seen++;
        }
        assertThat(seen).isEqualTo(4);
    }

    @Test
    void a_database_of_a_later_program_is_refused() throws SQLException {
        Database.open(data).close();
        try (Connection connection = DriverManager.getConnection(Database.url(data.resolve("xianghui")), "sa", "")) {
            connection
                    .createStatement()
                    .execute("INSERT INTO \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\","
                            + " \"type\", \"script\", \"installed_by\", \"execution_time\", \"success\") VALUES"
                            + " (900, '900', 'later', 'SQL', 'V900__later.sql', 'sa', 1, TRUE)");
        }
        assertThat(unusable(data)).isEqualTo(Kind.NEWER);
    }

    private static Kind unusable(Path data) {
        try {
            Database.open(data).close();
        } catch (DatabaseUnusableException e) {
            return e.kind();
        }
        throw new AssertionError("opened");
    }

    private static void remember(String url) {
        try (Connection connection = DriverManager.getConnection(url, "sa", "")) {
            connection
                    .createStatement()
                    .execute("INSERT INTO submission VALUES ('ab', 'a.xlsx', CURRENT_TIMESTAMP, 'folder', 1)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String query(Path file, String query) {
        try (Connection connection = DriverManager.getConnection(Database.url(file), "sa", "");
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            return rows.next() ? rows.getString(1) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int count(String query) {
        try (HikariDataSource database = Database.open(data)) {
            return JdbcClient.create(database).sql(query).query(Integer.class).single();
        }
    }
}
