package xianghui.runs;

/** Why a run began. */
public enum Cause {
    /** Its night had come. */
    SCHEDULE,
    /** Its night had passed while nobody was there to run it. */
    CATCH_UP,
    /** The run before it had been cut off. */
    RESUMPTION,
    /** Somebody asked for it on the page. */
    PERSON,
    /** Somebody gave the command. */
    COMMAND
}
