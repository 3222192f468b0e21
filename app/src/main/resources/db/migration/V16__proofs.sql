-- An owner chooses how a recipient proves who they are, and may write down who that is.
ALTER TABLE access_grant
    ADD recipient_name VARCHAR(200) NOT NULL DEFAULT '' COMMENT 'as the owner knows them',
    ADD recipient_role VARCHAR(200) NOT NULL DEFAULT '' COMMENT 'what they do, such as Head of finance',
    ADD KEY grant_by_owner_report (owner, report);

CREATE OR REPLACE VIEW grant_access AS
SELECT g.*,
       (g.state = 'PENDING' AND g.approval_asked_at IS NOT NULL AND g.approval_given_at IS NULL
           AND (g.expires_at IS NULL OR g.expires_at > NOW(6))) AS awaits_approval,
       CASE
           WHEN g.state = 'CLOSED' THEN g.close_reason
           WHEN g.expires_at <= NOW(6) THEN 'EXPIRED'
           WHEN g.state = 'PENDING' AND g.approval_asked_at IS NOT NULL AND g.approval_given_at IS NULL THEN 'AWAITS_APPROVAL'
           WHEN g.state = 'PENDING' AND g.offer_until <= NOW(6) THEN 'LAPSED'
           ELSE g.state
       END AS standing,
       (g.state = 'ACTIVE' AND (g.expires_at IS NULL OR g.expires_at > NOW(6))) AS open,
       (g.state = 'PENDING' AND g.offer_until > NOW(6) AND (g.expires_at IS NULL OR g.expires_at > NOW(6))
           AND (g.approval_asked_at IS NULL OR g.approval_given_at IS NOT NULL)) AS offered
FROM access_grant g;

-- What a recipient has chosen to open a link with; apart from the grant, so that no list ever reads it.
CREATE TABLE grant_password (
    grant_id UUID         NOT NULL PRIMARY KEY,
    password VARCHAR(200) NOT NULL COMMENT 'Argon2id',
    set_at   DATETIME(6)  NOT NULL
);

ALTER TABLE attempt
    ADD purpose VARCHAR(16) NOT NULL DEFAULT 'SIGN_IN' COMMENT 'SIGN_IN with a code, or a link for a NEW_PASSWORD';

-- Settings that an owner uses often.
CREATE TABLE share_preset (
    id           UUID          NOT NULL PRIMARY KEY,
    owner        UUID          NOT NULL,
    name         VARCHAR(100)  NOT NULL,
    verification VARCHAR(16)   NOT NULL,
    accept_first BOOLEAN       NOT NULL,
    days         INT           NULL COMMENT 'after how many days access ends; null for no end',
    note         VARCHAR(1000) NOT NULL,
    created_at   DATETIME(6)   NOT NULL,
    UNIQUE KEY share_preset_by_name (owner, name)
);
