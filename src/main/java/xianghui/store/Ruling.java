package xianghui.store;

import java.time.Instant;

/**
 * What the county says to an answer.
 *
 * @param accepted whether it is content with it; else the query stands as before
 * @param question what it asks again; empty where it is content
 * @param account the login name of who said so
 */
public record Ruling(boolean accepted, String question, Instant given, String account) {}
