package xianghui.runs;

/**
 * A file of a report.
 *
 * @param path below the report's folder
 * @param sha256 in lower-case hexadecimal
 */
public record WrittenFile(String path, String sha256) {}
