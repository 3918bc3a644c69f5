package xianghui.people;

/** What is written into the audit log; a closed list. */
public enum Action {
    SETUP,
    LOGIN,
    LOGOUT,
    LOCK_OUT,
    PASSWORD_CHANGE,
    PASSWORD_RESET,
    ACCOUNT_CREATE,
    ACCOUNT_CHANGE,
    ACCOUNT_CLOSE,
    /** Asked for something that the role may not see or do. */
    ACCESS,
    UPLOAD,
    WITHDRAW,
    ANSWER,
    /** An answer was accepted or asked again. */
    RULING,
    DOWNLOAD,
    RUN_START,
    RUN_END,
    PROPOSE,
    CONFIRM,
    REJECT,
    SEAL,
    UNSEAL,
    BACKUP,
    AUDIT_EXPORT
}
