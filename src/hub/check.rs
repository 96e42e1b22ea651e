//! The room test: can a device in this room reach this machine at all?

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::extract::{ConnectInfo, State};
use axum::response::Html;
use tokio::net::TcpListener;
use tokio::sync::mpsc::UnboundedSender;
use wedge_report::class::notice_page;
use wedge_words::Teller;

use crate::error::HubError;

/// Answers whoever comes with a page that says so, and tells who came.
///
/// # Errors
/// A listener that fails.
pub async fn answer_all(
    listener: TcpListener,
    teller: Arc<Teller>,
    came: UnboundedSender<SocketAddr>,
) -> Result<(), HubError> {
    let port = listener.local_addr().map_or(0, |address| address.port());
    let routes = Router::new().fallback(reached).with_state((teller, came));
    let service = routes.into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service).await.map_err(|source| HubError::Port { port, source })
}

async fn reached(
    State((teller, came)): State<(Arc<Teller>, UnboundedSender<SocketAddr>)>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
) -> Html<String> {
    // Nobody is told once nobody listens.
    came.send(peer).ok();
    let (title, text) = (teller.say("class-reached", &[]), teller.say("class-reached-text", &[]));
    Html(notice_page(teller.speech(), &title, &text, None))
}
