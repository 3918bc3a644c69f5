package xianghui.edition;

import java.time.Instant;

/**
 * Who did something, and when.
 *
 * @param account the id of the account
 * @param person how the person was called then
 */
public record Signature(String account, String person, Instant at) {}
