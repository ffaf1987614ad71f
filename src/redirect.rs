//! How the payer's browser gets to the gateway's page: as data, or as a finished HTML page.

use crate::error::{Error, Result};
use crate::secret::Secret;
use std::fmt;

/// The HTTP method of a redirect.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(C)]
pub enum RedirectMethod {
    /// An ordinary link: HTTP 302 or 303 with `Location` serves as well as the page.
    Get = 1,
    /// A form that the browser posts, urlencoded.
    Post = 2,
}

impl RedirectMethod {
    /// `GET` or `POST`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
        }
    }
}

/// Where the payer's browser goes next. `Debug` shows no values: the payment token is among them.
#[derive(Clone, PartialEq, Eq)]
pub struct Redirect {
    method: RedirectMethod,
    url: Secret,
    fields: Vec<(&'static str, Secret)>,
}

impl Redirect {
    pub(crate) fn get(url: Secret) -> Self {
        Self { method: RedirectMethod::Get, url, fields: Vec::new() }
    }

    pub(crate) fn post(url: String, fields: Vec<(&'static str, Secret)>) -> Self {
        Self { method: RedirectMethod::Post, url: url.into(), fields }
    }

    /// GET or POST.
    pub fn method(&self) -> RedirectMethod {
        self.method
    }

    /// The address to go to. For GET it holds the payment token: not for logs.
    pub fn url(&self) -> &str {
        self.url.expose()
    }

    /// The form's fields, for POST. Their values are for the payer's browser, not for logs.
    pub fn fields(&self) -> impl ExactSizeIterator<Item = (&str, &str)> {
        self.fields.iter().map(|(name, value)| (*name, value.expose()))
    }

    /// A whole page that takes the browser there at once, in Persian, from right to left. Without
    /// scripts it shows a button. `csp_nonce` is put on its script and style, for shops that send a
    /// Content-Security-Policy (which must allow the gateway in `form-action`).
    ///
    /// Send it as `text/html; charset=utf-8`, with `Cache-Control: no-store`.
    ///
    /// # Errors
    /// `InvalidInput` with field `csp_nonce` when the nonce is not base64 text.
    pub fn html(&self, csp_nonce: Option<&str>) -> Result<String> {
        let nonce = match csp_nonce {
            None => String::new(),
            Some(nonce) if is_nonce(nonce) => format!(" nonce=\"{nonce}\""),
            Some(_) => return Err(Error::input("csp_nonce", "must be base64 text")),
        };
        let url = escape(self.url.expose());
        let body = match self.method {
            RedirectMethod::Post => {
                let fields: String = self
                    .fields()
                    .map(|(name, value)| {
                        format!(
                            "<input type=\"hidden\" name=\"{}\" value=\"{}\">\n",
                            escape(name),
                            escape(value)
                        )
                    })
                    .collect();
                format!(
                    "<form id=\"dargah\" method=\"post\" action=\"{url}\" accept-charset=\"utf-8\">\n{fields}\
                     <button type=\"submit\">ادامه به صفحهٔ پرداخت</button>\n</form>\n\
                     <script{nonce}>document.getElementById(\"dargah\").submit();</script>\n"
                )
            }
            RedirectMethod::Get => format!(
                "<p><a id=\"dargah\" href=\"{url}\" rel=\"noreferrer\">ادامه به صفحهٔ پرداخت</a></p>\n\
                 <script{nonce}>location.replace(document.getElementById(\"dargah\").href);</script>\n"
            ),
        };
        Ok(format!(
            "<!DOCTYPE html>\n<html lang=\"fa\" dir=\"rtl\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"robots\" content=\"noindex\">\n<meta name=\"referrer\" content=\"origin\">\n\
             <title>انتقال به درگاه پرداخت</title>\n<style{nonce}>{STYLE}</style>\n</head>\n<body>\n<main>\n\
             <h1>در حال انتقال به درگاه پرداخت…</h1>\n\
             <p>اگر به‌طور خودکار منتقل نشدید، دکمهٔ زیر را بزنید.</p>\n{body}</main>\n</body>\n</html>\n"
        ))
    }
}

impl fmt::Debug for Redirect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<_> = self.fields.iter().map(|(name, _)| name).collect();
        f.debug_struct("Redirect")
            .field("method", &self.method)
            .field("fields", &names)
            .finish_non_exhaustive()
    }
}

const STYLE: &str = "body{font-family:Vazirmatn,Tahoma,sans-serif;background:#f6f7f9;color:#1d2733;margin:0}\
main{max-width:26rem;margin:18vh auto 0;padding:2rem;text-align:center;background:#fff;border-radius:12px}\
h1{font-size:1.2rem}button,a{display:inline-block;margin-top:1rem;padding:.8rem 1.6rem;font:inherit;color:#fff;\
background:#0b6b57;border:0;border-radius:8px;cursor:pointer;text-decoration:none}";

fn is_nonce(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"+/=-_".contains(&b))
}

/// Text that stands safely between tags and inside quoted attributes.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // Browsers rewrite line ends inside attributes; references survive.
            '\r' => out.push_str("&#13;"),
            '\n' => out.push_str("&#10;"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn form(value: &str) -> Redirect {
        Redirect::post(
            "https://pay.example/a?b=1&c=2".to_owned(),
            vec![("username", "u".into()), ("token", value.into())],
        )
    }

    #[test]
    fn every_value_is_escaped() {
        let page = form("\"><script>alert('x')</script>&\r\n").html(None).unwrap();
        assert!(
            page.contains(
                "value=\"&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&#13;&#10;\""
            )
        );
        assert!(page.contains("action=\"https://pay.example/a?b=1&amp;c=2\""));
        assert_eq!(page.matches("<script").count(), 1);
    }

    #[test]
    fn the_nonce_stands_on_script_and_style() {
        let page = form("t").html(Some("abc+/=")).unwrap();
        assert_eq!(page.matches(" nonce=\"abc+/=\"").count(), 2);
        for bad in ["", "a\"b", "a b", "<"] {
            assert_eq!(form("t").html(Some(bad)).unwrap_err().field(), Some("csp_nonce"), "{bad}");
        }
    }

    #[test]
    fn a_link_goes_by_itself_too() {
        let page = Redirect::get("https://tabapay.ir/pay/x\"y".into()).html(None).unwrap();
        assert!(
            page.contains("href=\"https://tabapay.ir/pay/x&quot;y\"") && page.contains("location.replace")
        );
    }

    #[test]
    fn debug_shows_no_values() {
        let shown = format!("{:?}", form("tok-secret"));
        assert!(shown.contains("token") && !shown.contains("tok-secret"), "{shown}");
    }
}
