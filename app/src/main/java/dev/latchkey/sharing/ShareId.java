package dev.latchkey.sharing;

import java.util.UUID;

/** Names one share: the owner's act. */
public record ShareId(UUID value) {}
