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
title-continue = Go on with { $title }, { $date }
title-damaged = A newer session cannot be read and was passed over: { $file }
title-quit = Leave
title-keys = Tab and the arrow keys move between controls, Enter or Space presses them. { $key } shows every key.
title-note = You sit in the envoy's chair. Across the table sits a movement made of factions. What you came for is its tie to an ally, and nobody tells you whether that tie is a chip, a chip its leader cannot deliver, or a bond that no price buys.
library-title = Library
library-guided = A guided first game
library-open = Open this scenario
library-back = Back to the title
library-open-by = Open for { $rounds }
library-broken = This scenario cannot be opened: { $count ->
    [one] one error
   *[other] { $count } errors
}.
library-inside = Inside the program: { $id }
library-folder = In { $folder }
library-content-note = Content note
library-seed = Seed
library-seed-note = The same seed and the same moves give the same game. Leave it as it is for a fresh one.

## Briefing
briefing-title = Briefing
briefing-short = In brief
briefing-full = In full
briefing-begin = Take your seat
briefing-mandate = Your mandate
briefing-hypotheses = Readings of the tie
briefing-hypotheses-note = Before every game one of these is drawn anew, with the probability given. What happened later in the record tells you nothing about the draw.
briefing-prior = Drawn in { $percent } % of games
briefing-absent = Who is not in the room
briefing-sources = Sources
briefing-people = Across the table

undertake-title = What you set out to do
undertake-text = Choose two aims and one red line before the first sitting: undertake AIM AIM never RED-LINE. They change nothing at the table. { $home } is told of the red line and will not pass lightly over a text that crosses it; the debrief holds you to all three.
undertake-lines = Never let it come to this:

undertake-note = Choose two aims and one red line. They change nothing at the table. { $home } is told of the red line and will not pass lightly over a text that crosses it; the debrief holds you to all three.
undertake-chosen = You chose these before the first sitting; the debrief holds you to them.
undertake-aims = Two aims
undertake-line = One red line: never
undertake-missing = Still to choose: { $aims ->
    [0] no more aims
    [one] one aim
   *[other] { $aims } aims
}, { $line ->
    [0] no more red lines
   *[other] one red line
}.

