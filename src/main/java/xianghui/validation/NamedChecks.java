package xianghui.validation;

import java.util.Map;
import java.util.Set;

/** The checks that are written in Java, by the name under which the catalogue calls them. */
public final class NamedChecks {

    private static final Map<String, NamedCheck> CHECKS =
            Map.of("township-share", new TownshipShare(), "copied-rows", new CopiedRows());

    private NamedChecks() {}

    /** The names that a rule may call. */
    public static Set<String> names() {
        return CHECKS.keySet();
    }

    static NamedCheck of(String name) {
        NamedCheck check = CHECKS.get(name);
        if (check == null) {
            throw new IllegalArgumentException("no check named " + name);
        }
        return check;
    }
}
