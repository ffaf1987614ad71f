//! A small shop on checkout: product page, payment, callback, receipt; in Persian and English.
//!
//! `cargo run --features sqlite --example shop -- --tara-url … --tabapay-url … --ca-file … --journal sqlite:shop.db`
//! against `make simulator`. The shops in the other languages under `examples/` take the same arguments and have the
//! same pages: `--origin` is the address under which payers reach it, where that is not the one it listens on, and
//! `--for-tests` adds three pages that are for nobody else.

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Form, Path, Query, RawQuery, State};
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use dargah::amount::Rial;
use dargah::checkout::journal::{Filter, JournalOptions, open};
use dargah::checkout::{Again, Checkout, NextStep, Order, Payment, State as Standing, Times};
use dargah::error::ErrorKind;
use dargah::tabapay::{CreateRequest, Environment, TabaPay};
use dargah::tara::{Tara, TokenRequest};
use dargah::transport::{CallOptions, NetworkSettings};
use rusqlite::{Connection, params};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

type Error = Box<dyn std::error::Error + Send + Sync>;

/// The shop decides what a thing costs, never the browser. In Rial.
const PRICE: i64 = 150_000;

struct Shop {
    checkout: Checkout,
    books: Mutex<Connection>,
    origin: String,
}

impl Shop {
    /// Books a payment once, whoever comes how often, and then tells the journal.
    fn book(&self, payment: &Payment) -> Result<(), Error> {
        if payment.next_step() != NextStep::Deliver {
            // Not paid, or to be given back, or done before.
            return Ok(());
        }
        // What the order costs now: a real shop has it in its own table, and the payer may have changed the basket.
        let price = Rial::new(PRICE)?;
        if payment.paid_amount() == price {
            let books = self.books.lock().unwrap_or_else(PoisonError::into_inner);
            let once =
                "INSERT OR IGNORE INTO books (payment, order_id, amount, reference) VALUES (?1, ?2, ?3, ?4)";
            let amount = payment.paid_amount().get();
            books.execute(once, params![payment.id, payment.order_id, amount, payment.reference_number])?;
        }
        match self.checkout.acknowledge(payment.id, price) {
            // Of another amount: nothing was booked, and a person finds it in the report's `attention`.
            Err(error) if error.kind() == ErrorKind::OrderConflict => eprintln!("{error}"),
            done => done?,
        }
        Ok(())
    }

    /// What cron does in a real shop: asks about everything that is open, and books what nobody booked.
    fn sweep(&self) -> Result<String, Error> {
        let report = self.checkout.reconcile(2, &CallOptions::new(), &|_, _| {})?;
        for payment in &report.unacknowledged {
            self.book(payment)?;
        }
        Ok(format!("{} {}\n", report.looked, report.errors.len()))
    }

    /// The way to the gateway, or to the receipt of an order that is paid already, or perhaps.
    fn begin(&self, gateway: &str, basket: &str) -> Result<To, Error> {
        // The order number of the basket that the form was made for; a new one where it came without.
        let is_number = basket.len() == 16 && basket.bytes().all(|byte| byte.is_ascii_hexdigit());
        let order_id = if is_number { basket.to_owned() } else { new_number() };
        let receipt = receipt_of(&order_id)?;
        let (amount, back) = (Rial::new(PRICE)?, format!("{}/back/{gateway}", self.origin));
        let order = match gateway {
            "tara" => Order::Tara(TokenRequest::new(amount, 101, "127.0.0.1", back).order_id(order_id)),
            _ => Order::TabaPay { order_id, request: CreateRequest::new(amount, back) },
        };
        match self.checkout.begin(gateway, &order, Again::Default, &CallOptions::new()) {
            Ok(started) => Ok(To::Gateway(started.redirect)),
            Err(error) if error.kind() == ErrorKind::OrderConflict => Ok(To::Receipt(receipt)),
            Err(error) => Err(error.into()),
        }
    }

