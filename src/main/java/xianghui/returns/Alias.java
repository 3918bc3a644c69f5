package xianghui.returns;

import java.util.Comparator;

/**
 * A name that was taken for one of the form's, though it is spelt otherwise.
 *
 * @param typed as it stands in the file; never a person's name
 * @param meant as the form, the code list or the register has it
 */
public record Alias(String typed, String meant) implements Comparable<Alias> {

    private static final Comparator<Alias> ORDER =
            Comparator.comparing(Alias::meant).thenComparing(Alias::typed);

    @Override
    public int compareTo(Alias other) {
        return ORDER.compare(this, other);
    }
}
