package dev.latchkey.sharing;

import org.springframework.stereotype.Component;

/** Where each grant's page is. */
@Component
class LinkAddresses {

    private final LinkTokens tokens;
    private final SharingSettings settings;

    LinkAddresses(LinkTokens tokens, SharingSettings settings) {
        this.tokens = tokens;
        this.settings = settings;
    }

    String of(Grant grant) {
        return of(grant.id(), grant.linkVersion());
    }

    String of(GrantId grant, int linkVersion) {
        return settings.publicUrl() + "/s/" + tokens.token(grant, linkVersion);
    }
}
