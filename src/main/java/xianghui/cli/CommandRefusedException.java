package xianghui.cli;

import java.util.Map;

/** Refuses what a command line asks for, with a sentence of the console's bundle. */
public final class CommandRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Map<String, String> values;

    CommandRefusedException(String key, Map<String, String> values) {
        super(key + " " + values);
        this.key = key;
        this.values = Map.copyOf(values);
    }

    /** Says why, and how to get help. */
    public void tell(Console console) {
        console.say(key, values);
        console.say("refused.help");
    }
}
