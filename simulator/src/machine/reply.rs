//! An answer before anything goes wrong with it.

use super::json::Json;
use super::message::{Answer, Push};

/// A body that a fault can still change field by field.
#[derive(Debug, Clone)]
pub(crate) enum Body {
    Empty,
    Json(Json),
    Html(String),
}

/// Status, headers and body.
#[derive(Debug, Clone)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Body,
    pub(crate) pushes: Vec<Push>,
}

impl Reply {
    pub(crate) fn json(status: u16, body: Json) -> Reply {
        Reply { status, headers: Vec::new(), body: Body::Json(body), pushes: Vec::new() }
    }

    pub(crate) fn html(status: u16, html: String) -> Reply {
        Reply { status, headers: Vec::new(), body: Body::Html(html), pushes: Vec::new() }
    }

    pub(crate) fn empty(status: u16) -> Reply {
        Reply { status, headers: Vec::new(), body: Body::Empty, pushes: Vec::new() }
    }

    /// What a well-known Java framework answers when the application does not.
    pub(crate) fn framework_error(status: u16, path: &str) -> Reply {
        let reason = reason(status);
        Reply::json(
            status,
            Json::object([
                ("status", Json::number(status)),
                ("error", Json::text(reason)),
                ("message", Json::text(reason)),
                ("path", Json::text(path)),
            ]),
        )
    }

    pub(crate) fn redirect(location: &str) -> Reply {
        let mut reply = Reply::empty(302);
        reply.headers.push(("location".to_owned(), location.to_owned()));
        reply
    }

    pub(crate) fn into_answer(self) -> Answer {
        let mut headers = self.headers;
        let body = match self.body {
            Body::Empty => Vec::new(),
            Body::Json(json) => {
                headers.push(("content-type".to_owned(), "application/json;charset=UTF-8".to_owned()));
                json.to_bytes()
            }
            Body::Html(html) => {
                headers.push(("content-type".to_owned(), "text/html; charset=utf-8".to_owned()));
                html.into_bytes()
            }
        };
        Answer { status: self.status, headers, body, delivery: Default::default(), pushes: self.pushes }
    }
}

/// The page that a proxy in front of a broken service shows.
pub(crate) fn html_error(status: u16) -> Reply {
    let reason = reason(status);
    Reply::html(
        status,
        format!(
            "<html>\r\n<head><title>{status} {reason}</title></head>\r\n<body>\r\n<center><h1>{status} \
             {reason}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n"
        ),
    )
}

/// The words that go with a status.
pub(crate) fn reason(status: u16) -> &'static str {
    match status {
        100 => "Continue",
        103 => "Early Hints",
        200 => "OK",
        204 => "No Content",
        301 => "Moved Permanently",
        302 => "Found",
        303 => "See Other",
        307 => "Temporary Redirect",
        308 => "Permanent Redirect",
        400 => "Bad Request",
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        409 => "Conflict",
        413 => "Content Too Large",
        422 => "Unprocessable Content",
        429 => "Too Many Requests",
        431 => "Request Header Fields Too Large",
        500 => "Internal Server Error",
        501 => "Not Implemented",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        504 => "Gateway Timeout",
        _ => "Unknown",
    }
}
