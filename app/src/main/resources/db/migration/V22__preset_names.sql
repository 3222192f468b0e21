-- Names that look different are different ones, also where they are but signs: the usual comparison takes every emoji for
-- the same.
ALTER TABLE share_preset MODIFY name VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci NOT NULL;
