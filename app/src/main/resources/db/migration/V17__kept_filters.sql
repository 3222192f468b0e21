-- What somebody has filtered a report by, there again at their next visit.
CREATE TABLE kept_filter (
    reader     UUID        NOT NULL COMMENT 'the grant of a recipient',
    report     UUID        NOT NULL,
    chosen     JSON        NOT NULL,
    changed_at DATETIME(6) NOT NULL,
    PRIMARY KEY (reader, report)
);
