package dev.latchkey.inbox;

import java.util.List;
import java.util.UUID;

/**
 * Somebody else has to do these now, or the same person by another date. A feature publishes it in the transaction that
 * made it so.
 *
 * @param form id of the form
 * @param subjects ids of the rows that the tasks are about
 */
public record DutiesChanged(String form, List<UUID> subjects) {}
