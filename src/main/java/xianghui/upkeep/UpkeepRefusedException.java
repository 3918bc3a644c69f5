package xianghui.upkeep;

import java.util.Map;

/** Refuses to make or bring back a backup; nothing was changed. */
public final class UpkeepRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Map<String, String> values;

    UpkeepRefusedException(String key, Map<String, String> values) {
        super(key + " " + values);
        this.key = key;
        this.values = Map.copyOf(values);
    }

    /** The key of the sentence that says why. */
    public String key() {
        return key;
    }

    /** What is filled into it. */
    public Map<String, String> values() {
        return values;
    }
}
