//! Faults and the plan, without sockets: what each makes of an answer, and whether the gateway had acted.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::*;
use dargah_simulator::machine::*;
use serde_json::{Value, json};

fn fault(value: Value) -> Fault {
    let mut planned = value;
    planned["operation"] = json!("purchaseVerify");
    PlannedFault::from_json(&planned).unwrap_or_else(|e| panic!("{planned}: {e}")).fault
}

/// The answer to a verify of a paid Tara payment under this fault, and what was settled.
fn verify_under(value: Value) -> (Answer, u64) {
    let mut w = World::new();
    let (login, token) = w.tara_paid();
    w.fault(Operation::PurchaseVerify, fault(value));
    let answer = w.tara_verify(&login, &token);
    (answer, w.settled(&token))
}

#[test]
fn before_and_after_processing_are_different() {
    for (plan, settled) in [
        (json!({"fault": "reset_before"}), 0),
        (json!({"fault": "reset_after"}), 50_000),
        (json!({"fault": "close_before"}), 0),
        (json!({"fault": "close_after"}), 50_000),
        (json!({"fault": "stall_before"}), 0),
        (json!({"fault": "stall_after"}), 50_000),
        (json!({"fault": "status", "status": 502}), 0),
        (json!({"fault": "status", "status": 502, "processed": true}), 50_000),
        (json!({"fault": "html"}), 0),
        (json!({"fault": "html", "params": {"processed": true}}), 50_000),
        (json!({"fault": "empty"}), 0),
        (json!({"fault": "empty", "processed": true}), 50_000),
        (json!({"fault": "null", "processed": true}), 50_000),
        (json!({"fault": "body", "text": "[1]", "processed": true}), 50_000),
        (json!({"fault": "cut", "at": 10}), 50_000),
        (json!({"fault": "cut", "at": 10, "processed": false}), 0),
        (json!({"fault": "redirect"}), 0),
        (json!({"fault": "redirect", "processed": true}), 50_000),
        (json!({"fault": "junk", "processed": true}), 50_000),
        (json!({"fault": "unauthorized"}), 0),
        (json!({"fault": "forbidden"}), 0),
        (json!({"fault": "code", "code": "7"}), 0),
        (json!({"fault": "code", "code": "7", "processed": true}), 50_000),
        (json!({"fault": "slow"}), 50_000),
    ] {
        let (answer, really) = verify_under(plan.clone());
        assert_eq!(really, settled, "{plan}");
        assert_eq!(answer.delivery.reached_gateway(), settled > 0, "{plan}");
    }
}

#[test]
fn what_is_lost_and_what_arrives() {
    for plan in [
        json!({"fault": "reset_before"}),
        json!({"fault": "reset_after"}),
        json!({"fault": "close_after"}),
        json!({"fault": "cut", "at": 10}),
        json!({"fault": "cut", "at": 3, "of": "answer", "end": "reset"}),
        json!({"fault": "length_long"}),
        json!({"fault": "chunked_lie"}),
    ] {
        let delivery = verify_under(plan.clone()).0.delivery;
        assert!(delivery.lost(), "{plan}");
        assert!(matches!(delivery.perceived(200, 1000), Perceived::Lost { .. }), "{plan}");
    }
    for plan in [
        json!({"fault": "stall_after"}),
        json!({"fault": "cut", "at": 5, "end": "stall"}),
        json!({"fault": "slow", "delay_ms": 1000}),
        json!({"fault": "drip", "bytes": 1, "pause_ms": 50}),
    ] {
        let delivery = verify_under(plan.clone()).0.delivery;
        assert_eq!(delivery.perceived(200, 1000), Perceived::TimedOut, "{plan}");
    }
    for plan in [
        json!({"fault": "endless_body"}),
        json!({"fault": "junk"}),
        json!({"fault": "header_flood"}),
        json!({"fault": "informational_storm"}),
    ] {
        let delivery = verify_under(plan.clone()).0.delivery;
        assert!(matches!(delivery.perceived(200, 1000), Perceived::Unreadable { .. }), "{plan}");
    }
    for plan in [
        json!({"fault": "http10"}),
        json!({"fault": "chunked"}),
        json!({"fault": "close_after_answer"}),
        json!({"fault": "slow", "delay_ms": 999}),
        json!({"fault": "status", "status": 500}),
    ] {
        let delivery = verify_under(plan.clone()).0.delivery;
        assert!(matches!(delivery.perceived(200, 1000), Perceived::Answer { .. }), "{plan}");
        assert!(!delivery.lost());
    }
    let cut = verify_under(json!({"fault": "cut", "at": 0, "of": "answer"})).0.delivery;
    assert_eq!(cut.perceived(200, 1000), Perceived::Lost { after_ms: 0, answer_began: false });
}