## The table
table-title = At the table
strip-menu = Menu
strip-due = { $date }: { $what }
strip-patience = Patience
strip-round-after = Sitting { $round } of { $rounds } after the talks
tab-round = The round
table-undo = Undo
table-redo = Redo
round-changed = What is new
round-quiet = Nothing new since you last sat here.
round-read = Read the cables
round-aims = Your aims: { $aims }.
draft-first = { $count ->
    [0] No clause is set yet.
    [one] One clause is set.
   *[other] { $count } clauses are set.
} Tabling it takes one effort and is answered at once.
draft-changed = { $count ->
    [0] Nothing differs from what was tabled last.
    [one] One clause differs from what was tabled last.
   *[other] { $count } clauses differ from what was tabled last.
} Tabling it takes one effort and is answered at once.
draft-touches = matters to { $names }
draft-refer = Beyond their delegation's instructions: once agreed it goes to their leadership, which answers at a later sitting.
draft-take = Take theirs
draft-take-spoken = Take theirs on { $issue }
draft-revision = Changed. Was: { $old } Now: { $new }
draft-home = What each part of { $home } makes of it
belief-over-time = Your belief over time
belief-none = You have stated none yet. What you hold now is kept when you state it.
desk-expects = On the average it would report, of 100: { $kinds }. One report errs by about { $noise }, and the desk has a lasting error of its own, about { $habit } either way, that nobody knows.
desk-hears = Each report has heard one voice alone, and says how ready that one is: { $names }. Ask again, and another may speak.
desk-hears-one = Every report has heard { $name } alone, and says how ready that one is; of the others it knows nothing.
desk-voice = { $name } in { $percent } % of reports
desk-record = { $count ->
    [one] One report so far: { $mean } of 100.
   *[other] { $count } reports so far: { $mean } of 100 on the mean, from { $low } to { $high }.
}
desk-chart = Estimates of { $name } over time
people-bond = Bond to { $ally } as your stated belief has it: { $percent } %. Nobody has seen it.
chart-table = Numbers
chart-table-of = Numbers: { $title }
chart-date = Date
message-close = Close
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
ask-back = No, go back
ask-accept = Accept their counter-offer?
ask-accept-yes = Yes, accept it
ask-accept-note = It takes the place of your draft, and differs from it here:
ask-accept-same = It says what your draft says.
ask-accept-then = It is then agreed in principle. Nothing is in force before both sides have ratified; you can still table another draft, and what was agreed then falls.
ask-empty = Table a draft that sets no clause?
ask-empty-yes = Yes, table it
ask-empty-note = No clause of this draft is set: it offers nothing and asks for nothing. Tabling it takes one effort like any other, and they answer it.
ask-unspent = Close the round with effort left?
ask-unspent-yes = Yes, close it
ask-unspent-note = Effort left in this round: { $effort }. What is not spent lapses.
ask-unspent-never = Do not ask this again
ask-delete = Delete it for good?
ask-delete-yes = Yes, delete it
ask-delete-note = “{ $name }” cannot be brought back.
ask-keep = No, keep it
table-break-off-sure = End the talks for good?
table-yes = Yes, end them
table-no = No, go on
table-reset = Back to what was tabled last
table-take-counter = Copy their counter-offer
table-none = Nothing agreed on this
table-counter = They want
table-counter-left = They left it at
table-agreed-mark = Agreed in principle
table-stalled = The other side does not meet before { $date }.
table-threat = Your public deadline runs out with this round.
table-referred = Gone to their leadership: { $issues }. It will have answered by the sitting of { $date }.
table-referred-late = Gone to their leadership: { $issues }. It cannot answer before the talks end.
table-notice = { $home } has told you: a deal by { $date }, or an order to leave without one.
table-cables = Cables
table-desks = Desks
table-people = Across the table
table-actions = What else you can do
table-home = { $home }
table-third = { $third }
table-belief = What you believe
table-belief-note = In percent; they sum to 100. Stated beliefs are scored in the debrief: the mean over the turns on which you stated one, the last of each turn.
table-belief-state = State this belief
forecast-title = Forecasts
forecast-how = To state one: forecast ID=PERCENT, as often as you like.
forecast-note = How likely you hold these to come about by the end. Forecasts are scored in the debrief: the mean over the turns on which you made them.
forecast-none = This scenario asks for none.
forecast-state = State these forecasts
forecast-line = { $text }: { $percent } %
table-task = Ask for a report: { $name }
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
table-quiet = Nothing new has been seen.

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
home-weariness = Weariness of the war adds { $by }.
home-threats = Threats made in public take off { $by }.
home-red-line = Crossing the red line that { $home } was told of takes off { $by }.
home-patience = Patience
home-support = Support
home-trust = Trust in { $counterpart }
home-credibility = How far you are believed
third-cooperation = Cooperation
third-morale = Morale
war-momentum = How it goes for them, as reported
war-momentum-value = { $percent } % { $unit }
war-momentum-unit = of districts contested or lost
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
answer-title = The answer
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
answer-unknown-note = How deep the tie to { $ally } goes in each of them, and what their leader would sign. Neither can be read off a reaction; the desks can only estimate them.
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
told-sounded = Of your last draft { $name } lets it be understood that it { $leaning }.
told-sounded-agreed = Of what is agreed { $name } lets it be understood that it { $leaning }.
told-acted = You: { $action }.
told-undertook = You choose what to aim at and what never to let happen.
undertaking-never = Never: { $line }
told-forecast = You forecast what will come about.
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
told-notice-after = { $home } announces that its patience ends in { $date }: an order to leave, unless the forces are on a schedule that was signed.
told-notice-withdrawn = { $home } withdraws its deadline for now.
told-ordered-out = { $home } orders its forces out, deal or no deal.
told-ended-player = You end the talks without a deal.
told-ended-time = The talks are over without a deal.
told-deadline-lapsed = Your public deadline has passed and nothing followed. At home and across the table the next one will count for less.
told-demand-refused = A public break with { $ally } was asked for and refused. Those who shelter { $ally } close ranks, their leader looks weaker to his own, and home hears of it.
told-home-attacked = { $home }'s forces are attacked.
told-breach-seen = There is evidence that what was promised about { $ally } is not kept.
told-ally-struck = { $ally } strikes abroad.
told-ally-boasted = { $ally } speaks in public of its tie to { $counterpart }, unasked.
told-oath-accepted = { $counterpart } accept the oath of { $ally-leader } in public.
told-oath-removed = The acceptance of an oath by { $ally-leader } is taken back: the announcement is gone.
told-oath-repudiated = The oath of { $ally-leader } is renounced in public.
told-leader-died = The leader of { $counterpart } has died. A successor follows, with less authority at first.
told-administration-keep = A new administration takes office in { $home } and keeps the agreement with its dates.
told-administration-delay = A new administration takes office in { $home } and asks for time: the dates of the agreement are put off.
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
question-recall = What you signed in { $date }
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
sign-signed = What was signed
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
after-seen = Seen since the signature
after-seen-none = Nothing that speaks of it either way.
after-suspected = Only suspected
after-suspected-none = No report since the signature; task a desk to hear what others see.
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
ledger-line = { $side }: { $issue } ({ $option }), due { $date }: { $stands }
ledger-line-hidden = { $side }: { $issue } ({ $option }), due { $date }: { $stands }; { $seen }
status-held = Held
status-hollow = Hollow
status-suspended = Suspended
status-collapsed = Collapsed

