package dev.latchkey.inbox;

import java.util.List;
import java.util.UUID;

/**
 * Nothing is left to answer about these: it was done, taken back, or its time is over. A feature publishes it in the
 * transaction that made it so.
 *
 * @param form id of the form
 * @param subjects ids of the rows that the tasks are about
 */
public record TasksOver(String form, List<UUID> subjects) {}
