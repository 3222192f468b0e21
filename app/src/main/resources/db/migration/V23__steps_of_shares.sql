-- Steps are kept of whatever has a way: of a grant, and of a share that waits for an approval.
RENAME TABLE grant_step TO passed_step;
ALTER TABLE passed_step RENAME COLUMN grant_id TO subject;
