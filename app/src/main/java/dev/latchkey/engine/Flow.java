package dev.latchkey.engine;

import org.jspecify.annotations.Nullable;

/**
 * How a feature's rows reach one process model. Each feature offers a bean of it for each model that it starts.
 *
 * @param process id of the model
 * @param startMessage message that starts an instance; its correlation key is the row's id
 * @param changedMessage message for which the waiting steps of the instance listen; null where none waits
 * @param idVariable process variable that carries the row's id
 */
public record Flow(
        String process, String startMessage, @Nullable String changedMessage, String idVariable, Lane lane) {}
