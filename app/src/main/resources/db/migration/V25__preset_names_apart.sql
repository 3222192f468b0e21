-- „Prüfung“ and „Prufung“ are two names: the comparison before took letters with and without their marks for the same.
ALTER TABLE share_preset MODIFY name VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_ci NOT NULL;