    /// Where the payer goes after coming back. Nothing of it depends on a cookie.
    fn come_back(&self, gateway: &str, query: &[u8], body: &[u8]) -> Result<String, Error> {
        let payment = self.checkout.complete(gateway, query, body, &CallOptions::new())?.payment;
        self.book(&payment)?;
        receipt_of(&payment.order_id)
    }
}

/// Where a payer goes on.
enum To {
    Gateway(dargah::redirect::Redirect),
    Receipt(String),
}

/// The path of an order's receipt. Whatever the number holds stays one part of it.
fn receipt_of(order_id: &str) -> Result<String, Error> {
    let mut url = url::Url::parse("http://shop/receipt")?;
    url.path_segments_mut().map_err(|()| "no path")?.push(order_id);
    Ok(url.path().to_owned())
}

/// Text of somebody else, for HTML and its attributes. `<bdi>` around it keeps what turns its direction inside.
fn escape(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    text.replace('"', "&quot;").replace('\'', "&#39;")
}

fn new_number() -> String {
    format!("{:016x}", fastrand::u64(..))
}

/// The shop's calls wait: for the network and for the disk.
async fn waiting<T: Send + 'static>(
    shop: Arc<Shop>,
    work: impl FnOnce(&Shop) -> Result<T, Error> + Send + 'static,
) -> Result<T, Failed> {
    tokio::task::spawn_blocking(move || work(&shop))
        .await
        .map_err(|error| Failed(error.into()))?
        .map_err(Failed)
}

/// Its text holds no secret; a payer still gets to see only that something is wrong.
struct Failed(Error);

impl IntoResponse for Failed {
    fn into_response(self) -> Response {
        eprintln!("{}", self.0);
        let page = page(
            "fa",
            "خطا",
            "<p>مشکلی پیش آمد؛ اگر پولی پرداخته‌اید، نتیجه بررسی می‌شود. Something went wrong.</p>",
        );
        (StatusCode::BAD_GATEWAY, Html(page)).into_response()
    }
}

fn page(lang: &str, title: &str, body: &str) -> String {
    let dir = if lang == "en" { "ltr" } else { "rtl" };
    format!(
        "<!doctype html><html lang=\"{lang}\" dir=\"{dir}\"><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title>\
         <style>body{{font:1.1rem/1.7 sans-serif;max-width:30rem;margin:3rem auto;padding:0 1rem}}\
         button{{font:inherit;padding:.5rem 1rem;margin:.25rem 0;margin-inline-end:.5rem}}</style><h1>{title}</h1>{body}</html>"
    )
}

fn language(query: &HashMap<String, String>) -> &'static str {
    if query.get("lang").is_some_and(|lang| lang == "en") { "en" } else { "fa" }
}

async fn product(Query(query): Query<HashMap<String, String>>) -> Html<String> {
    let lang = language(&query);
    let (title, price, other) = match lang {
        "en" => ("Rice, 10 kg", "150,000 Rial", "<a href=\"/\">فارسی</a>"),
        _ => ("برنج، ۱۰ کیلو", "۱۵۰٬۰۰۰ ریال", "<a href=\"/?lang=en\">English</a>"),
    };
    // Never `no-store`: who comes back by the back button must find the same basket.
    Html(page(lang, title, &format!("<p>{price}</p>{}<p>{other}</p>", buttons(lang, &new_number()))))
}

/// A basket has one order number, however often the payer presses a button: then no order is paid twice unnoticed.
fn buttons(lang: &str, order_id: &str) -> String {
    let (tara, tabapay) = match lang {
        "en" => ("Pay with Tara", "Pay with TabaPay"),
        _ => ("پرداخت با تارا", "پرداخت با تاباپی"),
    };
    format!(
        "<form method=\"post\" action=\"/pay\"><input type=\"hidden\" name=\"basket\" value=\"{}\">\
         <button name=\"gateway\" value=\"tara\">{tara}</button>\
         <button name=\"gateway\" value=\"tabapay\">{tabapay}</button></form>",
        escape(order_id)
    )
}

