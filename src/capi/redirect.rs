//! The redirect of the payer's browser.

use super::boundary::{dargah_status, free, given, optional_text, read, run};
use super::error::dargah_error;
use super::text::{Texts, lend};
use super::values::give_to;
use crate::redirect::{Redirect, RedirectMethod};
use std::ffi::c_char;

/// Where the payer's browser goes next. Freed with `dargah_redirect_free`.
pub struct dargah_redirect {
    redirect: Redirect,
    url: Texts<1>,
    fields: Vec<Texts<2>>,
}

impl From<Redirect> for dargah_redirect {
    fn from(redirect: Redirect) -> Self {
        let fields = redirect.fields().map(|(name, value)| Texts::new([Some(name), Some(value)])).collect();
        Self { url: Texts::new([Some(redirect.url())]), fields, redirect }
    }
}

/// Frees a redirect. NULL does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_redirect_free(redirect: *mut dargah_redirect) {
    free(redirect);
}

/// GET (a plain link) or POST (a form). GET on NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_redirect_get_method(redirect: *const dargah_redirect) -> RedirectMethod {
    read(redirect, RedirectMethod::Get, |r| r.redirect.method())
}

/// The address. For GET it holds the payment token: not for logs. Borrowed from `redirect`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_redirect_url(
    redirect: *const dargah_redirect,
    len: *mut usize,
) -> *const c_char {
    lend(redirect, |r| &r.url, 0, len)
}

/// How many fields the form has; 0 for GET.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_redirect_field_count(redirect: *const dargah_redirect) -> usize {
    read(redirect, 0, |r| r.fields.len())
}

/// The name of the form's field at this place, from 0; NULL behind the last. Borrowed from `redirect`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_redirect_field_name_at(
    redirect: *const dargah_redirect,
    index: usize,
    len: *mut usize,
) -> *const c_char {
    lend(field(redirect, index), |field| field, 0, len)
}

/// The value of the form's field at this place, for the payer's browser and not for logs; NULL behind the
/// last. Borrowed from `redirect`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_redirect_field_value_at(
    redirect: *const dargah_redirect,
    index: usize,
    len: *mut usize,
) -> *const c_char {
    lend(field(redirect, index), |field| field, 1, len)
}

fn field(redirect: *const dargah_redirect, index: usize) -> *const Texts<2> {
    read(redirect, std::ptr::null(), |r| r.fields.get(index).map_or(std::ptr::null(), std::ptr::from_ref))
}

/// A whole HTML page that takes the browser there at once; without scripts it shows a button. Send it as
/// `text/html; charset=utf-8` with `Cache-Control: no-store`. `csp_nonce` may be NULL. Owned by the caller:
/// `dargah_text_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_redirect_html(
    redirect: *const dargah_redirect,
    csp_nonce: *const c_char,
    csp_nonce_len: usize,
    out: *mut *mut c_char,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let nonce = optional_text("csp_nonce", csp_nonce, csp_nonce_len)?;
        give_to(out, &given("redirect", redirect)?.redirect.html(nonce)?)
    })
}