#[test]
fn bodies() {
    let status = |plan: Value| {
        let answer = verify_under(plan).0;
        (answer.status, answer.text())
    };
    assert_eq!(status(json!({"fault": "status", "status": 500, "body": "empty"})), (500, String::new()));
    assert!(status(json!({"fault": "status", "status": 502})).1.contains("502 Bad Gateway"));
    assert!(
        status(json!({"fault": "status", "status": 400, "body": "json"}))
            .1
            .contains("\"error\":\"Bad Request\"")
    );
    assert!(
        status(json!({"fault": "status", "status": 201, "body": "kept", "processed": true}))
            .1
            .contains("\"rrn\"")
    );
    let limited = verify_under(json!({"fault": "status", "status": 429, "retry_after": 7})).0;
    assert_eq!((limited.status, limited.header("retry-after")), (429, Some("7")));
    let html = verify_under(json!({"fault": "html"})).0;
    assert_eq!((html.status, html.header("content-type")), (200, Some("text/html; charset=utf-8")));
    assert_eq!(status(json!({"fault": "empty"})), (200, String::new()));
    assert_eq!(status(json!({"fault": "null"})), (200, "null".into()));
    assert_eq!(status(json!({"fault": "body", "text": "{\"result\":0"})), (200, "{\"result\":0".into()));
    for code in [301, 302, 303, 307, 308] {
        let answer =
            verify_under(json!({"fault": "redirect", "status": code, "location": "http://127.0.0.1:1/x"})).0;
        assert_eq!((answer.status, answer.header("location")), (code, Some("http://127.0.0.1:1/x")));
    }
    assert_eq!(verify_under(json!({"fault": "unauthorized"})).0.status, 401);
    assert_eq!(verify_under(json!({"fault": "forbidden"})).0.status, 403);
}

#[test]
fn fields() {
    let json_under = |plan: Value| verify_under(plan).0.json();
    let right = json_under(json!({"fault": "slow"}));
    assert_eq!(right["amount"], "50000");
    assert!(json_under(json!({"fault": "missing_field", "field": "amount"})).get("amount").is_none());
    let inner = json_under(json!({"fault": "missing_field", "field": "serviceAmountList.0.amount"}));
    assert_eq!(inner["serviceAmountList"], json!([{"serviceId": 101}]));
    assert_eq!(inner["amount"], "50000");
    assert_eq!(json_under(json!({"fault": "null_field", "field": "result"}))["result"], Value::Null);
    assert_eq!(json_under(json!({"fault": "set_field", "field": "result", "value": false}))["result"], false);
    assert_eq!(json_under(json!({"fault": "set_field", "field": "new", "value": [1]}))["new"], json!([1]));
    for (to, expected) in [
        ("number", json!(50000)),
        ("fraction", json!(50000.5)),
        ("bool", json!(true)),
        ("list", json!(["50000"])),
        ("object", json!({})),
        ("null", json!(null)),
        ("text", json!("50000")),
    ] {
        assert_eq!(
            json_under(json!({"fault": "wrong_type", "field": "amount", "to": to}))["amount"],
            expected,
            "{to}"
        );
    }
    for (how, expected) in [
        ("more", "50001"),
        ("less", "49999"),
        ("times_ten", "500000"),
        ("fraction", "50000.5"),
        ("zero", "0"),
        ("negative", "-50000"),
        ("overflow", "5000000000000000000000000"),
        ("text", "ده هزار"),
    ] {
        let json = json_under(json!({"fault": "wrong_amount", "how": how}));
        assert_eq!(json["amount"], expected, "{how}");
    }
    let less = json_under(json!({"fault": "wrong_amount"}));
    assert_eq!(less["serviceAmountList"][0]["amount"], 49999, "everywhere");
    assert_ne!(json_under(json!({"fault": "other_token"}))["token"], right["token"]);
    assert_eq!(json_under(json!({"fault": "other_token", "token": "T"}))["token"], "T");
    assert!(json_under(json!({"fault": "missing_reference"})).get("rrn").is_none());
    assert_eq!(
        json_under(json!({"fault": "swap_list", "field": "serviceAmountList"}))["serviceAmountList"]["serviceId"],
        101
    );
    assert_eq!(json_under(json!({"fault": "swap_list", "field": "rrn"}))["rrn"], json!([right["rrn"]]));
    let doubled = verify_under(json!({"fault": "doubled_field", "field": "amount", "value": "1"})).0.text();
    assert!(doubled.contains("\"amount\":\"50000\"") && doubled.ends_with("\"amount\":\"1\"}"), "{doubled}");
}

