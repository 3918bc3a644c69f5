package xianghui.web.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
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
import xianghui.upkeep.Backup;
import xianghui.web.Served;
import xianghui.web.Visit;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BackupPageTest {

    @TempDir
    static Path folder;

    private static Served served;

    @BeforeAll
    static void serve() {
        served = Served.county(SmallCounty.filed(folder));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void an_administrator_makes_a_backup_by_a_press_of_a_button() throws IOException {
        Visit visit = served.visit("admin", Role.ADMINISTRATOR, "");
        assertThat(visit.get("/backup").body()).contains("还没有备份。", "下一次自动备份：", "现在备份");

        HttpResponse<String> made = visit.post("/backup", Map.of());

        List<Backup.Kept> kept = served.bean(Backup.class).kept();
        assertThat(kept).hasSize(1);
        assertThat(made.uri().getPath()).isEqualTo("/backup");
        assertThat(made.body()).contains("已备份到", kept.get(0).name(), "并已逐个文件核对").doesNotContain("还没有备份");
        assertThat(Files.size(kept.get(0).file())).isGreaterThan(5000);
        assertThat(visit.get("/backup").body()).contains(kept.get(0).name()).doesNotContain("并已逐个文件核对");
    }

    @Test
    void nobody_else_sees_or_makes_backups() throws IOException {
        int before = served.bean(Backup.class).kept().size();
        int seen = 0;
        for (Role role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                Visit visit = served.visit("other" + seen, role, role == Role.TOWNSHIP ? "01" : "");
                assertThat(visit.get("/backup").statusCode()).as(role.name()).isIn(403, 404);
                assertThat(visit.post("/backup", Map.of()).statusCode()).isIn(403, 404);
                seen++;
            }
        }
        assertThat(seen).isEqualTo(4);
        assertThat(served.visit("admin", Role.ADMINISTRATOR, "")
                        .postBare("/backup", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(served.bean(Backup.class).kept()).hasSize(before);
    }
}
