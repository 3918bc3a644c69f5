package xianghui.web.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import xianghui.catalog.Unit;
import xianghui.job.DefinitionsRefusedException;
import xianghui.job.RulebookReader;

/** The units of the county, as its settings name them now. */
@Component
final class Units {

    private final RulebookReader reader;

    Units(RulebookReader reader) {
        this.reader = reader;
    }

    /** In the county's order; none while the definitions cannot be used. */
    List<Unit> all() {
        try {
            return reader.catalog().county().units();
        } catch (DefinitionsRefusedException e) {
            return List.of();
        }
    }

    /** The names by code, in the county's order; none while the definitions cannot be used. */
    Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        all().forEach(unit -> names.put(unit.code(), unit.name()));
        return names;
    }
}