## Debrief
debrief-title = Debrief
debrief-truth = What was so
debrief-type = { $name }. { $statement }
debrief-outcome = Every part
debrief-outcome-note = A vector, not a score: what one government would call success another would not.
debrief-undertaken = What you set out to do, and what came of it
debrief-aim-met = reached
debrief-aim-missed = not reached
debrief-line-crossed = crossed
debrief-line-kept = held
debrief-test-least = { $part }: { $value } of 100; at least { $mark } was aimed at.
debrief-test-below = { $part }: { $value } of 100; the line runs at { $mark }.
debrief-test-short-least = { $value }, aimed at { $mark }
debrief-test-short-below = { $value }, the line at { $mark }
debrief-test-signed = Signed on “{ $issue }”: { $option }.
debrief-test-unsigned = Nothing was signed on “{ $issue }”.
measure-security = Reduction of { $ally }'s reach (100 if all of it is gone, 50 if it is as it was, 0 if it doubled)
measure-quiet-abroad = Quiet abroad (100 without an attack, 50 after one, 33 after two)
measure-quiet-home = Quiet for { $home }'s forces (100 with no attack to be expected, 50 with four)
measure-realised = Worth of the deal as kept
measure-efficiency = Joint gain reached
measure-durability = Time the deal held
measure-saved = Presence saved, of keeping all of it to the end
measure-third = { $third } still standing (100) or fallen (0)
measure-word = How far { $home } is believed at the end
measure-judgement = Judgement
debrief-judgement = Every belief
debrief-forecasts = What you forecast
debrief-forecasts-note = Held against what came about in this game.
debrief-forecast-came = it came about
debrief-forecast-stayed = it did not come about
debrief-forecast-stated = { $date }: { $percent } %
debrief-forecast-brier = Forecasts (Brier score)
debrief-forecast-brier-note = 0 is sure and right, 1 sure and wrong; saying 50 % of everything gives 0.25.
debrief-why = Why they did what they did
debrief-evidence = What events told
debrief-evidence-note = How many times likelier each hypothesis made it than the one that made it least likely. An event as likely under all of them tells nothing.
debrief-evidence-came = { $date }: { $title }. { $ratios }.
debrief-evidence-stayed = { $date }: nothing of “{ $title }”. { $ratios }.
debrief-evidence-ratio = { $name } { $ratio }
debrief-desks = What the desks had heard
debrief-desks-note = A desk is not biased by temper but by whom it can hear.
debrief-room = What each faction wanted
debrief-events = What did not happen
debrief-events-note = Dated events that this game did not see, because play had made them impossible or by chance.
debrief-event-falsified = play had made it impossible
debrief-event-chance = it did not come about this time
debrief-again = Back to the title
debrief-signed = Signed
debrief-signed-value = { $date }
debrief-signed-none = no deal
debrief-status = How the deal stood at the end, seen or unseen
debrief-status-none = there was none
debrief-security = Reach of { $ally }
debrief-security-less = { $percent } % less than at the opening
debrief-security-more = { $percent } % more than at the opening
debrief-security-same = as at the opening
debrief-security-note = How far it could act abroad from where it is, from its sanctuary and its training.
debrief-abroad = Attacks abroad once the talks were over
debrief-home-attacks = Attacks on { $home }'s forces once the talks were over
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
debrief-compliance-terms = Made of: { $terms }.
debrief-unclaimed = Left on the table
debrief-unclaimed-note = What another package would have added to the worth on paper without costing the leadership anything, at the signature; 0 if there was none.
debrief-fell = { $third }
debrief-fell-value = fell in { $date }
debrief-stood = still stood
debrief-violence = { $unit } at the end
debrief-mean-violence = { $unit } in the mean of the whole game
debrief-brier = Judgement (Brier score)
debrief-brier-note = 0 is sure and right, 2 sure and wrong; staying with the prior gives { $prior }.
debrief-brier-none = no belief was stated
debrief-heard = { $date }: { $desk } put it at { $percent } of 100; it had heard { $name }, whose readiness was { $truth } of 100.
debrief-heard-none = No desk was tasked.
debrief-margin = { $name }: { $margin } over fighting on ({ $word }); { $bonds }.
debrief-bond = bond { $bond } %
debrief-bond-to = bond to { $ally } { $bond } %
debrief-margin-note = At { $date }, for what lay on the table last.
debrief-margin-gain = gains
debrief-margin-loss = loses
debrief-answer = { $date }: your draft was worth { $value } in their posture; they held out for { $aspiration }. { $answer }
debrief-balked = { $date }: the leadership valued the deal at { $value } and aspired to { $aspiration }; so it did not ratify.
debrief-ratified = { $date }: the leadership valued the deal at { $value }, which was enough; so it signed.
debrief-zone = { $date }: of { $packages } possible packages { $leadership } would have left the leadership no worse off than fighting on, and { $home } would have ratified { $both } of those.
debrief-zone-several = { $date }: of { $packages } possible packages { $leadership } would have left no leadership worse off than fighting on, and { $home } would have ratified { $both } of those.
debrief-zone-each = { $date }: { $leadership } of { $packages } possible packages would have left the leadership of { $name } no worse off than fighting on.
debrief-zone-rung = The highest rung among them: { $rung }.
debrief-zone-rung-on = The highest rung among them on “{ $issue }”: { $rung }.
debrief-moved = { $name }, as others see it: { $from } became { $to }. { $terms }.
debrief-hidden = { $name }: { $from } as others see it, { $to } in truth. { $terms }.
debrief-term = { $amount } { $what }
debrief-counting = Other worlds are being played; this takes a moment.
debrief-folded = To unfold the accounts and numbers behind each part: debrief all.
debrief-head-none = No deal was signed; the talks ended in { $date }.
debrief-head-held = A deal was signed in { $date }, and both sides kept it to the end.
debrief-head-hollow = A deal was signed in { $date } and stood on paper to the end; out of sight { $percent } % was kept.
debrief-head-suspended = A deal was signed in { $date }; at the end one side had stopped keeping it.
debrief-head-collapsed = A deal was signed in { $date }; at the end nothing was left of it.
debrief-head-fell = { $third } fell in { $date }.
debrief-clauses = Each clause: worth on paper, and kept
debrief-clauses-clause = Clause
debrief-clauses-signed = Signed
debrief-clauses-paper = On paper
debrief-clauses-kept = Kept
debrief-clause-value = { $kept } / { $paper }
debrief-beliefs = What you believed, and what your evidence allowed
debrief-belief-none = You stated no belief. An ideal observer of what you saw: { $belief }.
debrief-belief-picture = Belief over time
debrief-belief-column = { $reading }: { $who }
debrief-from-to = { $name }: { $from } to { $to }
debrief-belief-own = You
debrief-belief-ideal = The observer
debrief-belief-apart = At the end you gave “{ $name }” { $own } %; an ideal observer of what you saw, { $ideal } %.
debrief-belief-close = You ended near an ideal observer of what you saw: “{ $name }” { $own } % beside { $ideal } %.
debrief-observer-nothing = You saw nothing that told one reading from another.
debrief-observer-line = { $date }, the observer: { $belief }
debrief-observer-note = The observer knows the rules, begins with the chances of the brief, and takes in every report, sounding and ratification that you saw, and which dated events came and which did not. It asks nobody whom you did not ask.
debrief-turning = Where it turned
debrief-turning-note = One choice otherwise, the same luck and later orders: cases, not proofs.
debrief-turning-none = No single choice of yours, made otherwise, would have changed the end by anything that is counted here.
debrief-turning-line = { $date }. Had you { $choice }: { $came }.
debrief-turning-better = Better by your mandate.
debrief-turning-worse = Worse by your mandate.
debrief-turning-even = As good by your mandate.
debrief-turning-whole = Choices in full
debrief-turning-chosen = You chose: { $was }.
debrief-turning-passed = { $count ->
    [one] One later order could not be given.
   *[other] { $count } later orders could not be given.
}
debrief-choice-clause = set { $issue } to “{ $other }”
debrief-choice-answer = answered “{ $other }” ({ $title })
debrief-choice-act = not taken the step “{ $action }”
debrief-choice-set = not set { $lever } to “{ $setting }”
debrief-choice-stayed = stayed at the table
debrief-choice-unsigned = not put it to a signature
debrief-choice-signed = put to a signature what was agreed
debrief-choice-accepted = accepted their counter-offer
debrief-came-signed = a deal, signed in { $date }
debrief-came-unsigned = no deal
debrief-came-stood = { $third } still stands
debrief-came-fell = { $third } falls in { $date }
debrief-came-abroad = { $count ->
    [0] no attack abroad, not { $was }
    [one] one attack abroad, not { $was }
   *[other] { $count } attacks abroad, not { $was }
}
debrief-came-kept = { $percent } % kept out of sight, not { $was } %
debrief-came-held = a deal that holds for { $percent } % of the time, not { $was } %
debrief-came-reach = reach of { $ally } { $then } %, not { $was } %
debrief-came-presence = { $percent } % of the presence kept up, not { $was } %
debrief-came-believed = { $home } believed more at the end
debrief-came-doubted = { $home } believed less at the end
debrief-came-little = much the same end
debrief-could = What could have been asked
debrief-could-never = At none of { $all } sittings was there a draft that left neither side worse off.
debrief-could-count = At { $count } of { $all } sittings there was a draft that left neither side worse off.
debrief-could-best = { $date }, the best of these by your mandate: { $draft }.
debrief-could-most = The most on { $issue }: “{ $rung }”, in { $date }.
debrief-luck = Luck or choice
debrief-luck-against = Luck had its part. Your orders under { $count } other lucks, the tie the same: “{ $row }” came out as here in { $alike }.
debrief-luck-either = Either end was possible. Your orders under { $count } other lucks, the tie the same: “{ $row }” came out as here in { $alike }.
debrief-luck-choice = Your orders mostly bring this. Under { $count } other lucks, the tie the same, it came out as here in { $alike } or more.
debrief-luck-title = How often it came about
debrief-luck-what = What came about
debrief-luck-games = Games
debrief-luck-this = In this game
debrief-luck-here = yes
debrief-luck-not-here = no
debrief-luck-value = { $count }, here { $here }
debrief-luck-signed = A deal is signed
debrief-luck-held = It is kept to the end
debrief-luck-stood = { $third } stands to the end
debrief-luck-quiet = No attack abroad follows
debrief-luck-kept = Covert part kept, mean %
debrief-luck-durable = Time the deal held, mean %
debrief-luck-reading = If the tie is
debrief-luck-types = Had the tie been otherwise
debrief-luck-note = Each row counts as many games. Orders that could not be given in one of them were passed over there.
debrief-absent = Who was not in the room
debrief-absent-cost = Meanwhile, on average: { $figure } { $unit }.
debrief-absent-more = Their stakes
debrief-argument = The argument and the record
debrief-argument-work = { $author }, { $title }. { $published }.
debrief-argument-spoke = For each reading
debrief-argument-for = { $name }. { $text }
debrief-record = The record
debrief-record-steps = Step by step
debrief-record-step = { $date }: { $text } { $answer }
debrief-beside = Record and game
debrief-beside-what = What
debrief-beside-fact = In fact
debrief-beside-here = In this game
debrief-question = One question
debrief-question-unsigned = What would you have had to know, and from whom, to table something that both sides could sign?
debrief-question-hollow = What you signed was not kept. What in the text, or heard before you signed, could have told you?
debrief-question-broken = The deal did not last. Which of its clauses gave either side a reason to stay in it?
debrief-question-belief = Your evidence said one thing and you another. What made you hold to it?
debrief-question-fell = The deal was kept, and { $third } fell. Was that in the price, and who paid it?
debrief-question-kept = It was kept. To which of those who were not in the room would you defend it, and how?
report-rounds = Played by other rounds: { $name }.
report-foot = Wedge { $version }, { $moves } orders.
debrief-places = For the instructor
debrief-places-note = The lines of the scenario behind the terms above. A term that is not listed has the usual value of the rules.
debrief-place = { $what }: { $file }, line { $line }
debrief-place-of = { $name }, { $what }: { $file }, line { $line }
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
why-will = their own will
why-reserve = kept back for a larger price ({ $ally })
why-leverage = what you could still answer with
why-tied = public words against { $ally }, which bind
why-watched = the chance of being seen to cheat on { $ally }
why-beyond = what { $name } withholds, beyond the leadership's reach
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
refusal-with-leadership = Their delegation had no instructions for all of this. It has gone to their leadership, which will have answered by the sitting of { $date }.
refusal-leadership-too-late = Their delegation had no instructions for all of this, and their leadership cannot answer before the talks end.
refusal-unknown = There is no such thing in this scenario.
refusal-already-done = You have done that in this round already.
refusal-only-once = That can be done only once, and it has been.
refusal-not-now = The conditions for that do not hold now.
refusal-nothing-tabled = Nothing lies on the table yet to sound anybody out about. Table a draft first.
refusal-too-late = That is chosen at the opening, before the first draft is tabled.
refusal-bad-undertaking = Choose two different aims and one red line.
refusal-bad-forecast = Name what the scenario asks about, each once, with 0 to 100 percent.
refusal-bad-belief = Give a percentage for each reading; they must sum to 100.
refusal-no-lever = There is nothing for this to move now.
refusal-no-change = It stands so already.

