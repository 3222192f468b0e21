package dev.latchkey.audit;

import java.util.Map;
import java.util.UUID;

/**
 * One thing that somebody did.
 *
 * @param act verb in the past with its object's kind, such as {@code grant.revoked}
 * @param detail what else matters, as JSON-friendly values; never a secret
 */
public record Entry(UUID organisation, Actor actor, String act, String objectKind, UUID object, Map<String, ?> detail) {

    public Entry(UUID organisation, Actor actor, String act, String objectKind, UUID object) {
        this(organisation, actor, act, objectKind, object, Map.of());
    }
}
