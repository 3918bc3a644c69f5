package xianghui.job;

/** Which version of the program is at work. */
public record Program(String version) {}
