CREATE TABLE share (
    id           UUID          NOT NULL PRIMARY KEY,
    organisation UUID          NOT NULL,
    owner        UUID          NOT NULL,
    note         VARCHAR(1000) NOT NULL DEFAULT '',
    created_at   DATETIME(6)   NOT NULL,
    started_at   DATETIME(6)   NULL COMMENT 'when every recipient''s grant was started',
    version      BIGINT        NOT NULL,
    KEY share_by_owner (owner, created_at)
);

-- "grant" is a word of SQL's own.
CREATE TABLE access_grant (
    id               UUID          NOT NULL PRIMARY KEY,
    share            UUID          NOT NULL,
    organisation     UUID          NOT NULL,
    owner            UUID          NOT NULL,
    report           UUID          NOT NULL,
    email            VARCHAR(254)  NOT NULL COMMENT 'as the owner typed it',
    email_key        VARCHAR(254)  NOT NULL COMMENT 'normalised, for comparing',
    scope            JSON          NOT NULL,
    verification     VARCHAR(16)   NOT NULL,
    state            VARCHAR(16)   NOT NULL,
    close_reason     VARCHAR(16)   NULL,
    link_version     INT           NOT NULL,
    expires_at       DATETIME(6)   NULL,
    mails_asked      INT           NOT NULL COMMENT 'how many times the link was to be mailed',
    mails_sent       INT           NOT NULL,
    mail_refused_at  DATETIME(6)   NULL COMMENT 'when the mail server refused the address for good',
    created_at       DATETIME(6)   NOT NULL,
    invited_at       DATETIME(6)   NULL,
    last_accessed_at DATETIME(6)   NULL,
    closed_at        DATETIME(6)   NULL,
    told_at          DATETIME(6)   NULL COMMENT 'when the recipient was told of the end',
    version          BIGINT        NOT NULL,
    KEY grant_by_share (share),
    KEY grant_by_owner (owner, created_at),
    KEY grant_by_report (report)
);

-- The one place that says whether a grant opens anything now, by the database's clock.
CREATE VIEW grant_access AS
SELECT g.*,
       CASE
           WHEN g.state = 'CLOSED' THEN g.close_reason
           WHEN g.expires_at <= NOW(6) THEN 'EXPIRED'
           ELSE g.state
       END AS standing,
       (g.state = 'ACTIVE' AND (g.expires_at IS NULL OR g.expires_at > NOW(6))) AS open
FROM access_grant g;
