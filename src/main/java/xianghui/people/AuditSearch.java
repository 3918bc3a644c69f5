package xianghui.people;

import java.time.Instant;
import java.util.Optional;

/**
 * Which lines of the audit log to show.
 *
 * @param from the first moment
 * @param until the moment after the last
 * @param actor a login name; empty for all
 * @param before only lines with a smaller number
 */
public record AuditSearch(Instant from, Instant until, Optional<Action> action, String actor, long before) {}
