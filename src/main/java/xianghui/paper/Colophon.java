package xianghui.paper;

/**
 * What stands at the foot of the last page; an empty text is left out.
 *
 * @param copies to whom copies go
 * @param printer the organ that prints
 * @param printed the day of printing as it is written
 */
public record Colophon(String copies, String printer, String printed) {}
