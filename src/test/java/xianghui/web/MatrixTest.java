package xianghui.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import xianghui.application.SmallCounty;
import xianghui.people.Role;

/** Every page by every role: whoever adds a page has to say here for whom it is. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MatrixTest {

    private static final String MATRIX = """
            GET /                                       CLERK REVIEWER TOWNSHIP ADMINISTRATOR AUDITOR
            GET /account                                CLERK REVIEWER TOWNSHIP ADMINISTRATOR AUDITOR
            POST /account/password                      CLERK REVIEWER TOWNSHIP ADMINISTRATOR AUDITOR
            GET /audit                                  AUDITOR
            GET /audit/export                           AUDITOR
            GET /backup                                 ADMINISTRATOR
            POST /backup                                ADMINISTRATOR
            GET /claims                                 CLERK REVIEWER
            GET /document                               CLERK REVIEWER
            GET /document/audit                         CLERK REVIEWER
            POST /document/audit                        CLERK REVIEWER
            GET /document/changes                       CLERK REVIEWER
            GET /document/files/{edition}               CLERK REVIEWER
            GET /document/pages/{edition}/{page:[0-9]{1,4}} CLERK REVIEWER
            GET /document/pages/{edition}/{page:[0-9]{1,4}}.png CLERK REVIEWER
            POST /document/proposals                    CLERK
            POST /document/proposals/{id}/confirm       REVIEWER
            POST /document/proposals/{id}/reject        REVIEWER
            POST /document/proposals/{id}/withdraw      CLERK
            POST /document/seals/{id}/unseal            REVIEWER
            GET /figures                                CLERK REVIEWER
            GET /figures/{metric}                       CLERK REVIEWER
            GET /figures/{metric}/cells                 CLERK REVIEWER
            GET /people                                 ADMINISTRATOR
            POST /people                                ADMINISTRATOR
            POST /people/list                           ADMINISTRATOR
            POST /people/{id}/close                     ADMINISTRATOR
            POST /people/{id}/reopen                    ADMINISTRATOR
            POST /people/{id}/reset                     ADMINISTRATOR
            GET /receipts                               CLERK REVIEWER TOWNSHIP
            GET /relogin                                CLERK REVIEWER TOWNSHIP ADMINISTRATOR AUDITOR
            POST /relogin                               CLERK REVIEWER TOWNSHIP ADMINISTRATOR AUDITOR
            GET /runs                                   CLERK REVIEWER
            POST /runs                                  CLERK
            GET /runs/{id}                              CLERK REVIEWER
            POST /runs/{id}/again                       CLERK
            GET /runs/{id}/events                       CLERK REVIEWER
            GET /units/{code}                           CLERK REVIEWER TOWNSHIP
            POST /units/{code}/answers                  TOWNSHIP
            GET /units/{code}/blank                     CLERK REVIEWER TOWNSHIP
            GET /units/{code}/differences               CLERK REVIEWER TOWNSHIP
            GET /units/{code}/returned                  CLERK REVIEWER TOWNSHIP
            POST /units/{code}/rulings                  CLERK REVIEWER
            POST /units/{code}/uploads                  CLERK TOWNSHIP
            GET /units/{code}/versions/{number}         CLERK REVIEWER TOWNSHIP
            GET /uploads                                CLERK REVIEWER
            POST /uploads                               CLERK
            POST /uploads/{id}/withdrawal               CLERK TOWNSHIP
            """;

    /** For people who are not logged in, too. */
    private static final Set<String> OPEN = Set.of("GET /login", "GET /setup", "POST /setup", " /error");

    private static final Map<String, String> SAMPLES = Map.of(
            "{code}", "01",
            "{id}", "00000000000000000000000000000000",
            "{metric}", "T05",
            "{number}", "1",
            "{edition}", "0".repeat(64),
            "{page:[0-9]{1,4}}", "1");

    private static Served served;
    private static final Map<Role, Visit> VISITS = new EnumMap<>(Role.class);

    @BeforeAll
    static void serve(@TempDir Path folder) {
        served = Served.county(SmallCounty.filed(folder));
        for (Role role : Role.values()) {
            Visit visit = served.visit("m-" + role.name().toLowerCase(java.util.Locale.ROOT), role, unit(role));
            visit.get("/account");
            VISITS.put(role, visit);
        }
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void the_table_has_every_page_there_is_and_no_other() {
        Set<String> there = served.bean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                .flatMap(MatrixTest::keys)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> named = new TreeSet<>(matrix().keySet());
        named.addAll(OPEN);
        assertThat(there).isEqualTo(named).hasSizeGreaterThan(40);
    }

    @Test
    void every_page_is_for_those_whom_the_table_names_and_for_nobody_else() {
        int before = written();
        int refused = 0;
        int let = 0;
        for (Map.Entry<String, Set<Role>> row : matrix().entrySet()) {
            for (Role role : Role.values()) {
                int status = ask(VISITS.get(role), row.getKey(), "01");
                if (row.getValue().contains(role)) {
                    assertThat(status)
                            .as(role + " " + row.getKey())
                            .isNotIn(401, 403)
                            .isLessThan(500);
                    let++;
                } else {
                    assertThat(status).as(role + " " + row.getKey()).isEqualTo(403);
                    refused++;
                }
            }
        }
        assertThat(refused).isGreaterThan(100);
        assertThat(written() - before).isEqualTo(refused);
        assertThat(let).isGreaterThan(70);
    }

    @Test
    void a_stranger_gets_no_further_than_the_login() {
        Visit stranger = served.visit();
        int before = written();
        int seen = 0;
        for (String page : matrix().keySet()) {
            stranger.get("/login");
            HttpResponse<String> answer = answer(stranger, page, "01");
            assertThat(answer.uri().getPath()).as(page).isEqualTo("/login");
            seen++;
        }
        assertThat(seen).isGreaterThan(40);
        // Whoever asks for the first page is not refused but asked who he is.
        assertThat(written() - before).isEqualTo(seen - 1);
    }

    @Test
    void a_township_gets_nowhere_with_the_code_of_another() {
        int before = written();
        int seen = 0;
        for (Map.Entry<String, Set<Role>> row : matrix().entrySet()) {
            if (row.getKey().contains("{code}") && row.getValue().contains(Role.TOWNSHIP)) {
                assertThat(ask(VISITS.get(Role.TOWNSHIP), row.getKey(), "02"))
                        .as(row.getKey())
                        .isEqualTo(403);
                seen++;
            }
        }
        assertThat(seen).isEqualTo(7);
        assertThat(written() - before).isEqualTo(7);
    }

    @Test
    void nothing_is_changed_by_a_form_without_our_token_or_with_that_of_somebody_else() {
        int before = written();
        int seen = 0;
        for (Map.Entry<String, Set<Role>> row : matrix().entrySet()) {
            if (row.getKey().startsWith("POST")) {
                Role role = row.getValue().iterator().next();
                String path = path(row.getKey(), "01");
                Visit other = VISITS.get(role == Role.CLERK ? Role.AUDITOR : Role.CLERK);
                for (Map<String, String> fields : Stream.of(Map.<String, String>of(), Map.of("_csrf", other.token()))
                        .toList()) {
                    assertThat(VISITS.get(role).postBare(path, fields).statusCode())
                            .as(row.getKey())
                            .isEqualTo(403);
                    seen++;
                }
            }
        }
        assertThat(seen).isGreaterThan(30);
        assertThat(written() - before).isEqualTo(seen);
    }

    @Test
    void what_changes_something_cannot_be_had_by_following_a_link() {
        Map<String, Set<Role>> rows = matrix();
        int seen = 0;
        for (Map.Entry<String, Set<Role>> row : rows.entrySet()) {
            String page = row.getKey().replace("POST ", "GET ");
            if (!page.equals(row.getKey()) && !rows.containsKey(page)) {
                Role role = row.getValue().iterator().next();
                assertThat(ask(VISITS.get(role), page, "01")).as(page).isIn(404, 405);
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(10);
    }

    /** How many refusals stand in the audit log. */
    private static int written() {
        Integer lines = new JdbcTemplate(served.bean(DataSource.class))
                .queryForObject(
                        "SELECT COUNT(*) FROM audit_line WHERE action = 'ACCESS' AND outcome = 'REFUSED'",
                        Integer.class);
        return lines == null ? 0 : lines;
    }

    private static String unit(Role role) {
        return role == Role.TOWNSHIP ? "01" : "";
    }

    private static int ask(Visit visit, String page, String unit) {
        visit.get("/account");
        return answer(visit, page, unit).statusCode();
    }

    private static HttpResponse<String> answer(Visit visit, String page, String unit) {
        String path = path(page, unit);
        return page.startsWith("POST") ? visit.post(path, Map.of()) : visit.get(path);
    }

    private static String path(String page, String unit) {
        String path = page.substring(page.indexOf(' ') + 1).replace("{code}", unit);
        for (Map.Entry<String, String> sample : SAMPLES.entrySet()) {
            path = path.replace(sample.getKey(), sample.getValue());
        }
        return path;
    }

    private static Map<String, Set<Role>> matrix() {
        Map<String, Set<Role>> rows = new LinkedHashMap<>();
        MATRIX.lines().forEach(line -> {
            String[] words = line.trim().split("\\s+");
            Set<Role> roles = EnumSet.noneOf(Role.class);
            Arrays.stream(words).skip(2).map(Role::valueOf).forEach(roles::add);
            rows.put(words[0] + " " + words[1], roles);
        });
        return rows;
    }

    private static Stream<String> keys(RequestMappingInfo info) {
        Set<String> methods = info.getMethodsCondition().getMethods().isEmpty()
                ? Set.of("")
                : info.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .collect(Collectors.toSet());
        return methods.stream()
                .flatMap(method -> info.getPatternValues().stream().map(pattern -> method + " " + pattern));
    }
}
