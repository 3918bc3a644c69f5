package xianghui.store;

import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import xianghui.returns.Alias;

/** Accepted spellings as JSON: {@code [["as typed", "as meant"], …]}. */
final class AliasesJson {

    private final JsonMapper mapper = new JsonMapper();

    String write(SortedSet<Alias> aliases) {
        ArrayNode all = mapper.createArrayNode();
        aliases.forEach(alias -> all.addArray().add(alias.typed()).add(alias.meant()));
        return all.toString();
    }

    SortedSet<Alias> read(String json) {
        SortedSet<Alias> aliases = new TreeSet<>();
        mapper.readTree(json)
                .forEach(alias -> aliases.add(
                        new Alias(alias.get(0).stringValue(), alias.get(1).stringValue())));
        return aliases;
    }
}
