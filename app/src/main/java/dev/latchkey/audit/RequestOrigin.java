package dev.latchkey.audit;

import java.util.Optional;

/** Tells where the request that is being answered came from; offered by the web layer. */
public interface RequestOrigin {

    /** IP address of the client; empty outside a request. */
    Optional<String> address();

    /** What the client says that it is, in its own words; empty outside a request. */
    Optional<String> agent();
}