#[test]
fn bytes() {
    let body = |plan: Value| verify_under(plan).0.body;
    assert!(body(json!({"fault": "bom"})).starts_with(b"\xef\xbb\xbf{"));
    assert!(body(json!({"fault": "nul"})).contains(&0));
    let escaped = body(json!({"fault": "nul", "escaped": true}));
    assert_eq!(serde_json::from_slice::<Value>(&escaped).unwrap()["extra"], "a\0b");
    assert!(String::from_utf8(body(json!({"fault": "lone_surrogate"}))).unwrap().contains("\\ud800"));
    assert!(String::from_utf8(body(json!({"fault": "invalid_utf8"}))).is_err());
    assert!(body(json!({"fault": "huge_body", "bytes": 1_000_000})).len() > 1_000_000);
    assert_eq!(
        serde_json::from_slice::<Value>(&body(json!({"fault": "many_fields", "count": 1000}))).unwrap()["extra999"],
        999
    );
    let deep = String::from_utf8(body(json!({"fault": "deep_nesting", "depth": 5000}))).unwrap();
    assert!(deep.contains(&"[".repeat(5000)) && deep.ends_with("]}"));

    let bomb = verify_under(json!({"fault": "gzip_bomb", "bytes": 10_000_000})).0;
    assert_eq!(bomb.header("content-encoding"), Some("gzip"));
    assert!(bomb.body.len() < 200_000);
    let mut unpacked = Vec::new();
    std::io::Read::read_to_end(&mut flate2::read::GzDecoder::new(bomb.body.as_slice()), &mut unpacked)
        .unwrap();
    assert!(unpacked.len() > 10_000_000);
    assert_eq!(serde_json::from_slice::<Value>(&unpacked).unwrap()["result"], "0");
}

#[test]
fn lists_and_objects_of_inquiry_are_swapped() {
    let mut w = World::new();
    let (login, token) = w.tara_paid();
    w.fault(Operation::PurchaseInquiry, Fault::SwapList { field: "trackPurchaseList".into() });
    assert_eq!(w.tara_inquiry(&login, &token).json()["trackPurchaseList"]["amount"], "50000");
    w.fault(Operation::PurchaseInquiry, Fault::MissingReference {});
    assert!(w.tara_inquiry(&login, &token).json()["trackPurchaseList"][0].get("rrn").is_none());
}

#[test]
fn callbacks_that_lie() {
    let under = |plan: &str| {
        let mut w = World::new();
        let (_, token) = w.tara();
        w.machine.plan_fault(PlannedFault::from_text(plan).unwrap()).unwrap();
        let callbacks = w.machine.pay(&token, &Pay::default(), w.now).unwrap().callbacks;
        assert_eq!(w.machine.payment(&token, w.now).unwrap().state, State::Paid, "{plan}");
        (token, callbacks)
    };
    assert_eq!(under("tara.callback=missing").1.len(), 0);
    let twice = under("any.callback=duplicate").1;
    assert_eq!((twice.len(), &twice[0]), (2, &twice[1]));
    let (token, callbacks) = under("tara.callback=other_token");
    assert_ne!(callbacks[0].field("token"), Some(token.as_str()));
    assert_eq!(under("tara.callback=code,code=5").1[0].field("result"), Some("5"));
    assert_eq!(under("tara.callback=missing_field,field=result").1[0].field("result"), None);
    assert_eq!(under("tara.callback=null_field,field=orderId").1[0].field("orderId"), Some(""));
    assert_eq!(under("tara.callback=missing_reference").1[0].field("channelRefNumber"), None);
    assert_eq!(under("tara.callback=set_field,field=orderId,value=B-9").1[0].field("orderId"), Some("B-9"));
    let doubled = under("tara.callback=doubled_field,field=result,value=1").1;
    let results: Vec<_> =
        doubled[0].fields.iter().filter(|(n, _)| n == "result").map(|(_, v)| v.as_str()).collect();
    assert_eq!(results, ["0", "1"]);
    assert_eq!(under("tabapay.callback=missing").1.len(), 1, "the other gateway's");

    let mut w = World::new();
    let token = w.tabapay();
    let plan = PlannedFault::from_text("tabapay.callback=wrong_amount,how=more").unwrap();
    w.machine.plan_fault(plan).unwrap();
    let callbacks = w.machine.pay(&token, &Pay::default(), w.now).unwrap().callbacks;
    assert!(callbacks[0].url.ends_with("amount=50001"));
}

