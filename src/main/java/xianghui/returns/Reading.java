package xianghui.returns;

/** One cell as it was typed and as it is meant. */
public record Reading(String field, CellRef cell, String typed, CellValue value) {}
