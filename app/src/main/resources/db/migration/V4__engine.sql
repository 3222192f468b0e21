-- One row for each process instance that ought to run: what it was told, and how far it has acted.
CREATE TABLE process_run (
    process         VARCHAR(64) NOT NULL COMMENT 'process id of the model',
    subject         UUID        NOT NULL COMMENT 'id of the row that the process is about',
    version         BIGINT      NOT NULL COMMENT 'version of that row that the engine was last told of',
    settled_version BIGINT      NULL COMMENT 'version that the process has acted on',
    instance_key    BIGINT      NULL COMMENT 'process instance in the engine, for links to Operate',
    nudge_at        DATETIME(6) NULL COMMENT 'when to tell the engine again unless it has acted by then',
    nudges          INT         NOT NULL DEFAULT 0,
    PRIMARY KEY (process, subject),
    KEY process_run_due (nudge_at)
);

-- What the engine must still hear, written in the transaction that made it true.
CREATE TABLE outbox (
    id              BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    lane            TINYINT     NOT NULL COMMENT '0 urgent, 1 bulk',
    message         VARCHAR(64) NOT NULL,
    correlation_key UUID        NOT NULL,
    variable        VARCHAR(32) NULL COMMENT 'variable that carries the id; start messages only',
    version         BIGINT      NULL COMMENT 'version of the row; changed messages only',
    due_at          DATETIME(6) NOT NULL DEFAULT NOW(6),
    attempts        INT         NOT NULL DEFAULT 0,
    KEY outbox_due (lane, due_at, id)
);

-- The installation's mark in the engine: an engine that does not know it is new or was wiped. Locked while one node looks.
CREATE TABLE engine_mark (
    one          TINYINT NOT NULL PRIMARY KEY DEFAULT 1 CHECK (one = 1),
    installation UUID    NOT NULL
);
INSERT INTO engine_mark (installation) VALUES (UUID());

-- Whether runs are being put back, or a node died while doing so; apart from the mark, which is locked meanwhile.
CREATE TABLE engine_healing (
    one     TINYINT NOT NULL PRIMARY KEY DEFAULT 1 CHECK (one = 1),
    healing BOOLEAN NOT NULL DEFAULT FALSE
);
INSERT INTO engine_healing (healing) VALUES (FALSE);
