package xianghui.intake;

import xianghui.returns.CellRef;

/**
 * One cell in which two returns differ.
 *
 * @param cell in the first, or in the second where the first has none
 * @param told the two contents in words
 */
record Difference(CellRef cell, String told) {}