## The stage
stage-figure = { $name }: { $stance }, { $anger }. Believed bond { $bond } %.
stage-ally = { $ally }, behind them

## Files
save-torn = The last line of the session was cut off and does not count: a move is shown only once its whole line is kept.
save-behind = Behind the last move, from line { $line } of the file on, stands what is no part of the session: “{ $text }”. The session goes on without it; once a move is added, it is kept in a file beside the session.
save-behind-unseen = Behind the last move, on line { $line } of the file, stands something that cannot be seen and is no part of the session. The session goes on without it.
save-where = Saved in { $path }

## The terminal
text-help-aims = undertake AIM AIM never RED-LINE chooses, before anything else, what the debrief holds you to; it changes nothing at the table, but { $home } is told of the red line.
text-help = offer ISSUE=OPTION ... tables a draft (1 effort); issues you do not name keep the standing draft. They answer at once. accept takes their counter-offer, sign puts what is agreed to both sides' ratification.
text-help-learn = task DESK asks a desk for a report, sound FACTION asks a faction what it makes of what is agreed, or else of your last draft (1 effort each, once a round). act ACTION does something else. believe READING=PERCENT ... states what you think the tie is; it is free and is scored in the debrief. forecast ID=PERCENT ... says how likely you hold what may come about; forecasts lists it.
text-help-time = end closes the round: time passes until the next one, or until something needs an answer. answer REPLY answers it. break-off ends the talks for good.
text-help-after = After the talks: pace agreed|pause|fast, relief give|hold, third press|spare.
text-help-more = To look at something, which costs nothing: draft, advice, clock, people, desks, actions, forecasts, home, ledger, log, briefing, sources, help, and debrief once the game is over (debrief all unfolds it). quit leaves; a session with a file is kept.
text-help-on = Write: { $usage }
text-help-on-undertake = Chooses two aims and a red line, before anything else and once. It changes nothing at the table, but { $home } is told of the red line, and the debrief holds you to all three.
text-help-on-offer = Tables a draft, for 1 effort; they answer at once. Issues you do not name keep the standing draft. draft lists every issue with its options.
text-help-on-accept = Takes their counter-offer as it is. What is accepted is agreed in principle; nobody has signed.
text-help-on-sign = Puts what is agreed in principle to the ratification of both sides. home says beforehand whether yours would; what goes beyond their delegation's instructions lies with their leadership first.
text-help-on-task = Asks a desk for a report, for 1 effort, each desk once a round. desks lists them, with whom each of them hears.
text-help-on-sound = Asks a faction what it makes of what is agreed in principle, or else of the draft you tabled last, for 1 effort, each faction once a round. people lists them.
text-help-on-act = Does something beside the table. actions lists what can be done and what it costs.
text-help-on-answer = Answers what has just been asked, with one of the replies that were listed. Time stands still until you do.
text-help-on-believe = States what you think the tie is, in whole percent that sum to 100; readings you do not name count 0. It is free, can be stated anew at any time, and is scored in the debrief.
text-help-on-forecast = States how likely you hold what may come about, in percent. forecasts lists it. It is free and is scored in the debrief.
text-help-on-pace = After the talks: performs what you owe as agreed, pauses it, or does it fast.
text-help-on-relief = After the talks: gives the relief that was agreed, or holds it back.
text-help-on-third = After the talks: presses { $third } to do its part, or spares it.
text-help-on-break-off = Ends the talks for good. Time goes on without a deal.
text-help-on-end = Closes the round: time passes until the next one, or until something needs an answer. Effort that is left is lost.
text-help-example = For example: offer { $example }
text-prompt = { $date } >
text-bye = The session is saved. Go on with: wedge text --session { $path }
text-bye-unsaved = Goodbye.
text-over = The game is over. To look at it: debrief, debrief all, log, ledger, people, home, forecasts, briefing, sources. quit leaves.
text-debrief-later = The debrief opens when the game is over.
text-not-text = This line is not UTF-8 text, so it was not read as a move.
text-too-long = This line is longer than any move, so it was not read.
text-look-meant = Did you mean { $word }?
text-option-line = { $mark } { $id }: { $label }
text-can = can be done

