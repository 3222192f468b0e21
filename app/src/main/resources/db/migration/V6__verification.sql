-- One try of somebody at a link to prove an address; a stranger's too, so that both cost the same.
CREATE TABLE attempt (
    id             UUID        NOT NULL PRIMARY KEY,
    grant_id       UUID        NOT NULL,
    link_version   INT         NOT NULL,
    address_digest BINARY(32)  NOT NULL COMMENT 'of the typed address, with a server key',
    visit          UUID        NOT NULL COMMENT 'the browser that asked',
    network        VARCHAR(45) NOT NULL,
    seed           BINARY(16)  NOT NULL COMMENT 'the code is worked out from it with a server key',
    state          VARCHAR(16) NOT NULL,
    wrong_codes    INT         NOT NULL,
    created_at     DATETIME(6) NOT NULL,
    expires_at     DATETIME(6) NOT NULL,
    sent_at        DATETIME(6) NULL,
    version        BIGINT      NOT NULL,
    KEY attempt_by_address (grant_id, address_digest, created_at),
    KEY attempt_by_network (network, created_at),
    KEY attempt_by_age (created_at)
);

-- Wrong codes in a row for one address at one link, over all its attempts.
CREATE TABLE address_guard (
    grant_id       UUID        NOT NULL,
    address_digest BINARY(32)  NOT NULL,
    own            BOOLEAN     NOT NULL COMMENT 'the address is the recipient''s',
    wrong_in_row   INT         NOT NULL DEFAULT 0,
    locked_until   DATETIME(6) NULL,
    told_at        DATETIME(6) NULL COMMENT 'when the mailbox was told of the lock',
    PRIMARY KEY (grant_id, address_digest)
);

-- A recipient's browser. The cookie holds the secret, the row only its digest.
CREATE TABLE visit (
    id            UUID        NOT NULL PRIMARY KEY,
    secret_digest BINARY(32)  NOT NULL,
    created_at    DATETIME(6) NOT NULL,
    ends_at       DATETIME(6) NOT NULL,
    UNIQUE KEY visit_by_secret (secret_digest),
    KEY visit_by_end (ends_at)
);

-- What that browser has proven.
CREATE TABLE visit_grant (
    visit        UUID        NOT NULL,
    grant_id     UUID        NOT NULL,
    link_version INT         NOT NULL,
    proven_at    DATETIME(6) NOT NULL,
    ends_at      DATETIME(6) NOT NULL,
    PRIMARY KEY (visit, grant_id),
    KEY visit_grant_by_grant (grant_id)
);
