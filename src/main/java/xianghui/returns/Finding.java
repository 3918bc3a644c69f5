package xianghui.returns;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import xianghui.catalog.Severity;

/**
 * Something that is wrong or to be known.
 *
 * @param unit the code of the unit; empty where the file does not tell
 * @param workbook the name of the file; empty for a missing unit
 * @param message a whole sentence with place, value and what to do; never a person's name
 * @param cells the places, in the unit's own file
 */
public record Finding(
        String unit, String workbook, String rule, Severity severity, String message, List<CellRef> cells) {

    /** Every key begins so. */
    public static final String KEY = "xh1.";

    public Finding {
        cells = List.copyOf(cells);
    }

    /** Whether the other is the same fault at the same cells, in this file or in another of the unit. */
    public boolean isLike(Finding other) {
        return rule.equals(other.rule)
                && places().equals(other.places())
                && (!cells.isEmpty() || message.equals(other.message));
    }

    private List<String> places() {
        return cells.stream().map(CellRef::toString).toList();
    }

    /**
     * By which an answer to it is known: the rule, the cells and what stands in them, so that an answer holds as long as
     * the numbers stand. What is said of no cell is known by its sentence.
     *
     * @param typed what stands in a cell, as it was typed
     */
    public String key(Function<CellRef, Optional<String>> typed) {
        StringBuilder about = new StringBuilder(rule);
        boolean known = false;
        for (CellRef cell : cells) {
            Optional<String> text = typed.apply(cell);
            known |= text.isPresent();
            about.append('\n').append(cell).append('=').append(text.orElse(""));
        }
        if (!known) {
            about.append('\n').append(message);
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(about.toString().getBytes(StandardCharsets.UTF_8));
            return KEY + HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
