-- Nobody asks when the grants of a share were started: each grant's own run says so.
ALTER TABLE share DROP COLUMN started_at;
