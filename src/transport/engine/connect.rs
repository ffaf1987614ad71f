//! A layer around reqwest's connector: its time limit, how long it took, and that it ran at all.

use super::watch::{Phase, Watch};
use std::error::Error;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Instant;
use tower_service::Service;

type BoxError = Box<dyn Error + Send + Sync>;

#[derive(Clone)]
pub(super) struct ConnectLayer(pub Arc<Watch>);

impl<S> tower_layer::Layer<S> for ConnectLayer {
    type Service = WatchedConnector<S>;

    fn layer(&self, inner: S) -> WatchedConnector<S> {
        WatchedConnector { inner, watch: self.0.clone() }
    }
}

#[derive(Clone)]
pub(super) struct WatchedConnector<S> {
    inner: S,
    watch: Arc<Watch>,
}

impl<S, R> Service<R> for WatchedConnector<S>
where
    S: Service<R, Error = BoxError>,
    S::Response: Send + 'static,
    S::Future: Send + 'static,
{
    type Response = S::Response;
    type Error = BoxError;
    type Future = Pin<Box<dyn Future<Output = Result<S::Response, BoxError>> + Send>>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        self.inner.poll_ready(cx)
    }

    fn call(&mut self, target: R) -> Self::Future {
        let began = Instant::now();
        let watch = self.watch.clone();
        watch.update(|seen| seen.phase = Phase::Connecting);
        let connecting = self.inner.call(target);
        Box::pin(async move {
            let by = watch.seen().connect_by.unwrap_or(began);
            let result = tokio::time::timeout_at(by.into(), connecting).await;
            let connection = result.map_err(|_| Box::new(ConnectTimedOut) as BoxError)??;
            watch.update(|seen| {
                seen.phase = Phase::Connected;
                seen.connect = Some(began.elapsed().saturating_sub(seen.resolve.unwrap_or_default()));
            });
            Ok(connection)
        })
    }
}

/// The connection did not stand in time.
#[derive(Debug)]
pub(super) struct ConnectTimedOut;

impl fmt::Display for ConnectTimedOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no connection in time")
    }
}

impl Error for ConnectTimedOut {}
