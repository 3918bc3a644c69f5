package xianghui.people;

import java.time.Duration;

/** Says why something about people was refused. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Refusal reason;
    private final long seconds;

    RefusedException(Refusal reason) {
        this(reason, Duration.ZERO);
    }

    RefusedException(Refusal reason, Duration wait) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.seconds = wait.plusMillis(999).toSeconds();
    }

    public Refusal reason() {
        return reason;
    }

    /** How many seconds to wait before trying again; zero if that would not help. */
    public long seconds() {
        return seconds;
    }
}