## Ready moves of the desks
counsel-title = Ready moves
counsel-note = One from each desk. A desk sees the world from those it hears; take what is useful, change it, or leave it.
counsel-hears = Hears mostly { $names }
counsel-heard = { $name } ({ $percent } %)
counsel-clause = { $issue }: { $option }
counsel-offer = Table a draft with { $list }
counsel-offer-more = Table a draft with { $list }; and { $count ->
    [one] one clause more
   *[other] { $count } clauses more
}
counsel-wait = Close the round and wait
counsel-take = Put into your draft
counsel-do = Do it
ground-not-asked = We have sent nothing yet in this game. Ask us first, and ask what others hear as well.
ground-first = Where { $name } stands, the wish on “{ $issue }” is the strongest; this draft goes some way there and keeps to what home can carry.
ground-trade = Those we hear, { $name } above all, want movement on “{ $give }”. In return ask for { $ask }: it costs them least.
ground-give = Those we hear, { $name } above all, want movement on “{ $give }”.
ground-ask = Ask for { $ask }: to those we hear, { $name } above all, it costs least.
ground-passes = Home would ratify the whole.
ground-fails = Home would not ratify it yet.
ground-take = Their counter-offer would pass at home, and to those we hear, { $name } above all, every further wish costs more than it brings.
ground-sign = What we hear puts the readiness to cut the tie at { $percent } of 100. Sign while it stands.
ground-sign-unheard = It would pass at home. How ready they are to cut the tie we cannot say: we have sent no report in this game.
ground-watch = What we hear puts the readiness to cut the tie at { $percent } of 100. Before you sign, ask for more on “{ $issue }”.
ground-referred = What is agreed has gone to their leadership. Leave it there, and use the time to find out.
ground-home-first = What is agreed would not pass at home. Change it or win support first.
ground-hold = What we hear puts the readiness to cut the tie at { $percent } of 100. What you give now you cannot take back.
ground-perform = What we hear puts the readiness to cut the tie at { $percent } of 100. Do your part, so that they have no reason to stop theirs.
ground-wait = Nothing we hear would change by acting now.

