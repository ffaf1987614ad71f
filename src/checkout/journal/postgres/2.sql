-- The amount binds an attempt, what is to be delivered is a list of its own, lists go by when payments were begun, and
-- what is settled is due never. The amount is cut out of `data` as text, since a record may be damaged.
ALTER TABLE dargah.payment ADD COLUMN amount bigint;
ALTER TABLE dargah.payment ADD COLUMN deliver boolean NOT NULL DEFAULT false;
ALTER TABLE dargah.payment ADD COLUMN amount_changed boolean NOT NULL DEFAULT false;
UPDATE dargah.payment SET
    amount = substring(data from '[^\\]"amount":([0-9]{1,18})')::bigint,
    deliver = state = 6 AND NOT acknowledged AND duplicate_of IS NULL;
UPDATE dargah.payment SET due_ms = 9223372036854775807 WHERE state NOT IN (1, 2, 3, 4, 5);
DROP INDEX dargah.payment_due;
DROP INDEX dargah.payment_unacknowledged;
DROP INDEX dargah.payment_started;
DROP INDEX dargah.payment_attention;
CREATE INDEX payment_due ON dargah.payment (due_ms, id) WHERE due_ms < 9223372036854775807;
CREATE INDEX payment_started ON dargah.payment (started_ms, id);
CREATE INDEX payment_attention ON dargah.payment (started_ms, id) WHERE attention;
CREATE INDEX payment_deliver ON dargah.payment (started_ms, id) WHERE deliver;
