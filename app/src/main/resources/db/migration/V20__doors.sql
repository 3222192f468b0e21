-- What an account has opened in a browser ends when it signs out there.
ALTER TABLE visit_grant
    ADD account UUID NULL COMMENT 'whose sign-in has proven it; null where it was proven otherwise';

UPDATE visit_grant v JOIN access_grant g ON g.id = v.grant_id SET v.account = g.account WHERE g.account IS NOT NULL;

-- Wrong tries that nobody has added to for long are forgotten.
ALTER TABLE address_guard
    ADD changed_at DATETIME(6) NOT NULL DEFAULT NOW(6) ON UPDATE NOW(6),
    ADD KEY address_guard_by_age (changed_at);

-- Openings of links that open for anyone, counted for an hour.
CREATE TABLE link_opening (
    id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    grant_id   UUID        NOT NULL,
    network    VARCHAR(45) NULL COMMENT 'null where the request does not say',
    created_at DATETIME(6) NOT NULL,
    KEY link_opening_by_link (grant_id, created_at),
    KEY link_opening_by_network (network, created_at),
    KEY link_opening_by_age (created_at)
);

-- Whoever counts for a limit locks the turn of what is counted, so that two at once count each other: the first half is
-- for links, the second for networks, and each is taken in that order.
CREATE TABLE limit_turn (
    turn INT NOT NULL PRIMARY KEY
);

INSERT INTO limit_turn
WITH RECURSIVE turns AS (SELECT 0 AS turn UNION ALL SELECT turn + 1 FROM turns WHERE turn < 127)
SELECT turn FROM turns;
