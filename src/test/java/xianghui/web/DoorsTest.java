package xianghui.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xianghui.application.SmallCounty;
import xianghui.people.Role;

/** What stands before every page. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DoorsTest {

    private static Served served;

    @BeforeAll
    static void serve(@TempDir Path folder) {
        served = Served.county(SmallCounty.filed(folder));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void a_stranger_is_asked_who_he_is() {
        HttpResponse<String> page = served.visit().get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getPath()).isEqualTo("/login");
        assertThat(page.body()).contains("登录", "账号", "密码");
    }

    @Test
    void a_page_may_load_nothing_but_our_own_files() {
        HttpResponse<String> page = served.visit().get("/login");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void every_kind_of_answer_carries_the_same_headers() {
        Visit stranger = served.visit();
        Visit clerk = served.visit("clerk", Role.CLERK, "");
        int seen = 0;
        for (HttpResponse<?> answer : List.of(
                stranger.get("/assets/app.css"),
                stranger.get("/setup"),
                clerk.get("/"),
                clerk.get("/nowhere"),
                clerk.get("/audit"),
                clerk.get("/runs/x%0Ax"),
                clerk.postBare("/runs", Map.of("_csrf", "foreign")),
                clerk.download("/units/01/blank"))) {
            String name = answer.uri().getPath() + " " + answer.statusCode();
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(name)
                    .startsWith("default-src 'none'; script-src 'self';");
            assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                    .as(name)
                    .hasValue("nosniff");
            assertThat(answer.headers().firstValue("X-Frame-Options")).as(name).hasValue("DENY");
            assertThat(answer.headers().firstValue("Server")).as(name).isEmpty();
            seen++;
        }
        assertThat(seen).isEqualTo(8);
        assertThat(clerk.get("/").headers().firstValue("Cache-Control").orElse(""))
                .contains("no-store");
    }

    @Test
    void a_form_from_elsewhere_is_refused() {
        Visit visit = served.visit();
        visit.get("/login");
        HttpResponse<String> answer =
                visit.postBare("/login", Map.of("username", "x", "password", "y", "_csrf", "foreign"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("没有完成").doesNotContain("Exception");
    }

    @Test
    void a_page_that_there_is_not_is_said_not_to_be_there() {
        HttpResponse<String> answer = served.visit("clerk", Role.CLERK, "").get("/nowhere");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("没有这个页面").doesNotContain("Whitelabel", "Exception");
    }

    @Test
    void health_is_told_at_a_door_of_its_own_and_nothing_else_is() {
        String page = served.uri("/").toString();
        String gauges = "http://127.0.0.1:" + served.property("local.management.port");
        Visit visit = served.visit();
        assertThat(visit.get(gauges + "/actuator/health").body())
                .contains("\"status\":\"UP\"")
                .doesNotContain("components", "details");
        int seen = 0;
        for (String path : List.of("env", "heapdump", "loggers", "beans", "mappings", "threaddump", "shutdown")) {
            assertThat(visit.get(gauges + "/actuator/" + path).statusCode())
                    .as(path)
                    .isIn(302, 404);
            seen++;
        }
        assertThat(seen).isEqualTo(7);
        Visit clerk = served.visit("clerk", Role.CLERK, "");
        assertThat(clerk.get(page + "actuator/health").statusCode()).isEqualTo(404);
        assertThat(clerk.get(page + "h2-console").statusCode()).isEqualTo(404);
    }
}
