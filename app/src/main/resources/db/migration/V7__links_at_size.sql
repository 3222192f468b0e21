-- Many accesses that an owner ends at once: each is one line until the day after.
CREATE TABLE bulk_revocation_item (
    bulk     UUID        NOT NULL,
    grant_id UUID        NOT NULL,
    owner    UUID        NOT NULL,
    outcome  VARCHAR(16) NULL COMMENT 'REVOKED or ENDED_BEFORE; null until its turn comes',
    asked_at DATETIME(6) NOT NULL DEFAULT NOW(6),
    PRIMARY KEY (bulk, grant_id),
    KEY bulk_revocation_to_do (outcome, asked_at)
);

-- What the owner's list is sorted by and searched in, beside its age.
ALTER TABLE access_grant
    ADD KEY grant_by_address (owner, email_key),
    ADD KEY grant_by_end (owner, expires_at),
    ADD KEY grant_by_visit (owner, last_accessed_at);
