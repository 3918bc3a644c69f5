package xianghui.returns;

/**
 * What a unit says to a query instead of changing its numbers.
 *
 * @param key of the finding that it answers, as {@link Finding#key} gives it
 */
public record Answer(String key, String text) {}
