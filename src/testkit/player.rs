//! A player that picks moves by lot, some of them against the rules, and plays to the end.

use std::sync::Arc;

use wedge_engine::{
    AIMS, ActionId, BlocId, Command, DeskId, Game, IssueId, Package, Phase, Refusal, Reply, Setting, Undertaking, View,
};
use wedge_scenario::{Line, Pack, parse_line};

/// A small generator of numbers (Steele, Lea and Flood's `SplitMix64`): the same seed gives the same numbers.
#[derive(Clone, Debug)]
pub struct Dice(u64);

impl Dice {
    /// A generator with a seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number.
    pub fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below another one, which is at least 1.
    ///
    /// # Panics
    /// If there is no number below it.
    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.roll() % end as u64).expect("it is below a usize")
    }

    /// True in so many of a hundred cases.
    pub fn percent(&mut self, chance: usize) -> bool {
        self.below(100) < chance
    }
}

/// The player.
#[derive(Clone, Debug)]
pub struct Player {
    pack: Arc<Pack>,
    dice: Dice,
    /// Packages of the recorded line, so that some games come near a deal.
    recorded: Vec<Package>,
}

impl Player {
    /// A player whose moves follow from a seed.
    #[must_use]
    pub fn new(pack: &Arc<Pack>, seed: u64) -> Self {
        let mut standing = Package::status_quo(pack.scenario.issues.len());
        let mut recorded = Vec::new();
        for line in pack.steps.iter().flat_map(|step| &step.moves) {
            if let Ok(Line::Command(Command::Offer(package))) = parse_line(pack, line, &standing) {
                standing = package.clone();
                recorded.push(package);
            }
        }
        Self { pack: Arc::clone(pack), dice: Dice::new(seed), recorded }
    }

    /// The next move. Most are legal; some are not, and some make no sense at all.
    pub fn next(&mut self, game: &Game) -> Command {
        let view = game.view();
        if let Some(question) = &view.question
            && self.dice.percent(85)
        {
            let reply = question.replies[self.dice.below(question.replies.len())];
            return Command::Answer(reply);
        }
        if view.table.agreed.is_some() && self.dice.percent(50) {
            return Command::Sign;
        }
        if view.table.counter.is_some() && self.dice.percent(15) {
            return Command::Accept;
        }
        let scenario = &self.pack.scenario;
        let (desks, blocs, actions) = (scenario.desks.len(), scenario.blocs.len(), scenario.actions.len());
        match self.dice.below(100) {
            0..24 => Command::EndRound,
            24..48 => Command::Offer(self.package(game, &view)),
            48..51 => Command::Accept,
            51..54 => Command::Sign,
            // One past the end now and then: a thing that does not exist.
            54..63 => Command::Task(DeskId::from_index(self.dice.below(desks + 1))),
            63..72 => Command::Sound(BlocId::from_index(self.dice.below(blocs + 1))),
            72..82 => Command::Act(ActionId::from_index(self.dice.below(actions + 1))),
            82..86 => Command::Believe(self.belief()),
            86 => Command::Forecast(self.forecast()),
            87 => Command::Undertake(self.undertaking()),
            88..94 => Command::Set(Setting::ALL[self.dice.below(Setting::ALL.len())]),
            94..96 => Command::Answer(self.any_reply()),
            96..99 => Command::Offer(self.misfit()),
            _ if view.phase == Phase::Talks && self.dice.percent(60) => Command::EndRound,
            _ => Command::BreakOff,
        }
    }

    fn undertaking(&mut self) -> Undertaking {
        let aims = (0..AIMS).map(|_| small(self.dice.below(4))).collect();
        Undertaking { aims, red_line: small(self.dice.below(3)) }
    }

    fn package(&mut self, game: &Game, view: &View) -> Package {
        let near = view.table.counter.as_ref().or(view.table.offer.as_ref());
        match (self.dice.below(4), near) {
            (0, Some(near)) => {
                let changed = self.dice.below(near.0.len());
                let issue = IssueId::from_index(changed);
                let options = self.pack.scenario.issues[changed].options.len();
                near.with(issue, small(self.dice.below(options)))
            }
            (1, _) if !self.recorded.is_empty() => self.recorded[self.dice.below(self.recorded.len())].clone(),
            (2, _) => {
                let mut package = self.any_package();
                for _ in 0..20 {
                    if game.home_verdict(&package).is_some_and(|verdict| verdict.ratifies) {
                        break;
                    }
                    package = self.any_package();
                }
                package
            }
            _ => self.any_package(),
        }
    }

    fn any_package(&mut self) -> Package {
        let pack = Arc::clone(&self.pack);
        Package(pack.scenario.issues.iter().map(|issue| small(self.dice.below(issue.options.len()))).collect())
    }

