//! Payments and lines of history as a journal's rows and an export hold them.

use super::world::text;
use dargah::checkout::journal::Entry;
use dargah::checkout::{Payment, RefundState, State};
use dargah::json::ToJson;

pub fn run(data: &[u8]) {
    let any = text(data);
    if let Ok(payment) = serde_json::from_str::<Payment>(&any) {
        let written = serde_json::to_string(&payment).expect("can be written");
        let again: Payment = serde_json::from_str(&written).expect("was written here");
        assert_eq!(again, payment);
        assert!(payment.amount.get() >= 0 && payment.refunded() >= 0 && payment.paid_amount().get() >= 0);
        let shown = payment.to_json();
        for field in ["token", "page"] {
            assert!(shown.get(field).is_none_or(|masked| masked == "***"), "{field}");
        }
        assert!(payment.ask_again_ms().is_none() || !payment.state.is_settled());
        let open = payment
            .refunds
            .iter()
            .any(|refund| matches!(refund.state, RefundState::Sending | RefundState::Unknown));
        assert!(!open || payment.needs_attention());
        // What is settled is changed by a verify or by a person, and Paid and Closed by nobody.
        for next in State::ALL {
            let may = payment.state.may_become(next);
            let by_whom = matches!(next, State::Verifying | State::Closed);
            assert!(!(may && payment.state.is_settled() && !by_whom));
            assert!(!(may && matches!(payment.state, State::Paid | State::Closed)));
        }
        // With a token of its own, that is not shown.
        let secret = "5d1c7f3a-token-90817263";
        if !any.contains("90817263") {
            let with = Payment { token: Some(secret.into()), page: Some(secret.into()), ..payment };
            assert!(!format!("{with:?} {}", with.to_json()).contains("90817263"));
        }
    }
    if let Ok(entry) = serde_json::from_str::<Entry>(&any) {
        let written = serde_json::to_string(&entry).expect("can be written");
        // Floats in a detail may lose a digit; the second time nothing changes any more.
        let again: Entry = serde_json::from_str(&written).expect("was written here");
        assert_eq!(
            serde_json::to_string(&again).ok().and_then(|text| serde_json::from_str(&text).ok()),
            Some(again.clone())
        );
        assert_eq!((again.at_ms, again.what), (entry.at_ms, entry.what));
    }
}
