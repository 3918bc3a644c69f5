package xianghui.intake;

import xianghui.returns.CellRef;

/**
 * One cell in which two returns differ.
 *
 * @param cell in the first, or in the second where the first has none
 * @param one what stands in the first, fit to be shown; only the first character of what may identify a person
 * @param other what stands in the second
 * @param told the two contents in words, without what may identify a person
 */
public record Difference(CellRef cell, String one, String other, String told) {}
