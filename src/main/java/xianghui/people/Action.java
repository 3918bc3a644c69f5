package xianghui.people;

/** What is written into the audit log; a closed list. */
public enum Action {
    SETUP,
    LOGIN,
    LOGOUT,
    /** Wrong passwords one after another: no further ones are looked at for a while. */
    LOCK_OUT,
    /** Typed the password again before something that counts. */
    RELOGIN,
    PASSWORD_CHANGE,
    PASSWORD_RESET,
    ACCOUNT_CREATE,
    ACCOUNT_CLOSE,
    ACCOUNT_REOPEN,
    /** Asked for something that the role may not see or do. */
    ACCESS,
    /** So many more were refused to one address within a minute, and not written down one by one. */
    MORE_REFUSALS,
    UPLOAD,
    WITHDRAW,
    ANSWER,
    /** An answer was accepted or asked again. */
    RULING,
    DOWNLOAD,
    /** Had an edited report compared with the data. */
    REPORT_AUDIT,
    RUN_START,
    RUN_END,
    PROPOSE,
    CONFIRM,
    REJECT,
    SEAL,
    UNSEAL,
    BACKUP,
    AUDIT_EXPORT,
    /** Lines older than they are kept were removed from the start of the audit log. */
    AUDIT_EXPIRY
}
