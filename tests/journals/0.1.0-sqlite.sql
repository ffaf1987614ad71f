-- A journal as version 0.1.0 left it in SQLite: see tests/journals_before.rs.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
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
    data TEXT NOT NULL, started_ms INTEGER NOT NULL DEFAULT 0, attention INTEGER NOT NULL DEFAULT 0,
    UNIQUE (order_id, attempt)
);
INSERT INTO payment VALUES(1,'waiting',1,2,'tara','production','tara','b13f6e5c-5412-484b-936f-66f6d6d89923',2,1766035199197,0,'{"id":1,"version":2,"order_id":"waiting","attempt":1,"route":{"gateway":"tara","environment":"production","account":"tara"},"amount":150000,"ip":"1.2.3.4","callback_url":"https://shop.ir/back","token":"b13f6e5c-5412-484b-936f-66f6d6d89923","page":null,"state":"waiting","started_ms":1766034299174,"window_ends_ms":1766037899174,"due_ms":1766035199197,"lease_until_ms":0,"positive_callback":false,"verified":false,"reference_number":null,"reported":null,"code":null,"text":null,"duplicate_of":null,"acknowledged":false,"closed_because":null,"refunds":[]}',1766034299174,0);
INSERT INTO payment VALUES(2,'paid',1,4,'tara','production','tara','325c3ee2-7718-406a-8324-3afb0b77860b',6,1766034329257,0,'{"id":2,"version":4,"order_id":"paid","attempt":1,"route":{"gateway":"tara","environment":"production","account":"tara"},"amount":150000,"ip":"1.2.3.4","callback_url":"https://shop.ir/back","token":"325c3ee2-7718-406a-8324-3afb0b77860b","page":null,"state":"paid","started_ms":1766034299198,"window_ends_ms":1766037899198,"due_ms":1766034329257,"lease_until_ms":0,"positive_callback":true,"verified":true,"reference_number":"403656096538","reported":150000,"code":null,"text":null,"duplicate_of":null,"acknowledged":false,"closed_because":null,"refunds":[]}',1766034299198,0);
INSERT INTO payment VALUES(3,'acknowledged',1,5,'tabapay','production','taba','b28e83cc-0cd3-4835-a0df-d07aeb7c743c',6,1766034329316,1,'{"id":3,"version":5,"order_id":"acknowledged","attempt":1,"route":{"gateway":"tabapay","environment":"production","account":"taba"},"amount":150000,"ip":null,"callback_url":"https://shop.ir/back","token":"b28e83cc-0cd3-4835-a0df-d07aeb7c743c","page":"http://127.0.0.1:35161/pay/b28e83cc-0cd3-4835-a0df-d07aeb7c743c","state":"paid","started_ms":1766034299260,"window_ends_ms":1766037899260,"due_ms":1766034329316,"lease_until_ms":0,"positive_callback":true,"verified":true,"reference_number":"600588762226","reported":150000,"code":null,"text":null,"duplicate_of":null,"acknowledged":true,"closed_because":null,"refunds":[]}',1766034299260,0);
INSERT INTO payment VALUES(4,'declined',1,3,'tabapay','production','taba','3a2b7edc-8455-4856-a99f-d4bfd4c8e727',5,1766035199326,0,'{"id":4,"version":3,"order_id":"declined","attempt":1,"route":{"gateway":"tabapay","environment":"production","account":"taba"},"amount":150000,"ip":null,"callback_url":"https://shop.ir/back","token":"3a2b7edc-8455-4856-a99f-d4bfd4c8e727","page":"http://127.0.0.1:35161/pay/3a2b7edc-8455-4856-a99f-d4bfd4c8e727","state":"declined","started_ms":1766034299321,"window_ends_ms":1766037899321,"due_ms":1766035199326,"lease_until_ms":0,"positive_callback":false,"verified":false,"reference_number":null,"reported":null,"code":"-1","text":"","duplicate_of":null,"acknowledged":false,"closed_because":null,"refunds":[]}',1766034299321,0);
INSERT INTO payment VALUES(5,'twice',1,4,'tara','production','tara','61dcc695-05eb-4f60-ba49-b135396b0dda',6,1766034329391,0,'{"id":5,"version":4,"order_id":"twice","attempt":1,"route":{"gateway":"tara","environment":"production","account":"tara"},"amount":150000,"ip":"1.2.3.4","callback_url":"https://shop.ir/back","token":"61dcc695-05eb-4f60-ba49-b135396b0dda","page":null,"state":"paid","started_ms":1766034299344,"window_ends_ms":1766037899344,"due_ms":1766034329391,"lease_until_ms":0,"positive_callback":true,"verified":true,"reference_number":"551327308292","reported":150000,"code":null,"text":null,"duplicate_of":null,"acknowledged":false,"closed_because":null,"refunds":[]}',1766034299344,0);
INSERT INTO payment VALUES(6,'twice',2,4,'tabapay','production','taba','37c2e3ef-a07c-4ee2-bd8f-238624e23403',6,1766034329407,0,'{"id":6,"version":4,"order_id":"twice","attempt":2,"route":{"gateway":"tabapay","environment":"production","account":"taba"},"amount":150000,"ip":null,"callback_url":"https://shop.ir/back","token":"37c2e3ef-a07c-4ee2-bd8f-238624e23403","page":"http://127.0.0.1:35161/pay/37c2e3ef-a07c-4ee2-bd8f-238624e23403","state":"paid","started_ms":1766034299362,"window_ends_ms":1766037899362,"due_ms":1766034329407,"lease_until_ms":0,"positive_callback":true,"verified":true,"reference_number":"385945105978","reported":150000,"code":null,"text":null,"duplicate_of":5,"acknowledged":false,"closed_because":null,"refunds":[]}',1766034299362,1);
INSERT INTO payment VALUES(7,'unknown',1,4,'tara','production','tara','8985ed6d-2457-4407-b335-d7d136a92851',4,1766034330785,0,'{"id":7,"version":4,"order_id":"unknown","attempt":1,"route":{"gateway":"tara","environment":"production","account":"tara"},"amount":150000,"ip":"1.2.3.4","callback_url":"https://shop.ir/back","token":"8985ed6d-2457-4407-b335-d7d136a92851","page":null,"state":"unknown","started_ms":1766034299501,"window_ends_ms":1766037899501,"due_ms":1766034330785,"lease_until_ms":0,"positive_callback":true,"verified":true,"reference_number":null,"reported":null,"code":null,"text":"tara purchaseVerify: the gateway''s answer cannot be read: it is HTML (HTTP 200); answered; money may have moved","duplicate_of":null,"acknowledged":false,"closed_because":null,"refunds":[]}',1766034299501,0);
INSERT INTO payment VALUES(8,'refused',1,4,'tabapay','production','taba','4f70c2df-02cd-4546-b38e-29a678779d9c',7,1766034330827,0,'{"id":8,"version":4,"order_id":"refused","attempt":1,"route":{"gateway":"tabapay","environment":"production","account":"taba"},"amount":150000,"ip":null,"callback_url":"https://shop.ir/back","token":"4f70c2df-02cd-4546-b38e-29a678779d9c","page":"http://127.0.0.1:35161/pay/4f70c2df-02cd-4546-b38e-29a678779d9c","state":"declined_final","started_ms":1766034300809,"window_ends_ms":1766037900809,"due_ms":1766034330827,"lease_until_ms":0,"positive_callback":true,"verified":true,"reference_number":null,"reported":null,"code":"-101","text":"تراکنش انجام نشد","duplicate_of":null,"acknowledged":false,"closed_because":null,"refunds":[]}',1766034300809,0);
INSERT INTO payment VALUES(9,'refunded',1,7,'tara','production','tara','47fad627-76d5-4d4a-8779-6560e7fb314e',6,1766034330857,1,'{"id":9,"version":7,"order_id":"refunded","attempt":1,"route":{"gateway":"tara","environment":"production","account":"tara"},"amount":150000,"ip":"1.2.3.4","callback_url":"https://shop.ir/back","token":"47fad627-76d5-4d4a-8779-6560e7fb314e","page":null,"state":"paid","started_ms":1766034300836,"window_ends_ms":1766037900836,"due_ms":1766034330857,"lease_until_ms":0,"positive_callback":true,"verified":true,"reference_number":"539679816262","reported":150000,"code":null,"text":null,"duplicate_of":null,"acknowledged":true,"closed_because":null,"refunds":[{"number":1,"amount":50000,"state":"done","at_ms":1766034300865,"code":null,"text":null}]}',1766034300836,0);
CREATE TABLE paid (order_id TEXT PRIMARY KEY, payment INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO paid VALUES('acknowledged',3);
INSERT INTO paid VALUES('paid',2);
INSERT INTO paid VALUES('refunded',9);
INSERT INTO paid VALUES('twice',5);
CREATE TABLE history (id INTEGER PRIMARY KEY AUTOINCREMENT, payment INTEGER NOT NULL, entry TEXT NOT NULL);
INSERT INTO history VALUES(1,1,'{"at_ms":1766034299174,"what":"begin","detail":{"account":"tara","gateway":"tara"}}');
INSERT INTO history VALUES(2,1,'{"at_ms":1766034299197,"what":"token","detail":{"bytes":100,"description":"موفق","doTime":"12","http_status":200,"result":"0","token":"***","warnings":[]}}');
INSERT INTO history VALUES(3,2,'{"at_ms":1766034299198,"what":"begin","detail":{"account":"tara","gateway":"tara"}}');
INSERT INTO history VALUES(4,2,'{"at_ms":1766034299200,"what":"token","detail":{"bytes":100,"description":"موفق","doTime":"10","http_status":200,"result":"0","token":"***","warnings":[]}}');
INSERT INTO history VALUES(5,2,'{"at_ms":1766034299235,"what":"verify","detail":{}}');
INSERT INTO history VALUES(6,2,'{"at_ms":1766034299257,"what":"outcome","detail":{"outcome":"paid","receipt":{"amount":150000,"answer":{"amount":150000,"bytes":213,"description":"موفق","doTime":"70","from_inquiry":false,"http_status":200,"result":"0","rrn":"403656096538","serviceAmountList":[{"amount":150000,"serviceId":101}],"token":"***","type":"PURCHASE"},"reference_number":"403656096538"}}}');
INSERT INTO history VALUES(7,3,'{"at_ms":1766034299260,"what":"begin","detail":{"account":"taba","gateway":"tabapay"}}');
INSERT INTO history VALUES(8,3,'{"at_ms":1766034299270,"what":"token","detail":{"bytes":139,"http_status":200,"status":"success","token":"***","url":"***"}}');
INSERT INTO history VALUES(9,3,'{"at_ms":1766034299281,"what":"verify","detail":{}}');
INSERT INTO history VALUES(10,3,'{"at_ms":1766034299316,"what":"outcome","detail":{"outcome":"paid","receipt":{"amount":150000,"answer":{"amount":150000,"bytes":396,"cardNumber":"***","date":"1405/09/09 13:54","finalAmount":150000,"hashedCardNumber":"***","http_status":200,"ip":"127.0.0.1","message":"تراکنش باموفقیت تایید شد","responseCode":"1","shaparakRefNumber":"600588762226","status":"success","token":"***","trackingCode":"40"},"reference_number":"600588762226"}}}');
INSERT INTO history VALUES(11,3,'{"at_ms":1766034299319,"what":"acknowledged","detail":{}}');
INSERT INTO history VALUES(12,4,'{"at_ms":1766034299321,"what":"begin","detail":{"account":"taba","gateway":"tabapay"}}');
INSERT INTO history VALUES(13,4,'{"at_ms":1766034299326,"what":"token","detail":{"bytes":139,"http_status":200,"status":"success","token":"***","url":"***"}}');
INSERT INTO history VALUES(14,4,'{"at_ms":1766034299336,"what":"negative callback","detail":{"code":"-1"}}');
INSERT INTO history VALUES(15,5,'{"at_ms":1766034299344,"what":"begin","detail":{"account":"tara","gateway":"tara"}}');
INSERT INTO history VALUES(16,5,'{"at_ms":1766034299361,"what":"token","detail":{"bytes":100,"description":"موفق","doTime":"83","http_status":200,"result":"0","token":"***","warnings":[]}}');
INSERT INTO history VALUES(17,6,'{"at_ms":1766034299362,"what":"begin","detail":{"account":"taba","gateway":"tabapay"}}');
INSERT INTO history VALUES(18,6,'{"at_ms":1766034299365,"what":"token","detail":{"bytes":139,"http_status":200,"status":"success","token":"***","url":"***"}}');
INSERT INTO history VALUES(19,5,'{"at_ms":1766034299388,"what":"verify","detail":{}}');
INSERT INTO history VALUES(20,5,'{"at_ms":1766034299391,"what":"outcome","detail":{"outcome":"paid","receipt":{"amount":150000,"answer":{"amount":150000,"bytes":213,"description":"موفق","doTime":"20","from_inquiry":false,"http_status":200,"result":"0","rrn":"551327308292","serviceAmountList":[{"amount":150000,"serviceId":101}],"token":"***","type":"PURCHASE"},"reference_number":"551327308292"}}}');
INSERT INTO history VALUES(21,6,'{"at_ms":1766034299399,"what":"verify","detail":{}}');
INSERT INTO history VALUES(22,6,'{"at_ms":1766034299407,"what":"outcome","detail":{"outcome":"paid","receipt":{"amount":150000,"answer":{"amount":150000,"bytes":396,"cardNumber":"***","date":"1405/09/09 13:54","finalAmount":150000,"hashedCardNumber":"***","http_status":200,"ip":"127.0.0.1","message":"تراکنش باموفقیت تایید شد","responseCode":"1","shaparakRefNumber":"385945105978","status":"success","token":"***","trackingCode":"42"},"reference_number":"385945105978"}}}');
INSERT INTO history VALUES(23,7,'{"at_ms":1766034299501,"what":"begin","detail":{"account":"tara","gateway":"tara"}}');
INSERT INTO history VALUES(24,7,'{"at_ms":1766034299504,"what":"token","detail":{"bytes":100,"description":"موفق","doTime":"19","http_status":200,"result":"0","token":"***","warnings":[]}}');
INSERT INTO history VALUES(25,7,'{"at_ms":1766034299515,"what":"verify","detail":{}}');
INSERT INTO history VALUES(26,7,'{"at_ms":1766034300785,"what":"outcome","detail":{"outcome":"unknown","unknown":{"error":{"gateway":"tara","http_status":200,"kind":21,"message":"tara purchaseVerify: the gateway''s answer cannot be read: it is HTML (HTTP 200); answered; money may have moved","message_fa":"پاسخ درگاه قابل خواندن نیست: it is HTML (HTTP 200)؛ پاسخ دریافت شد؛ ممکن است پول جابه‌جا شده باشد","money_may_have_moved":true,"operation":"purchaseVerify","progress":"answered","retryable":true},"progress":"answered"}}}');
INSERT INTO history VALUES(27,8,'{"at_ms":1766034300809,"what":"begin","detail":{"account":"taba","gateway":"tabapay"}}');
INSERT INTO history VALUES(28,8,'{"at_ms":1766034300819,"what":"token","detail":{"bytes":139,"http_status":200,"status":"success","token":"***","url":"***"}}');
INSERT INTO history VALUES(29,8,'{"at_ms":1766034300821,"what":"verify","detail":{}}');
INSERT INTO history VALUES(30,8,'{"at_ms":1766034300827,"what":"outcome","detail":{"declined":{"code":"-101","final":true,"text":"تراکنش انجام نشد","text_fa":"تراکنش ناموفق"},"outcome":"declined"}}');
INSERT INTO history VALUES(31,9,'{"at_ms":1766034300836,"what":"begin","detail":{"account":"tara","gateway":"tara"}}');
INSERT INTO history VALUES(32,9,'{"at_ms":1766034300840,"what":"token","detail":{"bytes":100,"description":"موفق","doTime":"36","http_status":200,"result":"0","token":"***","warnings":[]}}');
INSERT INTO history VALUES(33,9,'{"at_ms":1766034300851,"what":"verify","detail":{}}');
INSERT INTO history VALUES(34,9,'{"at_ms":1766034300857,"what":"outcome","detail":{"outcome":"paid","receipt":{"amount":150000,"answer":{"amount":150000,"bytes":212,"description":"موفق","doTime":"9","from_inquiry":false,"http_status":200,"result":"0","rrn":"539679816262","serviceAmountList":[{"amount":150000,"serviceId":101}],"token":"***","type":"PURCHASE"},"reference_number":"539679816262"}}}');
INSERT INTO history VALUES(35,9,'{"at_ms":1766034300861,"what":"acknowledged","detail":{}}');
INSERT INTO history VALUES(36,9,'{"at_ms":1766034300865,"what":"refund","detail":{"amount":50000,"number":1}}');
INSERT INTO history VALUES(37,9,'{"at_ms":1766034300868,"what":"refund outcome","detail":{"bytes":61,"extra":["data"],"http_status":200,"refund":"done"}}');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('payment',9);
INSERT INTO sqlite_sequence VALUES('history',37);
CREATE INDEX payment_due ON payment (due_ms) WHERE state IN (1, 2, 3, 4, 5);
CREATE INDEX payment_unacknowledged ON payment (id) WHERE state = 6 AND acknowledged = 0;
CREATE INDEX history_payment ON history (payment);
CREATE INDEX payment_started ON payment (started_ms);
CREATE INDEX payment_attention ON payment (id) WHERE attention = 1;
CREATE UNIQUE INDEX payment_token ON payment (token, gateway, environment, account);
COMMIT;
PRAGMA user_version = 2;
