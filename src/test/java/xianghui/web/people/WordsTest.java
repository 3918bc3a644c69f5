package xianghui.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import xianghui.people.Action;
import xianghui.people.Deed;
import xianghui.people.Refusal;
import xianghui.people.Role;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WordsTest {

    @Test
    void whatever_stands_in_the_log_or_is_refused_has_its_words() throws IOException {
        Properties words = new Properties();
        try (var stream = Objects.requireNonNull(getClass().getResourceAsStream("/messages/web.properties"))) {
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        List<String> keys = new ArrayList<>();
        for (Action action : Action.values()) {
            keys.add("action." + action);
        }
        for (Deed.Outcome outcome : Deed.Outcome.values()) {
            keys.add("outcome." + outcome);
        }
        for (Refusal refusal : Refusal.values()) {
            keys.add("refusal." + refusal);
        }
        for (Role role : Role.values()) {
            keys.add("role." + role);
            keys.add("audit.word." + role);
        }
        assertThat(keys).hasSizeGreaterThan(50);
        assertThat(words.stringPropertyNames()).containsAll(keys);
    }
}
