-- Both sides are reminded of an end, each once, whatever becomes of the other's mail.
ALTER TABLE access_grant
    ADD owner_end_reminders INT NOT NULL DEFAULT 0 COMMENT 'how many reminders of the present end the owner was sent';
UPDATE access_grant SET owner_end_reminders = end_reminders WHERE end_reminders > 0;
