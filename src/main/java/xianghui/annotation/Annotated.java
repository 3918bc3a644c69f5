package xianghui.annotation;

/**
 * A unit's file with its notes.
 *
 * @param extension of its format, with the point in front
 */
public record Annotated(byte[] content, String extension) {}
