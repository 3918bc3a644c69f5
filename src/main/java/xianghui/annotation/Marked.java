package xianghui.annotation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell that we gave a fill, and the fill that it had before; it travels in the list, so that the next round can give
 * the cell its own fill back.
 *
 * @param fill as the workbook's format remembers it
 */
record Marked(String sheet, Position cell, String fill) {

    private static final Pattern CODE = Pattern.compile("xhf1\\.([A-Za-z0-9_-]{4,2000})\\.");

    /** In letters that every spreadsheet program leaves as they are. */
    String code() {
        String text = cell.address() + "\n" + fill + "\n" + sheet;
        return "xhf1." + Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8))
                + ".";
    }

    /** All that stand in a text; what is none is passed over. */
    static List<Marked> in(String text) {
        List<Marked> all = new ArrayList<>();
        Matcher matcher = CODE.matcher(text);
        while (matcher.find()) {
            decoded(matcher.group(1)).ifPresent(all::add);
        }
        return all;
    }

    private static Optional<Marked> decoded(String code) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(code), StandardCharsets.UTF_8);
            String[] parts = text.split("\n", 3);
            return parts.length < 3
                    ? Optional.empty()
                    : Position.of(parts[0]).map(cell -> new Marked(parts[2], cell, parts[1]));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
