package xianghui.catalog;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words that may stand in a coded column.
 *
 * @param open whether other words are kept as they are
 * @param unclassified the code under which a word that is not known is counted, and asked about; empty: it is refused
 * @param values each word with the other spellings by which it is known, in the order of the office
 * @param attributes name of the attribute, then code, then value ({@code rank} of {@code 乡镇长} is {@code 正职})
 */
public record CodeList(
        String name,
        boolean open,
        String unclassified,
        Map<String, List<String>> values,
        Map<String, Map<String, String>> attributes) {

    /** The name of the list whose first word is yes and whose second is no. */
    public static final String FLAGS = "flag";

    /** The codes that a cell can come to: those of the office, and the one for words that are not known. */
    public Set<String> codes() {
        Set<String> codes = new LinkedHashSet<>(values.keySet());
        if (!unclassified.isEmpty()) {
            codes.add(unclassified);
        }
        return codes;
    }

    /** The attribute of a code, if it has one. */
    public Optional<String> attribute(String attribute, String code) {
        return Optional.ofNullable(attributes.getOrDefault(attribute, Map.of()).get(code));
    }
}
