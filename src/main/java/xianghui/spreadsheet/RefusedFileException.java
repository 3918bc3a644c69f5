package xianghui.spreadsheet;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Says why a file is not read, in a closed list of reasons and never in a parser's words. */
public final class RefusedFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private final @Nullable String place;
    private final int most;

    public RefusedFileException(Refusal refusal) {
        this(refusal, Optional.empty());
    }

    /** At that place, such as {@code 选区投票!D7} or only the name of a sheet. */
    public RefusedFileException(Refusal refusal, Optional<String> place) {
        this(refusal, place, -1);
    }

    /** For more than the number that is read. */
    public RefusedFileException(Refusal refusal, Optional<String> place, int most) {
        super(refusal.name());
        this.refusal = refusal;
        this.place = place.orElse(null);
        this.most = most;
    }

    public Refusal refusal() {
        return refusal;
    }

    /** Where, if that can be said in a few clean characters: a sheet's name, with or without an address in it. */
    public Optional<String> place() {
        return Optional.ofNullable(place);
    }

    /** How many are read, where the reason is that there are more. */
    public OptionalInt most() {
        return most < 0 ? OptionalInt.empty() : OptionalInt.of(most);
    }
}
