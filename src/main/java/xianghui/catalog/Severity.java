package xianghui.catalog;

/** How grave a finding is. */
public enum Severity {
    /** The unit stays out of the totals until it is corrected or overridden. */
    FATAL,
    /** To be confirmed or explained; the unit counts. */
    QUERY,
    /** To be known. */
    NOTE,
    /** The check could not be made. */
    NOT_EVALUABLE
}
