package xianghui.people;

/** Writes down what was done; a line that stands there is never changed or removed before its time. */
public interface AuditTrail {

    void record(Deed deed);
}
