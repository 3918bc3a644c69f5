package xianghui.publication;

import xianghui.returns.Finding;

/**
 * A finding and what became of it.
 *
 * @param state open, answered, overridden or corrected
 * @param answer what was said to it by the unit or decided by the office; empty where nothing was
 */
public record FindingEntry(Finding finding, String state, String answer) {}
