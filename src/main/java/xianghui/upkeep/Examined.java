package xianghui.upkeep;

/**
 * One thing that was looked at.
 *
 * @param words what was seen
 * @param remedy what to do; empty where nothing is to be done
 */
public record Examined(State state, String words, String remedy) {

    /** How it is. */
    public enum State {
        GOOD,
        /** It works, but somebody should know. */
        NOTICE,
        /** It does not work. */
        FAULT
    }
}
