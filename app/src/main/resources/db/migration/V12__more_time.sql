-- An access that ends: reminders before, and more time for whom asks.
ALTER TABLE access_grant
    ADD end_set_at           DATETIME(6)  NULL COMMENT 'when the end was moved last; null where it is the first one',
    ADD end_reminders        INT          NOT NULL DEFAULT 0 COMMENT 'how many reminders of this end were sent',
    ADD more_time_asked_at   DATETIME(6)  NULL COMMENT 'when the recipient asked last',
    ADD more_time_note       VARCHAR(500) NULL COMMENT 'why',
    ADD more_time_decided_at DATETIME(6)  NULL,
    ADD more_time_given      BOOLEAN      NULL,
    ADD more_time_told_at    DATETIME(6)  NULL COMMENT 'when the recipient was told';

CREATE OR REPLACE VIEW grant_access AS
SELECT g.*,
       CASE
           WHEN g.state = 'CLOSED' THEN g.close_reason
           WHEN g.expires_at <= NOW(6) THEN 'EXPIRED'
           WHEN g.state = 'PENDING' AND g.offer_until <= NOW(6) THEN 'LAPSED'
           ELSE g.state
       END AS standing,
       (g.state = 'ACTIVE' AND (g.expires_at IS NULL OR g.expires_at > NOW(6))) AS open,
       (g.state = 'PENDING' AND g.offer_until > NOW(6) AND (g.expires_at IS NULL OR g.expires_at > NOW(6))) AS offered
FROM access_grant g;

-- Whoever has to do a task hears of it by mail, once.
ALTER TABLE human_task ADD told_at DATETIME(6) NULL;
