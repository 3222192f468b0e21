-- Whoever makes an account from a link belongs to no company here: they receive, and nothing else is open to them.
INSERT INTO organisation (id, name, homepage, postal_address, created_at, version)
VALUES ('00000000-0000-7000-8000-000000000001', 'Guests of this installation', '', '', NOW(6), 0);

ALTER TABLE visit_grant
    ADD mailbox BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'whether it was proven by a code from the grant''s mailbox';
