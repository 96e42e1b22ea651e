# The interface in English. Every sentence of a screen, of the terminal and of the debrief that no scenario writes
# stands here. $home, $counterpart, $ally, $ally-leader, $third, $rival and $player are always filled in.

## Dates and counts
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
date-month = { $month } { $year }
date-week = Week { $week }, { $month } { $year }
turns-month = { $count ->
    [one] one month
   *[other] { $count } months
}
turns-week = { $count ->
    [one] one week
   *[other] { $count } weeks
}
percent = { $value } %

## Title and library
app-title = Wedge
app-subtitle = A negotiation about a tie that may not be for sale
title-play = Begin a new game
title-continue = Go on with the last game
title-quit = Leave
title-keys = Tab and the arrow keys move between controls, Enter or Space presses them. Ctrl+Enter does what a screen is about, Ctrl+E closes a round, Ctrl+K copies their counter-offer into your draft, Ctrl and a digit open the tabs.
title-note = You sit in the envoy's chair. Across the table sits a movement made of factions. What you came for is its tie to an ally, and nobody tells you whether that tie is a chip, a chip its leader cannot deliver, or a bond that no price buys.
library-title = Library
library-open = Open this scenario
library-back = Back to the title
library-broken = This scenario cannot be opened: { $count ->
    [one] one error
   *[other] { $count } errors
}.
library-content-note = Content note
library-seed = Seed
library-seed-note = The same seed and the same moves give the same game. Leave it as it is for a fresh one.

## Briefing
briefing-title = Briefing
briefing-short = In brief
briefing-full = In full
briefing-begin = Take your seat
briefing-mandate = Your mandate
briefing-hypotheses = Three readings of the tie
briefing-hypotheses-note = Before every game one of these is drawn anew, with the probability given. What happened later in the record tells you nothing about the draw.
briefing-prior = Drawn in { $percent } % of games
briefing-absent = Who is not in the room
briefing-sources = Sources
briefing-people = Across the table

## The table
table-round = Round { $round } of at most { $rounds }
table-effort = Effort left: { $effort }
table-effort-short = Effort
table-draft = Draft agreement
table-draft-note = Set each clause as you would table it. Nothing is sent until you table the draft.
table-offer = Table this draft
table-offer-note = Takes one effort. The other side answers at once.
table-accept = Accept their counter-offer
table-accept-note = Agreed in principle; both sides must still ratify.
table-sign = Sign what is agreed
table-sign-note = Their leadership decides by what it wants in truth, and may still balk.
table-end = Close the round
table-end-note = Time passes until the next round, or until something needs your answer.
table-break-off = End the talks
table-break-off-note = No deal. { $home } is left with what it has; you still carry out what follows.
table-break-off-sure = End the talks for good?
table-yes = Yes, end them
table-no = No, go on
table-reset = Back to what was tabled last
table-take-counter = Copy their counter-offer
table-none = Nothing agreed on this
table-counter = They want
table-agreed-mark = Agreed in principle
table-stalled = The other side does not meet before { $date }.
table-threat = Your public deadline runs out with this round.
table-notice = { $home } has told you: a deal by { $date }, or an order to leave without one.
table-cables = Cables
table-desks = Desks
table-people = Across the table
table-actions = What else you can do
table-home = { $home }
table-third = { $third }
table-belief = What you believe
table-belief-note = In percent; they sum to 100. Stated beliefs are scored in the debrief.
table-belief-state = State this belief
table-task = Task: { $name }
table-sound = Sound out: { $name }
table-cost = { $effort ->
    [one] 1 effort
   *[other] { $effort } effort
}
tab-people = People
tab-actions = Actions
tab-home = { $home }
tab-belief = Belief
table-war = The war
draft-rung = public { $public } %, out of sight { $covert } %
table-no-reports = No report yet.
table-report-line = { $date }: readiness to cut the tie, { $percent } of 100 ({ $word })
table-quiet = Nothing has happened yet.

report-word-0 = hardly any
report-word-1 = low
report-word-2 = mixed
report-word-3 = high
report-word-4 = nearly full

