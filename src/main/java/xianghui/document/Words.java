package xianghui.document;

/** Text that no figure stands behind. */
public record Words(String text) implements Inline {}
