package xianghui.intake;

import java.time.Instant;
import xianghui.returns.SubmissionId;

/**
 * One file that was received.
 *
 * @param originalName the name that its sender gave it; only text
 * @param channel how it came, such as {@code folder}
 * @param size in bytes
 */
public record Submission(SubmissionId id, String originalName, Instant received, String channel, long size) {}
