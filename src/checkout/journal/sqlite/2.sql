-- Payments are listed by when they were begun, and by whether a person has to decide.
ALTER TABLE payment ADD COLUMN started_ms INTEGER NOT NULL DEFAULT 0;
ALTER TABLE payment ADD COLUMN attention INTEGER NOT NULL DEFAULT 0;
UPDATE payment SET
    started_ms = json_extract(data, '$.started_ms'),
    attention = state IN (8, 9) OR json_extract(data, '$.duplicate_of') IS NOT NULL,
    -- What the first library took for the window: an hour.
    data = json_set(data, '$.refunds', json('[]'), '$.window_ends_ms', json_extract(data, '$.started_ms') + 3600000);
CREATE INDEX payment_started ON payment (started_ms);
CREATE INDEX payment_attention ON payment (id) WHERE attention = 1;
-- One sum of money must not pay for two.
DROP INDEX payment_token;
CREATE UNIQUE INDEX payment_token ON payment (token, gateway, environment, account);
