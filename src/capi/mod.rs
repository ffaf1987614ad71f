//! The C API: nothing but translation at the door. What it promises as a whole stands at the head of
//! `dargah.h`, which is made from these files.

// The names are C's. What each function needs of its pointers is said once for all of them, in the header.
#![allow(non_camel_case_types, clippy::missing_safety_doc, clippy::too_many_arguments)]

mod boundary;
mod callback;
mod checkout;
mod checkout_builder;
mod checkout_listing;
mod checkout_report;
mod client_builder;
mod error;
mod event;
mod event_queue;
/// cbindgen:ignore
#[cfg(feature = "capi-testing")]
mod faults;
mod outcome;
mod payment;
mod push;
mod redirect;
mod settings;
mod tabapay;
mod tabapay_answer;
mod tara;
mod tara_answer;
mod tara_groups;
mod tara_inquiry;
mod tara_order;
mod tara_refund;
mod testing;
mod text;
mod values;
mod version;

/// Every handle may be freed, and every const one used, from any thread.
const fn send_and_sync<T: Send + Sync>() {}

const _: () = {
    send_and_sync::<error::dargah_error>();
    send_and_sync::<event::dargah_event>();
    send_and_sync::<event_queue::dargah_event_queue>();
    send_and_sync::<settings::dargah_cancel>();
    send_and_sync::<settings::dargah_options>();
    send_and_sync::<settings::dargah_network>();
    send_and_sync::<tara::dargah_tara_builder>();
    send_and_sync::<tara::dargah_tara>();
    send_and_sync::<tara_order::dargah_tara_items>();
    send_and_sync::<tara_order::dargah_tara_order>();
    send_and_sync::<tara_answer::dargah_tara_authentication>();
    send_and_sync::<tara_answer::dargah_tara_token>();
    send_and_sync::<tara_answer::dargah_tara_verify_answer>();
    send_and_sync::<tara_inquiry::dargah_tara_inquiry>();
    send_and_sync::<tara_groups::dargah_tara_groups>();
    send_and_sync::<tara_groups::dargah_tara_group_map>();
    send_and_sync::<tara_refund::dargah_tara_refund>();
    send_and_sync::<tabapay::dargah_tabapay_builder>();
    send_and_sync::<tabapay::dargah_tabapay>();
    send_and_sync::<tabapay::dargah_tabapay_request>();
    send_and_sync::<tabapay_answer::dargah_tabapay_created>();
    send_and_sync::<tabapay_answer::dargah_tabapay_verify_answer>();
    send_and_sync::<callback::dargah_tara_callback>();
    send_and_sync::<callback::dargah_tabapay_callback>();
    send_and_sync::<push::dargah_tabapay_push>();
    send_and_sync::<outcome::dargah_expected>();
    send_and_sync::<outcome::dargah_outcome>();
    send_and_sync::<redirect::dargah_redirect>();
    send_and_sync::<checkout_builder::dargah_checkout_builder>();
    send_and_sync::<checkout::dargah_checkout>();
    send_and_sync::<checkout::dargah_started>();
    send_and_sync::<checkout::dargah_completed>();
    send_and_sync::<checkout::dargah_return_state>();
    send_and_sync::<payment::dargah_payment>();
    send_and_sync::<payment::dargah_payments>();
    send_and_sync::<checkout_listing::dargah_filter>();
    send_and_sync::<checkout_listing::dargah_history>();
    send_and_sync::<checkout_report::dargah_report>();
};
