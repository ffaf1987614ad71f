//! Pages that are open in the developer's browser, and what the control API does for them: nothing.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;
#[path = "common/wire.rs"]
mod wire;

use common::*;
use dargah_simulator::Simulator;
use wire::*;

/// What a page would like to do, or to read: passwords that were typed in by mistake stand in the requests.
const CALLS: [&str; 8] = [
    "GET /_simulator",
    "GET /_simulator/requests",
    "GET //_simulator//requests/",
    "GET /_simulator/payments?limit=1",
    "POST /_simulator/reset",
    "POST /_simulator/connections/end",
    "POST /_simulator/logins/end",
    "DELETE /_simulator/requests",
];

/// A simulator with a payment, and the connection that made it.
struct World {
    simulator: Simulator,
    token: String,
    kept: Client,
}

impl World {
    fn new() -> World {
        let simulator = Simulator::builder().seed(7).start().unwrap();
        let mut kept = Client::plain(&simulator);
        let created = kept.post("/v1/create", KEY, &tabapay_order()).unwrap().json();
        World { token: created["token"].as_str().unwrap().to_owned(), simulator, kept }
    }

    fn own(&self) -> String {
        format!("127.0.0.1:{}", self.simulator.port())
    }

    /// Each call with this head gets this status, and did nothing.
    fn refuses(&mut self, status: u16, head: &str, body: &str) {
        let asked = self.simulator.requests().len();
        for call in CALLS.iter().filter(|call| body.is_empty() || !call.starts_with("GET")) {
            let answer = ask(&mut Client::plain(&self.simulator), call, head, body);
            assert_eq!(answer.status, status, "{call} {head:?}");
            let said = answer.json();
            assert!(said.as_object().unwrap().len() == 1 && said["error"].is_string(), "{said}");
        }
        assert!(self.simulator.payment(&self.token).is_some(), "{head:?}: reset");
        assert_eq!(self.simulator.requests().len(), asked, "{head:?}: forgotten");
        let page = ask(&mut self.kept, &format!("GET /pay/{}", self.token), "Host: h\r\n", "");
        assert_eq!(page.status, 200, "{head:?}: the connection was ended");
    }

    fn serves(&self, head: &str, body: &str) {
        for call in CALLS.iter().filter(|call| body.is_empty() || !call.starts_with("GET")) {
            assert_eq!(
                ask(&mut Client::plain(&self.simulator), call, head, body).status,
                200,
                "{call} {head:?}"
            );
        }
    }
}

fn ask(client: &mut Client, call: &str, head: &str, body: &str) -> Response {
    client.send(&format!("{call} HTTP/1.1\r\n{head}Content-Length: {}\r\n\r\n{body}", body.len()));
    client.response().unwrap()
}

/// DNS rebinding: the page's own name leads here by now, so that for the browser nothing is foreign.
#[test]
fn another_name_that_leads_here_is_refused() {
    let mut world = World::new();
    let port = world.simulator.port();
    let foreign = [
        format!("evil.example:{port}"),
        format!("localhost.evil.example:{port}"),
        format!("127.0.0.1.evil.example:{port}"),
        format!("127.0.0.2:{port}"),
        format!("0.0.0.0:{port}"),
        format!("127.0.0.1:{}", port ^ 1),
        format!("user@127.0.0.1:{port}"),
        format!("127.0.0.1:{port}, evil.example"),
        "127.0.0.1".to_owned(),
        "localhost".to_owned(),
        String::new(),
    ];
    for host in foreign {
        world.refuses(403, &format!("Host: {host}\r\nSec-Fetch-Site: same-origin\r\n"), "");
    }
    world.refuses(403, "", "");
    world.refuses(403, &format!("Host: {}\r\nHost: evil.example:{port}\r\n", world.own()), "");
    for host in ["127.0.0.1", "localhost", "LocalHost", "[::1]"] {
        world.serves(&format!("Host: {host}:{port}\r\n"), "");
    }
}