## Home
home-ratifies = { $home } would ratify this: index { $index }, needed { $threshold }.
home-refuses = { $home } would not ratify this: index { $index }, needed { $threshold }.
home-rung = { $home } would not ratify this, whatever the rest says: it asks too little about { $ally }.
home-part = { $name }: { $index }
home-support-plus = Support at home adds { $support }.
home-support-minus = Support at home takes off { $support }.
home-trust-plus = Trust in { $counterpart } adds { $trust }.
home-trust-minus = Distrust of { $counterpart } takes off { $trust }.
home-patience = Patience
home-support = Support
home-trust = Trust in { $counterpart }
home-credibility = How far you are believed
third-cooperation = Cooperation
third-morale = Morale
war-momentum = The war, as reported
war-momentum-value = { $percent } % of districts contested or lost
war-violence = Violence
war-presence = Presence
grade-0 = none
grade-1 = low
grade-2 = middling
grade-3 = good
grade-4 = high
anger-0 = calm
anger-1 = irritated
anger-2 = angry
anger-3 = furious

## The answer
answer-agreed = They agree in principle.
answer-agreed-note = This is their posture. Their leadership ratifies, or does not, when you sign; { $home } must ratify too.
answer-counter = They answer with a counter-offer.
answer-restated = They stand where they stood.
answer-walkout = They leave the sitting and are not back before { $date }.
answer-difference = Between your draft and theirs
answer-no-difference = Nothing differs.
answer-you = You: { $option }
answer-they = They: { $option }
answer-factions = How each part took it, as far as it could be seen
answer-unknown = What cannot be seen from your chair
answer-unknown-note = How deep the tie to { $ally } goes in each of them, and what their leader would put his name to. Neither can be read off a reaction; the desks can only estimate them.
answer-unknown-bond = the tie itself: not to be seen from here
answer-back = Back to the table
stance-2 = speaks for it
stance-1 = could live with it
stance-0 = is torn
stance--1 = does not like it
stance--2 = speaks against it
moved-2 = much nearer than before
moved-1 = nearer than before
moved-0 = where it was
moved--1 = further off than before
moved--2 = much further off than before
pull-3 = strongly for
pull-2 = clearly for
pull-1 = a little for
pull--1 = a little against
pull--2 = clearly against
pull--3 = strongly against
reading = { $name } { $stance }; { $moved }.
reading-first = { $name } { $stance }.
reading-pulls = Known interests: { $pulls }.
pull-item = { $issue } ({ $strength })

leaning-against = would never live with it
leaning-doubtful = does not like it
leaning-torn = could go either way
leaning-open = could live with it
leaning-for = wants it

