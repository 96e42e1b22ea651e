//! The coefficients of the model: named here, valued by the scenario, each with its meaning, unit and range.

use serde::{Deserialize, Serialize};

macro_rules! coefficients {
    ($($(#[$doc:meta])* $name:ident in $low:literal ..= $high:literal, usually $usual:literal;)*) => {
        /// The name of a coefficient.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum Coefficient {
            $($(#[$doc])* $name,)*
        }

        impl Coefficient {
            /// All of them, in order.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The smallest and the largest value that makes sense.
            #[must_use]
            pub fn range(self) -> (f64, f64) {
                match self {
                    $(Self::$name => ($low, $high),)*
                }
            }

            /// What it is where a scenario says nothing: a judgement, like every such number.
            #[must_use]
            pub fn usual(self) -> f64 {
                match self {
                    $(Self::$name => $usual,)*
                }
            }

            /// The name as scenario files write it.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$name => stringify!($name),)*
                }
            }
        }
    };
}

coefficients! {
    /// Cost to a fully bonded faction of a wholly public break (margin units).
    PublicCost in 0.0..=2.0, usually 0.4;
    /// Cost to a fully bonded faction of keeping the covert part in full (margin units).
    CovertCost in 0.0..=2.0, usually 0.12;
    /// Cost to a fully bonded faction of certain exposure while it means to cheat (margin units).
    ExposureCost in 0.0..=2.0, usually 0.45;
    /// Factor on the public cost for a faction to which the tie is taboo.
    TabooFactor in 1.0..=10.0, usually 3.0;
    /// Bond from which the tie is taboo.
    TabooBond in 0.0..=1.0, usually 0.6;
    /// Rung (counted from 0) from which public cost is multiplied and a price asked.
    CostlyRung in 0.0..=20.0, usually 3.0;
    /// Loss of margin to a taboo faction when it is paid for a costly rung (sacred values backfire).
    Backfire in 0.0..=1.0, usually 0.1;
    /// Level of relief from which such pay counts.
    BackfireRelief in 0.0..=1.0, usually 1.0;
    /// Price asked for a rung as public as the costly one: a chip is spent once (margin units).
    ChipPrice in 0.0..=1.0, usually 0.1;
    /// Share of the covert part that a taboo faction means to keep.
    TabooCompliance in 0.0..=1.0, usually 0.08;
    /// Weight of losing factions in the leadership's decision, per unit of strength at risk of leaving.
    Fracture in 0.0..=5.0, usually 1.5;
    /// Weight of what the rank and file must swallow, per unit, for a leader without authority.
    CohesionWeight in 0.0..=5.0, usually 0.6;
    /// Loss of margin per unit of anger.
    AngerWeight in 0.0..=1.0, usually 0.15;
    /// Share of the strength of all that are left from which a faction can block the leadership.
    VetoCapability in 0.0..=1.0, usually 0.2;
    /// Loss, per unit of (authority + 0.4), beyond which it does.
    VetoLoss in 0.0..=2.0, usually 0.45;
    /// Margin the leadership of a vetoed package is held to.
    VetoCap in -1.0..=0.0, usually -0.05;
    /// What the strands of the tie are worth to a faction that needs them wholly (margin units).
    TieGain in 0.0..=2.0, usually 0.1;
    /// What the tie costs a faction that minds it wholly: isolation, coercion, and the war itself (margin units).
    TieCost in 0.0..=2.0, usually 0.04;
    /// What the counterpart aspires to above fighting on when talks open (margin units).
    Aspiration in 0.0..=1.0, usually 0.17;
    /// Exponent of its fall over the counterpart's own horizon: above 1 holds out, below 1 concedes early.
    AspirationShape in 0.1..=10.0, usually 0.18;
    /// Share of the way from aspiration to ideal at which the first counter stands; it falls with firmness.
    OpeningStance in 0.0..=1.0, usually 0.6;
    /// Factor on aspiration after the other side conceded.
    Reciprocity in 0.5..=1.0, usually 0.9;
    /// Factor on aspiration after the other side took an offer back.
    Retraction in 1.0..=2.0, usually 1.1;
    /// Anger of the leadership above which it breaks a sitting off.
    WalkOutAnger in 0.0..=1.0, usually 0.9;
    /// Largest private aspiration a leader may hold when he ratifies (margin units).
    PrivateAspiration in 0.0..=0.5, usually 0.02;
    /// Shortfall at ratification beyond which a leader walks rather than asks for a change (margin units).
    WalkOutShortfall in 0.0..=2.0, usually 0.25;
    /// Share by which anger fades in a turn.
    AngerDecay in 0.0..=1.0, usually 0.2;
    /// Spread of bonds inside a type (standard deviation).
    BondSpread in 0.0..=0.5, usually 0.12;
    /// Spread of a desk's persistent error (standard deviation).
    DeskErrorSpread in 0.0..=0.5, usually 0.14;
    /// Noise on a single report (standard deviation).
    ReportNoise in 0.0..=0.5, usually 0.2;
    /// Spread of a faction's persistent colouring when sounded out (standard deviation, margin units).
    SoundingError in 0.0..=0.5, usually 0.06;
    /// Share of what is hidden about a faction's margin that it lets through when sounded out; the rest is as it is reputed.
    SoundingCandour in 0.0..=1.0, usually 0.25;
    /// How far interest in talks colours what is said when sounded out (margin units).
    SoundingInterest in 0.0..=0.5, usually 0.08;
    /// Credibility lost with the home side's doubts after a balk.
    BalkCredibility in 0.0..=0.5, usually 0.05;
    /// Trust lost at home by a balk.
    BalkTrust in 0.0..=0.5, usually 0.05;
    /// Patience lost at home when what was agreed is not ratified across the table.
    BalkPatience in 0.0..=0.5, usually 0.0;
    /// Authority that a leader loses when a costly rung is demanded of him and refused.
    DemandAuthority in 0.0..=0.5, usually 0.0;
    /// Share of missing bond that such a demand adds to those who house all of the ally's people.
    DemandBond in 0.0..=1.0, usually 0.0;
    /// Support lost at home over such a demand.
    DemandSupport in 0.0..=0.5, usually 0.0;
    /// Patience lost at home over such a demand.
    DemandPatience in 0.0..=0.5, usually 0.0;
    /// Sittings for which a clause beyond a delegation's instructions lies with its leadership before it can be ratified.
    Referral in 0.0..=12.0, usually 0.0;
    /// Credibility that it costs to go back on a clause that was initialled.
    Reopening in 0.0..=0.5, usually 0.05;
    /// Share of what they aspire to for which they take a text that somebody in between laid on the table: it is nobody's
    /// concession.
    TextEase in 0.0..=1.0, usually 0.8;
    /// Share of what the ranks would have to swallow that an annex which is not published spares them.
    AnnexSpares in 0.0..=1.0, usually 0.6;
    /// Chance in a turn that such an annex comes out while the deal is in force.
    AnnexLeak in 0.0..=1.0, usually 0.05;
    /// Support lost at home when it does.
    AnnexSupport in 0.0..=0.5, usually 0.08;
    /// Anger of each faction when it does, for each unit of what it was spared.
    AnnexAnger in 0.0..=5.0, usually 1.0;
    /// Share of what they aspire to that they waive for a text which each side can read in its own way.
    AmbiguityEase in 0.0..=1.0, usually 0.15;
    /// Share of what is promised out of sight that they read such a text not to ask for.
    AmbiguityReads in 0.0..=1.0, usually 0.15;
    /// Chance in a turn that the two sides quarrel in the open over what such a text says, while the deal is in force.
    AmbiguityQuarrel in 0.0..=1.0, usually 0.08;
    /// Trust lost at home in such a quarrel.
    AmbiguityTrust in 0.0..=0.5, usually 0.05;
    /// Anger of each faction that such a quarrel adds.
    AmbiguityAnger in 0.0..=1.0, usually 0.05;
    /// Patience under which the end is announced.
    PatienceNotice in 0.0..=1.0, usually 0.15;
    /// Turns between that announcement and the order to leave.
    NoticeTurns in 1.0..=52.0, usually 2.0;
    /// Turns an ordered exit takes.
    ExitTurns in 1.0..=120.0, usually 8.0;
    /// Share of leverage that stands on presence; the rest is relief not yet given.
    LeveragePresence in 0.0..=1.0, usually 0.65;
    /// Share of the will to comply that is left without any leverage.
    ComplianceFloor in 0.0..=1.0, usually 0.35;
    /// Share of missing leverage that a wholly public break makes up for: who has broken in public has less to go back to.
    TiedHands in 0.0..=1.0, usually 0.8;
    /// Share of the remaining shortfall that certain exposure makes good.
    ComplianceExposure in 0.0..=1.0, usually 0.6;
    /// Share of the gap by which strands move toward what compliance leaves of them, a turn.
    StrandSpeed in 0.0..=1.0, usually 0.15;
    /// Factor on the covert strands' resting level once the third party has fallen, where the hosts are wholly bonded; where
    /// they are not bonded at all the fall changes nothing.
    StrandAfterFall in 1.0..=4.0, usually 1.25;
    /// Share of what a fall would open that a withdrawal opens before it: all forces gone, nothing promised out of sight, the
    /// hosts wholly bonded.
    FreedByLeaving in 0.0..=1.0, usually 0.0;
    /// Chance a turn of seeing a total breach under certain exposure and full presence.
    Detection in 0.0..=1.0, usually 0.25;
    /// Exposure left without any agreed verification (national means).
    NationalMeans in 0.0..=1.0, usually 0.12;
    /// Rise of violence when presence is gone, as a share of the opening level.
    ViolencePresence in 0.0..=5.0, usually 1.15;
    /// Rise of violence when all prisoners are free, as a share of the opening level.
    ViolenceReleases in 0.0..=5.0, usually 0.35;
    /// Fall of violence under full restraint, as a share.
    ViolenceRestraint in 0.0..=1.0, usually 0.9;
    /// Share of the gap by which violence moves to its resting level, a turn.
    ViolenceSpeed in 0.0..=1.0, usually 0.12;
    /// Morale lost by the third party when presence falls from all to none.
    MoralePresence in 0.0..=1.0, usually 0.24;
    /// Morale lost a turn per doubling of violence.
    MoraleViolence in 0.0..=0.2, usually 0.004;
    /// Morale lost over the release of all prisoners.
    MoraleReleases in 0.0..=0.5, usually 0.08;
    /// Morale lost when an exit is ordered whatever the other side does.
    MoraleUnconditional in 0.0..=0.5, usually 0.15;
    /// Momentum the counterpart gains a turn at the opening level of violence.
    MomentumViolence in 0.0..=0.1, usually 0.002;
    /// Momentum it gains a turn per unit of morale missing below the middle.
    MomentumMorale in 0.0..=1.0, usually 0.02;
    /// Largest chance a turn that the third party falls.
    FallPeak in 0.0..=1.0, usually 0.09;
    /// Strain at which half of that chance is reached.
    FallMiddle in 0.0..=2.0, usually 0.86;
    /// Width of the rise around it.
    FallWidth in 0.01..=1.0, usually 0.05;
    /// Strain taken off by full presence.
    FallPresence in 0.0..=2.0, usually 0.6;
    /// Level at which fighting rests while the third party lies fallen, as a share of the opening one.
    FallenViolence in 0.0..=5.0, usually 0.0;
    /// Largest chance a turn that a third party that has fallen stands again.
    RisePeak in 0.0..=1.0, usually 0.0;
    /// Chance a turn of an attack on home forces while the counterpart holds its fire.
    AttackUnderDeal in 0.0..=1.0, usually 0.01;
    /// The same while it does not.
    AttackWithoutDeal in 0.0..=1.0, usually 0.35;
    /// Chance a turn of an attack abroad by an ally with nothing left.
    AbroadFloor in 0.0..=0.2, usually 0.004;
    /// Added chance when all strands that carry its reach are whole.
    AbroadStrands in 0.0..=0.5, usually 0.02;
    /// Chance a turn, after the fall, that the ally's leader takes shelter where hosts are wholly bonded and the roof whole.
    Shelter in 0.0..=1.0, usually 0.25;
    /// Chance a turn that a sheltered leader is found.
    Found in 0.0..=1.0, usually 0.12;
    /// Chance a turn of a splinter without any loss.
    SplitFloor in 0.0..=0.2, usually 0.004;
    /// Added chance per unit of loss.
    SplitLoss in 0.0..=2.0, usually 0.2;
    /// Largest share of a faction that leaves in one splinter.
    SplitShare in 0.0..=1.0, usually 0.25;
    /// Bond that a strike of full scale and no precision adds, as a share of what is missing.
    StrikeBackfire in 0.0..=1.0, usually 0.45;
    /// Anger raised by a strike, as scale times (this less precision).
    StrikeAnger in 1.0..=2.0, usually 1.1;
    /// Momentum that a strike of full scale and precision takes.
    StrikeMomentum in 0.0..=0.5, usually 0.04;
    /// Weight of support at home, off the middle, in what home ratifies.
    SupportWeight in 0.0..=1.0, usually 0.1;
    /// Weight of war-weariness in what home ratifies, when all forces have stood to the last turn.
    WearinessWeight in 0.0..=1.0, usually 0.0;
    /// What each threat made in public takes off what home ratifies.
    ThreatFatigue in 0.0..=0.5, usually 0.0;
    /// What crossing the red line that home was told of takes off it.
    RedLineCost in 0.0..=1.0, usually 0.0;
    /// How open home's vote is: the distance of the index from the threshold at which 73 in 100 such votes pass. 0 where it is known.
    VoteWidth in 0.0..=0.5, usually 0.0;
    /// What each vote that a text lost takes off what home makes of the same text.
    VoteAgain in 0.0..=0.5, usually 0.05;
    /// Credibility lost when home votes down what was agreed.
    VoteCredibility in 0.0..=0.5, usually 0.08;
    /// Patience lost at home by that.
    VotePatience in 0.0..=0.5, usually 0.05;
    /// Turns without talks after it.
    VoteTurns in 1.0..=52.0, usually 1.0;
    /// Chance a turn that those at home whom it takes give relief that is due, with support in the middle.
    Follows in 0.0..=1.0, usually 1.0;
    /// What a whole unit more of support at home adds to that chance.
    FollowsSupport in 0.0..=5.0, usually 0.0;
    /// Morale the third party loses a turn while it is pressed.
    PressMorale in 0.0..=0.2, usually 0.006;
    /// Factor on the speed of releases while it is pressed.
    PressSpeed in 1.0..=5.0, usually 2.0;
    /// Morale a turn that full inclusion in the settlement adds.
    MoraleInclusion in 0.0..=0.2, usually 0.01;
    /// Patience lost at home by an attack on its forces.
    AttackPatience in 0.0..=0.5, usually 0.01;
    /// Support lost at home by an attack abroad.
    AbroadSupport in 0.0..=0.5, usually 0.05;
    /// Turns a home obligation may be overdue before the other side answers it.
    Grace in 0.0..=52.0, usually 2.0;
    /// Threats made in public: the loss of support and of credibility when one is not carried out.
    AudienceCost in 0.0..=0.5, usually 0.06;
    /// Speed at which prisoners are freed with full cooperation, share of what was promised a turn.
    ReleaseSpeed in 0.0..=1.0, usually 0.3;
    /// Share of missing credibility gained a turn while home performs.
    CredibilityGain in 0.0..=0.2, usually 0.005;
    /// Share of credibility lost a turn while home is overdue.
    CredibilityLoss in 0.0..=0.5, usually 0.03;
    /// Turns that a leadership looks ahead, in the mean, when it counts who might leave over a package.
    LeaveTurns in 0.0..=120.0, usually 5.0;
    /// The most that this risk can come to: 1 is a faction that is as good as gone.
    LeaveMost in 0.01..=1_000_000_000.0, usually 1.0;
    /// How far a rival's pull adds to the chance of a splinter, and so to that risk.
    RivalPull in 0.0..=5.0, usually 1.0;
    /// Part of the affinity with the ally that rests on a shared enemy in the country.
    AffinityEnemy in 0.0..=1.0, usually 0.5;
    /// Part of it that rests on shared belief.
    AffinityBelief in 0.0..=1.0, usually 0.2;
    /// Part of it that rests on a shared rival.
    AffinityRival in 0.0..=1.0, usually 0.3;
    /// Part of the tie's cost that is isolation: relief not yet given.
    BurdenIsolation in 0.0..=1.0, usually 0.5;
    /// Part of it that is the war: the home side's presence.
    BurdenWar in 0.0..=1.0, usually 0.5;
    /// Part of it that is coercion: strikes, designations, arrests.
    BurdenCoercion in 0.0..=1.0, usually 0.0;
    /// Share of missing coercion that a strike of full scale adds.
    CoercionStrike in 0.0..=1.0, usually 0.3;
    /// Share by which coercion fades in a turn, if nothing renews it.
    CoercionDecay in 0.0..=1.0, usually 0.02;
    /// What a faction that owes the ally everything loses by breaking with it out of sight (margin units).
    TieDebt in 0.0..=1.0, usually 0.02;
    /// Share of what is missing by which counterpart and ally come to trust each other in a turn of shared war.
    TieTrustGain in 0.0..=0.5, usually 0.002;
    /// Share of that trust that an attack of the ally abroad costs.
    TieTrustShock in 0.0..=1.0, usually 0.15;
    /// Share of that trust that full compliance out of sight costs a turn.
    TieTrustCut in 0.0..=1.0, usually 0.03;
    /// Share of anger that counts for all alike; the rest counts by hawkishness, twice its mean at full.
    AngerEven in 0.0..=1.0, usually 0.6;
    /// Momentum that an attack brings to which the ally lent its craft.
    CraftMomentum in 0.0..=0.05, usually 0.001;
    /// Chance a turn of an attack in the country that the ally lends its craft to and others claim, at full craft.
    Subcontract in 0.0..=1.0, usually 0.3;
    /// Chance a turn that the ally makes its tie public, unasked.
    Publicity in 0.0..=1.0, usually 0.06;
    /// Anger over that of a faction that minds the tie wholly.
    PublicityAnger in 0.0..=0.5, usually 0.05;
    /// Share by which publicity brings the public strands nearer to whole.
    PublicityStrand in 0.0..=1.0, usually 0.08;
    /// Chance that the ally heeds the counterpart's counsel in the country while talks or a deal are on.
    Heed in 0.0..=1.0, usually 0.3;
    /// The same for attacks abroad: 0 for an ally that never asks.
    HeedAbroad in 0.0..=1.0, usually 0.0;
    /// How much less is seen of an ally that lies low while a deal is in force.
    LyingLow in 0.0..=1.0, usually 0.5;
    /// Share of their bond that factions lose over an attack abroad, if they mind the tie wholly.
    AbroadFrustration in 0.0..=1.0, usually 0.1;
    /// Control that home believes the leadership has over attacks, for its judgement after one.
    BelievedControl in 0.0..=1.0, usually 0.35;
    /// Chance a turn, as home believes, of an attack under an unwilling leadership in control.
    BelievedAttacks in 0.0..=1.0, usually 0.05;
    /// Weight of home's trust in the counterpart, off the middle, in what home ratifies.
    TrustWeight in 0.0..=1.0, usually 0.05;
    /// Share of those who left for the rival that comes back a turn where the rival has no pull.
    ReturnFlow in 0.0..=1.0, usually 0.03;
    /// Share of a splinter that goes over to the rival.
    RivalShare in 0.0..=1.0, usually 0.5;
    /// Loyalty of what is left of a faction after a splinter, as a share of the part that left.
    SplitLoyalty in 0.0..=1.0, usually 0.2;
    /// Rise of violence by those who left for the rival, as a share of the opening level when all have.
    SpoilerViolence in 0.0..=5.0, usually 1.0;
    /// Chance a turn that a leader dies.
    LeaderDeath in 0.0..=0.2, usually 0.0;
    /// Share of authority that a successor begins with.
    SuccessorAuthority in 0.0..=1.0, usually 0.75;
    /// Share of the factions' loyalty that a successor begins with.
    SuccessorLoyalty in 0.0..=1.0, usually 0.9;
    /// Chance a turn that a leader of full authority accepts an oath that is offered, outside talks.
    OathAccept in 0.0..=1.0, usually 0.04;
    /// Chance a turn that one without authority takes an acceptance back while talks are on.
    OathRemove in 0.0..=1.0, usually 0.1;
    /// Public part of a rung from which a signature repudiates the oath.
    OathRepudiated in 0.0..=1.0, usually 0.5;
    /// Support at home gained by doing something about a breach or an attack.
    ProtestSupport in 0.0..=0.5, usually 0.01;
    /// Support at home lost by silence about it.
    SilenceSupport in 0.0..=0.5, usually 0.05;
    /// Share by which a counterpart reckons less with an answer to its breaches once one was passed over in silence.
    SilenceResolve in 0.0..=1.0, usually 0.4;
    /// The same where nothing but a protest followed.
    ProtestResolve in 0.0..=1.0, usually 0.15;
    /// Patience a turn by which support at home, off the middle, slows or speeds its wear.
    SupportPatience in 0.0..=0.2, usually 0.0;
    /// Anger over an offer that takes something back.
    RetractionAnger in 0.0..=1.0, usually 0.05;
    /// Turns for which a breach that was seen leaves a deal hollow.
    HollowTurns in 1.0..=240.0, usually 12.0;
    /// Turns by which a new administration that wants time puts the schedule off.
    AdministrationDelay in 0.0..=104.0, usually 4.0;
    /// Turns in a row that home may be late under a suspended deal before nothing is left of it.
    CollapseTurns in 0.0..=120.0, usually 9.0;
    /// Turns a withdrawal takes at the fast pace where no deal says how fast it goes.
    FastTurns in 1.0..=120.0, usually 12.0;
    /// Turns between two questions about breaches by the same ally.
    BreachPause in 0.0..=120.0, usually 6.0;
    /// Turns for which a delegation that walks out of a sitting stays away.
    WalkOutTurns in 1.0..=52.0, usually 2.0;
    /// Turns lost when a leader who balks asks for a change.
    BalkChangeTurns in 1.0..=52.0, usually 1.0;
    /// Turns lost when he asks for time.
    BalkDelayTurns in 1.0..=52.0, usually 2.0;
    /// Turns lost when he leaves the table.
    BalkWalkTurns in 1.0..=52.0, usually 4.0;
    /// Turns without talks after a leader's death.
    MourningTurns in 0.0..=52.0, usually 1.0;
    /// Chance a turn that an oath on offer is passed over in silence.
    OathSilence in 0.0..=1.0, usually 0.1;
    /// Effort that it takes to table a draft. Never nothing: a sitting ends because effort does.
    OfferEffort in 1.0..=50.0, usually 1.0;
    /// Effort that it takes to sound out a faction.
    SoundingEffort in 0.0..=50.0, usually 1.0;
    /// Scale of the strike with precision that a question of the game offers.
    StrikeScale in 0.0..=1.0, usually 0.3;
    /// Its precision.
    StrikePrecision in 0.0..=1.0, usually 0.9;
    /// Scale of the hard strike that a question of the game offers.
    HardStrikeScale in 0.0..=1.0, usually 0.7;
    /// Its precision.
    HardStrikePrecision in 0.0..=1.0, usually 0.2;
}
