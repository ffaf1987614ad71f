-- The amount binds an attempt, what is to be delivered is a list of its own, lists go by when payments were begun, and
-- what is settled is due never.
ALTER TABLE payment ADD COLUMN amount INTEGER;
ALTER TABLE payment ADD COLUMN deliver INTEGER NOT NULL DEFAULT 0;
UPDATE payment SET
    amount = json_extract(data, '$.amount'),
    deliver = state = 6 AND acknowledged = 0 AND json_extract(data, '$.duplicate_of') IS NULL
    WHERE json_valid(data);
UPDATE payment SET due_ms = 9223372036854775807 WHERE state NOT IN (1, 2, 3, 4, 5);
UPDATE payment SET data = json_set(data, '$.due_ms', due_ms) WHERE state NOT IN (1, 2, 3, 4, 5) AND json_valid(data);
DROP INDEX payment_due;
DROP INDEX payment_unacknowledged;
DROP INDEX payment_started;
DROP INDEX payment_attention;
CREATE INDEX payment_due ON payment (due_ms, id) WHERE due_ms < 9223372036854775807;
CREATE INDEX payment_started ON payment (started_ms, id);
CREATE INDEX payment_attention ON payment (started_ms, id) WHERE attention = 1;
CREATE INDEX payment_deliver ON payment (started_ms, id) WHERE deliver = 1;
