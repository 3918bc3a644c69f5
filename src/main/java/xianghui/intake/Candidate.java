package xianghui.intake;

import java.time.Instant;
import xianghui.returns.Return;

/**
 * One of the returns of a unit.
 *
 * @param received when its file first came
 * @param acceptable whether nothing in it stands against its counting
 */
public record Candidate(Return reading, Instant received, boolean acceptable) {}
