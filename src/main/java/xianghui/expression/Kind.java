package xianghui.expression;

/** What kind of value an expression has, as far as it can be told before it runs. */
public enum Kind {
    NUMBER,
    TEXT,
    /** A day or a month. */
    DAY,
    TRUTH,
    /** Not known before it runs. */
    ANY;

    /** Whether a value of this kind may stand where one of the other is asked for. */
    public boolean suits(Kind asked) {
        return this == asked || this == ANY || asked == ANY;
    }
}