## What happened, as told
told-round-talks = A round of talks opens.
told-round-after = You take stock.
told-tabled = You table a draft.
told-answered-agreed = They agree in principle.
told-answered-counter = They make a counter-offer.
told-answered-restated = They repeat their last position.
told-answered-walkout = They leave the sitting.
told-agreed = Agreed in principle.
told-balk-delay = The leadership does not ratify yet: it asks for time. This costs { $turns }.
told-balk-change = The leadership does not ratify: it asks for a change. This costs { $turns }.
told-balk-walk = The leadership does not ratify and leaves the table. This costs { $turns }.
told-signed = Signed. Both sides have ratified.
told-reported = { $desk }: those it hears put the readiness to cut the tie at { $percent } of 100 ({ $word }).
told-sounded = { $name } lets it be understood that it { $leaning }.
told-acted = You: { $action }.
told-believed = You state what you believe: { $belief }.
told-lever-pace-agreed = Withdrawal goes on as agreed.
told-lever-pace-pause = Withdrawal is paused.
told-lever-pace-fast = Withdrawal is hastened.
told-lever-relief-give = Relief is given as agreed.
told-lever-relief-hold = Relief is held back.
told-lever-third-press = { $third } is pressed to do its part.
told-lever-third-spare = { $third } is left to its own pace.
told-status-held = The deal holds.
told-status-hollow = The deal is hollow: in force on paper, and a breach has been seen.
told-status-suspended = The deal is suspended: one side has stopped performing.
told-status-collapsed = The deal has collapsed.
told-notice = { $home } announces that its patience ends in { $date }: a deal by then, or an order to leave.
told-notice-withdrawn = { $home } withdraws its deadline for now.
told-ordered-out = { $home } orders its forces out, deal or no deal.
told-ended-player = You end the talks without a deal.
told-ended-time = The talks are over without a deal.
told-home-attacked = { $home }'s forces are attacked.
told-ally-struck = { $ally } strikes abroad.
told-ally-boasted = { $ally } speaks in public of its tie to { $counterpart }, unasked.
told-oath-accepted = { $counterpart } accept the oath of { $ally-leader } in public.
told-oath-removed = The acceptance of an oath by { $ally-leader } is taken back: the announcement is gone.
told-oath-repudiated = The oath of { $ally-leader } is renounced in public.
told-leader-died = The leader of { $counterpart } has died. A successor takes his place, with less authority at first.
told-administration-keep = A new administration takes office in { $home } and keeps the agreement with its dates.
told-administration-delay = A new administration takes office in { $home } and asks for time: the withdrawal stands still for now.
told-administration-stop = A new administration takes office in { $home } and stops performing.
told-by = { $name }: { $text }
told-suspended = Nothing more from { $counterpart }: { $home } is overdue.
told-resumed = Performance by { $counterpart } goes on again.
told-split-1 = { $name }: a few go over to others.
told-split-2 = { $name }: part of it breaks away.
told-split-3 = { $name }: a large part of it breaks away.
told-fell = { $third } falls.
told-ended = The record is closed.
news-new = new
told-recorded = Recorded
told-generated = Made by this game

## Questions
question-breach = A breach has been seen
question-breach-text = There is evidence that { $counterpart } does not keep what it signed on “{ $issue }”. What do you answer?
question-attack = { $ally } has struck abroad
question-attack-text = The attack was planned outside; whether { $counterpart } knew is not known. How does { $home } answer?
question-found = { $ally-leader } has been found
question-found-text = The head of { $ally } lives in a house under the care of { $counterpart }. What does { $home } do?
reply-protest = Protest, and go on
reply-protest-note = You have said in public what you think of it; nothing else changes.
reply-suspend = Suspend your side
reply-suspend-note = Withdrawal pauses and relief is held. If that makes you overdue, they will stop too.
reply-silence = Say nothing
reply-silence-note = Nothing is stirred up; part of { $home } will not forgive it.
reply-strike = Strike with precision
reply-strike-note = A small strike on people of { $ally }. Little resentment, limited effect.
reply-strike-hard = Strike hard
reply-strike-hard-note = A large strike in anger. Such strikes have driven the two closer before.

## Signing
sign-title = Signing
sign-agreed = What is agreed in principle
sign-rests = What it rests on
sign-then = What then
sign-rest-home = { $home } must deliver “{ $issue }”.
sign-rest-counterpart = { $counterpart } must keep “{ $issue }”; { $seen }.
sign-rest-third = { $third } must carry out “{ $issue }”, and has signed nothing.
sign-seen-open = a breach would show
sign-seen-poor = a breach would hardly show
sign-seen-fair = a breach would show with luck
sign-then-text = You can protest, suspend or stay silent. Each pause of yours gives them a reason to stop as well.
sign-do = Put your name to it
sign-back = Not yet
sign-done = Signed
sign-go-on = Carry it out

