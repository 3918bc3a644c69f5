package xianghui.publication;

import xianghui.returns.Finding;

/**
 * A finding and what became of it.
 *
 * @param state open, answered, overridden or corrected
 */
public record FindingEntry(Finding finding, String state) {}
