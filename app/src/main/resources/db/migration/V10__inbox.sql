-- Human tasks of the processes that somebody has to do; a subject has each form once at a time.
CREATE TABLE human_task (
    id        UUID        NOT NULL PRIMARY KEY,
    form      VARCHAR(64) NOT NULL COMMENT 'id of its form',
    subject   UUID        NOT NULL COMMENT 'id of the row that the process is about',
    account   UUID        NULL COMMENT 'who has to do it; null where they have no account',
    due_at    DATETIME(6) NULL,
    job_key   BIGINT      NULL COMMENT 'the task in the engine; null where the engine forgot it',
    opened_at DATETIME(6) NOT NULL,
    done_at   DATETIME(6) NULL COMMENT 'when it was done, here or elsewhere',
    UNIQUE KEY human_task_by_subject (form, subject),
    KEY human_task_by_account (account, done_at, due_at, id)
);

-- A task that is to be completed in the engine goes the same way as a message.
ALTER TABLE outbox ADD job_key BIGINT NULL COMMENT 'task to complete; then there is no message';
