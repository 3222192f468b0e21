package dev.latchkey.sharing;

import java.util.UUID;

/** Names one grant: one recipient's part of a share. */
public record GrantId(UUID value) {}
