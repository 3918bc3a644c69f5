package xianghui.intake;

import java.util.Locale;

/** Why something in the inbox is not taken in: the closed list, each with its sentence in {@code messages/intake.properties}. */
enum Obstacle {
    /** A link to a file elsewhere. */
    LINK(Notice.PASSED_OVER),
    FOLDER(Notice.PASSED_OVER),
    /** A pipe, a socket or a device: to open it might take for ever. */
    DEVICE(Notice.PASSED_OVER),
    /** What an office program leaves beside a file while it is open. */
    LOCK(Notice.PASSED_OVER),
    HIDDEN(Notice.PASSED_OVER),
    /** It changes while it is looked at: somebody is still copying it; the next round takes it. */
    MOVING(Notice.PASSED_OVER),
    /** No return is so large. */
    LARGE(Notice.UNREAD),
    /** The operating system does not hand it over. */
    UNREADABLE(Notice.UNREAD);

    private final Notice notice;

    Obstacle(Notice notice) {
        this.notice = notice;
    }

    Notice notice() {
        return notice;
    }

    /** Which sentence of the notice. */
    String variant() {
        return name().toLowerCase(Locale.ROOT);
    }
}
