package xianghui.aggregation;

import xianghui.returns.Return;

/**
 * A return that does not count, from which the denominators of a unit that is missing are guessed.
 *
 * @param reason which return it is, in words
 */
public record StandIn(Return source, String reason) {}
