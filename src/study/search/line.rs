//! A line of play: everything an envoy does, laid down beforehand, so that no report, sounding or breach changes it.

use wedge_engine::{
    ActionId, Command, Pace, Package, Phase, QuestionKind, Reply, Role, Scenario, Setting, ThirdStance,
};

use crate::policy::{Policy, Seat, sign, waits};

/// Something done beside the drafts, once in each of some sittings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Errand {
    /// The action.
    pub action: ActionId,
    /// The first sitting in which it is done, from 1.
    pub first: u32,
    /// The last.
    pub last: u32,
}

/// How questions are answered, whatever the answer would tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replies {
    /// To a breach that was seen.
    pub breach: Reply,
    /// To an attack of the ally abroad.
    pub attack: Reply,
    /// To the ally's leader found under a counterpart's roof.
    pub found: Reply,
    /// To each dated event, by the index of a reply; an event that has fewer is answered by its last.
    pub incidents: Vec<u8>,
}

/// What is done once there is a deal or none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Afterwards {
    /// The pace of withdrawal.
    pub pace: Pace,
    /// Whether relief is given as agreed.
    pub relief: bool,
    /// How the third party is dealt with.
    pub third: ThirdStance,
    /// The round from which the levers stand so; before it they are left alone.
    pub since: u32,
    /// What is done with the effort of each round, the first that can be done first.
    pub errands: Vec<ActionId>,
}

/// A line of play.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What is tabled, each from its sitting on, from 1; empty for whoever tables nothing.
    pub asks: Vec<(u32, Package)>,
    /// True if a leader's balk moves it on to the next of its drafts: the one thing by which a line tells anything.
    pub yields: bool,
    /// The sitting from which a counter-offer is accepted that home ratifies.
    pub settles: Option<u32>,
    /// The sitting in which the talks are broken off.
    pub leaves: Option<u32>,
    /// What is done beside the drafts.
    pub errands: Vec<Errand>,
    /// How questions are answered.
    pub replies: Replies,
    /// What is done once there is a deal or none.
    pub after: Afterwards,
}

impl Line {
    /// Makes its last draft ask for a costly rung where there is a ladder, by the smallest change.
    pub(crate) fn insist(&mut self, scenario: &Scenario) {
        let Some((ladder, (_, last))) = scenario.issue_with(Role::Ladder).zip(self.asks.last_mut()) else { return };
        let rungs = scenario.issues[ladder.at()].options.len();
        if let Some(costly) = (last.option(ladder)..rungs).find(|rung| scenario.costly(*rung)) {
            last.0[ladder.at()] = u8::try_from(costly).unwrap_or(u8::MAX);
        }
    }
}

/// Somebody who plays a line.
#[derive(Clone, Debug)]
pub struct Follower {
    line: Line,
    /// Leaders who balked at what was put to signature.
    balks: usize,
    /// True while an order to sign has not come to anything yet.
    signing: bool,
    /// The sitting in which something was tabled last.
    tabled: u32,
}

impl Follower {
    /// One who plays a line from where a game stands.
    #[must_use]
    pub fn of(line: Line) -> Self {
        Self { line, balks: 0, signing: false, tabled: 0 }
    }

    /// What is asked for in a sitting.
    fn asked(&self, sitting: u32) -> Option<&Package> {
        let due = self.line.asks.iter().rposition(|(from, _)| *from <= sitting)?;
        let moved = if self.line.yields { due.max(self.balks) } else { due };
        self.line.asks.get(moved.min(self.line.asks.len() - 1)).map(|(_, package)| package)
    }

    fn reply(&self, seat: &Seat<'_>) -> Option<Reply> {
        let question = seat.glance.question.as_ref()?;
        let replies = &self.line.replies;
        let wanted = match question.question.kind {
            QuestionKind::Incident(incident) => {
                let index = replies.incidents.get(incident.at()).copied().unwrap_or(0);
                let listed = Reply::Listed(index);
                return if question.replies.contains(&listed) {
                    Some(listed)
                } else {
                    question.replies.last().copied()
                };
            }
            QuestionKind::Breach(_) => replies.breach,
            QuestionKind::AllyAttack(_) => replies.attack,
            QuestionKind::Found(_) => replies.found,
        };
        Some(if question.replies.contains(&wanted) { wanted } else { *question.replies.first()? })
    }

    fn talk(&mut self, seat: &Seat<'_>) -> Command {
        let sitting = seat.glance.round;
        if std::mem::take(&mut self.signing) {
            self.balks += 1;
        }
        if self.line.leaves.is_some_and(|leaves| sitting >= leaves) {
            return Command::BreakOff;
        }
        if let Some(sign) = sign(seat) {
            self.signing = true;
            return sign;
        }
        // What lies with a leadership is left there, unless a draft of its own is due now.
        let due = self
            .line
            .asks
            .iter()
            .any(|(from, package)| *from == sitting && seat.glance.agreed.as_ref() != Some(package));
        let waits = waits(seat) && !due;
        let asks = self.asked(sitting).cloned().filter(|_| self.tabled != sitting && !seat.glance.stalled && !waits);
        let kept_back = u32::from(asks.is_some());
        let errands = self.line.errands.iter().filter(|errand| (errand.first..=errand.last).contains(&sitting));
        if let Some(act) = errands.map(|errand| errand.action).find_map(|action| can(seat, action, kept_back)) {
            return act;
        }
        let settles = self.line.settles.is_some_and(|settles| sitting >= settles);
        if settles
            && !seat.glance.stalled
            && seat.glance.counter.as_ref().is_some_and(|counter| seat.home_ratifies(counter))
        {
            return Command::Accept;
        }
        match asks {
            Some(package) if seat.glance.effort > 0 => {
                self.tabled = sitting;
                Command::Offer(package)
            }
            _ => Command::EndRound,
        }
    }

    fn follow_up(&self, seat: &Seat<'_>) -> Command {
        let after = &self.line.after;
        if seat.glance.round >= after.since {
            let wanted = [Setting::Pace(after.pace), Setting::Relief(after.relief), Setting::Third(after.third)];
            if let Some(set) = wanted.into_iter().map(Command::Set).find(|set| seat.may(set)) {
                return set;
            }
        }
        let errand = after.errands.iter().find_map(|action| can(seat, *action, 0));
        errand.unwrap_or(Command::EndRound)
    }
}

/// An action as an order, if it can be taken with so much effort kept back.
fn can(seat: &Seat<'_>, action: ActionId, kept_back: u32) -> Option<Command> {
    let act = Command::Act(action);
    (seat.price(action) + kept_back <= seat.glance.effort && seat.may(&act)).then_some(act)
}

impl Policy for Follower {
    fn next(&mut self, seat: &Seat<'_>) -> Command {
        if let Some(reply) = self.reply(seat) {
            return Command::Answer(reply);
        }
        match seat.glance.phase {
            Phase::Talks => self.talk(seat),
            Phase::Implementation | Phase::Over => self.follow_up(seat),
        }
    }
}
