-- An owner may ask that a share be accepted before it opens.
ALTER TABLE access_grant
    ADD account             UUID         NULL COMMENT 'the recipient''s, once it is known; then only who signs in to it opens the grant',
    ADD offer_until         DATETIME(6)  NULL COMMENT 'until when it can be accepted; null where it need not be',
    ADD offer_reminders     INT          NULL COMMENT 'how many reminders the recipient was sent',
    ADD offer_answered_at   DATETIME(6)  NULL,
    ADD offer_reason        VARCHAR(500) NULL COMMENT 'why it was declined',
    ADD offer_owner_told_at DATETIME(6)  NULL COMMENT 'when the owner was told what came of it',
    ADD KEY grant_by_account (account, created_at),
    ADD KEY grant_by_email (email_key, created_at);

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
