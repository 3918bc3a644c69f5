package xianghui.pack;

import java.util.Map;

/** Something that a person wants done with a pack and that is not done; nothing was written. */
public final class PackRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Map<String, String> values;

    PackRefusedException(String key, Map<String, String> values) {
        super(key);
        this.key = key;
        this.values = Map.copyOf(values);
    }

    /** Which sentence says why. */
    public String key() {
        return key;
    }

    public Map<String, String> values() {
        return values;
    }
}
