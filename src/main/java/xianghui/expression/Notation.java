package xianghui.expression;

import java.util.List;

/** Another language in which an expression can be written down, such as that of worksheets. */
public interface Notation<T> {

    /** A number, text or truth that is written down. */
    T literal(Value value);

    /** A value that is looked up. */
    T name(String name);

    /**
     * A function or an operator of arithmetic.
     *
     * @param sign as it is written in the catalogue, such as {@code +} or {@code days}
     */
    T call(String sign, List<T> arguments);

    /**
     * A comparison.
     *
     * @param sign as it is written in the catalogue: {@code =}, {@code <=}, {@code has} and so on
     */
    T compare(String sign, T left, T right);

    T and(T left, T right);

    T or(T left, T right);

    T not(T inner);

    T isBlank(T inner);
}
