-- Some recipients get their access only once somebody else has approved it; those of one share are approved together.
ALTER TABLE access_grant
    ADD approval_asked_at DATETIME(6) NULL COMMENT 'null where none is needed',
    ADD approval_given_at DATETIME(6) NULL COMMENT 'refused, it is closed';

ALTER TABLE share
    ADD approval_asks          INT          NULL COMMENT 'how often an approver was asked; null where none is needed',
    ADD approval_asked_at      DATETIME(6)  NULL COMMENT 'when the last time was',
    ADD approval_outcome       VARCHAR(16)  NULL COMMENT 'APPROVED or REFUSED; null until somebody has decided',
    ADD approval_decided_by    UUID         NULL,
    ADD approval_decided_at    DATETIME(6)  NULL,
    ADD approval_reason        VARCHAR(500) NULL COMMENT 'why it was refused',
    ADD approval_owner_told_at DATETIME(6)  NULL COMMENT 'when the owner was told of a refusal';

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
