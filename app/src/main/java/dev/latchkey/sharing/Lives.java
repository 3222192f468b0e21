package dev.latchkey.sharing;

import dev.latchkey.accounts.SignedIn;
import dev.latchkey.audit.Trail;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells an owner the life of a link, from our rows alone: the engine is never asked. */
@Service
public class Lives {

    private final JdbcClient jdbc;
    private final Links links;
    private final Steps steps;
    private final Trail trail;
    private final Delays delays;

    Lives(JdbcClient jdbc, Links links, Steps steps, Trail trail, Delays delays) {
        this.jdbc = jdbc;
        this.links = links;
        this.steps = steps;
        this.trail = trail;
        this.delays = delays;
    }

    /**
     * Empty where there is no such link, or it is somebody else's.
     *
     * @param newest how much of what happened is told at the most
     */
    @Transactional(readOnly = true)
    public Optional<Life> of(SignedIn owner, GrantId grant, int newest) {
        return links.details(owner, grant).map(details -> life(details, newest));
    }

    private Life life(LinkDetails details, int newest) {
        var grant = details.link().id();
        var share = share(grant);
        var asked = details.approval() == null ? List.<Step>of() : steps.of(share.value());
        var told = trail.of(List.of(grant.value(), share.value()), grant.value(), newest + 1);
        boolean more = told.size() > newest;
        var passed = steps.of(grant.value());
        var place = Place.of(details);
        return new Life(
                details,
                more ? told.subList(1, told.size()) : told,
                more,
                place,
                Way.of(details, asked, passed, place),
                delays.delayed(grant, share));
    }

    private ShareId share(GrantId grant) {
        return new ShareId(jdbc.sql("SELECT share FROM access_grant WHERE id = :id")
                .param("id", grant.value())
                .query(UUID.class)
                .single());
    }
}
