package xianghui.people;

/** Why something about people was refused; each has its sentence on the page. */
public enum Refusal {
    /** No such account, a closed one, or another password: nobody is told which. */
    WRONG,
    /** Too many failures; to be tried again later. */
    WAIT,
    /** The right password, but given by an administrator too long ago. */
    TEMPORARY_OVER,
    PASSWORD_SHORT,
    PASSWORD_LONG,
    PASSWORD_PLAIN,
    PASSWORD_NAME,
    PASSWORD_COMMON,
    /** The new password is the old one. */
    PASSWORD_SAME,
    LOGIN_FORM,
    LOGIN_TAKEN,
    PERSON_FORM,
    /** A township's person without a unit of this county. */
    UNIT,
    NO_ACCOUNT,
    LAST_ADMINISTRATOR,
    /** Not the one-time code, or one that is used up or too old. */
    SETUP_CODE
}