## The clock
clock-move = { $points }: { $why }
clock-moved = What moved patience since the round before
clock-still = Nothing has moved patience since the round before.
no-deal-title = If you leave without a deal
no-deal-ordered = With nothing done for its patience, { $home } orders its forces out between { $from } and { $to }. The game goes on to { $end }.
no-deal-ordered-late = With nothing done for its patience, { $home } orders its forces out in { $from } at the earliest, or bears them to the end of the game in { $end }.
no-deal-stay = { $home } bears its forces there to the end of the game in { $end }, if nothing else wears its patience.
no-deal-pressed = Nothing is promised about { $ally }, so nothing is kept. The forces that stay press it; as they leave, it grows back.
no-deal-third = { $third } stands as it stands: cooperation { $cooperation }, morale { $morale }.
clock-due = What is due
cause-signature = the signature
cause-threat = a threat that was not carried out
cause-balk = a leadership that did not ratify
cause-demand = a break that was asked for and refused
cause-walk-out = a delegation that left in anger
cause-breach = a breach that was seen
cause-ally = an act of { $ally }
cause-time = time passing
cause-support = support at home, or the lack of it
cause-course = the course of things
due-back = the other side meets again
due-threat = your public deadline, with this round
due-leadership = their leadership has answered its delegation
due-notice = { $home } orders its forces out, unless a deal is signed
due-owed = { $side }: { $issue }
due-late = { $side }: { $issue }, overdue
due-broken = { $side }: { $issue }, broken
due-round = the next round opens
due-last-round = this is the last round of the talks
due-end = the record closes
seen-line = { $date }: { $title }
suspected-unseen = { $side }: { $issue } cannot be seen from here.

