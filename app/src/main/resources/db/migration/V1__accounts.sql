CREATE TABLE organisation (
    id             UUID         NOT NULL PRIMARY KEY,
    name           VARCHAR(200) NOT NULL,
    homepage       VARCHAR(253) NOT NULL COMMENT 'the domain that people know it by, shown under its name',
    postal_address VARCHAR(500) NOT NULL COMMENT 'one line, at the foot of mails',
    created_at     DATETIME(6)  NOT NULL,
    version        BIGINT       NOT NULL,
    UNIQUE KEY organisation_by_name (name)
);

-- Names and addresses to sign in with are kept in lower case and compared exactly.
CREATE TABLE account (
    id           UUID         NOT NULL PRIMARY KEY,
    organisation UUID         NOT NULL,
    username     VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    email        VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    name         VARCHAR(200) NOT NULL,
    password     VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Argon2id',
    locale       VARCHAR(35)  NOT NULL,
    time_zone    VARCHAR(64)  NOT NULL,
    active       BOOLEAN      NOT NULL,
    created_at   DATETIME(6)  NOT NULL,
    version      BIGINT       NOT NULL,
    UNIQUE KEY account_by_username (username),
    UNIQUE KEY account_by_email (email),
    KEY account_by_organisation (organisation, name),
    CONSTRAINT account_organisation FOREIGN KEY (organisation) REFERENCES organisation (id)
);

-- Tries to sign in that have not succeeded; the subject is a hash, because people type passwords into name fields.
CREATE TABLE sign_in_failure (
    id      BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    subject BINARY(32)  NOT NULL COMMENT 'SHA-256 of the typed name, or of the network',
    at      DATETIME(6) NOT NULL,
    KEY sign_in_failure_by_subject (subject, id),
    KEY sign_in_failure_by_time (at)
);