#[test]
fn the_plan_skips_counts_and_keeps_its_order() {
    let mut w = World::new();
    let (login, token) = w.tara_paid();
    let status =
        |status| Fault::Status { status, body: BodyKind::Empty, processed: false, retry_after: None };
    let verify = Operation::PurchaseVerify;
    for planned in [
        PlannedFault::once(verify, status(501)).after(1),
        PlannedFault::once(verify, status(502)).after(1).times(2),
        PlannedFault::always(Operation::PurchaseInquiry, status(503)),
    ] {
        w.machine.plan_fault(planned).unwrap();
    }
    let statuses: Vec<u16> = (0..6).map(|_| w.tara_verify(&login, &token).status).collect();
    assert_eq!(statuses, [200, 501, 502, 502, 200, 200]);
    let statuses: Vec<u16> = (0..5).map(|_| w.tara_inquiry(&login, &token).status).collect();
    assert_eq!(statuses, [503; 5]);
    assert_eq!(w.machine.plan().planned().len(), 1);
    w.machine.clear_faults();
    assert_eq!(w.tara_inquiry(&login, &token).status, 200);

    let any = PlannedFault::from_json(&json!({"gateway": "tabapay", "operation": "any", "fault": "empty"}))
        .unwrap();
    w.machine.plan_fault(any).unwrap();
    assert_eq!(w.tara_inquiry(&login, &token).status, 200);
    assert_eq!(w.create(&tabapay_order()).text(), "");
}

#[test]
fn connections_are_refused() {
    let mut w = World::new();
    let plan = PlannedFault::from_text("any.connect=refuse,skip=1,times=2").unwrap();
    w.machine.plan_fault(plan).unwrap();
    let refused: Vec<bool> = (0..4).map(|_| w.machine.connection().is_some()).collect();
    assert_eq!(refused, [false, true, true, false]);
    w.machine.plan_fault(PlannedFault::once(Operation::Connect, Fault::ResetBefore {})).unwrap();
    let delivery = w.machine.connection().unwrap();
    assert_eq!((delivery.reached_gateway(), delivery.transfer), (false, Transfer::Nothing(End::Reset)));
    w.machine.plan_fault(PlannedFault::once(Operation::Connect, Fault::Refuse {})).unwrap();
    let (_, _) = w.tara();
    assert_eq!(w.machine.plan().planned().len(), 1, "calls do not use it up");
}

#[test]
fn plans_that_make_no_sense_are_refused() {
    for (text, part) in [
        ("nonsense", "gateway.operation=fault"),
        ("tara.purchaseVerify=explode", "unknown variant `explode`"),
        ("tara.purchaseVerify=cut,att=5", "unknown field `att`"),
        ("tara.purchaseVerify=cut,at=x", "invalid type"),
        ("tara.purchaseVerify=status", "missing field `status`"),
        ("tara.explode=cut", "there is no operation"),
        ("sara.purchaseVerify=cut", "gateway is tara"),
        ("tabapay.purchaseVerify=cut", "the other gateway"),
        ("tara.purchaseVerify=duplicate", "cannot happen at purchaseVerify"),
        ("tara.callback=gzip_bomb", "cannot happen at callback"),
        ("any.connect=html", "cannot happen at connect"),
        ("tara.purchaseVerify=cut,times=often", "times is a whole number"),
        ("tara.purchaseVerify=cut,skip=-1", "skip is a whole number"),
    ] {
        let error = PlannedFault::from_text(text).expect_err(text);
        assert!(error.contains(part), "{text}: {error}");
    }
}

#[test]
fn open_points_are_set_by_name() {
    let mut open = OpenPoints::default();
    open.set_text("tara_second_verify=code_10").unwrap();
    open.set_text("tara_return_after_ms=1000").unwrap();
    open.set_text("tabapay_push=true").unwrap();
    assert_eq!(open.tara_second_verify, TaraSecondVerify::Code10);
    assert_eq!((open.tara_return_after_ms, open.tabapay_push), (1000, true));
    let before = open.clone();
    for (text, part) in [
        ("tara_second_verify=often", "can be same_success, "),
        ("tara_third_verify=code_10", "no open point called"),
        ("tara_return_after_ms=soon", "can be <number>"),
        ("tara_second_verify", "name=value"),
    ] {
        let error = open.set_text(text).expect_err(text);
        assert!(error.contains(part), "{text}: {error}");
    }
    let half_right = json!({"tara_result": "number", "no_such_switch": 1});
    assert!(open.set(&half_right).is_err());
    assert_eq!(open, before, "all or nothing");
}

/// Every switch can be set to every value that the catalogue names for it.
#[test]
fn the_catalogue_tells_the_truth() {
    let catalogue = OpenPoints::catalogue();
    assert!(catalogue.len() > 40);
    for info in catalogue {
        assert!(!info.about.is_empty());
        for value in info.values {
            let value = if *value == "<number>" { "5" } else { value };
            OpenPoints::default().set_text(&format!("{}={value}", info.name)).unwrap();
        }
        OpenPoints::default().set_text(&format!("{}={}", info.name, info.default)).unwrap();
    }
}