## Glossary. The first word is the name; the forms after it are found in texts and explained there.
term-aim = aim and red line | red line | red lines
meaning-aim = What you set out to reach, and what you undertake never to let happen. You choose both before the first sitting. They change nothing at the table, but home is told of the red line and will not pass lightly over a text that crosses it; the debrief holds you to all three.
term-agreed = agreed in principle | agreed in principle | agreement in principle
meaning-agreed = Both delegations accept the text. It binds nobody yet: home and their leadership still have to ratify it.
term-ally = ally
meaning-ally = The party that stands behind the movement across the table and has no seat at it. What you came for is the tie between the two.
term-anger = anger
meaning-anger = A faction's resentment of what your side has done. It takes from what any offer is worth to it, weighs most with those who favour fighting, and fades with time.
term-authority = authority
meaning-authority = How far a leader's own judgement decides for the movement. Where it is weak, the factions' views count for more and a strong one can veto.
term-balk = to balk | balks | balk
meaning-balk = To agree in principle and then not ratify: to ask for time, for a change, or to leave the table. It costs months, and credibility.
term-bond = bond | bond | bonds
meaning-bond = A faction's attachment to the ally that no need of the day explains: kinship, shared war, belief. Nobody sees it from the chair; it can only be inferred.
term-breach = breach | breach | breaches
meaning-breach = Something signed and not done. Whether it shows depends on how the deal is verified. On both sides: overdue withdrawal and withheld relief are breaches too.
term-brier = Brier score | brier score
meaning-brier = A measure of judgement: the squared distance between the probabilities you stated and the truth. 0 is sure and right, 2 is sure and wrong.
term-constituency = constituency | constituency | constituencies
meaning-constituency = A part of your own side that has a say in whether a deal is ratified, with interests of its own.
term-counter = counter-offer | counter-offer | counter-offers
meaning-counter = What they would take instead of what you tabled. It moves from where they stood toward your draft, and stays open until something replaces it.
term-credibility = credibility | credibility | credible
meaning-credibility = How far the other side believes that you will do later what you promise now. What you promise is worth that much less to them.
term-desk = desk
meaning-desk = An office of your own side that gathers intelligence. Its estimates lean the way of those it can hear, and asking it again does not cure that; asking another one helps.
term-effort = effort
meaning-effort = What you can do in one round. Tabling a draft, sounding a faction, tasking a desk and acting take effort; accepting, signing and stating a belief take none. What is left lapses.
term-exit = exit belief | exit belief
meaning-exit = How sure the other side is that you will leave anyway. The surer it is, the less it needs to pay for your leaving.
term-faction = faction
meaning-faction = A part of the movement with interests, strength and bonds of its own. Each reacts to every offer in its own way.
term-hollow = hollow | hollow
meaning-hollow = In force on paper, while a breach has been seen.
term-issue = issue, option, package
meaning-issue = A matter on the table; one of its settings; and one option for every issue, which together make a draft agreement.
term-ladder = ladder | ladder | rung | rungs
meaning-ladder = The issue about the ally, from silence at the bottom to handing people over at the top. A rung has a public part, paid at the signature, and a part out of sight, which can be cheated.
term-ledger = ledger of obligations | obligation | obligations
meaning-ledger = Who owes what by when under a signed deal, on both sides, with how it stands as far as it can be seen.
term-leverage = leverage | leverage
meaning-leverage = What you still hold that they want: forces not yet gone, relief not yet given. What is given early is gone from it.
term-mandate = mandate
meaning-mandate = What your own side has sent you to bring home.
term-margin = margin | margin | margins
meaning-margin = What a package is worth to a faction beyond fighting on. Below nought it would rather fight.
term-momentum = momentum | momentum
meaning-momentum = How the war goes for them. Momentum makes fighting on look better and any offer worse.
term-patience = patience | patience
meaning-patience = How long your own side lets you go on. When it runs out, an order to leave is announced, and comes.
term-posture = posture | posture
meaning-posture = The position they show, which follows from interests that everyone knows. It says nothing about the tie. What their leadership wants in truth decides only when you sign.
term-prior = prior | prior
meaning-prior = How probable each reading of the tie was before anything was seen.
term-ratify = to ratify | ratify | ratifies | ratified | ratification
meaning-ratify = To make an agreement in principle binding at home. Your side ratifies by an index that you can see; theirs by what its leadership wants in truth.
term-reading = reading of the tie
meaning-reading = One of the hypotheses about the tie: that it is kept back for sale, that its leader could not deliver it, or that no price buys it. One of them is drawn before each game.
term-rival = rival
meaning-rival = Another movement that takes in those who find their own too soft. The stronger its pull, the more a leader must fear to lose.
term-round = round
meaning-round = The time between two sittings of yours. It may hold months. Some things can be done once a round.
term-strand = strand | strand | strands
meaning-strand = One component of the tie: sanctuary, training, money, kin, an oath, words. Strands are cut, fade and grow back each at its own pace.
term-third = third party
meaning-third = Somebody whose cooperation a package needs and who has signed nothing.
term-tie = tie
meaning-tie = All that binds the movement to its ally. It gives and it costs: craft, fighters and standing on one side; isolation and war on the other.

counsel-taken = The draft of { $name } lies before you.

