package dev.latchkey.accounts;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** A company that uses this installation. */
class Organisation {

    @Id
    private final UUID id;

    private final String name;
    private final String homepage;
    private final String postalAddress;
    private final Instant createdAt;

    @Version
    private final long version;

    Organisation(UUID id, String name, String homepage, String postalAddress, Instant createdAt, long version) {
        this.id = id;
        this.name = name;
        this.homepage = homepage;
        this.postalAddress = postalAddress;
        this.createdAt = createdAt;
        this.version = version;
    }

    static Organisation founded(UUID id, NewOrganisation facts, Instant now) {
        return new Organisation(id, facts.name(), facts.homepage(), facts.postalAddress(), now, 0);
    }

    OrganisationId id() {
        return new OrganisationId(id);
    }

    OrganisationCard card() {
        return new OrganisationCard(id(), name, homepage, postalAddress);
    }
}
