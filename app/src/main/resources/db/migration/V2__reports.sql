CREATE TABLE dataset (
    id           UUID         NOT NULL PRIMARY KEY,
    organisation UUID         NOT NULL,
    name         VARCHAR(120) NOT NULL,
    data_source  VARCHAR(60)  NOT NULL COMMENT 'a name under latchkey.data-sources',
    query        TEXT         NOT NULL COMMENT 'one SELECT, as the parser read it',
    columns      JSON         NOT NULL,
    version      INT          NOT NULL,
    INDEX dataset_by_organisation (organisation, name)
) CHARACTER SET utf8mb4;

CREATE TABLE report (
    id             UUID          NOT NULL PRIMARY KEY,
    organisation   UUID          NOT NULL,
    creator        UUID          NOT NULL,
    title          VARCHAR(200)  NOT NULL,
    description    VARCHAR(1000) NOT NULL,
    tiles          JSON          NOT NULL,
    default_period VARCHAR(30)   NOT NULL,
    created_at     DATETIME(6)   NOT NULL,
    deleted_at     DATETIME(6)   NULL,
    version        INT           NOT NULL,
    INDEX report_by_organisation (organisation, deleted_at, title)
) CHARACTER SET utf8mb4;