## Menu
menu-title = Menu
menu-note = The game waits. Every move is saved as it is made.
menu-back = Go on
menu-talks = The talks so far
menu-glossary = Glossary and search
menu-archive = Sessions and saves
menu-presenter = View for a projector
menu-settings = Settings
menu-keys = Keys
menu-briefing = Read the briefing again
menu-leave = Back to the title
menu-quit = Leave the program
over-back = Back
over-back-note = Everything behind this page is as you left it.

## Settings
settings-title = Settings
settings-note = A change holds at once and is kept.
settings-text = Size of text
settings-look = Colours
settings-light = Ink on paper
settings-dark = By lamplight
settings-contrast = High contrast
settings-shapes = Shapes of the factions beside their names
settings-shapes-on = Shown
settings-shapes-off = Not shown
settings-motion = Movement on the stage
settings-motion-on = Shown
settings-motion-off = Reduced: changes are shown at once
settings-window = Window
settings-full-screen = Full screen
settings-windowed = Window
settings-unspent = Before a round is closed with effort left
settings-unspent-on = Ask
settings-unspent-off = Do not ask
settings-language = Language of the interface
settings-language-note = Scenarios are written in English. The test language is made by a machine from the English sentences; it shows whether any sentence was left out of the language file.
settings-aside = The settings in { $path } cannot be used ({ $why }). The file was set aside as { $aside }, and the usual settings hold.
settings-other-language = The settings ask for a language that this program does not have: { $language }. It speaks English for now.
settings-unsaved = The settings hold for now, but could not be saved: { $why }.

## Keys
keys-title = Keys
keys-note = Press a key's button, then the new key. Letters and digits need Ctrl or Alt beside them.
keys-press = Press the new key
keys-change = { $name }: { $key }. Change it
keys-taken = { $key } already does something else: { $other }.
keys-reset = Back to the usual keys
keys-fixed = These do not change
keys-line = { $key }: { $what }
key-main = Do what the screen is about
key-close-round = Close the round, or let time pass
key-copy-counter = Copy their counter-offer into your draft
key-undo = Take the last change of the draft back
key-redo = Make it again
key-menu = Open the menu, or close what lies over the screen
key-keys = This page
key-glossary = Glossary and search
key-talks = The talks so far
key-save = Sessions and saves
key-presenter = View for a projector
key-full-screen = Full screen, or a window again
key-tab = to the next control
key-tab-back = to the one before
key-press = press the control
key-arrows = between controls that lie side by side, and along a slider
key-page = scroll what is only read
key-digits = open a tab beside the draft
key-quit = leave the program

## Glossary, talks, archive
glossary-title = Glossary and search
glossary-note = Words that are explained bear a fine line wherever they stand.
glossary-search = Search
glossary-search-note = Looks through words, people, desks, clauses, actions, cables and sources.
glossary-here = On the screen you came from
glossary-all = All words
glossary-finds = { $count ->
    [0] Nothing was found.
    [one] Found once
   *[other] Found { $count } times
}
talks-title = The talks so far
talks-note = Every draft with its answer, then everything that happened, in order.
talks-none = Nothing has been tabled yet.
talks-issue = Issue
talks-you = You
talks-they = They
talks-they-none = They made no counter-offer
talks-log = Everything, in order
archive-title = Sessions and saves
archive-note = A session is kept move by move and goes on where it stands. A save is a session as it was; opening one begins a new session, marked as begun from a save.
archive-name = Save this game as
archive-save = Save
archive-save-note = For one who plays alone. What the game has drawn does not change with it.
archive-saved = Saved as “{ $name }”.
archive-empty = Nothing is kept yet.
archive-page = { $first } to { $last } of { $all }, those played last first.
archive-newer = Newer ones
archive-older = Older ones
archive-no-scenario = The scenario inside it does not load.
archive-named = { $title }, saved as “{ $name }”
archive-open = Go on with it
archive-load = Begin from this save
archive-look = Look at the debrief
archive-read = Read it
reading-title = A session of other rules
reading-note = What was ordered and what was seen of it, as the file has it. Nothing in it was held against the rules.
reading-none = Its scenario cannot be read by this program.
archive-rename = Rename
archive-new-name = New name
archive-delete = Delete
archive-spoken = { $what }: { $of }
archive-renamed = Renamed to “{ $name }”.
archive-deleted = Deleted.
archive-gone = It is not there any more.
archive-taken = There is a file of that name already.
archive-bad-name = A name needs a letter or a digit.
archive-elsewhere = It is open, here or in another window; close it there first.
archive-too-large = It is too large to be a session, and was not read.
archive-when = Last played on { $date }, { $time }
archive-unkept = This game cannot be kept on this computer ({ $why }), and is played without being saved.
archive-other-rules = Played under rules { $rules }, which this program does not play; it cannot be gone on with.
archive-reloaded = Begun from a save.
archive-talks = In talks, { $date }: { $moves ->
    [one] one move
   *[other] { $moves } moves
}
archive-after = After the talks, { $date }: { $moves ->
    [one] one move
   *[other] { $moves } moves
}
archive-over = Over, { $date }: { $moves ->
    [one] one move
   *[other] { $moves } moves
}
presenter-title = View for a projector
presenter-nothing = Nothing has been tabled yet.
presenter-signed = Signed
