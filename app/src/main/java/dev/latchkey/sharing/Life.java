package dev.latchkey.sharing;

import dev.latchkey.audit.Told;
import java.util.List;

/**
 * One link's life so far.
 *
 * @param told what happened, oldest first
 * @param more whether more happened before that
 * @param delayed whether something should have happened by now and did not
 */
public record Life(LinkDetails details, List<Told> told, boolean more, Place place, Way way, boolean delayed) {}
