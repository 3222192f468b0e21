package dev.latchkey.sharing;

import dev.latchkey.accounts.SignedIn;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an owner does with a link that they look at. */
@Service
public class SeenLinks {

    private final OpenGrants grants;
    private final Links links;

    SeenLinks(OpenGrants grants, Links links) {
        this.grants = grants;
        this.links = links;
    }

    /**
     * Does it with the link as it is now, if that is the one that was seen: what the engine has noted since, or notes just
     * now, is no change that its owner must know of first.
     *
     * @param act is given the version that it may go by
     */
    @Transactional
    public void act(SignedIn owner, LinkRow seen, LongConsumer act) {
        grants.hold(seen.id());
        act.accept(links.find(owner, seen.id())
                .filter(now -> now.sameLinkAs(seen))
                .map(LinkRow::version)
                .orElse(seen.version()));
    }
}