#[test]
fn a_page_of_another_site_is_refused() {
    let mut world = World::new();
    let (own, port) = (world.own(), world.simulator.port());
    for foreign in [
        "Origin: https://evil.example".to_owned(),
        "Origin: null".to_owned(),
        format!("Origin: http://evil.example:{port}"),
        format!("Origin: https://{own}"),
        format!("Origin: http://127.0.0.1:{}", port ^ 1),
        "Origin: http://localhost".to_owned(),
        format!("Origin: http://{own}\r\nOrigin: http://evil.example"),
        "Sec-Fetch-Site: cross-site".to_owned(),
        "Sec-Fetch-Site: same-site".to_owned(),
    ] {
        world.refuses(403, &format!("Host: {own}\r\n{foreign}\r\n"), "");
        world.refuses(403, &format!("Host: {own}\r\n{foreign}\r\nContent-Type: application/json\r\n"), "{}");
    }
    for proper in
        [format!("Origin: http://{own}\r\nSec-Fetch-Site: same-origin"), "Sec-Fetch-Site: none".to_owned()]
    {
        world.serves(&format!("Host: {own}\r\n{proper}\r\n"), "");
    }
}

/// What a page may send anywhere without asking: a form, or text.
#[test]
fn a_body_is_json_and_says_so() {
    let mut world = World::new();
    let host = format!("Host: {}\r\n", world.own());
    for kind in [
        "",
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/jsonp",
    ] {
        let line = if kind.is_empty() { String::new() } else { format!("Content-Type: {kind}\r\n") };
        world.refuses(415, &format!("{host}{line}"), "{}");
    }
    for kind in ["application/json", "Application/JSON; charset=utf-8"] {
        world.serves(&format!("{host}Content-Type: {kind}\r\n"), "{}");
    }
}

/// A payer comes from the shop's page, by whatever name the simulator has there.
#[test]
fn the_payment_page_is_no_control() {
    let world = World::new();
    let page = format!("/_simulator/page/{}", world.token);
    let head = "Host: gateway.test\r\nOrigin: https://shop.example\r\nSec-Fetch-Site: cross-site\r\nContent-Type: \
                application/x-www-form-urlencoded\r\n";
    let mut browser = Client::plain(&world.simulator);
    assert_eq!(ask(&mut browser, &format!("GET {page}"), head, "").status, 200);
    let paid = ask(&mut browser, &format!("POST {page}"), head, "action=pay&card=6037991199500590");
    assert_eq!(paid.status, 302);
    assert!(paid.head.contains(CALLBACK), "{}", paid.head);
}

#[test]
fn each_port_has_its_own_names_and_its_own_scheme() {
    let simulator = Simulator::builder().tls(true).plain_control(true).start().unwrap();
    let config = tls_config(&simulator, &rustls::version::TLS13);
    let gateways = format!("127.0.0.1:{}", simulator.port());
    let control = simulator.control_url();
    let control = control.strip_prefix("http://").unwrap().strip_suffix("/_simulator").unwrap();
    for (host, origin, by_tls, plain) in [
        (gateways.as_str(), format!("https://{gateways}"), 200, 403),
        (&gateways, format!("http://{gateways}"), 403, 403),
        (control, format!("http://{control}"), 403, 200),
        (control, format!("https://{gateways}"), 403, 403),
    ] {
        let head = format!("Host: {host}\r\nOrigin: {origin}\r\n");
        let mut tls = Client::tls(&simulator, &config, "localhost").unwrap();
        assert_eq!(ask(&mut tls, "GET /_simulator/clock", &head, "").status, by_tls, "{head:?}");
        let mut client = Client::to(std::net::TcpStream::connect(control).unwrap());
        assert_eq!(ask(&mut client, "GET /_simulator/clock", &head, "").status, plain, "{head:?}");
    }
}
