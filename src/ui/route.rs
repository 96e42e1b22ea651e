//! What can be looked at: screens, what lies over them, what lies beside the draft.

/// A screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Screen {
    /// The title.
    #[default]
    Title,
    /// The scenarios.
    Library,
    /// The briefing.
    Briefing,
    /// The table.
    Table,
    /// The answer.
    Answer,
    /// Before and after the signature.
    Signing,
    /// Implementation.
    After,
    /// The debrief.
    Debrief,
}

/// What lies over a screen; under it, everything stays as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    /// The menu.
    Menu,
    /// The settings.
    Settings,
    /// The glossary, and search.
    Glossary,
    /// The keys.
    Keys,
    /// The talks so far.
    Talks,
    /// Sessions and saves.
    Archive,
    /// What a projector may show.
    Presenter,
    /// A session that can be read and not played on.
    Reading,
}

/// What is asked before it is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// To end the talks for good.
    BreakOff,
    /// To accept their counter-offer.
    Accept,
    /// To table a draft that sets no clause.
    Empty,
    /// To close the round with effort unspent.
    Unspent,
    /// To delete an entry of the archive.
    Delete(usize),
}

/// What tells one page from another: the screen, what lies over it, what is asked, whether the game waits for an answer, and
/// which visit it is.
pub(crate) type Page = (Screen, Option<Over>, Option<Ask>, bool, u64);

/// Anything that can be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// A screen.
    Screen(Screen),
    /// What lies over one.
    Over(Over),
}

impl Route {
    /// Every place with its name on the command line.
    pub const ALL: [(&'static str, Self); 15] = [
        ("title", Self::Screen(Screen::Title)),
        ("library", Self::Screen(Screen::Library)),
        ("briefing", Self::Screen(Screen::Briefing)),
        ("table", Self::Screen(Screen::Table)),
        ("answer", Self::Screen(Screen::Answer)),
        ("signing", Self::Screen(Screen::Signing)),
        ("implementation", Self::Screen(Screen::After)),
        ("debrief", Self::Screen(Screen::Debrief)),
        ("menu", Self::Over(Over::Menu)),
        ("settings", Self::Over(Over::Settings)),
        ("glossary", Self::Over(Over::Glossary)),
        ("keys", Self::Over(Over::Keys)),
        ("talks", Self::Over(Over::Talks)),
        ("archive", Self::Over(Over::Archive)),
        ("presenter", Self::Over(Over::Presenter)),
    ];
}

/// What lies open beside the draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Tab {
    /// The draft itself, where there is no room beside it.
    Draft,
    /// The round: the mandate, what is new, ready moves, what is due.
    #[default]
    Round,
    /// News.
    Cables,
    /// Desks.
    Desks,
    /// The counterpart.
    People,
    /// Actions.
    Actions,
    /// Home, the clock and the third party.
    Home,
    /// Belief.
    Belief,
    /// The stage, where there is no room for it above.
    Room,
}

impl Tab {
    /// Those beside the draft, with their names on the command line.
    pub const ALL: [(&'static str, Self); 8] = [
        ("round", Self::Round),
        ("cables", Self::Cables),
        ("desks", Self::Desks),
        ("people", Self::People),
        ("actions", Self::Actions),
        ("home", Self::Home),
        ("belief", Self::Belief),
        ("room", Self::Room),
    ];
}
