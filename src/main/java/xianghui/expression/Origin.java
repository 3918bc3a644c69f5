package xianghui.expression;

/** A place from which a value came, such as a cell of a workbook. */
public interface Origin {}
