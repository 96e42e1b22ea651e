//! Answers, and why there is none.

use std::sync::Arc;

use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE, LOCATION};
use axum::response::{Html, IntoResponse, Response};

use crate::error::HubError;
use crate::store::StoreError;

/// What a page may use that is one file: its own style.
const POLICY_OF_FILES: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// What answers a request.
pub(crate) type Answer = Result<Response, Refused>;

/// Why a request could not be answered as it wanted.
#[derive(Debug)]
pub(crate) enum Refused {
    /// There is nothing at this address for whoever asks.
    Nothing,
    /// Something of the class could not be had or kept.
    Hub(HubError),
}

impl From<HubError> for Refused {
    fn from(error: HubError) -> Self {
        Self::Hub(error)
    }
}

impl From<StoreError> for Refused {
    fn from(error: StoreError) -> Self {
        Self::Hub(error.into())
    }
}

impl IntoResponse for Refused {
    /// Without words: the layer around all answers puts them in.
    fn into_response(self) -> Response {
        match self {
            Self::Nothing => StatusCode::NOT_FOUND.into_response(),
            Self::Hub(error) => {
                let mut answer = StatusCode::SERVICE_UNAVAILABLE.into_response();
                answer.extensions_mut().insert(Arc::new(error));
                answer
            }
        }
    }
}

/// A page that is one file, with its style in it.
pub(crate) fn file_page(page: String) -> Response {
    ([(CONTENT_SECURITY_POLICY, POLICY_OF_FILES)], Html(page)).into_response()
}

/// Something to be saved under a name.
pub(crate) fn download(kind: &'static str, name: &str, text: String) -> Response {
    // In a header a name that is not plain letters is written by its bytes.
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._".contains(&byte);
    let by_bytes = name.bytes().fold(String::new(), |mut all, byte| {
        if plain(byte) {
            all.push(char::from(byte));
        } else {
            all += &format!("%{byte:02X}");
        }
        all
    });
    let disposition = format!("attachment; filename*=UTF-8''{by_bytes}");
    ([(CONTENT_TYPE, kind.to_owned()), (CONTENT_DISPOSITION, disposition)], text).into_response()
}

/// After a form: the page to look at, which may be loaded again without doing anything twice.
pub(crate) fn see(address: &str) -> Response {
    (StatusCode::SEE_OTHER, [(LOCATION, address.to_owned())]).into_response()
}
