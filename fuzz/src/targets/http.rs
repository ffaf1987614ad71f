//! The engine against a server that answers any bytes, over a real socket.

use super::world::{MERCHANT, TOKEN, hides};
use dargah::amount::Rial;
use dargah::error::{ErrorKind, Progress};
use dargah::tabapay::{Environment, TabaPay};
use dargah::transport::{CallOptions, Timeouts};
use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener};
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::Duration;

struct Server {
    client: TabaPay,
    answer: &'static Mutex<Vec<u8>>,
}

fn server() -> &'static Server {
    static SERVER: OnceLock<Server> = OnceLock::new();
    SERVER.get_or_init(|| {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("a port").port();
        let answer: &'static Mutex<Vec<u8>> = Box::leak(Box::default());
        std::thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                serve(connection, answer);
            }
        });
        let client = TabaPay::builder(MERCHANT, Environment::Production)
            .base_url(format!("http://127.0.0.1:{port}/v1"))
            .timeouts(Timeouts { connect: Duration::from_secs(20), total: Duration::from_secs(30) });
        Server { client: client.build().expect("good settings"), answer }
    })
}

/// Reads one request, answers, and closes.
fn serve(mut connection: std::net::TcpStream, answer: &Mutex<Vec<u8>>) {
    let mut request = Vec::new();
    let mut piece = [0; 4096];
    let _ = connection.set_read_timeout(Some(Duration::from_secs(20)));
    while !request.windows(4).any(|bytes| bytes == b"\r\n\r\n") || !request.ends_with(b"}") {
        match connection.read(&mut piece) {
            Ok(count) if count > 0 => request.extend_from_slice(&piece[..count]),
            _ => return,
        }
    }
    let bytes = answer.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let _ = connection.write_all(&bytes);
    let _ = connection.shutdown(Shutdown::Write);
    // Until the client has closed too, so that nothing is reset under it.
    let _ = connection.read(&mut piece);
}

pub fn run(data: &[u8]) {
    let server = server();
    data.clone_into(&mut server.answer.lock().unwrap_or_else(PoisonError::into_inner));
    let amount = Rial::new(super::world::AMOUNT).expect("above zero");
    match server.client.verify_once(&TOKEN.into(), amount, &CallOptions::new()) {
        Ok(answer) => {
            let body = answer.raw.expose();
            assert!((200..500).contains(&answer.raw.http_status()));
            assert!(body.len() <= data.len() && body.trim_ascii_end().ends_with(b"}"));
            // An answer without these letters has none of them made up; chunks may cut them.
            assert!(data.starts_with(b"HTTP/1."), "{:?}", String::from_utf8_lossy(data));
        }
        Err(error) => {
            hides(&format!("{error:?} {error}"));
            // A request that reached the server is never called "not sent", or it would be sent again.
            assert_ne!(error.progress(), Progress::NotSent, "{error:?}");
            assert!(error.money_may_have_moved());
            assert!(
                matches!(
                    error.kind(),
                    ErrorKind::AnswerUnreadable
                        | ErrorKind::AnswerTooLarge
                        | ErrorKind::ConnectionLost
                        | ErrorKind::Redirected
                        | ErrorKind::Authentication
                        | ErrorKind::HttpStatus
                ),
                "{error:?}"
            );
        }
    }
}
