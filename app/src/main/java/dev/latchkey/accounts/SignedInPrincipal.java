package dev.latchkey.accounts;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/** What a web session keeps of who signed in: enough to find the account again, nothing that could grow old. */
record SignedInPrincipal(UUID account, String username) implements Principal, Serializable {

    @Override
    public String getName() {
        return username;
    }
}
