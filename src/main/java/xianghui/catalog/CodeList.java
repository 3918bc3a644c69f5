package xianghui.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words that may stand in a coded column.
 *
 * @param open whether other words are kept as they are
 * @param values each word with the other spellings by which it is known, in the order of the office
 * @param attributes name of the attribute, then code, then value ({@code rank} of {@code 乡镇长} is {@code 正职})
 */
public record CodeList(
        String name, boolean open, Map<String, List<String>> values, Map<String, Map<String, String>> attributes) {

    /** The name of the list whose first word is yes and whose second is no. */
    public static final String FLAGS = "flag";

    /** The attribute of a code, if it has one. */
    public Optional<String> attribute(String attribute, String code) {
        return Optional.ofNullable(attributes.getOrDefault(attribute, Map.of()).get(code));
    }
}
