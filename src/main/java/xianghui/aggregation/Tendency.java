package xianghui.aggregation;

/** Which way something moved since the last term. */
public enum Tendency {
    ROSE,
    FELL,
    /** It moved, but by less than is printed. */
    ALMOST_LEVEL,
    /** It is exactly the same. */
    LEVEL
}
