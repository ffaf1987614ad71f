//! The payer without a browser: opens the real page, presses its buttons, and says how a browser would come back.

use crate::Simulator;
use crate::machine::{Answer, Callback, Request};

/// Why the payer got no further.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PayerError {
    /// The address is none.
    BadUrl(String),
    /// The page says no; its text.
    Refused(String),
    /// The browser was not sent back to the shop.
    NoCallback,
}

impl std::fmt::Display for PayerError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            PayerError::BadUrl(url) => write!(f, "{url:?} is no address of a page"),
            PayerError::Refused(text) => write!(f, "the page says: {text}"),
            PayerError::NoCallback => f.write_str("the browser was not sent back to the shop"),
        }
    }
}

impl std::error::Error for PayerError {}

/// A payer who looks at one payment page.
pub struct Payer<'a> {
    send: Box<dyn FnMut(&Request) -> Answer + 'a>,
    host: String,
    secure: bool,
    html: String,
    action: String,
    hidden: Vec<(String, String)>,
    card: String,
}

impl std::fmt::Debug for Payer<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Payer").field("action", &self.action).finish_non_exhaustive()
    }
}

impl Simulator {
    /// Follows the shop's redirect: `method` and `fields` for Tara (`POST` and username and token), a plain GET
    /// without fields for TabaPay.
    pub fn open_page(
        &self,
        method: &str,
        url: &str,
        fields: &[(&str, &str)],
    ) -> Result<Payer<'_>, PayerError> {
        Payer::open(|request| self.handle(request), method, url, fields)
    }
}

impl<'a> Payer<'a> {
    /// The same for anything that answers requests, such as a machine without a server.
    pub fn open(
        mut send: impl FnMut(&Request) -> Answer + 'a,
        method: &str,
        url: &str,
        fields: &[(&str, &str)],
    ) -> Result<Payer<'a>, PayerError> {
        let parsed = url::Url::parse(url).map_err(|_| PayerError::BadUrl(url.to_owned()))?;
        let host = parsed[url::Position::BeforeHost..url::Position::AfterPort].to_owned();
        let target = &parsed[url::Position::BeforePath..url::Position::AfterQuery];
        let mut request = if method == "POST" {
            Request::form(target, fields.iter().copied())
        } else {
            let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
            let joint = if target.contains('?') { "&" } else { "?" };
            Request::new(
                "GET",
                &if query.is_empty() { target.to_owned() } else { format!("{target}{joint}{query}") },
            )
        };
        request = request.with_header("host", &host);
        request.secure = parsed.scheme() == "https";
        let secure = request.secure;
        let html = send(&request).text();
        let form = Form::all_in(&html).into_iter().find(|form| form.action.starts_with("/_simulator/page/"));
        let Some(form) = form else { return Err(PayerError::Refused(said(&html))) };
        let (cards, hidden): (Vec<_>, Vec<_>) = form.fields.into_iter().partition(|(name, _)| name == "card");
        let card = cards.into_iter().next().map(|(_, value)| value).unwrap_or_default();
        Ok(Payer { send: Box::new(send), host, secure, html, action: form.action, hidden, card })
    }

    /// The page's HTML.
    pub fn html(&self) -> &str {
        &self.html
    }

    /// Types another card.
    pub fn with_card(mut self, card: &str) -> Self {
        card.clone_into(&mut self.card);
        self
    }

    /// Presses پرداخت; gives the request by which the browser comes back.
    pub fn pay(self) -> Result<Callback, PayerError> {
        self.press("pay")?.into_iter().next().ok_or(PayerError::NoCallback)
    }

    /// The same where a fault may let the browser come back twice or never.
    pub fn pay_all(self) -> Result<Vec<Callback>, PayerError> {
        self.press("pay")
    }

    /// Presses انصراف.
    pub fn decline(self) -> Result<Callback, PayerError> {
        self.press("decline")?.into_iter().next().ok_or(PayerError::NoCallback)
    }

    /// Goes away; nothing is sent to the shop.
    pub fn leave(self) -> Result<(), PayerError> {
        self.press("leave").map(drop)
    }

    fn press(mut self, button: &str) -> Result<Vec<Callback>, PayerError> {
        let mut fields = std::mem::take(&mut self.hidden);
        fields.push(("card".to_owned(), self.card.clone()));
        fields.push(("action".to_owned(), button.to_owned()));
        let mut request = Request::form(&self.action, fields).with_header("host", &self.host);
        request.secure = self.secure;
        let answer = (self.send)(&request);
        if let Some(location) = answer.header("location") {
            return Ok(vec![get(location)]);
        }
        let html = answer.text();
        let forms = Form::all_in(&html);
        if forms.is_empty()
            && button == "pay"
            && html.contains("role=\"alert\"")
            && !html.contains(NO_WAY_BACK)
        {
            return Err(PayerError::Refused(said(&html)));
        }
        Ok(forms.into_iter().map(Form::into_callback).collect())
    }
}

/// What the page says when a fault keeps the browser from the shop.
const NO_WAY_BACK: &str = "بازگشت به فروشگاه ممکن نشد";

fn get(url: &str) -> Callback {
    let query = url.split_once('?').map_or("", |(_, query)| query);
    let query = query.split('#').next().unwrap_or_default();
    let fields = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
    Callback { method: "GET".to_owned(), url: url.to_owned(), body: String::new(), fields }
}

/// A form as it stands in the simulator's own pages: this is no HTML parser.
struct Form {
    method: String,
    action: String,
    fields: Vec<(String, String)>,
}

impl Form {
    fn all_in(html: &str) -> Vec<Form> {
        html.split("<form ").skip(1).filter_map(Form::parse).collect()
    }

    fn parse(from_form: &str) -> Option<Form> {
        let (head, rest) = from_form.split_once('>')?;
        let inside = rest.split("</form>").next()?;
        let fields = inside
            .split("<input ")
            .skip(1)
            .filter_map(|input| {
                let input = input.split('>').next()?;
                Some((attribute(input, "name")?, attribute(input, "value")?))
            })
            .collect();
        Some(Form { method: attribute(head, "method")?, action: attribute(head, "action")?, fields })
    }

    fn into_callback(self) -> Callback {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(&self.fields).finish();
        if self.method == "get" {
            return get(&format!("{}?{body}", self.action));
        }
        Callback { method: "POST".to_owned(), url: self.action, body, fields: self.fields }
    }
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let start = format!(" {tag}").find(&format!(" {name}=\""))? + name.len() + 2;
    let value = tag.get(start..)?.split('"').next()?;
    Some(unescape(value))
}

fn unescape(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}

/// The text of the page's message.
fn said(html: &str) -> String {
    let from = html.split("role=\"alert\">").nth(1).unwrap_or_default();
    let inside = from.split("</div>").next().unwrap_or_default();
    let text = inside.replace("<h2>", "").replace("</h2>", ": ").replace("<p>", "").replace("</p>", "");
    unescape(&text)
}
