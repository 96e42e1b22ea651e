//! What answers an address.

/// What answers an address or a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A page.
    Page {
        /// It, as HTML.
        html: String,
        /// True if more is to stand on it once [`Solo::look_back`](crate::Solo::look_back) was called, which takes a while.
        more: bool,
    },
    /// After a form: the address to look at.
    See(&'static str),
    /// Something to be saved.
    File {
        /// Under which name.
        name: String,
        /// What is in it.
        text: String,
    },
}

impl Answer {
    pub(crate) fn page(html: String) -> Self {
        Self::Page { html, more: false }
    }
}
