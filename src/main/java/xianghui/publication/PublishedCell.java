package xianghui.publication;

/**
 * A cell that a figure came from, as figures.json has it.
 *
 * @param unit the code of the unit whose workbook it stands in
 */
public record PublishedCell(String unit, String workbook, String sheet, String cell) {}
