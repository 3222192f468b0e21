-- The way that each grant has taken through its models: from which step to which, how often and when last.
CREATE TABLE grant_step (
    grant_id UUID         NOT NULL,
    after    VARCHAR(128) NOT NULL COMMENT 'the step before, as process/element; empty at the beginning',
    step     VARCHAR(128) NOT NULL COMMENT 'process/element of the model',
    job      BIGINT       NOT NULL COMMENT 'key of the last job, by which a repeated one is known',
    at       DATETIME(6)  NOT NULL,
    times    INT          NOT NULL DEFAULT 1,
    PRIMARY KEY (grant_id, after, step)
);

-- What somebody did, wherever they did it.
ALTER TABLE audit_entry ADD KEY IF NOT EXISTS audit_by_actor (actor, at);