async fn pay(
    State(shop): State<Arc<Shop>>,
    Form(form): Form<HashMap<String, String>>,
) -> Result<Response, Failed> {
    let gateway = match form.get("gateway").map(String::as_str) {
        Some("tabapay") => "tabapay",
        _ => "tara",
    };
    let basket = form.get("basket").cloned().unwrap_or_default();
    let redirect = match waiting(shop, move |shop| shop.begin(gateway, &basket)).await? {
        To::Gateway(redirect) => redirect,
        To::Receipt(path) => return Ok(Redirect::to(&path).into_response()),
    };
    let html = redirect.html(None).map_err(|error| Failed(error.into()))?;
    Ok(([(header::CACHE_CONTROL, "no-store")], Html(html)).into_response())
}

async fn back(
    State(shop): State<Arc<Shop>>,
    Path(gateway): Path<String>,
    RawQuery(query): RawQuery,
    body: Bytes,
) -> Result<Redirect, Failed> {
    let query = query.unwrap_or_default();
    // To a page of its own, so that reloading it sends nothing again.
    let to = waiting(shop, move |shop| shop.come_back(&gateway, query.as_bytes(), &body)).await?;
    Ok(Redirect::to(&to))
}

async fn receipt(
    State(shop): State<Arc<Shop>>,
    Path(order_id): Path<String>,
    Query(query): Query<HashMap<String, String>>,
) -> Result<Html<String>, Failed> {
    let payments = waiting(shop, move |shop| Ok(shop.checkout.find(&order_id)?)).await?;
    let paid = payments.iter().find(|payment| payment.state == Standing::Paid).or(payments.last());
    let lang = language(&query);
    // Whether the payer may pay (again): the one who waits left the gateway's page, and gets it again.
    let (fa, en, open) = match paid.map(|payment| (payment.state, payment.next_step())) {
        None => ("سفارشی با این شماره نیست", "There is no such order", false),
        Some((Standing::Paid, _)) => ("پرداخت شد", "Paid", false),
        Some((_, NextStep::OfferToPayAgain)) => ("پرداخت نشد", "Not paid", true),
        Some((Standing::Started | Standing::Waiting, _)) => {
            ("در انتظار پرداخت", "Waiting for the payment", true)
        }
        Some(_) => ("نتیجهٔ پرداخت در حال بررسی است", "The payment is being checked", false),
    };
    let number = paid.and_then(|payment| payment.reference_number.clone());
    let (title, number_is, again, home) = match lang {
        "en" => (
            en,
            "Reference number:",
            "This order is not paid yet. You can pay it again:",
            "<a href=\"/?lang=en\">Back to the shop</a>",
        ),
        _ => (
            fa,
            "شمارهٔ مرجع:",
            "این سفارش هنوز پرداخت نشده است؛ می‌توانید دوباره برای پرداخت اقدام کنید:",
            "<a href=\"/\">بازگشت به فروشگاه</a>",
        ),
    };
    let number =
        number.map(|number| format!("<p>{number_is} <bdi>{}</bdi></p>", escape(&number))).unwrap_or_default();
    let again =
        paid.filter(|_| open).map(|payment| format!("<p>{again}</p>{}", buttons(lang, &payment.order_id)));
    let again = again.unwrap_or_default();
    Ok(Html(page(lang, title, &format!("{number}{again}<p>{home}</p>"))))
}

async fn sweep(State(shop): State<Arc<Shop>>) -> Result<String, Failed> {
    waiting(shop, Shop::sweep).await
}

