//! What a journal around another one passes on as it is.

/// Makes the named methods of `Journal` out of those of `self.inner`.
#[macro_export]
macro_rules! forward {
    ($($method:ident),+ $(,)?) => { $($crate::forward!(@$method);)+ };
    (@now_ms) => {
        fn now_ms(&self) -> Result<u64> {
            self.inner.now_ms()
        }
    };
    (@start) => {
        fn start(&self, payment: Payment, entry: Entry) -> Result<Option<Payment>> {
            self.inner.start(payment, entry)
        }
    };
    (@change) => {
        fn change(&self, payment: &Payment, entry: Entry) -> Result<Changed> {
            self.inner.change(payment, entry)
        }
    };
    (@note) => {
        fn note(&self, id: PaymentId, entry: Entry) -> Result<()> {
            self.inner.note(id, entry)
        }
    };
    (@get) => {
        fn get(&self, id: PaymentId) -> Result<Option<Payment>> {
            self.inner.get(id)
        }
    };
    (@by_token) => {
        fn by_token(&self, route: &Route, token: &str) -> Result<Option<Payment>> {
            self.inner.by_token(route, token)
        }
    };
    (@of_order) => {
        fn of_order(&self, order_id: &str) -> Result<Vec<Payment>> {
            self.inner.of_order(order_id)
        }
    };
    (@list) => {
        fn list(&self, filter: &Filter, most: usize) -> Result<Vec<Row>> {
            self.inner.list(filter, most)
        }
    };
    (@due) => {
        fn due(&self, until_ms: u64, after: (u64, PaymentId), most: usize) -> Result<Vec<Row>> {
            self.inner.due(until_ms, after, most)
        }
    };
    (@history) => {
        fn history(&self, id: PaymentId) -> Result<Vec<Entry>> {
            self.inner.history(id)
        }
    };
    (@take_over) => {
        fn take_over(&self, records: &[Record]) -> Result<()> {
            self.inner.take_over(records)
        }
    };
}
