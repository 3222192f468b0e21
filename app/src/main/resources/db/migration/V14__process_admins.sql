-- Process admins look after the processes of the whole installation; its first account is one.
ALTER TABLE account
    ADD process_admin BOOLEAN NOT NULL DEFAULT FALSE AFTER active;
UPDATE account SET process_admin = TRUE ORDER BY created_at, id LIMIT 1;