/// What was booked, for the tests: a real shop shows this to nobody.
async fn booked(State(shop): State<Arc<Shop>>) -> Result<Response, Failed> {
    let json = waiting(shop, |shop| {
        let books = shop.books.lock().unwrap_or_else(PoisonError::into_inner);
        let mut rows =
            books.prepare("SELECT payment, order_id, amount, reference FROM books ORDER BY payment")?;
        let rows = rows.query_map([], |row| {
            let (payment, order): (i64, String) = (row.get(0)?, row.get(1)?);
            let (amount, reference): (i64, String) = (row.get(2)?, row.get(3)?);
            Ok(json!({ "payment": payment, "order": order, "amount": amount, "reference": reference }))
        })?;
        Ok(Value::Array(rows.collect::<Result<_, _>>()?).to_string())
    });
    Ok(([(header::CONTENT_TYPE, "application/json; charset=utf-8")], json.await?).into_response())
}

/// The journal as lines of JSON, for the tests too.
async fn exported(State(shop): State<Arc<Shop>>) -> Result<String, Failed> {
    waiting(shop, |shop| {
        let mut lines = String::new();
        let mut add = |line: Value| {
            lines += &format!("{line}\n");
            true
        };
        shop.checkout.export(&Filter::default(), &mut add)?;
        Ok(lines)
    })
    .await
}

fn main() -> Result<(), Error> {
    let (mut given, mut for_tests) = (HashMap::new(), false);
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            lexopt::Arg::Long("for-tests") => for_tests = true,
            lexopt::Arg::Long(name) => {
                let name = name.to_owned();
                given.insert(name, arguments.value()?.into_string().map_err(|_| "an argument is not UTF-8")?);
            }
            other => return Err(other.unexpected().into()),
        }
    }
    let argument = |name: &str| given.get(name).cloned().ok_or_else(|| format!("--{name} is missing"));
    let network =
        NetworkSettings { ca_file: given.get("ca-file").map(Into::into), ..NetworkSettings::default() };
    let tara = Tara::builder("shop", "secret-password")
        .base_url(argument("tara-url")?)
        .network(network.clone())
        .build()?;
    let tabapay = TabaPay::builder("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", Environment::Production)
        .base_url(argument("tabapay-url")?)
        .network(network)
        .build()?;
    let journal = open(&argument("journal")?, &JournalOptions::default())?;
    let mut times = Times::default();
    for (name, time) in [("payer-ms", &mut times.payer), ("lease-ms", &mut times.lease)] {
        if let Some(ms) = given.get(name) {
            *time = std::time::Duration::from_millis(ms.parse()?);
        }
    }
    let checkout =
        Checkout::builder(journal).tara("tara", tara).tabapay("tabapay", tabapay).times(times).build()?;
    let books = Connection::open(argument("books")?)?;
    books.busy_timeout(std::time::Duration::from_secs(10))?;
    books.execute_batch(
        "CREATE TABLE IF NOT EXISTS books (payment INTEGER PRIMARY KEY, order_id TEXT NOT NULL, \
         amount INTEGER NOT NULL, reference TEXT NOT NULL)",
    )?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let port = given.get("port").map_or("0", String::as_str);
        let listener = tokio::net::TcpListener::bind(format!("127.0.0.1:{port}")).await?;
        let listens = format!("http://{}", listener.local_addr()?);
        println!("{listens}");
        // Never from the header `Host`, which is the payer's.
        let origin = given.remove("origin").unwrap_or(listens);
        let shop = Arc::new(Shop { checkout, books: Mutex::new(books), origin });
        let mut routes = Router::new()
            .route("/", get(product))
            .route("/pay", post(pay))
            .route("/back/{gateway}", get(back).post(back))
            .route("/receipt/{order}", get(receipt));
        if for_tests {
            let pages = Router::new().route("/books", get(booked)).route("/journal", get(exported));
            routes = routes.merge(pages.route("/sweep", post(sweep)));
        }
        Ok(axum::serve(listener, routes.with_state(shop)).await?)
    })
}