## Implementation
after-title = Carrying it out
after-title-none = After the talks
after-title-out = Leaving
after-ledger = Ledger of obligations
after-ledger-none = Nothing was signed; nobody owes anything.
after-levers = What stands in your hands
after-time = Let time pass
after-time-note = Until the next round, or until something needs your answer.
after-status = The deal
lever-pace = Withdrawal
lever-relief = Relief
lever-third = { $third }
setting-pace-agreed = As agreed
setting-pace-stay = Stay
setting-pace-pause = Pause
setting-pace-fast = Faster
setting-relief-give = Give as agreed
setting-relief-hold = Hold back
setting-third-press = Press
setting-third-spare = Leave to its pace
side-home = { $home }
side-counterpart = { $counterpart }
side-third = { $third }
ledger-due = due { $date }
performance-pending = not due yet, on course
performance-kept = kept
performance-overdue = overdue
performance-broken = broken
performance-unknown = cannot be seen from here
ledger-line = { $side }: { $issue }, due { $date }: { $stands }
status-held = Held
status-hollow = Hollow
status-suspended = Suspended
status-collapsed = Collapsed

## Debrief
debrief-title = Debrief
debrief-truth = What was so in this game
debrief-type = { $name }. { $statement }
debrief-outcome = How it came out
debrief-outcome-note = A vector, not a score: what one government would call success another would not.
debrief-judgement = What you believed
debrief-why = Why they did what they did
debrief-evidence = What events told of the truth
debrief-evidence-note = How many times likelier each hypothesis made it than the one that made it least likely. An event as likely under all of them tells nothing.
debrief-evidence-came = { $date }: { $title }. { $ratios }.
debrief-evidence-stayed = { $date }: nothing of “{ $title }”. { $ratios }.
debrief-evidence-ratio = { $name } { $ratio }
debrief-desks = What the desks had heard
debrief-desks-note = A desk is not biased by temper but by whom it can hear.
debrief-room = What each part wanted in truth
debrief-events = What did not happen
debrief-events-note = Recorded events that this game did not see, because play had made them impossible or by chance.
debrief-event-falsified = play had made it impossible
debrief-event-chance = it did not come about this time
debrief-again = Back to the title
debrief-signed = Signed
debrief-signed-value = { $date }
debrief-signed-none = no deal
debrief-status = How the deal stood, as far as it was seen
debrief-status-none = there was none
debrief-security = Reach of { $ally }
debrief-security-less = { $percent } % less than at the opening
debrief-security-more = { $percent } % more than at the opening
debrief-security-same = as at the opening
debrief-security-note = How far it could act abroad from where it is, from its sanctuary and its training.
debrief-abroad = Attacks abroad
debrief-home-attacks = Attacks on { $home }'s forces
debrief-paper = Worth on paper
debrief-paper-note = By the weights of your mandate, 0 to 1.
debrief-realised = Worth as kept
debrief-realised-note = The same, with what { $counterpart } kept in fact. The gap is what the paper hid.
debrief-efficiency = Joint gain reached
debrief-efficiency-note = Share of the largest product of both sides' gains.
debrief-durability = Time the deal held
debrief-durability-note = Share of the time since signing with both sides performing, seen or unseen.
debrief-presence = Presence kept up
debrief-presence-note = Share of keeping all of it to the end.
debrief-compliance = Covert obligation kept
debrief-compliance-note = Share at the end, seen or unseen.
debrief-fell = { $third }
debrief-fell-value = fell in { $date }
debrief-stood = still stood
debrief-violence = { $unit } at the end
debrief-brier = Judgement (Brier score)
debrief-brier-note = 0 is sure and right, 2 sure and wrong; staying with the prior gives { $prior }.
debrief-brier-none = no belief was stated
debrief-heard = { $date }: { $desk } put it at { $percent } of 100; it had heard { $name }, whose readiness was { $truth } of 100.
debrief-heard-none = No desk was tasked.
debrief-margin = { $name }: { $margin } over fighting on ({ $word }); bond { $bond } %.
debrief-margin-note = At { $date }, for what lay on the table last.
debrief-margin-gain = gains
debrief-margin-loss = loses
debrief-answer = { $date }: your draft was worth { $value } in their posture; they held out for { $aspiration }. { $answer }
debrief-balked = { $date }: the leadership valued the deal at { $value } and aspired to { $aspiration }; so it did not ratify.
debrief-ratified = { $date }: the leadership valued the deal at { $value }, which was enough; so it signed.
debrief-zone = { $date }: of { $packages } possible packages { $leadership } would have left the leadership no worse off than fighting on, and { $home } would have ratified { $both } of those. The highest rung among them: { $rung }.
debrief-zone-none = { $date }: of { $packages } possible packages { $leadership } would have left the leadership no worse off than fighting on, and { $home } would have ratified { $both } of those.
debrief-moved = { $name }, as others see it: { $from } became { $to }. { $terms }.
debrief-term = { $amount } { $what } [{ $file }:{ $line }]
debrief-term-usual = { $amount } { $what } [usual value]
why-public = public words against { $ally }
why-covert = what is to be given up out of sight
why-exposure = the fear of being seen to cheat
why-price = a chip spent once
why-tie = what the tie to { $ally } gives and costs
why-backfire = being paid for what is not for sale
why-now = things as they are
why-exit = the belief that { $home } leaves anyway
why-momentum = how the war goes
why-war = what fighting on costs
why-anger = anger
why-fracture = the risk that { $name } leaves
why-cohesion = what the rank and file must swallow
why-veto = a veto by { $name }
why-opening = what was there at first
why-unkept = what was not kept of { $issue }
debrief-subcontracted = { $date }: { $ally } lent its craft to an attack that others claimed.
debrief-sheltered = { $date }: { $ally-leader } took shelter under { $counterpart }'s roof, unseen.
debrief-belief-line = { $date }: { $belief }

