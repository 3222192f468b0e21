-- Who did what, who saw what, when and from where. Rows are only ever added.
CREATE TABLE audit_entry (
    id           UUID         NOT NULL PRIMARY KEY,
    organisation UUID         NOT NULL,
    actor_kind   VARCHAR(16)  NOT NULL COMMENT 'ACCOUNT, RECIPIENT or SYSTEM',
    actor        UUID         NULL COMMENT 'account id, or grant id of a recipient',
    act          VARCHAR(64)  NOT NULL,
    object_kind  VARCHAR(32)  NOT NULL,
    object       UUID         NOT NULL,
    at           DATETIME(6)  NOT NULL DEFAULT NOW(6),
    address      VARCHAR(45)  NULL COMMENT 'IP address of the request',
    detail       JSON         NULL,
    KEY audit_by_object (object, at),
    KEY audit_by_organisation (organisation, at)
);
