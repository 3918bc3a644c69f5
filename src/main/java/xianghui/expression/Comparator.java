package xianghui.expression;

/** The closed list of comparisons. */
enum Comparator {
    EQUAL("=") {
        @Override
        boolean test(Value left, Value right) {
            return Comparing.equal(left, right);
        }
    },
    UNEQUAL("!=") {
        @Override
        boolean test(Value left, Value right) {
            return !Comparing.equal(left, right);
        }
    },
    AT_MOST("<=") {
        @Override
        boolean test(Value left, Value right) {
            return Comparing.order(left, right) <= 0;
        }
    },
    AT_LEAST(">=") {
        @Override
        boolean test(Value left, Value right) {
            return Comparing.order(left, right) >= 0;
        }
    },
    LESS("<") {
        @Override
        boolean test(Value left, Value right) {
            return Comparing.order(left, right) < 0;
        }
    },
    MORE(">") {
        @Override
        boolean test(Value left, Value right) {
            return Comparing.order(left, right) > 0;
        }
    },
    HAS("has") {
        @Override
        boolean test(Value left, Value right) {
            return Comparing.has(left, right);
        }
    };

    private final String sign;

    Comparator(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    abstract boolean test(Value left, Value right);

    /** Whether values of that kind can be compared in this way: texts have no order, and only texts have parts. */
    boolean compares(Kind kind) {
        return switch (this) {
            case EQUAL, UNEQUAL -> true;
            case HAS -> kind.suits(Kind.TEXT);
            default -> kind.suits(Kind.NUMBER) || kind == Kind.DAY;
        };
    }

    /** The kind that a comparison of other kinds should have had. */
    Kind wanted() {
        return this == HAS ? Kind.TEXT : Kind.NUMBER;
    }
}
