-- What was asked for by the policy is not done to a link that got another recipient or another proof meanwhile.
ALTER TABLE bulk_revocation_item
    ADD kind VARCHAR(700) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL
        COMMENT 'domains and proof that the policy had something against; null where the policy did not ask'
        AFTER new_end,
    MODIFY outcome VARCHAR(16) NULL COMMENT 'REVOKED, SHORTENED, ENDED_BEFORE or CHANGED; null until its turn comes';
