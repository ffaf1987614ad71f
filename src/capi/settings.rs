//! Options of one call, cancelling, and how the network is reached.

use super::boundary::{dargah_status, free, given, given_mut, hand_over, milliseconds, read, run, text};
use super::error::dargah_error;
use crate::secret::Secret;
use crate::transport::{CallOptions, Cancel, NetworkSettings};
use std::ffi::c_char;

/// Ends calls from another thread. May be shared by any number of calls and threads.
pub struct dargah_cancel(pub(super) Cancel);

/// A handle that has not been pulled.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_cancel_new(
    out: *mut *mut dargah_cancel,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || hand_over(out, dargah_cancel(Cancel::new())))
}

/// Ends every call that was given this handle; each returns with `DARGAH_ERROR_KIND_CANCELLED`, or a verify
/// with an unknown outcome, and says how far it got. From any thread, any number of times, also while
/// calls are under way. NULL does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_cancel_cancel(cancel: *const dargah_cancel) {
    read(cancel, (), |c| c.0.cancel());
}

/// Whether it was pulled.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_cancel_is_cancelled(cancel: *const dargah_cancel) -> bool {
    read(cancel, false, |c| c.0.is_cancelled())
}

/// Frees the handle. Calls that were given it go on and can no longer be ended by it. NULL does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_cancel_free(cancel: *mut dargah_cancel) {
    free(cancel);
}

/// What one call may take. Wherever options are asked for, NULL means the client's own settings.
#[derive(Default)]
pub struct dargah_options(pub(super) CallOptions);

/// Options that change nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_options_new(
    out: *mut *mut dargah_options,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || hand_over(out, dargah_options::default()))
}

/// Frees options. NULL does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_options_free(options: *mut dargah_options) {
    free(options);
}

/// Limits the whole call, in milliseconds: 1 to 600000. Checked by the call.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_options_set_timeout_ms(
    options: *mut dargah_options,
    timeout_ms: u64,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        given_mut("options", options)?.0.timeout = Some(milliseconds(timeout_ms));
        Ok(())
    })
}

/// Limits each new connection, in milliseconds: 1 to 600000. Checked by the call.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_options_set_connect_timeout_ms(
    options: *mut dargah_options,
    timeout_ms: u64,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        given_mut("options", options)?.0.connect_timeout = Some(milliseconds(timeout_ms));
        Ok(())
    })
}

/// Lets `cancel` end the call. The options keep their own hold on it: it may be freed right after.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_options_set_cancel(
    options: *mut dargah_options,
    cancel: *const dargah_cancel,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let cancel = given("cancel", cancel)?;
        given_mut("options", options)?.0.cancel = Some(cancel.0.clone());
        Ok(())
    })
}

/// The options of a call; NULL is the default.
pub(super) fn call_options(options: *const dargah_options) -> CallOptions {
    read(options, CallOptions::new(), |options| options.0.clone())
}

/// How connections are made: certificates, proxy, user agent. Clients of one process with equal settings
/// share connections. The system's certificate store and the environment are never read; the Mozilla
/// roots are built in.
#[derive(Default)]
pub struct dargah_network(pub(super) NetworkSettings);

/// The usual settings.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_network_new(
    out: *mut *mut dargah_network,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || hand_over(out, dargah_network::default()))
}

/// Frees the settings; clients that were built with them keep their own copy. NULL does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_network_free(network: *mut dargah_network) {
    free(network);
}

/// Trusts the certificates in this PEM file besides the built-in roots. Read when a client is built.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_network_set_ca_file(
    network: *mut dargah_network,
    path: *const c_char,
    path_len: usize,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let path = text("ca_file", path, path_len)?;
        given_mut("network", network)?.0.ca_file = Some(path.into());
        Ok(())
    })
}

/// The same, from a text.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_network_set_ca_pem(
    network: *mut dargah_network,
    pem: *const c_char,
    pem_len: usize,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let pem = text("ca_pem", pem, pem_len)?;
        given_mut("network", network)?.0.ca_pem = Some(pem.to_owned());
        Ok(())
    })
}

/// Trusts nothing but the own certificates.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_network_set_only_own_ca(
    network: *mut dargah_network,
    only_own_ca: bool,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        given_mut("network", network)?.0.only_own_ca = only_own_ca;
        Ok(())
    })
}

/// Goes through an HTTP proxy: `http://[user:password@]host:port`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_network_set_proxy(
    network: *mut dargah_network,
    proxy: *const c_char,
    proxy_len: usize,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let proxy = text("proxy", proxy, proxy_len)?;
        given_mut("network", network)?.0.proxy = Some(Secret::from(proxy));
        Ok(())
    })
}

/// Sets the `User-Agent` header; visible ASCII.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_network_set_user_agent(
    network: *mut dargah_network,
    user_agent: *const c_char,
    user_agent_len: usize,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        let agent = text("user_agent", user_agent, user_agent_len)?;
        given_mut("network", network)?.0.user_agent = agent.to_owned();
        Ok(())
    })
}

/// Limits the length of an answer, in bytes. 1 MiB unless set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_network_set_max_answer_bytes(
    network: *mut dargah_network,
    bytes: usize,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        given_mut("network", network)?.0.max_answer_bytes = bytes;
        Ok(())
    })
}

/// How long a connection without use is kept, in milliseconds. 4000 unless set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dargah_network_set_idle_timeout_ms(
    network: *mut dargah_network,
    timeout_ms: u64,
    err: *mut *mut dargah_error,
) -> dargah_status {
    run(err, || {
        given_mut("network", network)?.0.idle_timeout = milliseconds(timeout_ms);
        Ok(())
    })
}