    /// A package that no scenario of this shape admits.
    fn misfit(&mut self) -> Package {
        let mut package = self.any_package();
        match self.dice.below(3) {
            0 => package.0.push(0),
            1 => {
                package.0.pop();
            }
            _ => {
                let issue = self.dice.below(package.0.len());
                package.0[issue] = small(self.pack.scenario.issues[issue].options.len());
            }
        }
        package
    }

    /// Something to forecast, one past the end and beyond all percentages now and then.
    fn forecast(&mut self) -> Vec<(u8, u8)> {
        let known = self.pack.forecasts.len();
        (0..=self.dice.below(2)).map(|_| (small(self.dice.below(known + 1)), small(self.dice.below(103)))).collect()
    }

    fn belief(&mut self) -> Vec<u8> {
        let mut left = 100;
        let kinds = self.pack.scenario.types.len();
        let mut shares: Vec<u8> = (1..kinds)
            .map(|_| {
                let share = self.dice.below(left + 1);
                left -= share;
                small(share)
            })
            .collect();
        shares.push(small(left));
        match self.dice.below(10) {
            0 => shares[0] = shares[0].wrapping_add(1),
            1 => {
                shares.pop();
            }
            _ => {}
        }
        shares
    }

    fn any_reply(&mut self) -> Reply {
        match self.dice.below(7) {
            0 => Reply::Protest,
            1 => Reply::Suspend,
            2 => Reply::Silence,
            3 => Reply::Strike,
            4 => Reply::StrikeHard,
            5 => Reply::Listed(0),
            _ => Reply::Listed(9),
        }
    }
}

fn small(number: usize) -> u8 {
    u8::try_from(number).expect("options and percentages fit a byte")
}

/// The order by which time goes on: the first answer to what is asked, else the end of the round.
#[must_use]
pub fn time_goes_on(game: &Game) -> Command {
    game.glance().question.map_or(Command::EndRound, |question| Command::Answer(question.replies[0]))
}

/// Lets time go on until the game is over; the moves it took.
///
/// # Panics
/// If the game does not end: a turn passes with every round that is ended, and a turn asks few questions.
pub fn play_out(game: &mut Game) -> Vec<Command> {
    play_until(game, |_| false)
}

/// Lets time go on until something has come about, or the game is over; the moves it took.
///
/// # Panics
/// If the game does not end: a turn passes with every round that is ended, and a turn asks few questions.
pub fn play_until(game: &mut Game, done: impl Fn(&Game) -> bool) -> Vec<Command> {
    let mut moves = Vec::new();
    let scenario = Arc::clone(game.scenario());
    let bound = (scenario.calendar.last as usize + 2) * 4 + 2 * scenario.incidents.len();
    while game.glance().phase != Phase::Over && !done(game) {
        assert!(moves.len() < bound, "the game does not end within {bound} moves");
        let command = time_goes_on(game);
        game.apply(&command).expect("an answer that was offered, or the end of a round, is never refused");
        moves.push(command);
    }
    moves
}

/// A whole game by a random player: up to so many moves by lot, then round after round to the end. Returns the game
/// and the commands that were carried out; those that were refused left no trace and are not among them.
///
/// # Panics
/// If the rules cannot play the scenario, or the game does not end.
#[must_use]
pub fn random_game(pack: &Arc<Pack>, seed: u64, moves_seed: u64, most_moves: usize) -> (Game, Vec<Command>) {
    let mut game = Game::new(Arc::clone(&pack.scenario), seed).expect("the rules can play the scenario");
    let mut player = Player::new(pack, moves_seed);
    let mut moves = Vec::new();
    for _ in 0..most_moves {
        let command = player.next(&game);
        match game.apply(&command) {
            Ok(_) => moves.push(command),
            Err(Refusal::Over) => break,
            Err(_) => {}
        }
    }
    moves.extend(play_out(&mut game));
    (game, moves)
}

/// A whole game by a random player that chooses aims and a red line first, where there are any to choose.
///
/// # Panics
/// If the rules cannot play the scenario, or the game does not end.
#[must_use]
pub fn game_with_aims(pack: &Arc<Pack>, seed: u64) -> Game {
    let mut game = Game::new(Arc::clone(&pack.scenario), seed).expect("the rules can play the scenario");
    let mut dice = Dice::new(seed);
    let mandate = &pack.mandate;
    if mandate.aims.len() >= AIMS {
        let first = dice.below(mandate.aims.len());
        let aims = (0..AIMS).map(|more| small((first + more) % mandate.aims.len())).collect();
        let red_line = small(dice.below(mandate.red_lines.len()));
        game.apply(&Command::Undertake(Undertaking { aims, red_line })).expect("there is something to choose from");
    }
    let mut player = Player::new(pack, seed);
    for _ in 0..80 {
        let command = player.next(&game);
        let _refused = game.apply(&command).is_err();
    }
    play_out(&mut game);
    game
}
