package xianghui.catalog;

/** Which units a rule or a metric is about. */
public enum Role {
    TOWNSHIP,
    COUNTY,
    ALL;

    /** Whether a unit of that role is meant. */
    public boolean includes(Role unit) {
        return this == ALL || this == unit;
    }
}
