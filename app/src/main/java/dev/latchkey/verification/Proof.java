package dev.latchkey.verification;

import dev.latchkey.sharing.GrantId;
import java.util.UUID;

/** One browser's proof for one grant. */
public record Proof(UUID visit, GrantId grant) {}
