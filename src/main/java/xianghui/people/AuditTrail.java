package xianghui.people;

/** Writes down what was done; a line that stands there is never changed or removed before its time. */
public interface AuditTrail {

    /** Writes a deed down; when it returns, the line survives a loss of power. */
    void record(Deed deed);
}
