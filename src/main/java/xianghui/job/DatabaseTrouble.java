package xianghui.job;

import java.util.Optional;
import xianghui.store.DatabaseUnusableException;

/**
 * Why a database cannot be used.
 *
 * @param kind one of few words: UNREADABLE, NEWER, MISSING
 * @param code what the database calls it; 0 if it was not asked
 */
public record DatabaseTrouble(String kind, int code, String file) {

    /** If that is what the failure says. */
    public static Optional<DatabaseTrouble> of(Throwable failure) {
        return failure instanceof DatabaseUnusableException one
                ? Optional.of(new DatabaseTrouble(
                        one.kind().name(), one.code(), one.file().toString()))
                : Optional.empty();
    }
}
