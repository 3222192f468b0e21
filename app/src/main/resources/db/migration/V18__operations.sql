-- Since when an instance runs; the key is the one of the instance that began, for links to Operate.
ALTER TABLE process_run
    ADD began_at DATETIME(6) NULL AFTER instance_key,
    ADD KEY process_run_by_instance (instance_key);

-- Jobs that a worker could not do: how many tries are left, and at none an incident waits in the engine for a retry.
CREATE TABLE job_failure (
    job_key      BIGINT       NOT NULL PRIMARY KEY,
    process      VARCHAR(64)  NOT NULL COMMENT 'process of the run that it belongs to',
    subject      UUID         NOT NULL COMMENT 'and the run''s row',
    element      VARCHAR(128) NOT NULL COMMENT 'where it happened, as process/element',
    instance_key BIGINT       NOT NULL COMMENT 'process instance in which it happened: the run''s, or one that it called',
    tries_left   INT          NOT NULL,
    fault        VARCHAR(100) NOT NULL COMMENT 'the kind of fault, never its text',
    at           DATETIME(6)  NOT NULL,
    KEY job_failure_by_run (process, subject),
    KEY job_failure_by_time (at)
);

-- Not only owners end accesses, and not everything that is asked for is an end.
ALTER TABLE bulk_revocation_item
    RENAME COLUMN owner TO asked_by,
    ADD new_end DATETIME(6) NULL COMMENT 'the access is shortened to this; null where it ends at once' AFTER asked_by;
