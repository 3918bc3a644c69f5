package xianghui.sample;

/** A formula with the value that Excel had last shown for it. */
public record CellFormula(String formula, double shown) {}