## Sources
basis-sources = Sources: { $ids }
basis-judgement = effect in the game: judgement
basis-unverified = unverified
basis-mark-unverified = Unverified

## Refusals
refusal-over = The game is over.
refusal-answer-first = Something needs your answer first.
refusal-nothing-asked = Nothing is waiting for an answer.
refusal-no-such-reply = That is not one of the answers to this.
refusal-wrong-phase = That is not possible at this stage.
refusal-stalled = The other side does not meet before { $date }.
refusal-effort = This takes { $needed } effort; you have { $left } left in this round.
refusal-bad-package = The draft does not fit the issues on the table.
refusal-same-package = This is what you tabled last; change something, or accept their counter-offer.
refusal-no-counter = There is no counter-offer to accept.
refusal-nothing-agreed = Nothing is agreed in principle yet.
refusal-home-refuses = { $home } would not ratify this. Change the draft or win support first.
refusal-unknown = There is no such thing in this scenario.
refusal-already-done = You have done that in this round already.
refusal-only-once = That can be done only once, and it has been.
refusal-not-now = The conditions for that do not hold now.
refusal-bad-belief = Give a percentage for each reading; they must sum to 100.
refusal-no-lever = There is nothing for this to move now.
refusal-no-change = It stands so already.

## The stage
stage-figure = { $name }: { $stance }, { $anger }. Believed bond { $bond } %.
stage-ally = { $ally }, behind them

## Files
save-torn = The last line of the session had been cut off and was dropped; it had never been shown.
save-where = Saved in { $path }

## The terminal
text-help = offer ISSUE=OPTION ... tables a draft (1 effort); issues you do not name keep the standing draft. They answer at once. accept takes their counter-offer, sign puts what is agreed to both sides' ratification.
text-help-learn = task DESK asks a desk for a report, sound FACTION asks a faction what it makes of what is on the table (1 effort each, once a round). act ACTION does something else. believe READING=PERCENT ... states what you think the tie is; it is free and is scored in the debrief.
text-help-time = end closes the round: time passes until the next one, or until something needs an answer. answer REPLY answers it. break-off ends the talks for good.
text-help-after = After the talks: pace agreed|pause|fast, relief give|hold, third press|spare.
text-help-more = To look at something, which costs nothing: draft, people, desks, actions, home, ledger, log, briefing, sources, help. quit leaves; a session with a file is kept.
text-help-example = For example: offer { $example }
text-prompt = { $date } >
text-bye = The session is saved. Go on with: wedge text --session { $path }
text-bye-unsaved = Goodbye.
text-option-line = { $mark } { $id }: { $label }
text-can = can be done
