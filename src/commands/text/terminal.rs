//! A game in a terminal, and what can be looked at in it without a move: its pages, and help.

use std::cell::OnceCell;

use wedge_counsel::{OTHER_LUCKS, Review, advice};
use wedge_engine::{Coefficient, Package};
use wedge_record::Session;
use wedge_scenario::usage;
use wedge_words::{Arg, Page, Teller, debrief};

use super::lines::WIDTH;

/// What can be looked at.
pub(super) const LOOKS: [&str; 18] = [
    "help",
    "news",
    "draft",
    "advice",
    "clock",
    "people",
    "desks",
    "actions",
    "forecasts",
    "home",
    "ledger",
    "log",
    "brief",
    "sources",
    "debrief",
    "debrief all",
    "quit",
    "exit",
];

/// A game being played line by line.
pub(super) struct Terminal {
    pub(super) session: Session,
    pub(super) teller: Teller,
    pub(super) draft: Package,
    /// What is counted in looking back, once the game is over and it was asked for.
    review: OnceCell<Option<Review>>,
}

impl Terminal {
    pub(super) fn new(session: Session, teller: Teller) -> Self {
        let nothing = Package::status_quo(session.pack().scenario.issues.len());
        let draft = session.game().glance().offer.unwrap_or(nothing);
        Self { session, teller, draft, review: OnceCell::new() }
    }

    pub(super) fn page(&self) -> Page<'_> {
        Page::new(&self.teller, WIDTH)
    }

    /// Puts the debrief on a page, with all that is folded or without; false while the game is on.
    pub(super) fn debrief(&self, page: &mut Page<'_>, whole: bool) -> bool {
        let game = self.session.game();
        let (Some(truth), Some(outcome)) = (game.truth(), game.outcome()) else { return false };
        let review = self.review.get_or_init(|| Review::of(game, OTHER_LUCKS));
        let debrief = debrief(&self.teller, &truth, outcome, review.as_ref());
        if whole {
            page.whole_debrief(&debrief);
        } else {
            page.debrief(&debrief);
        }
        true
    }

    pub(super) fn over(&self) -> String {
        textwrap::fill(&self.teller.say("text-over", &[]), WIDTH)
    }

    pub(super) fn help(&self) -> String {
        let pack = &self.teller.pack;
        let example = pack.issues.first().and_then(|issue| Some(format!("{}={}", issue.id, issue.options.last()?.id)));
        let example = example.unwrap_or_default();
        let keys =
            ["text-help-aims", "text-help", "text-help-learn", "text-help-time", "text-help-after", "text-help-more"];
        let (offer, sounding, tasking) = self.prices();
        let lines = keys.map(|key| {
            let prices =
                [("offer", Arg::Count(offer)), ("sounding", Arg::Count(sounding)), ("tasking", Arg::Text(&tasking))];
            self.teller.say(key, &prices)
        });
        let last = self.teller.say("text-help-example", &[("example", Arg::Text(&example))]);
        lines.iter().chain([&last]).map(|line| textwrap::fill(line, WIDTH)).collect::<Vec<_>>().join("\n")
    }

    /// The effort that a draft takes, and a sounding, and a desk: of desks that differ, the least and the most.
    fn prices(&self) -> (u32, u32, String) {
        let scenario = &self.teller.pack.scenario;
        let desks = &scenario.desks;
        let least = desks.iter().map(|desk| desk.effort).min().unwrap_or(0);
        let most = desks.iter().map(|desk| desk.effort + desk.dearer).max().unwrap_or(0);
        let tasking = if least == most { least.to_string() } else { format!("{least}\u{2013}{most}") };
        (scenario.count(Coefficient::OfferEffort), scenario.count(Coefficient::SoundingEffort), tasking)
    }

    /// What one move does; all of it for what is no move.
    fn help_on(&self, word: &str) -> String {
        let key = match word {
            "undertake" => "text-help-on-undertake",
            "offer" => "text-help-on-offer",
            "accept" => "text-help-on-accept",
            "sign" => "text-help-on-sign",
            "task" => "text-help-on-task",
            "sound" => "text-help-on-sound",
            "act" => "text-help-on-act",
            "answer" => "text-help-on-answer",
            "believe" => "text-help-on-believe",
            "forecast" => "text-help-on-forecast",
            "pace" => "text-help-on-pace",
            "relief" => "text-help-on-relief",
            "third" => "text-help-on-third",
            "break-off" | "break off" | "breakoff" => "text-help-on-break-off",
            "end" => "text-help-on-end",
            other if LOOKS.contains(&other) => return textwrap::fill(&self.teller.say("text-help-more", &[]), WIDTH),
            _ => return self.help(),
        };
        let usage = usage(key.trim_start_matches("text-help-on-")).unwrap_or_default();
        let written = self.teller.say("text-help-on", &[("usage", Arg::Text(usage))]);
        let (offer, sounding, tasking) = self.prices();
        let prices =
            [("offer", Arg::Count(offer)), ("sounding", Arg::Count(sounding)), ("tasking", Arg::Text(&tasking))];
        let does = textwrap::fill(&self.teller.say(key, &prices), WIDTH);
        format!("{written}\n{does}")
    }

    /// A page that is only looked at.
    pub(super) fn look(&self, word: &str) -> Option<String> {
        let view = self.session.game().view();
        let mut page = self.page();
        if let Some(word) = word.strip_prefix("help ") {
            return Some(format!("{}\n", self.help_on(word.trim())));
        }
        match word {
            "help" => return Some(format!("{}\n", self.help())),
            "debrief" | "debrief all" => {
                if !self.debrief(&mut page, word != "debrief") {
                    return Some(format!("{}\n", self.teller.say("text-debrief-later", &[])));
                }
            }
            "news" => page.latest(&view),
            "draft" => page.draft(&self.draft, &view),
            "people" => page.people(&view),
            "desks" => page.desks(&view),
            "actions" => page.actions(&view),
            "advice" => {
                let game = self.session.game();
                let home = |package: &Package| game.home_verdict(package);
                page.advice(&view, &advice(&self.teller.pack.scenario, &view, &home));
            }
            "clock" => page.clock(&view),
            "forecasts" => page.forecasts(&view),
            "home" => {
                let verdict = view.table.home.clone().or_else(|| self.session.game().home_verdict(&self.draft))?;
                page.standing(&view);
                page.home(&verdict);
            }
            "ledger" => page.ledger(&view),
            "log" => {
                let told: Vec<_> =
                    self.teller.by_day(&view.log).into_iter().map(|entry| self.teller.tell(entry)).collect();
                page.news(&told);
            }
            // By the name of its file as well.
            "brief" | "briefing" => page.briefing(),
            "sources" => page.sources(),
            _ => return None,
        }
        Some(page.finish())
    }
}

/// A line as a word to look at: in small letters, a question mark in place of `help`.
pub(super) fn as_asked(line: &str) -> String {
    let asked = line.to_lowercase();
    match asked.strip_prefix('?') {
        Some(about) => format!("help {}", about.trim_start_matches(['?', ' '])).trim_end().to_owned(),
        None => asked,
    }
}
