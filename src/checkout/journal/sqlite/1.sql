-- The columns are what is searched for; everything stands in `data`, as JSON.
CREATE TABLE payment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    order_id TEXT NOT NULL,
    attempt INTEGER NOT NULL,
    version INTEGER NOT NULL,
    gateway TEXT NOT NULL,
    environment TEXT NOT NULL,
    account TEXT NOT NULL,
    token TEXT,
    state INTEGER NOT NULL,
    due_ms INTEGER NOT NULL,
    acknowledged INTEGER NOT NULL,
    data TEXT NOT NULL,
    UNIQUE (order_id, attempt)
);
CREATE INDEX payment_token ON payment (token);
CREATE INDEX payment_due ON payment (due_ms) WHERE state IN (1, 2, 3, 4, 5);
CREATE INDEX payment_unacknowledged ON payment (id) WHERE state = 6 AND acknowledged = 0;
-- Which payment of an order was paid first.
CREATE TABLE paid (order_id TEXT PRIMARY KEY, payment INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE history (id INTEGER PRIMARY KEY AUTOINCREMENT, payment INTEGER NOT NULL, entry TEXT NOT NULL);
CREATE INDEX history_payment ON history (payment);
