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
date-day = { $day } { $month }
date-days = { $from } to { $to } { $month } { $year }
date-span = { $from } to { $to }
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
title-continue = Continue { $title }, { $date }
title-damaged = A newer session cannot be read and was skipped: { $file }
title-quit = Quit
title-keys = Tab and the arrow keys move between controls, Enter or Space presses them. { $key } shows every key.
title-note = You are the envoy. Across the table sits a movement made of factions. You have come for its tie to an ally. Is that tie a chip for sale, a chip that its leader cannot deliver, or a bond that no price buys? Nobody tells you.
library-title = Library
library-guided = A guided first game
library-open = Open this scenario
library-back = Back to the title
changed-holds = The scenario has changed. All your orders hold in it, and the game goes on by it; as it was, it is kept among your games.
changed-departs = The scenario has changed, and this no longer holds in it: { $date }, { $order }. { $why } Your game goes on by the scenario as it was. To play it as it is now, begin anew from the library.
changed-unasked = What this answers is not asked there.
changed-broken = The scenario has changed and cannot be played now (errors: { $count }). Your game goes on by the scenario as it was. What was found: { $errors }
changed-rounds = The scenario has changed and no longer has the rounds that you play by. Your game goes on by the scenario as it was.
changed-closed = The scenario has changed. A game that a class dealt or that began from a save goes on by the scenario as it was.
library-open-by = Open for { $rounds }
library-cannot = This scenario cannot be opened.
library-broken = This scenario cannot be opened: { $count ->
    [one] one error
   *[other] { $count } errors
}.
library-inside = Inside the program: { $id }
library-folder = In { $folder }
library-content-note = Content note
library-seed = Seed
library-seed-note = The same seed and the same moves give the same game. Leave it alone for a new one.

## Briefing
briefing-title = Brief
briefing-short = In brief
briefing-full = In full
briefing-to-aims = Go to the aims
briefing-begin = Take your seat
briefing-mandate = Your mandate
briefing-hypotheses = Hypotheses about { $tie }
briefing-hypotheses-note = One is drawn for each game, with the chance given. What you know of the world beforehand does not tell you which.
briefing-prior = Drawn in { $percent } % of games
briefing-absent = Who is not in the room
briefing-sources = Sources
briefing-people = Across the table
briefing-case = Why somebody would hold it

undertake-title = What you set out to do
undertake-text = Choose two aims and one red line before your first draft: undertake AIM AIM never RED-LINE. They change nothing at the table, but { $home } is told of the red line and is harder to win over for a text that crosses it. The debrief compares all three with the result.
undertake-text-in-force = Choose two aims and one red line before time passes: undertake AIM AIM never RED-LINE. They change nothing that happens. The debrief compares all three with the result.
undertake-lines = Never:

undertake-note = Choose two aims and one red line before your first draft. They change nothing at the table, but { $home } is told of the red line and is harder to win over for a text that crosses it. The debrief compares all three with the result.
undertake-note-in-force = Choose two aims and one red line before time passes. They change nothing that happens. The debrief compares all three with the result.
undertake-chosen = You chose these before your first draft. The debrief compares them with the result.
undertake-chosen-in-force = You chose these at the opening. The debrief compares them with the result.
undertake-aims = Two aims
undertake-line = One red line: never
undertake-missing = { $aims ->
    [0] Still to choose: one red line.
    [one] { $line ->
        [0] Still to choose: one aim.
       *[other] Still to choose: one aim and one red line.
    }
   *[other] { $line ->
        [0] Still to choose: { $aims } aims.
       *[other] Still to choose: { $aims } aims and one red line.
    }
}

## The table
table-title = At the table
strip-menu = Menu
strip-due = { $date }: { $what }
strip-patience = Patience
strip-round-after = Sitting { $round } of { $rounds } after the talks
tab-round = This sitting
table-undo = Undo
table-redo = Redo
round-changed = What is new
round-quiet = Nothing new since your last sitting.
round-quiet-first = This is the first sitting; nothing has happened yet.
round-read = Read the cables
round-aims = Your aims: { $aims }.
draft-first = { $count ->
    [0] No clause is set yet.
    [one] One clause is set.
   *[other] { $count } clauses are set.
} Tabling it takes { $effort ->
    [one] one effort
   *[other] { $effort } effort
}.
draft-changed = { $count ->
    [0] As it was tabled last.
    [one] One clause is new.
   *[other] { $count } clauses are new.
} Tabling it takes { $effort ->
    [one] one effort
   *[other] { $effort } effort
}.
draft-matrix = The draft, clause by clause, and what each faction makes of it
draft-unfold = Press a clause to change it.
draft-refer = Beyond their delegation's instructions: once agreed, it goes to their leadership, which answers at a later sitting.
draft-line = { $number }. { $name }: { $option }
draft-line-theirs = They: { $option }
draft-line-left = They left it at: { $option }
draft-line-was = Changed. Was: { $option }
draft-took = How they took your last draft
draft-take = Take theirs
draft-take-spoken = Take theirs on { $issue }
draft-revision = Changed. Was: { $old } Now: { $new }
draft-home = How each constituency of { $home } judges it
belief-over-time = Your belief over time
belief-none = You have not stated any belief yet. Set the shares and state them.
desk-expects = Its average report would be (out of 100): { $kinds }. A single report is off by about { $noise } points. The desk also has a lasting bias of about { $habit } points, up or down; nobody knows which.
desk-noisier = As forces leave, its single reports stray further: by up to { $points } points more once none are left.
desk-hears = A report speaks for one faction only: { $names }. Ask again, and another may speak.
desk-hears-one = Every report comes from { $name } alone and says how ready that one is. It knows nothing of the others.
desk-voice = in { $percent } % of reports { $name }
desk-record = { $count } reports so far: average { $mean } out of 100, range { $low } to { $high }.
desk-scale-low = 0: bound to { $ally }
desk-scale-high = 100: ready to { $cut }
desk-trust = How far to trust it
desk-chart = { $name }: estimates over time
people-bond = If your belief is right, its bond to { $ally } is { $percent } of 100 on average. It cannot be seen.
chart-table = Numbers
chart-table-of = Numbers: { $title }
chart-date = Date
chart-time = Left to right: { $from } to { $to }
message-close = Close
table-round = Sitting { $round } of at most { $rounds }
table-effort = Effort left: { $effort }
table-effort-short = Effort
table-effort-marks = { $left } of { $had } left in this sitting
table-draft = Draft agreement
table-offer = Table this draft
table-offer-note = Takes { $effort ->
    [one] one effort
   *[other] { $effort } effort
}. They answer at once.
table-accept = Accept their counter-offer
table-accept-note = It is then agreed in principle; both sides must still ratify.
accept-waits = Beyond their delegation's instructions: { $issues }. It goes to their leadership, which answers by the sitting of { $date }; nothing can be signed before.
accept-waits-in-vain = Beyond their delegation's instructions: { $issues }. It goes to their leadership, which cannot answer before the talks end: nothing will be signed.
table-sign = Sign what is agreed
table-sign-refused = Sign: { $home } would refuse
table-sign-waits = Sign: not yet answered
table-sign-note = Their leadership decides by what it really wants, and may still back out.
table-end = Close the sitting
table-end-note = Time passes until the next sitting, or until something needs your answer.
table-break-off = End the talks
table-break-off-note = No deal. { $home } keeps what it has; you still deal with what follows.
ask-back = No, go back
ask-accept = Accept their counter-offer?
ask-accept-yes = Yes, accept it
ask-accept-note = It replaces your draft, and differs from it here:
ask-accept-same = It says what your draft says.
ask-accept-then = You can still table another draft; what was agreed before then lapses.
ask-empty = Table a draft that sets no clause?
ask-empty-yes = Yes, table it
ask-empty-note = No clause of this draft is set: it offers nothing and asks for nothing. Tabling it still takes { $effort ->
    [one] one effort
   *[other] { $effort } effort
}, and they answer it.
ask-unspent = Close the sitting with effort left?
ask-unspent-yes = Yes, close it
ask-unspent-note = Effort left: { $effort }. What you do not spend is lost.
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
table-stalled = The other side will not meet before { $date }.
table-threat = Your public deadline runs out with this sitting.
table-referred = Gone to their leadership: { $issues }. It will have answered by the sitting of { $date }.
table-initialled = Initialled, but not agreed until everything is: { $issues }.
table-annex = What is hard for their ranks goes into an unpublished annex.
table-ambiguous = The hard clauses are worded so that each side can read them in its own way.
table-carried = The next draft of this sitting is carried by somebody in between, and not tabled in the open.
table-referred-late = Gone to their leadership: { $issues }. It cannot answer before the talks end.
table-notice = { $home } has warned you: a deal by { $date }, or an order to leave without one.
table-notice-break = { $home } has warned you: a deal by { $date }, or it breaks off the talks.
table-cables = Cables
table-desks = Desks
table-people = Across the table
table-actions = What else you can do
table-home = { $home }
table-third = { $third }
table-belief = What you believe
table-belief-note = In percent; they sum to 100. The debrief scores the last belief of each month and shows the average. Months without one do not count.
table-belief-state = State this belief
forecast-title = Forecasts
forecast-how = To state one: forecast ID=PERCENT, as often as you like.
forecast-note = How likely do you think each of these is by the end? The debrief scores your forecasts, averaged over the months in which you made them.
forecast-none = This scenario asks for none.
forecast-state = State these forecasts
forecast-line = { $text }: { $percent } %
table-task = Ask for a report: { $name }
table-sound = Sound out: { $name }
table-cost = { $effort ->
    [one] 1 effort
   *[other] { $effort } effort
}
tab-room = The room
tab-people = People
tab-actions = Actions
tab-home = { $home }
tab-belief = Belief
table-war = The war
draft-rung = It asks { $public } % of a break in public, { $covert } % unseen.
draft-options = What each faction makes of each option
table-no-reports = No report yet.
table-report-line = { $date }: readiness { $percent } out of 100 ({ $word }); { $fits }
table-quiet = Nothing new.

tie-title = What the desks say { $tie } is
tie-note = From 0, bound to it, to 100, ready to cut it. Each hypothesis is marked where the desk's reports would lie on average, with a band for how far single ones stray. Dots are the reports that came, the last one full.
tie-would = { $name }: { $percent } on average
tie-seen = What was seen of { $tie }
tie-seen-none = Nothing yet.
report-fits = fits best: { $names }
report-fits-all = fits every hypothesis about equally
report-word-0 = hardly any
report-word-1 = low
report-word-2 = mixed
report-word-3 = high
report-word-4 = very high

## Home
home-ratifies = { $home } would ratify this: it judges it at { $index } %; { $threshold } % is enough.
home-refuses = { $home } would not ratify this: it judges it at { $index } %; { $threshold } % is needed.
home-votes = { $home } would vote on this, and { $percent } of 100 such votes pass: it judges it at { $index } %, and half of them pass at { $threshold } %.
home-rung = { $home } would not ratify this, whatever else it says: it asks too little about { $ally }.
home-part = { $name }: { $index } %
home-support-plus = Support at home adds { $support } points.
home-support-minus = Lack of support at home takes off { $support } points.
home-trust-plus = Trust in { $counterpart } adds { $trust } points.
home-trust-minus = Distrust of { $counterpart } takes off { $trust } points.
home-weariness = Weariness at home adds { $by } points.
home-threats = Threats made in public take off { $by } points.
home-red-line = Crossing the red line that { $home } was told of takes off { $by } points.
home-again = That this very text was voted down takes off { $by } points.
home-patience = Patience
home-support = Support
home-trust = Trust in { $counterpart }
home-credibility = Your credibility
third-cooperation = Cooperation
third-morale = Morale
war-momentum = How it goes
war-momentum-value = { $percent } % { $unit } (reported)
war-momentum-unit = of districts contested or held by { $counterpart }
war-momentum-estimate = { $going } for them, by your own estimate; no figure is published
war-going-0 = badly
war-going-1 = no better and no worse than before
war-going-2 = well
war-going-3 = very well
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
answer-agreed-note = This is what they say at the table. When you sign, their leadership decides, and { $home } must ratify too.
answer-counter = They answer with a counter-offer.
answer-restated = They repeat their last position.
answer-walkout = They leave the sitting and will not be back before { $date }.
answer-difference = They want:
answer-no-difference = Nothing differs.
answer-you = You: { $option }
answer-they = They: { $option }
answer-unknown = What you cannot see
answer-unknown-note = No reaction shows how deep the tie to { $ally } goes in each faction, or what their leader would sign; the desks can only estimate.
answer-unknown-bond = The tie itself counts too, and cannot be seen
answer-back = Back to the table
answer-matrix = What each faction makes of your draft, clause by clause
answer-clause = Issue
answer-yours = You
answer-theirs = They
answer-legend = Arrowheads show which way a faction moved since your last draft.
answer-same = =
answer-overall = Overall
matrix-took = { $stance }; { $moved }
matrix-cell = { $name }: { $now }
matrix-cell-changed = { $name }: { $now }; before: { $old }
apart = { $name } stands apart from { $leader } and { $stance }.
apart-over = { $name } stands apart from { $leader } and { $stance }, above all over “{ $issue }”.
apart-nearer = Closer, mostly over “{ $issue }”: { $names }.
apart-unseen-nearer = Closer than known interests explain: { $names }.
apart-unseen-further = Further away than known interests explain: { $names }.
apart-further = Further away, mostly over “{ $issue }”: { $names }.
stance-2 = speaks for it
stance-1 = could live with it
stance-0 = is torn
stance--1 = does not like it
stance--2 = speaks against it
moved-2 = much closer than before
moved-1 = closer than before
moved-0 = as before
moved--1 = further away than before
moved--2 = much further away than before
pull-3 = strongly for
pull-2 = clearly for
pull-1 = a little for
pull-0 = neither for nor against
pull--1 = a little against
pull--2 = clearly against
pull--3 = strongly against
reading = { $name } { $stance }; { $moved }.
reading-first = { $name } { $stance }.
reaction = { $names }: { $stance }; { $moved }
reaction-first = { $names }: { $stance }
reading-pulls = Known interests: { $pulls }.
pull-item = { $issue } ({ $strength })
interests-all = all
interests-for = Interests for it: { $issues }.
interests-against = Interests against it: { $issues }.

leaning-against = could never accept this
leaning-doubtful = does not like it
leaning-torn = could go either way
leaning-open = could live with it
leaning-for = wants it

## What happened, as told
told-round-talks = A sitting of the talks opens.
told-round-after = A sitting opens.
told-tabled = You table a draft.
told-answered-agreed = They agree in principle.
told-answered-counter = They make a counter-offer.
told-answered-restated = They repeat their last position.
told-answered-walkout = They leave the sitting.
told-agreed = Agreed in principle.
told-balk-delay = Their leadership does not ratify yet and asks for time. This costs { $turns }.
told-balk-change = Their leadership does not ratify and asks for a change. This costs { $turns }.
told-balk-walk = Their leadership does not ratify and leaves the table. This costs { $turns }.
told-voted-down = Their leadership has ratified, and { $home } votes it down. It may come back at a later sitting; the same text is then judged more harshly.
told-signed = Signed. Both sides have ratified.
told-in-force = An agreement is in force, signed before this began.
usual-tie = the tie
usual-cut = cut the tie
told-reported = { $desk }: sources put the readiness to { $cut } at { $percent } out of 100 ({ $word }); { $fits }.
told-sounded = On your last draft, { $name } lets it be known that it { $leaning }.
told-sounded-agreed = On what is agreed, { $name } lets it be known that it { $leaning }.
told-acted = You: { $action }.
told-undertook = You choose your aims and your red line.
undertaking-never = Never: { $line }
told-forecast = You make a forecast.
told-believed = You state what you believe: { $belief }.
told-lever-pace-agreed = Withdrawal goes on as agreed.
told-lever-pace-pause = Withdrawal is paused.
told-lever-pace-fast = Withdrawal is sped up.
told-lever-relief-give = Relief is given as agreed.
told-lever-relief-hold = Relief is held back.
told-lever-third-press = You press { $third } to do its part.
told-lever-third-spare = You leave { $third } to its own pace.
told-status-held = The deal holds.
told-status-hollow = The deal is hollow: it is in force, and a breach has been seen.
told-status-suspended = The deal is suspended: one side has stopped doing its part.
told-status-collapsed = The deal has collapsed.
told-notice = { $home } announces that its patience ends in { $date }: a deal by then, or an order to leave.
told-notice-after = { $home } announces that its patience ends in { $date }: an order to leave, unless the forces are on a schedule that was signed.
told-notice-break = { $home } announces that its patience ends in { $date }: a deal by then, or an end of the talks.
told-notice-withdrawn = { $home } withdraws its deadline for now.
told-ordered-out = { $home } orders its forces out, deal or no deal.
told-ended-player = You end the talks without a deal.
told-ended-time = The talks are over without a deal.
told-deadline-lapsed = Your public deadline has passed, and nothing followed. At home and across the table your next one will count for less.
told-initialled = Both sides have initialled what their drafts have in common. Nothing is agreed until everything is.
told-reopened = You reopened { $count ->
    [one] an initialled clause
   *[other] { $count } initialled clauses
}; they believe you less.
told-text-taken = A text between the two drafts has been written. They would take it; it stands as their counter-offer.
told-text-refused = A text between the two drafts has been written. They put it aside: it gives them less than they hold out for.
told-no-text = No text was found between the two drafts that home would ratify and that they would rather have than none.
told-quarrelled = What the text says is read in two ways, and the two sides say so in public. At home they ask what was agreed; across the table they ask the same.
told-annex-leaked = The unpublished annex is in the newspapers. At home they ask what else they were not told; across the table the fighters read what was agreed over their heads.
told-demand-refused = A public break with { $ally }: asked for and refused. Its hosts close ranks, their leader weakens, home notices.
told-home-attacked = { $home }'s forces are attacked.
told-breach-seen = There is evidence of a broken promise about { $ally }.
told-breach-shown = It has come out that { $counterpart } did not do what was signed on “{ $issue }”.
told-ally-struck = { $ally } strikes abroad.
told-ally-boasted = { $ally } praises its tie to { $counterpart } in public.
told-oath-accepted = The oath of { $ally-leader } to { $counterpart } is accepted in public.
told-oath-removed = The announcement that accepted the oath of { $ally-leader } is taken down.
told-oath-repudiated = The oath of { $ally-leader } is renounced in public.
told-leader-died = The leader of { $counterpart } has died. His successor has less authority at first.
told-administration-keep = A new administration takes office in { $home } and keeps the agreement with its dates.
told-administration-delay = A new administration takes office in { $home } and asks for time: the dates of the agreement move.
told-administration-stop = A new administration takes office in { $home } and stops carrying out the agreement.
told-put-off = Both sides move the dates of the agreement: what is owed is due { $turns } later.
told-by = { $name }: { $text }
told-withheld = Relief is due, and those in { $home } whom it takes do not give it. From now on it is late.
told-followed = Those in { $home } whom it takes give the relief after all.
told-suspended = { $home } is overdue: the other side stops doing its part.
told-resumed = The other side does its part again.
told-split-1 = { $name }: a few leave for others.
told-split-2 = { $name }: a part splits off.
told-split-3 = { $name }: a large part splits off.
told-fell = { $third } falls.
told-rose = { $third } stands again.
told-ended = The game is over.
news-new = new
news-folded = Some of this is only headlines. Type “news” to read it in full.
told-recorded = Recorded: { $date }.
told-recorded-unverified = Recorded: { $date }, not verified.
told-sources = Sources: { $ids }
told-remark = Our remark: { $text }
told-generated = Made by this game

## Questions
question-breach = A breach has been seen
question-breach-text = There is evidence of a broken promise by { $counterpart } on “{ $issue }”. What do you answer?
question-recall = When you signed in { $date }, you read:
question-attack = { $ally } has struck abroad
question-attack-text = Whether { $counterpart } knew of the attack beforehand is not known. How does { $home } answer?
question-found = { $ally-leader } has been found
question-found-text = The head of { $ally } is living in a house under the protection of { $counterpart }. What does { $home } do?
reply-protest = Protest, and go on
reply-protest-note = You object in public; nothing else changes.
reply-suspend = Suspend your side
reply-suspend-note = Withdrawal pauses and relief is held. If that makes you overdue, they will stop too.
reply-silence = Say nothing
reply-silence-note = You stir nothing up. Part of { $home } will not forgive it.
reply-strike = Strike with precision
reply-strike-note = A small strike on people of { $ally }: limited effect, little resentment.
reply-strike-hard = Strike hard
reply-strike-hard-note = A large strike. It may drive the two closer.

## Signing
sign-title = Signing
sign-agreed = What is agreed in principle
sign-signed = What was signed
sign-rests = What it rests on
sign-then = And then?
sign-rest-home = { $home } must deliver “{ $issue }”.
sign-rest-counterpart = { $counterpart } must keep “{ $issue }”; { $seen }.
sign-rest-third = { $third } must carry out “{ $issue }”, and has signed nothing.
sign-seen-open = breaches show
sign-seen-poor = breaches seldom show
sign-seen-fair = breaches sometimes show
sign-then-text = If they break it, you can protest, suspend or stay silent. Each pause of yours gives them a reason to stop as well.
sign-do = Sign it
sign-back = Not yet
sign-done = Signed
sign-go-on = Carry it out

## Implementation
after-title = Carrying it out
after-title-none = After the talks
after-title-out = Leaving
after-ledger = What is owed
after-kept = { $count ->
    [one] Kept so far: one promise
   *[other] Kept so far: { $count } promises
}
after-ledger-none = Nothing was signed; nobody owes anything.
after-levers = What you can still set
after-time = Let time pass
after-time-note = Until the next sitting, or until something needs your answer.
after-status = The deal
after-status-in-force = The agreement
after-seen = Seen since the signature
after-seen-none = Nothing yet, either way.
after-suspected = Only suspected
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
setting-third-spare = Leave it to its pace
side-home = { $home }
side-counterpart = { $counterpart }
side-third = { $third }
ledger-due = due { $date }
performance-pending = on course
performance-kept = kept
performance-overdue = overdue
performance-broken = broken
performance-unknown = cannot be seen from here
ledger-line = { $side }: { $issue } ({ $option }), due { $date }: { $stands }
ledger-line-hidden = { $side }: { $issue } ({ $option }), due { $date }: { $stands }; { $seen }
status-held = Held
status-in-force = In force
status-hollow = Hollow
status-suspended = Suspended
status-collapsed = Collapsed

## Debrief
debrief-title = Debrief
debrief-since = Since your last sitting
debrief-truth = What was true
debrief-type = { $name }. { $statement }
debrief-facts = What else was hidden
debrief-fact-so = Hidden, and true: { $statement }
debrief-fact-not = Hidden, and not true in this game: { $statement }
debrief-why-kept = Why { $percent } % was kept: { $terms }.
debrief-outcome = Every result
debrief-outcome-note = A list of results, not a score: what one government would call success another would not.
debrief-undertaken = What you set out to do, and what came of it
debrief-aim-met = reached
debrief-aim-missed = not reached
debrief-line-crossed = crossed
debrief-line-kept = kept
debrief-test-least = { $part }: { $value } out of 100; the aim was at least { $mark }.
debrief-test-below = { $part }: { $value } out of 100; the line was at { $mark }.
debrief-test-short-least = { $value }, aim { $mark }
debrief-test-short-below = { $value }, line { $mark }
debrief-test-signed = Signed on “{ $issue }”: { $option }.
debrief-test-held = held for { $percent } % of the time
debrief-test-kept = At the end: { $status }; it held for { $percent } % of the time. The aim was a deal kept to the end and for at least { $mark } %.
debrief-test-unsigned = Nothing was signed on “{ $issue }”.
debrief-test-so = It was so when the game ended.
debrief-test-not-so = It was not so when the game ended.
measure-security = Reduction of { $ally }'s reach (100 if all of it is gone, 50 if it is as it was, 0 if it doubled)
measure-quiet-abroad = Quiet abroad (100 without an attack, 50 after one, 33 after two)
measure-quiet-home = Quiet for { $home }'s forces (100 with no attack to be expected, 50 with four)
measure-realised = Value of what was kept of the deal
measure-efficiency = Joint gain reached
measure-durability = Time the deal held
measure-saved = Presence withdrawn, against keeping all of it to the end
measure-third = { $third } still standing (100) or fallen (0)
measure-word = How far { $home } is believed at the end
measure-judgement = Judgement
debrief-judgement = Each belief
debrief-forecasts = What you forecast
debrief-forecasts-note = Compared with what came about in this game.
debrief-forecast-came = it came about
debrief-forecast-stayed = it did not come about
debrief-forecast-stated = { $date }: { $percent } %
debrief-forecast-brier = Forecasts (Brier score)
debrief-forecast-brier-note = 0 is sure and right, 1 sure and wrong; saying 50 % of everything gives 0.25.
debrief-why = Why they did what they did
debrief-evidence = What events told
debrief-evidence-note = 1.0 marks the hypothesis that made it least likely; 2.0 means twice as likely. All 1.0: no evidence.
debrief-evidence-came = { $date }: { $title }. { $ratios }.
debrief-evidence-stayed = { $date }: “{ $title }” did not happen. { $ratios }.
debrief-evidence-ratio = { $name } { $ratio }
debrief-desks = What the desks had heard
debrief-desks-note = What a desk says depends on whom it can hear, and on a bias of its own.
debrief-room = What each faction wanted
debrief-events = What did not happen
debrief-events-note = Dated events that this game did not see, by chance or because the game had taken another course.
debrief-event-falsified = the game had taken another course
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
debrief-abroad-in-force = Attacks abroad
debrief-home-attacks = Attacks by { $counterpart } on { $home }'s forces once the talks were over
debrief-home-attacks-in-force = Attacks by { $counterpart } on { $home }'s forces
debrief-paper = Value of the text
debrief-paper-note = By the weights of your mandate.
debrief-realised = Value of what was kept
debrief-realised-note = The same for what { $counterpart } in fact kept. The difference is what was promised and not done.
debrief-efficiency = Joint gain reached
debrief-efficiency-note = Both sides' gains multiplied, as a share of the most that any draft allowed.
debrief-durability = Time the deal held
debrief-durability-note = Share of the time since signing with both sides performing, seen or unseen.
debrief-durability-note-in-force = Share of the time with both sides performing, seen or unseen.
debrief-presence = Presence kept up
debrief-presence-note = Compared with keeping all of it to the end.
debrief-compliance = Kept of what was owed out of sight
debrief-compliance-note = Share at the end, seen or unseen.
debrief-compliance-terms = Made of: { $terms }.
debrief-unclaimed = Left on the table
debrief-unclaimed-note = How much better for you the signed text could have been without their leadership liking it less; 0 if it could not.
debrief-fell = { $third }
debrief-fell-value = fell in { $date }
debrief-stood = still stood
debrief-violence = { $unit } at the end
debrief-mean-violence = { $unit } on average over the game
debrief-brier = Judgement (Brier score)
debrief-brier-note = 0 is sure and right, 2 sure and wrong; staying with the prior gives { $prior }.
debrief-brier-none = no belief was stated
debrief-heard = { $desk } put it at { $percent } out of 100 in { $date }, having heard { $name }, whose readiness was { $truth } out of 100.
debrief-heard-none = No desk was tasked.
debrief-quarrel = The desks disagreed. { $yes } took them to be { $more } % ready to { $cut }. { $no } took them to be { $less } %.
debrief-quarrel-kept = Of what was owed out of sight, { $percent } % was kept.
debrief-quarrel-was = It was: { $name }.
debrief-held = What each desk said, against what there was (readiness to { $cut }, out of 100)
debrief-held-desk = Who
debrief-held-reports = Reports
debrief-held-said = Their average
debrief-held-heard = Those it heard
debrief-held-all = All factions
debrief-held-fits = Its reports fit best
debrief-held-none = no hypothesis more than another
debrief-held-so = { $names } (right)
debrief-held-not = { $names } (wrong)
debrief-margin = { $name }: { $margin } compared with no agreement ({ $word }); { $bonds }.
debrief-bond = bond { $bond } %
debrief-bond-to = bond to { $ally } { $bond } %
debrief-margin-note = At { $date }, for what lay on the table last.
debrief-margin-note-in-force = At { $date }, for what was in force.
debrief-margin-gain = gains
debrief-margin-loss = loses
debrief-answer = { $date }: by their public position, your draft was worth { $value }; they held out for { $aspiration }. { $answer }
debrief-balked = { $date }: the leadership valued the deal at { $value } and wanted { $aspiration }; so it did not ratify.
debrief-ratified-vain = { $date }: the leadership valued the deal at { $value }, which was enough; it would have signed.
debrief-voted-down = { $date }: home voted it down, though { $percent } of 100 such votes pass.
debrief-ratified = { $date }: the leadership valued the deal at { $value }, which was enough; so it signed.
debrief-ratified-in-force = { $date }: the leadership valued the deal at { $value }, which was enough to keep to it.
debrief-zone = { $date }: of { $packages } possible packages { $leadership } would have left the leadership no worse off than without an agreement, and { $home } would have ratified { $both } of those.
debrief-zone-several = { $date }: of { $packages } possible packages { $leadership } would have left no leadership worse off than without an agreement, and { $home } would have ratified { $both } of those.
debrief-zone-each = { $date }: { $leadership } of { $packages } possible packages would have left the leadership of { $name } no worse off than without an agreement.
debrief-zone-rung = The highest rung among them: { $rung }.
debrief-zone-rung-on = The highest rung among them on “{ $issue }”: { $rung }.
debrief-moved = { $name }, public position: { $from } became { $to }. { $terms }.
debrief-hidden = { $name }: public position { $from }, in truth { $to }. { $terms }.
debrief-term = { $amount } { $what }
debrief-counting = Other games are being played; this takes a moment.
debrief-folded = Type “debrief all” for the accounts and numbers behind each part.
debrief-head-none = No deal was signed; the talks ended in { $date }.
debrief-head-held = A deal was signed in { $date }, and both sides kept it to the end.
debrief-head-hollow = A deal was signed in { $date } and stood on paper to the end. It was hollow: { $percent } % of what was owed out of sight was kept.
debrief-head-suspended = A deal was signed in { $date }; at the end one side had stopped keeping it.
debrief-head-collapsed = A deal was signed in { $date }; at the end nothing was left of it.
debrief-head-held-in-force = The agreement was in force from { $date } on, and both sides kept it to the end.
debrief-head-hollow-in-force = The agreement was in force from { $date } on and stood on paper to the end. It was hollow: { $percent } % of what was owed out of sight was kept.
debrief-head-suspended-in-force = The agreement was in force from { $date } on; at the end one side had stopped keeping it.
debrief-head-collapsed-in-force = The agreement was in force from { $date } on; at the end nothing was left of it.
debrief-head-fell = { $third } fell in { $date }.
debrief-clauses = Each clause: points as signed and kept
debrief-clauses-in-force = Each clause: points as written and kept
debrief-clauses-clause = Issue
debrief-clauses-signed = Signed
debrief-clauses-agreed = Agreed
debrief-clauses-paper = On paper
debrief-clauses-kept = Kept
debrief-clause-value = { $kept } / { $paper }
debrief-beliefs = What you believed, and what your evidence allowed
debrief-belief-none = You stated no belief. An ideal observer in your seat: { $belief }.
debrief-belief-picture = Belief over time
debrief-belief-column = { $reading }: { $who }
debrief-from-to = { $name }: { $from } to { $to }
debrief-belief-own = You
debrief-belief-ideal = The observer
debrief-belief-apart = At the end you gave “{ $name }” { $own } %; an ideal observer in your seat, { $ideal } %.
debrief-belief-close = You gave “{ $name }” { $own } %, close to an ideal observer in your seat: { $ideal } %.
debrief-observer-nothing = You saw nothing that told one hypothesis from another.
debrief-observer-line = { $date }, the observer: { $belief }
debrief-observer-note = The observer knows the rules, begins with the chances of the brief, and takes in every report, sounding and ratification that you saw, which dated events came and which did not, and, once a deal is signed, whether a breach came to light. It asks nobody whom you did not ask.
debrief-observer-note-in-force = The observer knows the rules, begins with the chances of the brief, and takes in every report that you saw, which dated events came and which did not, and whether a breach came to light. It asks nobody whom you did not ask.
debrief-turning = Where it turned
debrief-turning-note = One choice changed, by the scenario's measure: cases, not proofs.
debrief-turning-none = No single choice of yours, made otherwise, would have changed the end by anything that is counted here.
debrief-turning-line = { $date }. Had you { $choice }: { $came }.
debrief-turning-better = Better.
debrief-turning-worse = Worse.
debrief-turning-even = As good.
debrief-turning-whole = Choices in full
debrief-turning-chosen = You chose: { $was }.
debrief-turning-passed = { $count ->
    [one] One later order could not be given.
   *[other] { $count } later orders could not be given.
}
debrief-choice-clause = set “{ $issue }” to “{ $other }”
debrief-choice-answer = answered “{ $other }” ({ $title })
debrief-choice-act = not taken the step “{ $action }”
debrief-choice-set = not set { $lever } to “{ $setting }”
debrief-choice-stayed = stayed at the table
debrief-choice-unsigned = not tried to sign it
debrief-choice-signed = tried to sign what was agreed
debrief-choice-accepted = accepted their counter-offer
debrief-came-signed = a deal, signed in { $date }
debrief-came-unsigned = no deal
debrief-came-stood = { $third } still stands
debrief-came-fell = { $third } falls in { $date }
debrief-came-abroad = { $count ->
    [0] no attack by { $ally }, was { $was }
    [one] one attack by { $ally }, was { $was }
   *[other] { $count } attacks by { $ally }, was { $was }
}
debrief-came-kept = hidden part kept to { $percent } %, was { $was } %
debrief-came-held = a deal that holds for { $percent } % of the time, was { $was } %
debrief-came-reach = reach of { $ally } { $then } %, was { $was } %
debrief-came-presence = { $percent } % of the presence kept up, was { $was } %
debrief-came-believed = { $home } believed more at the end
debrief-came-doubted = { $home } believed less at the end
debrief-came-little = small changes
debrief-could = What could have been asked
debrief-could-never = At all { $all } sittings, every draft left one side or the other worse off.
debrief-could-count = At { $count } of { $all } sittings some draft left neither side worse off.
debrief-could-best = The best for your mandate, in { $date }: { $draft }.
debrief-could-most = The most on “{ $issue }”: “{ $rung }”, in { $date }.
debrief-luck = Luck or choice
debrief-luck-against = Luck had its part: “{ $row }” came about here, but in only { $alike } of { $count } games with other luck.
debrief-luck-against-not = Luck had its part: “{ $row }” failed here, but in only { $alike } of { $count } games with other luck.
debrief-luck-either = Either end was possible: “{ $row }” came about here, and in { $alike } of { $count } games with other luck.
debrief-luck-either-not = Either end was possible: “{ $row }” failed here, and in { $alike } of { $count } games with other luck.
debrief-luck-choice = Mostly your orders: at least { $alike } of { $count } games with other luck came out alike.
debrief-luck-title = How often it came about
debrief-luck-what = What came about
debrief-luck-games = Games
debrief-luck-this = In this game
debrief-luck-here = yes
debrief-luck-not-here = no
debrief-luck-value = { $count }, here { $here }
debrief-luck-signed = A deal is signed
debrief-luck-held = It is kept to the end
debrief-luck-held-in-force = The agreement is kept to the end
debrief-luck-stood = { $third } stands to the end
debrief-luck-quiet = No attack by { $ally } follows
debrief-luck-kept = Kept of what was owed out of sight, average %
debrief-luck-durable = Time the deal held, average %
debrief-luck-reading = If the tie is
debrief-luck-types = Had the tie been otherwise
debrief-luck-note = Every row is out of the same number of games. Orders that could not be given in one of them were passed over there.
debrief-absent = Who was not in the room
debrief-absent-cost = Meanwhile, on average: { $figure } { $unit }.
debrief-absent-more = Their stakes
debrief-argument = The argument and the record
debrief-argument-work = { $author }, { $title }. { $published }.
debrief-argument-spoke = For each hypothesis
debrief-argument-for = { $name }. { $text }
debrief-record = The record
debrief-record-steps = Step by step
debrief-record-step = { $date }: { $text } { $answer }
debrief-beside = Record and game
debrief-beside-what = What
debrief-beside-fact = In fact
debrief-beside-here = In this game
debrief-beside-none = none
debrief-question = One question
debrief-question-unsigned = What would you have had to know, and from whom, to table something that both sides could sign?
debrief-question-hollow = It was not kept. What in the text, or heard before signing, could have told you?
debrief-question-hollow-in-force = It was not kept. What in the text, or in what you heard, could have told you?
debrief-question-broken = The deal did not last. Which of its clauses gave either side a reason to stay in it?
debrief-question-belief = Your evidence said one thing and you another. What made you hold to it?
debrief-question-fell = The deal was kept, and { $third } fell. Was that in the price, and who paid it?
debrief-question-kept = It was kept. To which of those who were not in the room would you defend it, and how?
report-rounds = Played with the sittings for { $name }.
report-foot = Wedge { $version }, { $moves } orders.
debrief-places = For the instructor
debrief-places-note = The lines of the scenario behind the terms above. A term that is not listed has the usual value of the rules.
debrief-place = { $what }: { $file }, line { $line }
debrief-place-of = { $name }, { $what }: { $file }, line { $line }
why-public = public words against { $ally }
why-covert = what is to be given up out of sight
why-exposure = the fear of being seen to cheat
why-price = giving up a chip that can be sold only once
why-tie = what the tie to { $ally } gives and costs
why-backfire = offence at being paid for what is not for sale
why-now = things as they are
why-exit = the belief that { $home } leaves anyway
why-momentum = how it goes for them without an agreement
why-war = what going on without one costs
why-anger = anger
why-fracture = the risk that { $name } leaves
why-cohesion = what the rank and file must swallow
why-veto = a veto by { $name }
why-opening = what was there at first
why-unkept = what was not kept of “{ $issue }”
why-will = their own will
why-reserve = kept back for a larger price ({ $ally })
why-leverage = the leverage you still had
why-reading = their own reading of the text about { $ally }
why-tied = having broken with { $ally } in public, which is hard to take back
why-watched = the chance of being seen to cheat on { $ally }
why-beyond = what { $name } withholds, beyond the leadership's reach
debrief-subcontracted = { $date }: { $ally } lent its craft to an attack that others claimed.
debrief-sheltered = { $date }: { $ally-leader } took shelter under { $counterpart }'s roof, unseen.
debrief-belief-line = { $date }: { $belief }

## Sources
basis-sources = Sources: { $ids }
basis-judgement = effect in the game: judgement
basis-unverified = unverified

## Refusals
refusal-over = The game is over.
refusal-answer-first = Something needs your answer first.
refusal-nothing-asked = Nothing is waiting for an answer.
refusal-no-such-reply = That is not one of the answers to this.
refusal-wrong-phase = That is not possible at this stage.
refusal-stalled = The other side will not meet before { $date }.
refusal-effort = This takes { $needed } effort; you have { $left } left in this sitting.
refusal-bad-package = The draft does not fit the issues on the table.
refusal-same-package = This is exactly what you tabled last. Change something, or accept their counter-offer.
refusal-no-counter = There is no counter-offer to accept.
refusal-nothing-agreed = Nothing is agreed in principle yet.
refusal-home-refuses = { $home } would not ratify this. Change the draft or win support first.
refusal-with-leadership = Their delegation had no instructions for all of this. It has gone to their leadership, which answers by the sitting of { $date }.
refusal-leadership-too-late = Their delegation had no instructions for all of this, and their leadership cannot answer before the talks end.
refusal-unknown = There is no such thing in this scenario.
refusal-already-done = You have done that in this sitting already.
refusal-only-once = That can be done only once, and you have done it.
refusal-not-now = Not possible now.
refusal-nothing-tabled = There is nothing on the table yet. Table a draft first.
refusal-nothing-to-initial = Your draft and theirs agree on nothing that is not initialled yet.
refusal-too-late = That is chosen before the first draft is tabled.
refusal-bad-undertaking = Choose two different aims and one red line.
refusal-bad-forecast = Name forecasts of this scenario, each once, with 0 to 100 percent.
refusal-bad-belief = Give a percentage for each hypothesis; they must sum to 100.
refusal-no-lever = There is nothing to set here now.
refusal-no-change = That is already so.

## The stage
stage-figure = { $name }: { $stance }, { $anger }. Believed bond { $bond } %.
stage-ally = { $ally }, behind them. The cords are drawn as you believe: thicker for a stronger tie, hazy and broken where you do not know.
stage-leans-in = Leans in.
stage-leans-back = Leans back, arms folded.
stage-turns-to = Turns to { $name }.
stage-turns-away = Turns away from the table.
stage-looks-round = Looks round at { $ally }.
stage-left = Not in the room.
stage-draped = The chair is empty and draped in black.
heard = Heard: { $sounds }
heard-paper = Paper is laid on the table.
heard-pen = A pen runs over paper.
heard-chair = A chair is pushed back.
heard-door = A door falls shut.
heard-thud = A low, dull thud, far away.
heard-hush = The room is silent.
heard-hills-winter = Wind at the window, rising and falling.
heard-hills-spring = A light wind; now and then a bird.
heard-hills-summer = Crickets in the dry grass.
heard-hills-autumn = A dry wind in the hills.
heard-shore = Surf, far off; now and then a gull.
heard-shore-summer = Surf, far off, and the hum of a cooler.
heard-city = Traffic, far off.
heard-city-winter = Traffic, muffled by snow.

## Files
save-torn = The last line of the session was cut off and does not count: a move counts only once its whole line is saved.
save-behind = After the last move, from line { $line } on, the file holds something that is no part of the session: “{ $text }”. The session continues without it; with your next move it is set aside in a file beside the session.
save-behind-unseen = After the last move, on line { $line }, the file holds something that cannot be seen and is no part of the session. The session continues without it.
save-where = Saved in { $path }

## The terminal
text-help-aims = undertake AIM AIM never RED-LINE chooses, before the first draft is tabled, what the debrief compares with the result. It changes nothing at the table, but { $home } is told of the red line.
text-help = offer ISSUE=OPTION ... tables a draft ({ $offer } effort); issues you do not name stay as they are in the draft. They answer at once. accept takes their counter-offer. sign asks both sides to ratify what is agreed.
text-help-learn = task DESK asks a desk for a report ({ $tasking } effort); sound FACTION asks a faction about what is agreed, or else about your last draft ({ $sounding } effort), each of them once a sitting. act ACTION does something else. believe HYPOTHESIS=PERCENT ... states what you think the tie is; it is free and is scored in the debrief. forecast ID=PERCENT ... states how likely something is; forecasts lists what.
text-help-time = end closes the sitting: time passes until the next one, or until something needs an answer. answer REPLY answers it. break-off ends the talks for good.
text-help-after = After the talks: pace agreed|pause|fast, relief give|hold, third press|spare.
text-help-more = To look at something, which is free: news, draft, advice, clock, people, desks, actions, forecasts, home, ledger, log, brief, sources, help, and debrief once the game is over (debrief all unfolds it). quit leaves; a session with a file is kept.
text-help-on = Write: { $usage }
text-help-on-undertake = Chooses two aims and a red line, once and before the first draft is tabled. It changes nothing at the table, but { $home } is told of the red line. The debrief compares all three with the result.
text-help-on-offer = Tables a draft, for { $offer } effort; they answer at once. Issues you do not name stay as they are in the draft. draft lists every issue with its options.
text-help-on-accept = Takes their counter-offer as it is. It is then agreed in principle; nobody has signed.
text-help-on-sign = Asks both sides to ratify what is agreed in principle. home says beforehand whether yours would. What goes beyond their delegation's instructions goes to their leadership first.
text-help-on-task = Asks a desk for a report, for { $tasking } effort, each desk once a sitting. desks lists them and whom each of them hears.
text-help-on-sound = Asks a faction about what is agreed in principle, or else about the draft you tabled last, for { $sounding } effort, each faction once a sitting. people lists them.
text-help-on-act = Does something away from the table. actions lists what you can do and what it costs.
text-help-on-answer = Answers a question with one of the replies listed. Time stands still until you do.
text-help-on-believe = States what you think the tie is, in whole percent that sum to 100; hypotheses you do not name count 0. It is free, you can state it again at any time, and the debrief scores it.
text-help-on-forecast = States how likely something is, in percent. forecasts lists what. It is free, and the debrief scores it.
text-help-on-pace = After the talks: carries out what you owe as agreed, pauses it, or does it fast.
text-help-on-relief = After the talks: gives the relief that was agreed, or holds it back.
text-help-on-third = After the talks: presses { $third } to do its part, or spares it.
text-help-on-break-off = Ends the talks for good. Time goes on without a deal.
text-help-on-end = Closes the sitting: time passes until the next one, or until something needs an answer. Effort left over is lost.
text-help-example = For example: offer { $example }
text-prompt = { $date } >
text-bye = The session is saved. Continue with: wedge text --session { $path }
text-bye-unsaved = Goodbye.
text-over = The game is over. To look at it: debrief, debrief all, log, ledger, people, home, forecasts, brief, sources. quit leaves.
text-debrief-later = The debrief opens when the game is over.
text-asked = The question is { $question }. Write one of these before line { $line }: { $replies }. When a question comes can depend on the seed.
text-not-text = This line is not UTF-8 text, so it was not read as a move.
text-too-long = This line is longer than any move can be, so it was not read.
text-look-meant = Did you mean { $word }?
text-option-line = { $mark } { $id }: { $label }
text-can = can be done
action-needs = It needs: { $needs }.
need-talks = talks that are going on
need-after = talks that are over
need-deal = a signed deal
need-agreed = an agreement in principle
need-event = “{ $title }” to have happened
need-presence = at least { $count } { $unit }
need-third = { $third } still standing
need-status = a deal that stands so: { $status }
need-late = something of yours that is overdue
need-other = something that has not come about yet

## Ready moves of the desks
counsel-title = Ready moves
counsel-ask-us = Ask us for a report
counsel-why = Why
counsel-why-spoken = { $name }: why
counsel-note = One from each desk. A desk sees the world through those it hears. Use it, change it, or leave it.
counsel-hears = Hears mostly { $names }
counsel-heard = { $name } ({ $percent } %)
counsel-clause = { $issue }: { $option }
quarrel-draft = Would they { $cut } as asked?
quarrel-signed = Will they { $cut } as signed?
quarrel-tie = Are they ready to { $cut }?
quarrel-yes = { $desk }: yes ({ $rests }). { $hears }
quarrel-no = { $desk }: no ({ $rests }). { $hears }
quarrel-expects = expects { $percent } %, not asked yet
quarrel-reports = { $percent } % ready, { $count ->
    [one] one report
   *[other] { $count } reports
}
quarrel-hears = Hears mostly { $name }.
quarrel-hears-ready = Hears mostly the readier: { $name }.
quarrel-hears-bound = Hears mostly the more bound: { $name }.
counsel-offer = Table a draft with { $list }
counsel-offer-more = Table a draft with { $list }; and { $count ->
    [one] one clause more
   *[other] { $count } clauses more
}
counsel-wait = Close the sitting and wait
counsel-take = Put into your draft
counsel-do = Do it
ground-not-asked = We have not reported to you yet. Ask us first, and ask what others hear as well.
ground-first = What { $name } wants most concerns “{ $issue }”. This draft goes part of the way and stays within what home will ratify.
ground-trade = Those we hear, { $name } above all, want movement on “{ $give }”. Ask for { $ask } in return: it costs them least.
ground-give = Those we hear, { $name } above all, want movement on “{ $give }”.
ground-ask = Ask for { $ask }: least costly to those we hear, { $name } above all.
ground-passes = Home would ratify it.
ground-fails = Home would not ratify it yet.
ground-take = Home would ratify their counter-offer. With those we hear, { $name } above all, asking for more would cost more than it brings.
ground-sign = From what we hear, their readiness to { $cut } is { $percent } out of 100. Sign while the offer stands.
ground-sign-unheard = Home would ratify it. We cannot say how ready they are to { $cut }: we have not reported in this game.
ground-watch = From what we hear, their readiness to { $cut } is { $percent } out of 100. Before you sign, ask for more on “{ $issue }”.
ground-referred = What is agreed is with their leadership. Leave it there, and use the time to find out more.
ground-home-first = Home would not ratify what is agreed. Change it, or win support first.
ground-hold = From what we hear, their readiness to { $cut } is { $percent } out of 100. Hold back what you owe for now.
ground-perform = From what we hear, their readiness to { $cut } is { $percent } out of 100. Do your part, so that they have no reason to stop doing theirs.
ground-press = From what we hear, their readiness to { $cut } is { $percent } out of 100. Look for those they shelter; do not rely on promises.
ground-strengthen = From what we hear, their readiness to { $cut } is { $percent } out of 100. Strengthen those who mean to keep what was signed.
ground-third = From what we hear, their readiness to { $cut } is { $percent } out of 100. Whatever they meant, help { $third } to stand.
ground-wait = From what we hear, acting now would change nothing.

## The clock
clock-move = { $points }: { $why }
clock-moved = What moved patience since the last sitting
clock-still = Nothing has moved patience since the last sitting.
no-deal-title = If you leave without a deal
no-deal-ordered = If you do nothing to restore its patience, { $home } orders its forces out between { $from } and { $to }. The game goes on to { $end }.
no-deal-ordered-late = If you do nothing to restore its patience, { $home } orders its forces out in { $from } at the earliest, or keeps them there to the end of the game in { $end }.
no-deal-stay = { $home } keeps its forces there to the end of the game in { $end }, if nothing else wears its patience down.
no-deal-goes-on = The game goes on to { $end }.
no-deal-pressed = No promise binds { $ally }. The forces that stay keep it under pressure; as they leave, it grows back.
no-deal-unbound = No promise binds { $ally }.
no-deal-third = { $third } as it stands: cooperation { $cooperation }, morale { $morale }.
clock-due = Coming up
cause-signature = the signature
cause-threat = a threat that was not carried out
cause-balk = a leadership that did not ratify
cause-voted-down = a text that was voted down
cause-demand = a break that was asked for and refused
cause-walk-out = a delegation that left in anger
cause-breach = a breach that was seen
cause-ally = an act of { $ally }
cause-time = time passing
cause-support = support at home, or the lack of it
cause-annex = the annex that came out
cause-quarrel = the quarrel over what the text says
cause-course = other events
due-back = the other side meets again
due-threat = your public deadline, with this sitting
due-leadership = their leadership answers its delegation
due-notice = { $home } orders its forces out, unless a deal is signed
due-notice-break = { $home } breaks off the talks, unless a deal is signed
due-owed = { $side }: { $issue }
due-late = { $side }: { $issue }, overdue
due-broken = { $side }: { $issue }, broken
due-round = the next sitting
due-last-round = the last sitting of the talks
due-end = the game ends
seen-line = { $date }: { $title }

## Glossary. The first word is the name; the forms after it are found in texts and explained there.
term-aim = aim and red line | red line | red lines
meaning-aim = What you want to reach, and what you promise never to let happen. You choose both before your first draft. They change nothing at the table, but home is told of the red line and is harder to win over for a text that crosses it. The debrief compares all three with the result.
term-agreed = agreed in principle | agreed in principle | agreement in principle
meaning-agreed = Both delegations accept the text. It binds nobody yet: home and their leadership still have to ratify it.
term-ally = ally
meaning-ally = The party behind the movement across the table. It has no seat there. You have come for the tie between the two.
term-anger = anger
meaning-anger = A faction's resentment of what your side has done. It makes any offer worth less to it, counts most with those who favour fighting, and fades with time.
term-authority = authority
meaning-authority = How far a leader decides for the movement. Where his authority is weak, the factions count for more, and a strong one can veto.
term-balk = to back out | back out | backs out | backed out
meaning-balk = To agree in principle and then not ratify: to ask for time, to ask for a change, or to leave the table. It costs months, and credibility.
term-bond = bond | bond | bonds
meaning-bond = A faction's attachment to the ally beyond any need: kinship, shared war, belief. Nobody sees it from your chair; you can only infer it.
term-breach = breach | breach | breaches
meaning-breach = Something signed and not done. Whether it shows depends on verification. Overdue withdrawal and withheld relief are breaches too.
term-brier = Brier score | brier score
meaning-brier = The squared distance of your stated probabilities from the truth. 0 is sure and right; sure and wrong is 2 for beliefs, 1 for forecasts.
term-constituency = constituency | constituency | constituencies
meaning-constituency = A part of your own side that has a vote on ratifying a deal, with interests of its own.
term-counter = counter-offer | counter-offer | counter-offers
meaning-counter = What they would take instead of your draft. It moves from where they stood towards your draft, and stays open until something replaces it.
term-credibility = credibility | credibility | credible
meaning-credibility = How far the other side believes that you will keep your word. The lower it is, the less your promises are worth to them.
term-desk = desk
meaning-desk = An office of your own side that gathers intelligence. It hears only some of the factions and leans their way. Asking it again does not cure that; asking another desk helps.
term-effort = effort
meaning-effort = What you can do in one sitting. Tabling a draft, sounding out a faction, tasking a desk and acting take effort; accepting, signing and stating a belief take none. What is left over is lost.
term-exit = exit belief | exit belief
meaning-exit = How sure the other side is that you will leave anyway. The surer it is, the less it needs to pay for your leaving.
term-faction = faction
meaning-faction = A part of the movement with interests, strength and bonds of its own. Each reacts to every offer in its own way.
term-hollow = hollow | hollow
meaning-hollow = In force on paper, but broken; during play, only if that was seen.
term-issue = issue, option, package
meaning-issue = An issue is a matter on the table; an option, one of its settings; a package, one option for every issue.
term-ladder = ladder | ladder | rung | rungs
meaning-ladder = The issue about the ally, step by step from silence to handing people over. A rung has a public part, paid at the signature, and a part out of sight, on which they can cheat.
term-ledger = ledger of obligations | obligation | obligations
meaning-ledger = Who owes what by when under a signed deal, on both sides, with how it stands as far as it can be seen.
term-leverage = leverage | leverage
meaning-leverage = What you still hold that they want: forces not yet gone, relief not yet given. What you have given is no leverage any more.
term-mandate = mandate
meaning-mandate = What your own side has sent you to bring home.
term-margin = margin | margin | margins
meaning-margin = How much better a package is for a faction than no agreement. Below zero it would rather have none.
term-momentum = momentum | momentum
meaning-momentum = How it goes for them without an agreement. Momentum makes going on look better and any offer worse.
term-patience = patience | patience
meaning-patience = How long your own side lets you go on. Before it runs out you are warned; then comes an order to leave, or an end of the talks: the warning says which.
term-posture = public position | public position | posture
meaning-posture = What they show at the table. It follows from interests that everyone knows, and says nothing about the tie. What their leadership really wants counts only when you sign.
term-prior = prior | prior
meaning-prior = How probable each hypothesis about the tie was before anything was seen.
term-ratify = to ratify | ratify | ratifies | ratified | ratification
meaning-ratify = To make an agreement in principle binding. You can see beforehand whether your side would; theirs decides by what its leadership really wants.
term-reading = hypothesis | hypothesis | hypotheses
meaning-reading = One of the possible answers to what the tie is: for sale, for sale but not to be delivered, or not for sale at all. One of them is drawn before each game.
term-rival = rival
meaning-rival = Another movement that takes in those who find their own too soft. The stronger it is, the more a leader has to fear from a split.
term-round = sitting | sitting | sittings
meaning-round = One of your turns at the table, and the months until the next one. Some things can be done once a sitting.
term-strand = strand | strand | strands
meaning-strand = One component of the tie: sanctuary, training, money, kin, an oath, words. Strands are cut, fade and grow back each at its own pace.
term-third = third party
meaning-third = Somebody whose cooperation a package needs, and who has signed nothing.
term-tie = tie
meaning-tie = All that binds the movement to its ally. It brings skills, fighters and standing; it costs isolation and war.

counsel-taken = { $name }: its draft is now your draft.

## Menu
menu-title = Menu
menu-note = The game waits. Every order is saved as you give it; a draft that was not tabled is not.
menu-back = Go on
menu-talks = The talks so far
menu-glossary = Glossary and search
menu-archive = Sessions and saves
menu-presenter = View for a projector
menu-settings = Settings
menu-keys = Keys
menu-briefing = Read the brief again
menu-leave = Back to the title
menu-quit = Quit
over-back = Back
over-back-note = Everything behind this page is as you left it.

## Settings
settings-title = Settings
settings-note = Changes take effect at once and are saved.
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
settings-sound = Sounds of the room
settings-sound-on = On
settings-sound-off = Off
settings-sound-none = This program was built without sounds; its README says how they are built in.
settings-sound-fails = No sound can be played: { $why }
settings-captions = What is heard in the room, in words on the stage
settings-captions-on = Shown
settings-captions-off = Not shown
settings-window = Window
settings-full-screen = Full screen
settings-windowed = Window
settings-unspent = Before a sitting is closed with effort left
settings-unspent-on = Ask
settings-unspent-off = Do not ask
settings-language = Language of the interface
settings-language-note = Scenarios are written in English. The test language is made by a machine from the English sentences; it shows whether any sentence was left out of the language file.
settings-texts = Language of the scenarios
settings-texts-written = As each was written
settings-texts-note = A scenario that is translated shows its own texts in this language: names, clauses, events, the briefing. What the program itself says stays English. A game is the same in every language.
settings-aside = The settings in { $path } cannot be used ({ $why }). The file was set aside as { $aside }, and the usual settings hold.
settings-other-language = The settings ask for a language that this program does not have: { $language }. It speaks English for now.
settings-unsaved = The settings are in force now, but could not be saved: { $why }.
settings-nowhere = this computer has no folder for settings

## Keys
keys-title = Keys
keys-note = Press a key's button, then the new key. Letters and digits need Ctrl or Alt beside them.
keys-press = Press the new key
keys-change = { $name }: { $key }. Change it
keys-taken = { $key } already does something else: { $other }.
keys-reset = Back to the usual keys
keys-fixed = These do not change
keys-line = { $key }: { $what }
key-main = Do what the screen is for
key-close-round = Close the sitting, or let time pass
key-copy-counter = Copy their counter-offer into your draft
key-undo = Undo the last change of the draft
key-redo = Redo it
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
glossary-note = Underlined words are explained here.
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
archive-note = A session is saved move by move and continues where it stopped. A save is a copy of a session; opening one begins a new session, marked as begun from a save.
archive-name = Save this game as
archive-save = Save
archive-save-note = For single players. Loading a save does not redraw what is hidden.
archive-saved = Saved as “{ $name }”.
archive-empty = Nothing is saved yet.
archive-none = There is no session to continue.
archive-page = { $first } to { $last } of { $all }, those played last first.
archive-newer = Newer ones
archive-older = Older ones
archive-no-scenario = The scenario inside it does not load.
archive-named = { $title }, saved as “{ $name }”
archive-open = Continue it
archive-load = Begin from this save
archive-look = Look at the debrief
archive-read = Read it
reading-title = A session played under other rules
reading-note = What was ordered and what was seen of it, as the file has it. Nothing in it was checked against the rules.
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
archive-unkept = This game cannot be saved on this computer ({ $why }); it is played unsaved.
archive-no-folder = it has no folder for a player's files
archive-nowhere = This computer names no folder for a player's files, so nothing can be saved.
archive-other-rules = Played under rules { $rules }, which this program does not have; it cannot be continued.
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

# The class, on any device with a browser.
class-clock = Time left: { $left }
class-clock-paused = The clock stands still.
class-clock-up = Time is up. Until the sitting is closed, orders still count.
class-nav = Pages of your team
class-nav-table = Table
class-nav-story = What happened so far
class-nav-brief = Brief
class-nav-seats = Seats
class-changed = Something has changed since this page was loaded. Load it again; what you have filled in and not sent is lost by that.
class-join = Join your team
class-join-do = Join
class-code = The code on your team's card
class-code-note = No name is asked for. If your device fails, the same code works on any other.
class-code-wrong = No team has this code. Check it letter by letter; it has no zero and no letter O.
class-seats = Who sits where
class-seats-note = One device can take several seats. A desk's report goes to its seat; while nobody sits there, to the chair.
class-seats-open = A sitting is open.
class-seats-go = To the table
class-seat-free = free
class-seat-here = this device
class-seat-taken = another device
class-seat-take = Sit here
class-seat-take-over = Take this seat over
class-seat-leave = Leave this seat
class-seat-chair = Chair
class-seat-chair-note = Leads the team to its decisions, and hears every desk for which nobody sits.
class-seat-desk-note = Alone reads this desk's reports, and says what they are worth.
class-seat-home = { $home }
class-seat-home-note = Watches patience and support, and says what { $home } would ratify.
class-seat-recorder = Recorder
class-seat-recorder-note = Writes down the team's reasons, a line each.
class-you-sit = you sit as: { $seats }
class-figures = Other figures
class-due = Asked of you now:
class-due-aims = two aims and a red line
class-due-reason = a line of reason
class-due-belief = what you believe
class-due-forecasts = what you forecast
class-by-clock = Sitting { $number } was closed before your team had answered. The reply that was given then was not yours.
class-by-clock-now = The last sitting was closed before your team had answered. A reply was given for you: see “What happened so far”.
class-pen-could = The draft, and what else whoever holds the pen can order
class-pen-take = Take the pen
class-pen-elsewhere = Another device of your team holds the pen. Only one can give orders at a time.
class-between = Between two sittings: once you answer this, time goes on.
class-chosen = You set out to: { $aims }. { $line }
class-wait = The next sitting has not been opened yet.
class-over = Your game is over. What was true is shown to all teams together.
class-news = What is new
class-aims = What you set out to do
class-aims-two = Choose two aims
class-red-line = And one line you will not cross
class-aims-do = Settle this
class-they-want = They want: { $option }
class-report-elsewhere = { $count ->
    [0] No report yet. Its reports go to another seat.
    [one] One report has gone to another seat. Ask whoever sits there.
   *[other] { $count } reports have gone to another seat. Ask whoever sits there.
}
class-desk-how = How to read its reports
class-actions = { $count ->
    [one] One thing can be done now
   *[other] { $count } things can be done now
}
class-not-now = What cannot be done now, and why
class-answer-legend = +: for the clause; −: against it; ·: neither. Three signs are strong, one is a little. ▲ ▼: more or less for it than in your last draft.
class-reason-do = Write it down
class-belief-asked = What do you believe now?
class-belief-note = In percent; they sum to 100. The debrief sets it beside what an ideal observer would have believed who saw the same.
class-jumps = On this page
class-jump-done = Done with this sitting
class-forecast-do = State these forecasts
class-ready = We are done with this sitting
class-not-ready = We are not done after all
class-ready-note = All teams go on to the next sitting together.
class-ready-missing = Still missing at this sitting:
class-not-yet = Not yet
class-stale = Something else was ordered before this arrived, so nothing was done. This is how things stand now.
class-stale-closed = The sitting was closed before this arrived, so nothing was done. This is how things stand now.
class-stale-kept = What you had filled in is still there.
class-no-pen = Another device of your team holds the pen, so nothing was done. Take the pen first.
class-shut = The sitting is closed, so nothing was done.
class-no-order = This is no order: { $why }
class-empty-order = Nothing was ordered: the form came without an order.
class-reason-draft = In one line: what do you hope to learn or gain by this draft?
class-reason-sign = In one line: it is two years later and this has failed. Why?
class-reason-belief = In one line: what told you most?
class-sure-accept = Accept their counter-offer?
class-sure-sign = Sign what is agreed?
class-sure-break-off = End the talks for good?
class-busy = This could not be kept ({ $why }), so nothing was done. Try again in a moment.
class-nothing-here = There is nothing at this address
class-nothing-here-text = The address may be mistyped, or the page belongs to another team.
class-to-start = To the start

## One game in one page

solo-nav-game = The game as a file
solo-on = The game that is on
solo-go-on = Go on with it
solo-new = A new game
solo-rounds = By which rounds?
solo-rounds-own = The whole game, by the scenario's own rounds.
solo-rounds-for = For { $name }. { $note }
solo-begin = Begin a game
solo-open = A game in a file
solo-open-note = Choose a session that was saved here or in the game for the desktop, or the file that your instructor gave your team.
solo-unread = The file was not opened, and nothing has changed: { $why }
solo-kept-unread = The game that was kept here cannot be gone on with, and is kept aside: { $why }
solo-others = Also kept by this browser
solo-others-own = A game of your own
solo-others-team = { $team }, { $exercise }
solo-others-unread = A game that could not be read
solo-others-save = Save it as a file, as it is
solo-others-forget = Remove it from this browser
solo-made = Wedge { $version }
solo-loading = The game is being made ready.
solo-no-script = This page plays by a script of its own, and this browser runs none. Allow scripts for it, or use another browser.
solo-failed = This browser cannot play the page. It needs one from 2022 or later; the game for the desktop is the other way. It says:
solo-elsewhere = This game was gone on with, or removed, in another tab or window, so what is done here is no longer kept by this browser. Save the game as a file to keep this one; load the page again to take up the other.
solo-broke = Something went wrong in this page, and it does not go on. Load it again: your game goes on from what this browser kept last.
solo-unkept = This browser does not keep your game. Save it as a file before you close the page.
solo-stays = Nothing leaves this page. Your game is kept by this browser on this device after every move; save it as a file before you clear the browser, or to take it elsewhere.
solo-sure-begin = Give up the game that is kept here?
solo-sure-begin-text = It is not over. Unless you saved it as a file, it is gone once another one begins.
solo-sure-open = Open the file in place of the game that is kept here?
solo-sure-open-text = Orders were given in the one that is kept here, and they are not in the file. Unless you saved it as a file of its own, they are gone once this one is opened.
solo-sure-open-do = Open the file
solo-save-note = The file holds all that you ordered, and what is hidden under a cover. The game for the desktop goes on with it, and checks it.
solo-save-class = This is your team's file: save it when your game is over, and give it back to your instructor.
solo-save = Save the game as a file
solo-leave = Another game
solo-leave-note = At the start another game can be begun, or one opened from a file. This one stays here until then.
solo-to-start = To the start
solo-forget = Remove this game from this browser
solo-forget-note = It cannot be brought back, unless you saved it as a file.
solo-looking-back = Your game is being looked back upon: turning points, and what luck did, will stand here in a moment.
solo-close = End this sitting
solo-close-note = Time goes on to the next sitting, or to whatever is asked before it.
solo-sure-close = End this sitting?
solo-sure-close-text = { $effort ->
    [one] One effort is left. It is lost with the sitting.
   *[other] { $effort } effort is left. It is lost with the sitting.
}
class-strange = This request came from another page and was not carried out.
class-reached = This device reaches the host
class-reached-text = A class can be held in this room, as far as this device can tell. Try another one on the same network.
class-forbidden = For the instructor
class-forbidden-text = On the host's machine this page opens by itself. On any other, type the instructor's key.
class-key-wrong = That is not the key. It was printed when the host started.
class-key = Instructor's key
class-key-do = Open the board
wall-title = Wall
wall-join = Join with any browser
wall-here = Teams that are here: { $count } of { $all }
wall-sealed = In the envelope
wall-sealed-note = These words stand for what was drawn for each team before you came. Write them down or photograph them; they are checked when it is opened.
wall-sitting = Sitting { $number }
wall-ready = Teams that are done: { $count } of { $all }
wall-shared = Known to every team
wall-earlier = { $count ->
    [one] and one earlier, in “What happened so far”
   *[other] and { $count } earlier, in “What happened so far”
}
wall-felt = How it felt
wall-felt-text = One word each, still in your role. No facts yet.
wall-deals = What was signed
wall-deals-ask = Who paid what for which promise? Two teams defend one clause each.
wall-deals-none = No team signed. What stood in the way?
wall-signed = Signed
wall-in-force = The agreement that was in force
wall-in-force-ask = What did you do for it, and what did they? Two teams defend one decision each.
wall-in-force-stood = How it stood at the end, seen or unseen
wall-in-force-text = What stands in it
wall-team = Team
wall-observer = An ideal observer
wall-beliefs = What you believed
wall-beliefs-table = Last belief in percent; in brackets what an ideal observer would have believed who saw the same
wall-beliefs-ask = How sure was each team of each reading? Where do the two lines part? What had you seen by then?
wall-own-and-observer = { $own } ({ $observer })
wall-envelope = The envelope is opened
wall-was = What { $tie } was
wall-believed = Your last belief in it, in percent; in brackets the observer's
wall-envelope-note = Its words: { $words }. Its number: { $nonce }.
wall-arms = The same words, kept here and not there
wall-arms-ask = What was kept and for how much of the time it held, averaged over the teams that signed. Why did the same text end differently?
wall-arms-ask-in-force = What was kept and for how much of the time it held, averaged over the teams. Why did the same text end differently?
wall-arms-none = Nothing was signed
wall-arms-none-ask = No promise was put to the test. Across from which of these would you have wanted one in writing, and on what terms?
wall-teams = Teams
wall-count-signed = Signed
wall-count-of = { $count } of { $all }
wall-kept = Kept at the end, of what was owed unseen
wall-durability = Share of the time with both sides performing
wall-stood = { $third } stands
wall-source = Source
wall-sounded = Factions sounded out
wall-asked-all = Every source was asked by some team. What should you have asked earlier?
wall-asked-factions = The factions themselves
wall-asked-nobody = Nobody asked: { $names }. What should you have asked?
wall-told = What told most, and what nobody asked
wall-told-date = The date on which an observer's belief moved furthest
wall-told-by = By how many points of a hundred
wall-told-ask = What did you hear on that date, and what did you make of it?
wall-luck-of = In { $count } replays of the same orders
wall-luck-ask = Judge the reasoning, not the luck.
wall-question = What would you have had to see to change your mind about { $tie }, and whom could you have asked for it?
wall-judged = Brier scores: 0 is sure and right; ± is the standard error by teams
wall-judged-what = What was stated
wall-judged-count = How often
wall-judged-class = The class
wall-judged-apart = Class minus observer
wall-judged-beliefs = Beliefs
wall-judged-forecasts = Forecasts
wall-judged-prior = Staying with the brief's chances
wall-judged-error = { $mean } ± { $error }
wall-judged-tells = So few statements show who was sure and wrong. They cannot tell skill from luck, nor one team from another.
wall-attack = Attack the model
wall-attack-ask = Which assumption would you change, and who would argue so?
wall-attack-ending = Ending
wall-attack-kept = Kept out of sight, in percent
wall-attack-unsigned = No deal
wall-attack-title = { $name }: { $own } → { $instead }
wall-attack-then = { $own } → { $instead }
wall-attack-table = Same orders, same luck
wall-attack-same = Unchanged: { $names }.
wall-attack-same-all = Same orders, same luck. Unchanged: { $names }.
wall-argument = The argument and the record
class-page-title = Debrief of a class
class-page-teams = { $count ->
    [one] One team.
   *[other] { $count } teams.
}
class-page-lucks = To save time, each team's orders were replayed with other luck only { $count } times.
class-page-left-out = { $count ->
    [one] One thing is left out here; the program named it when it made this page.
   *[other] { $count } things are left out here; the program named them when it made this page.
}
class-page-said = What the teams wrote
class-page-said-draft = Sitting { $number }, with a first draft: { $text }
class-page-said-signing = Sitting { $number }, before signing, if it failed: { $text }
class-page-said-other = Sitting { $number }, with the last belief: { $text }
order-nothing = nothing but what stands already
board-title = Board
board-debrief = Debrief
board-gathering = Teams are joining
board-join = They join at { $address } with the codes below.
board-clock-up = Time is up, and orders still count. Close the sitting, or give a minute more.
board-cards = Cards with the codes, to be printed
board-card-how = Open { $address } in any browser and type this code. No name is asked for. If a device fails, the code works on any other.
board-open = Open the first sitting
board-pause = Stop the clock
board-resume = Let the clock run
board-more = A minute more
board-close = Close this sitting …
board-end = End all games …
board-sure-close = Close this sitting for every team?
board-sure-close-text = Every team goes on to its next sitting. A draft that was not tabled stays untabled; an open question is answered for its team, which is told so.
board-sure-undone = Not done: { $teams }.
board-sure-asked = With a question to answer: { $teams }.
board-sure-absent = Never joined: { $teams }.
board-sure-end = End all games now?
board-sure-end-text = Every game is led to its end without further orders, and the debrief opens. This cannot be taken back.
board-yes-close = Close it
board-yes-end = End them
board-back = Step back
board-on = Next step
board-csv = All decisions as a table (CSV)
board-injects = News you can bring in
board-fire = Bring it in
board-fired = is on the wall
board-rivals = Show the games under another assumption
board-notes = Your notes for the debrief
board-note = A note; it is shown nowhere else
board-note-do = Keep it
board-teams = Teams
board-code = Code
board-seats = Seats
board-heard = Last heard
board-minutes = { $count ->
    [0] now
    [one] a minute ago
   *[other] { $count } minutes ago
}
board-done = Done
board-yes = yes
board-stands = Stands at
board-over = over
board-asked = { $date }; answering a question first
board-last = Last order
board-orders = Orders
board-reports = Reports
board-by-clock = Answered for it
board-page = Page
board-pen = Enter its orders
board-session = Session file
board-order-aims = aims
board-order-offer = a draft
board-order-accept = accepted
board-order-sign = signed
board-order-report = a report
board-order-sound = sounded out
board-order-act = an action
board-order-answer = an answer
board-order-belief = a belief
board-order-lever = a lever
board-order-break-off = ended the talks
board-order-end = time passed
board-late = Something had changed before this arrived, so nothing was done.
## Hand-outs
handout-foot = { $title }. { $name }. Wedge { $version }.
handout-team = Team
handout-seat = Seat
handout-date = Date in the game
handout-of-percent = { $percent } %
handout-brief = Brief
handout-brief-full = Brief in full
handout-brief-note = Two pages, to be read before the class.
handout-brief-full-note = For whoever wants to know more than the two pages say.
handout-case = { $name } ({ $percent } %). { $statement } { $case }
handout-hypothesis = { $name } ({ $percent } %). { $statement }
handout-hypotheses-note = One is drawn for each game, with this chance.
handout-cited = Sources that are cited

handout-answer = How to read an answer
handout-answer-note = You get an answer from { $counterpart } at once. This page says what it tells you, and what it does not.
handout-answer-kinds = Four answers
handout-answer-agreed = They agree in principle. Nothing is signed yet: their leadership decides by what it really wants, and { $home } has to ratify.
handout-answer-counter = They answer with a draft of their own. What differs from yours is marked. It is their next step on a line that follows from interests everybody knows; it is not chosen to please you.
handout-answer-restated = They repeat their last position. You have moved too little, or on a clause that matters little to them.
handout-answer-walkout = They leave the sitting. Somebody is too angry to go on; months pass before they are back.
handout-answer-parts = Who says what
handout-answer-stance = Each faction of { $counterpart } stands somewhere between “speaks for it” and “speaks against it”, and you see whether it has come closer since your last draft. Look for the faction that stands apart from its leader: the clause that divides them holds the price.
handout-answer-clauses = A table shows what each faction makes of each issue, by its known interests. Known interests are the same whatever is hidden.
handout-answer-hidden = What no answer shows
handout-answer-hidden-tie = How deep the tie to { $ally } goes in each faction, and so what their leader would sign in the end. A warm answer at the table is compatible with every hypothesis.
handout-answer-hidden-kept = Whether a promise would be kept where nobody looks. A leadership that means to cheat minds being inspected; one that means to keep its word minds it less.
handout-answer-reports = A report of 60
handout-answer-reports-text = A desk's report runs from 0, bound to { $ally }, to 100, ready to { $cut }. By itself 60 means little. Compare it with what this desk would report on average under each hypothesis:
handout-answer-reports-table = Average report of each desk under each hypothesis, out of 100
handout-answer-desk = Desk
handout-answer-reports-error = A single report strays from its average by about { $noise } points. Each desk also has a lasting bias of about { $habit } points, up or down, which no number of reports removes. Two desks that hear different people can differ and both be right.
handout-answer-ask = Before you answer back
handout-answer-ask-apart = Who stands apart from their leader, and over which clause?
handout-answer-ask-moved = What have you changed since the last draft, and who moved?
handout-answer-ask-expected = What would you have expected to see under each hypothesis? If it is the same under all, you have learned nothing about the tie.
handout-answer-ask-cost = What did it cost them to say this? What costs nothing can be said by anybody.

handout-report = How to read a report
handout-report-note = Nobody negotiates here. What you learn comes from your desks, from events, and from what is kept in the open. This page says what a report tells you, and what nothing does.
handout-report-hidden = What nothing shows
handout-report-hidden-tie = How deep the tie to { $ally } goes in each faction.
handout-report-ask = Before you act on it

handout-cards = Role cards
handout-cards-note = Cut along the lines, one set for each team. With fewer people than cards, the chair takes what is left; a desk without anybody reports to the chair.
handout-card-chair = The chair
handout-card-chair-role = You lead the delegation and speak for it. You hold the pen, unless somebody of the team takes it.
handout-card-chair-1 = Say in a sentence what this sitting is for before anybody writes.
handout-card-chair-2 = Decide what is tabled, once you have heard every seat. If you overrule one, say why.
handout-card-chair-2-in-force = Decide what is done, once you have heard every seat. If you overrule one, say why.
handout-card-chair-3 = Keep the time. A draft that is not sent when the sitting closes stays unsent.
handout-card-chair-3-in-force = Keep the time. What is not ordered when the sitting closes is not done.
handout-card-chair-4 = Watch your two aims and one red line: the debrief returns to them.
handout-card-desk-role = You alone read what this desk reports. Tell the team what it says, and from whom it has it.
handout-card-desk-hears = Of a hundred reports, this many come from each faction:
handout-card-desk-voice = { $name }: { $percent }
handout-card-desk-means = What that means: your desk can speak for those it hears, most of all { $name }, and hardly for the others. Never say “they are ready”; say who is.
handout-card-desk-means-one = What that means: your desk can speak for { $name }, and for nobody else. Never say “they are ready”; say who is.
handout-card-desk-expects = On average it would report: { $kinds }.
handout-card-desk-kind = { $percent } if { $name }
handout-card-desk-1 = Argue for what your desk has seen, and name one report that would change your mind.
handout-card-home = { $home }
handout-card-home-role = You speak for those at home who must ratify. Nothing about them is hidden; it is only forgotten at the table.
handout-card-home-role-in-force = You speak for those at home on whom the agreement rests. Nothing about them is hidden; it is only forgotten at the table.
handout-card-home-voice = { $name } ({ $percent } % of the decision): { $note }
handout-card-home-1 = Before anything is tabled, say who at home would back it and who would not.
handout-card-home-1-in-force = Before anything is done, say who at home would back it and who would not.
handout-card-home-2 = Watch patience and support. Say when they run low, not when they are gone.
handout-card-recorder = The recorder
handout-card-recorder-role = You keep what the debrief will need: not what was decided, but why, and on what evidence.
handout-card-recorder-1 = For each draft, a line: what more you offered, in return for what, and why.
handout-card-recorder-1-in-force = For each decision, a line: what it was meant to do, and why.
handout-card-recorder-2 = Collect each seat's belief before the team speaks of it. Write down the first numbers, not the later ones.
handout-card-recorder-3 = Write down what somebody said and nobody followed up.
handout-card-recorder-4 = Before a signature ask: it is later, and this has failed. Why?
handout-card-recorder-4-in-force = Before a step that cannot be taken back ask: it is later, and this has failed. Why?

handout-slips = Order slips
handout-slips-note = For a class without devices: one slip for each sitting. The instructor enters it with the pen of the team. An order that the rules do not allow is handed back with the reason.
handout-slip-sitting = A sitting of the talks
handout-slip-draft = Table a draft: one option for each issue; an issue left open stays as it was
handout-slip-also = Or, on what has been tabled
handout-slip-accept = Accept their counter-offer
handout-slip-sign = Sign what is agreed
handout-slip-break-off = End the talks
handout-slip-nothing = Table nothing
handout-slip-desk = Ask a desk
handout-slip-sound = Sound somebody out
handout-slip-act = Act
handout-slip-effort = { $name } ({ $effort })
handout-slip-effort-note = In brackets what it takes of your effort. Tabling a draft takes { $offer }, sounding out { $sound }.
handout-slip-reply = If something waits for your answer, what you reply
handout-slip-reason = Why, in a line: what do you expect to come of it?
handout-slip-after = After a signature
handout-slip-in-force = A sitting

handout-ballots = Ballots
handout-ballots-note = Alone and before anybody speaks, half a minute for each. Copy as many as there are seats.
handout-ballot-belief = What do you believe?
handout-ballot-belief-how = Circle one number in each row. Together they make 100. How you judge is shown in the debrief; nobody is ranked by it.
handout-ballot-moment = Moment
handout-ballot-moment-1 = before the talks
handout-ballot-moment-1-in-force = before the first sitting
handout-ballot-moment-2 = in the middle
handout-ballot-moment-3 = after the signature
handout-ballot-moment-4 = at the end
handout-ballot-told = What told you most, and from whom did you have it?
handout-ballot-aims = What do we want?
handout-ballot-aims-two = Two aims
handout-ballot-red-line = One red line: never
handout-ballot-forecast = How likely is it by the end?
handout-ballot-forecast-how = Circle one number in each row.
handout-ballot-vote = Shall it be signed?
handout-ballot-vote-how = Tick one
handout-ballot-vote-sign = Sign it
handout-ballot-vote-on = Talk on
handout-ballot-vote-leave = Leave without a deal
handout-ballot-vote-kept = How much of it will be kept?
handout-ballot-vote-failed = It is two years later and this has failed. Why?

handout-guide = Facilitator's guide
handout-guide-note = An hour and a quarter, up to six in a team, with a computer for you. Read this and play an hour in rehearsal; you need to know nothing else.
handout-guide-idea = What it is for
handout-guide-idea-1 = Every team bargains with the same counterpart in the same world. Two things differ: what a team does, and the truth about the tie, which no team is told. So teams can be compared, and at the end everything is opened.
handout-guide-idea-1-in-force = Every team carries out the same agreement with the same counterpart in the same world. Two things differ: what a team does, and the truth about the tie, which no team is told. So teams can be compared, and at the end everything is opened.
handout-guide-idea-2 = What is learned: to tell talk from evidence; to ask whom a source can hear; to put a number on a belief and move it; to price a promise by how it can be kept; to judge a decision by its reasons and not by its luck.
handout-guide-before = Before the class
handout-guide-before-week = A week before: run wedge host --check in the room itself, with one phone. If phones cannot reach your computer, choose a rung of the ladder below now. A hotspot may be forbidden, a firewall may want an administrator, a public address needs a certificate: ask.
handout-guide-before-rehearse = Once: wedge host --rehearse plays the whole class in about two minutes, with programs in the seats, up to the debrief.
handout-guide-before-read = Two days before: send the brief (two pages) and “How to read an answer”. Nobody installs anything, nobody needs an account.
handout-guide-before-read-in-force = Two days before: send the brief (two pages) and “How to read a report”. Nobody installs anything, nobody needs an account.
handout-guide-before-print = Print: role cards, a set per team; ballots; this guide; the assumption sheet and the rubric, one per team; one key sheet. Order slips only if the network is in doubt.
handout-guide-before-start = Ten minutes before: start the host, put the wall on the projector, keep the board on your own screen. The words that seal the truth stand on the wall; let a student photograph them.
handout-guide-minutes = Minute by minute
handout-guide-minutes-table = The hour
handout-guide-minute = Minute
handout-guide-wall = On the wall
handout-guide-teams = The teams
handout-guide-you = You
handout-guide-seats-wall = The address and its QR code, which teams are here, the words of the envelope
handout-guide-seats-teams = Sit down by their team's card, join with its code, take the seats
handout-guide-seats-you = Read the content note aloud; name the watcher's part; say that one device a team is enough
handout-guide-aims-wall = Nothing yet
handout-guide-aims-teams = Each seat writes down a first belief, alone; the team chooses two aims and a red line
handout-guide-aims-you = Ask: how would you know whether a tie is for sale? Show how an answer looks, and what a report of 60 means
handout-guide-aims-you-in-force = Ask: how would you know whether a promise about a tie is kept? Show what a report of 60 means
handout-guide-sitting-wall = { $date }: the news that all share
handout-guide-sitting-first = First sitting: ask a desk, table a draft, write a line of reason
handout-guide-sitting = Sitting { $number }
handout-guide-sitting-belief = Sitting { $number }; second belief
handout-guide-sitting-last = Last sitting; before a signature, a line: it has failed, why?
handout-guide-sitting-first-you = Walk round. Look on the board for who has asked nobody
handout-guide-sitting-you = Ask one team what would change its mind
handout-guide-sitting-last-you = Warn two minutes before the end; close it
handout-guide-stock-wall = { $turns } after a signature: what has come of it
handout-guide-stock-first = First sitting after the talks: the ledger; third belief; two forecasts
handout-guide-stock-first-in-force = First sitting: the ledger; ask a desk; two forecasts
handout-guide-stock = Sitting { $number } after the talks: the ledger, one answer to it
handout-guide-stock-in-force = Sitting { $number }: the ledger, one answer to it
handout-guide-stock-last = Last sitting of all; last belief
handout-guide-stock-you = Let nobody explain anything yet
handout-guide-stock-last-you = Close the game. Lids half down
handout-guide-felt-wall = How it felt
handout-guide-felt-teams = One word each, still in their roles
handout-guide-felt-you = Let it out. No facts yet
handout-guide-deals-wall = What was signed: teams by issues
handout-guide-deals-wall-in-force = The agreement that was in force, and how it stood for each team
handout-guide-deals-teams = Two teams each defend one clause
handout-guide-deals-teams-in-force = Two teams each defend one decision
handout-guide-deals-you = Ask: who paid what for which promise?
handout-guide-deals-you-in-force = Ask: what did you do for it, and what did they?
handout-guide-beliefs-wall = Beliefs over time, beside an ideal observer
handout-guide-beliefs-teams = Before it is shown: guess by show of hands which teams had which truth
handout-guide-beliefs-you = Ask whoever moved most what moved them
handout-guide-truth-wall = The truth is opened
handout-guide-truth-teams = Compare it with the photograph
handout-guide-truth-you = Show that nothing was changed on the way
handout-guide-same-wall = The same words, kept here and not there; what told most; what nobody asked
handout-guide-same-teams = In pairs, a minute: what should we have asked?
handout-guide-same-you = Name it: cheap talk, costly signal, a promise that nobody can be held to
handout-guide-luck-wall = Each team's orders, with other luck
handout-guide-luck-teams = Would you do it again?
handout-guide-luck-you = Judge the reasoning, not how it came out
handout-guide-absent-wall = Who was not in the room
handout-guide-absent-teams = Read it in silence
handout-guide-absent-you = Wait
handout-guide-model-wall = What happened in fact; the assumptions of the model
handout-guide-model-teams = Each team names one assumption that it would change
handout-guide-model-you = Say what the model cannot show
handout-guide-away-wall = One question to take away
handout-guide-away-teams = One-minute paper
handout-guide-away-you = Collect the papers; make the pages to take home
handout-guide-content = What is coming, said beforehand
handout-guide-observer = Whoever does not want to play can watch, without giving a reason. The watcher sits with a team, asks and orders nothing, and writes down three moments: somebody took a word for a deed; somebody asked whom a source could hear; somebody changed a belief, and over what. In the debrief the watcher speaks before the team does.
handout-guide-say = How to lead it
handout-guide-say-1 = Before the truth is opened, neither the wall nor the board holds it. You cannot give it away, so answer freely.
handout-guide-say-2 = When a team is stuck, ask which of its clauses it would give up last, and for what it would give up the first.
handout-guide-say-2-in-force = When a team is stuck, ask what it would do to keep the agreement, and what it would do if it ended tomorrow.
handout-guide-say-3 = Do not rank. Four beliefs and two forecasts are far too few to tell skill from luck; the debrief says so in numbers.
handout-guide-say-4 = A team that signed nothing has not failed, and one that signed early has not won. Their months are played as well.
handout-guide-say-4-in-force = A team whose agreement broke has not failed, and one whose agreement stood has not won. What came of it for others is counted as well.
handout-guide-say-5 = When somebody says “but in fact …”: every game draws its truth anew, and history has been played once.
handout-guide-say-6 = The debrief is the lesson. It takes more than two fifths of the time; do not spend that on the sittings.
handout-guide-room = The room
handout-guide-room-1 = Seat teams so far apart that they cannot read each other's screens. A latecomer takes the code of a team and reads five lines of what has happened.
handout-guide-room-2 = A phone that sleeps or dies takes its seat again with the code, on any device. What is asked of a team that went away is answered for it; the board counts how often, so that you can leave it out of comparisons.
handout-guide-room-3 = The clock is yours: pause it, give a minute more, close. Closing a sitting takes every team to the next. A draft unsent stays unsent; a question unanswered gets the reply that does least, and its team is told that it was given for it.
handout-guide-room-3-in-force = The clock is yours: pause it, give a minute more, close. Closing a sitting takes every team to the next. A question unanswered gets the reply that does least, and its team is told that it was given for it.
handout-guide-late = When you are late
handout-guide-late-5 = By 5 minutes: leave out the last sitting of the talks.
handout-guide-late-5-in-force = By 5 minutes: leave out the last sitting.
handout-guide-late-8 = By 8 minutes: leave out the last sitting after the talks too.
handout-guide-late-8-in-force = By 8 minutes: leave out the one before it too.
handout-guide-late-15 = By 15 minutes: close the game at whatever date it has come to. The debrief is whole all the same.
handout-guide-network = If the network fails: the ladder
handout-guide-network-text = Go down one rung at a time. Every rung ends in the same debrief. “The ladder” has a page for each, with what to do before, in the hour and afterwards.
handout-guide-network-1 = The Wi-Fi of the room, each team with one device or more.
handout-guide-network-2 = A hotspot or a travel router, with one device a team.
handout-guide-network-3 = Paper: order slips, which you enter from the board with each team's pen. A sitting takes two minutes more; leave out two.
handout-guide-network-4 = Own computers: each team plays its sealed file in the program (wedge seal); collect the files afterwards.
handout-guide-network-5 = One delegation: the class plays together on the projector, the seats spread over the room, decisions by ballot.
handout-ladder = The ladder
handout-ladder-note = For when the network fails: a page a rung. Go down one rung at a time. Every rung ends in the same debrief.
handout-ladder-room = 1. The Wi-Fi of the room
handout-ladder-room-when = Each team has one device or more, with any browser; nothing is installed. It works wherever a phone in the room reaches your computer.
handout-ladder-room-1 = A week before, in the room itself: wedge host --check. Open the address that it prints on a phone. When the phone has reached your computer, it says so.
handout-ladder-room-2 = If the firewall of your computer asks, let the program in. If nothing arrives after half a minute, the network keeps devices apart: take the next rung now, and not on the day.
handout-ladder-room-3 = On the day: wedge host class.ron. Put the wall on the projector, keep the board on your own screen, give each team its card with its code.
handout-ladder-room-4 = Open the first sitting. Close each sitting by the clock. When the last one is closed, the games are over.
handout-ladder-room-5 = Step through the debrief on the wall. Once the envelope is opened, each team reads its own page on its own devices.
handout-ladder-room-6 = Afterwards: wedge debrief FOLDER --out PAGES makes all pages and tables from the folder in which the class is kept.
handout-ladder-hotspot = 2. A hotspot or a travel router
handout-ladder-hotspot-when = The room has no network, or one that keeps devices apart. A hotspot on your phone or a small router carries one device a team. No way to the internet is needed.
handout-ladder-hotspot-1 = A week before: ask whether a hotspot is allowed in the room, and try it there with wedge host --check.
handout-ladder-hotspot-2 = Many phones let no more than five to ten devices onto their hotspot. Count one for each team and one for your computer; for more, take a router.
handout-ladder-hotspot-3 = Put your computer on the hotspot first, then start wedge host class.ron: the address on the wall is then the right one.
handout-ladder-hotspot-4 = One device a team takes every seat, and the reports of all desks come to it. Whoever has the card of a desk reads its report aloud and speaks for it.
handout-ladder-hotspot-5 = You may change to it in the middle of a class. Start the host again with the same file and folder on the new network: codes, seats and orders are those of before, and the new address stands on the wall.
handout-ladder-hotspot-6 = The debrief is that of the first rung.
handout-ladder-paper = 3. Paper
handout-ladder-paper-when = No device of the students reaches you. Teams decide on paper, and your own computer is the only one.
handout-ladder-paper-1 = Print the order slips, one a sitting for each team, and the ballots; and for each table the brief and “How to read an answer”.
handout-ladder-paper-1-in-force = Print the order slips, one a sitting for each team, and the ballots; and for each table the brief and “How to read a report”.
handout-ladder-paper-2 = Start wedge host class.ron on your computer. The wall shows the date, the clock, and the news that all share.
handout-ladder-paper-3 = At each sitting a team fills in one slip and hands it to you.
handout-ladder-paper-4 = On the board, press “Enter its orders” in the row of the team: its page opens in a second window, and you hold its pen. Enter the slip. What the rules do not allow is handed back with the reason that the page gives. Beliefs and forecasts go in the same way.
handout-ladder-paper-5 = Let the team, and nobody else, read the answer on your screen. With many teams a second person can enter slips on another device, with the code of a team.
handout-ladder-paper-6 = A sitting takes about two minutes more; leave out two sittings. When the last one is closed, the debrief opens on the wall as ever. Some teams may play on paper and others on devices.
handout-ladder-sealed = 4. Sealed files
handout-ladder-sealed-when = Teams have computers with the program, or any browser, and no network between them. Each plays a file that you hand out.
handout-ladder-sealed-1 = wedge seal class.ron --out CLASS writes a file for each team and prints eight words. Show the words before the class begins. The envelope stays with you.
handout-ladder-sealed-2 = Give each team its file from CLASS/teams, on a stick or by mail. It opens it with wedge play FILE. Where nothing may be installed, hand out the page of wedge page beside it: the team opens the page in a browser, and its file in the page; when the game is over, it saves it as a file there.
handout-ladder-sealed-3 = You call the minutes of each sitting; the team itself lets time pass when they are over.
handout-ladder-sealed-4 = When the games should be over, every team lets time pass to the end: only a game that is over can be reported.
handout-ladder-sealed-5 = Collect the files into CLASS. wedge debrief CLASS --out PAGES holds them against the envelope, and names what was changed, cut, doubled or is another class's.
handout-ladder-sealed-6 = Put PAGES/class.html on the projector: it has every step of the debrief. Check the words with wedge verify CLASS/envelope.txt and the words that were shown.
handout-ladder-sealed-7 = No file shows plainly what the tie is. Still, anyone who plays a copy to its end beforehand knows it, and so does anyone who takes the program apart. Hand the files out when the class begins.
handout-ladder-one = 5. The class as one delegation
handout-ladder-one-when = One computer and the projector; nothing else is needed.
handout-ladder-one-1 = { $command } opens the table on the projector.
handout-ladder-one-2 = Spread the seats over the room: each group has one card and speaks for its part. A report is read aloud by the group whose desk it is, and by nobody else.
handout-ladder-one-3 = Before each draft, half a minute alone with the ballot; then the groups speak, and the chair decides. One student holds the mouse and argues for nothing.
handout-ladder-one-3-in-force = Before each decision, half a minute alone with the ballot; then the groups speak, and the chair decides. One student holds the mouse and argues for nothing.
handout-ladder-one-4 = At the beginning, in the middle and at the end collect the ballots on the tie, and enter their mean as what the delegation believes.
handout-ladder-one-5 = Before a signature, vote by ballot, and collect a line each: it is later and this has failed, why?
handout-ladder-one-6 = At the end the debrief opens in the window, with the record and with other lucks to hold your game against. To take it home: wedge debrief class.wedge --out class.html.
handout-guide-data = What is kept
handout-guide-data-text = No name is typed anywhere. Who sat behind a code stands on the key sheet alone, on paper; destroy it when marks are given. Deleting the folder of the exercise deletes everything.
handout-guide-limits = What it cannot do
handout-guide-limits-text = The model is an argument with numbers, most of them judgements (see the assumption sheet). It shows how reasons hang together; it does not prove which hypothesis about { $counterpart } was right, and it predicts nothing.

handout-rubric = Rubric on reasoning
handout-rubric-note = For reasons given, ballots and one-minute papers. It marks how a team came to its decisions, never how the game ended: a good decision can end badly, and here that is shown.
handout-rubric-what = What is marked
handout-rubric-1 = Not yet
handout-rubric-2 = Sound
handout-rubric-3 = Strong
handout-rubric-evidence = Evidence and its source
handout-rubric-evidence-1 = Reports are taken at their word, or not used
handout-rubric-evidence-2 = Says from whom a report comes and whom that source can hear
handout-rubric-evidence-3 = Seeks a source that hears others, and says what its silence means
handout-rubric-rivals = Rival explanations
handout-rubric-rivals-1 = One story, told with confidence
handout-rubric-rivals-2 = Says what each hypothesis would lead one to expect
handout-rubric-rivals-3 = Chooses a draft or a question because the hypotheses differ on its answer
handout-rubric-rivals-3-in-force = Chooses a step or a question because the hypotheses differ on what comes of it
handout-rubric-belief = Beliefs in numbers
handout-rubric-belief-1 = Numbers do not move, or move without a reason
handout-rubric-belief-2 = Numbers move the right way, with a reason
handout-rubric-belief-3 = They move about as far as the evidence carries, and a reader could check why
handout-rubric-price = The price of a promise
handout-rubric-price-1 = Counts what is written
handout-rubric-price-2 = Asks how it would be kept and who would see
handout-rubric-price-3 = Weighs a lesser promise that is kept against a larger one that is not, and what each costs elsewhere
handout-rubric-others = The other side, and one's own
handout-rubric-others-1 = “They” are one, and home is forgotten
handout-rubric-others-2 = Names the faction that stands apart, and who at home must carry it
handout-rubric-others-3 = Builds a draft on that difference
handout-rubric-others-3-in-force = Does something that rests on that difference
handout-rubric-failure = Foreseeing failure
handout-rubric-failure-1 = None, or only bad luck
handout-rubric-failure-2 = Names one way in which it could fail
handout-rubric-failure-3 = Changes the text, or the plan after it, because of it
handout-rubric-absent = Those not in the room
handout-rubric-absent-1 = Not mentioned
handout-rubric-absent-2 = Names who pays for a clause
handout-rubric-absent-3 = Lets that bear on a decision, or says why it does not
handout-rubric-use = How to use it
handout-rubric-use-1 = Two of you mark the same three teams apart, then compare. Where you differ by more than one column, read the row again together.
handout-rubric-use-2 = Give the rubric out with the ballots, not afterwards.
handout-rubric-use-3 = Brier scores belong to the class as a whole. A few forecasts say nothing about one student.

handout-assumptions = Assumption sheet
handout-assumptions-note = What the authors of this scenario judged and no source settles. Which one would you change, and what would then come out otherwise?
handout-assumptions-types = What each hypothesis says
handout-assumptions-types-table = By hypothesis, in per cent
handout-assumptions-what = Assumed
handout-assumptions-prior = Chance that it is drawn
handout-assumptions-will = Of what is promised out of sight, the leadership means to keep
handout-assumptions-reserve = Of that, held back until a costly rung is agreed
handout-assumptions-bond = Mean bond to { $ally }: { $name }
handout-assumptions-desks = What the desks are worth
handout-assumptions-noisier = As forces leave, single reports of these desks stray further, by so many points more once none are left: { $desks }.
handout-assumptions-desks-text = A single report strays by { $noise } points of 100 and a desk's lasting bias by { $habit }; bonds differ from game to game by { $spread }. Known lean of each desk, in points: { $desks }.
handout-assumptions-desk = { $name } { $points }
handout-assumptions-home = What home demands
handout-assumptions-home-text = A package must reach { $threshold } of 100. Shares of the decision: { $says }.
handout-assumptions-say = { $name } { $percent } %
handout-assumptions-numbers = The coefficients
handout-assumptions-numbers-text = { $count ->
    [one] One number
   *[other] { $count } numbers
 } of the rules that rest on a judgement, by their names in the scenario's files; what each means stands in the rules that come with the program. A star marks those that a source bears on as well.
handout-assumptions-rivals = What others would say instead
handout-assumptions-rivals-text = Each is a number on which people who know these matters differ. In the debrief a class picks one, and its own games are played again by the rival value.
handout-assumptions-rivals-table = Assumptions, each with a rival
handout-assumptions-rivals-own = In this game
handout-assumptions-rivals-rival = Rival
handout-assumptions-valued = { $text } ({ $value })
handout-assumptions-rivals-sure = How sure the authors are
handout-assumptions-sure-low = not sure: it could as well be the rival
handout-assumptions-sure-medium = fairly sure
handout-assumptions-sure-high = sure: the sources bear it out
handout-assumptions-none = All coefficients have the usual values of the rules, which are judgements too.

handout-keys = Key sheet
handout-keys-note = On paper only, one copy, with the instructor. It alone says who sat behind a code. Do not photograph it, do not type it in; destroy it once marks are given.
handout-keys-class = Class and date
handout-keys-who = Who sat where
handout-keys-table = Codes and people
handout-keys-code = Code
handout-keys-name = Name
handout-keys-watchers = Watchers

# The author's bench

bench-title = The author's bench
bench-nav = Pages of the bench
bench-nav-findings = Findings
bench-nav-values = Values
bench-nav-package = A package
bench-nav-prices = Prices of rungs
bench-nav-line = The recorded line
bench-nav-balance = Balance
bench-counted = { $errors ->
    [one] 1 error
   *[other] { $errors } errors
  }, { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
  }
bench-stale = What is written now cannot be played. This page shows the scenario as it was before. { $finding }
bench-stale-values = What is written now cannot be played. The tables show what is written. { $finding }
bench-wanting = This page needs a scenario without errors. Mend what the findings name; the page comes by itself.
bench-strange = The bench answers this machine alone, at the address that was printed when it was started.
bench-no-findings = Nothing was found.
bench-more-findings = { $count ->
    [one] There is 1 more.
   *[other] There are { $count } more.
  }
bench-error = Error
bench-warning = Warning
bench-the-line = The line it is about
bench-issues = Issues
bench-packages = Packages
bench-factions = Leaders and factions
bench-hypotheses = Hypotheses
bench-actions = Actions
bench-events = Events
bench-sources = Sources
bench-values-note = Most numbers of the scenario, by tables. What you change here is changed in its file, where it stands; comments and order stay as they are. You can also take a table to a spreadsheet and paste it back.
bench-no-values = There are no tables: the files cannot be taken apart yet. The findings say why.
bench-row = id
bench-cell = { $row }, { $column }
bench-columns = What the columns mean
bench-rows = What the numbers mean
bench-meaning = { $text } { $range }
bench-range = A number from { $low } to { $high }.
bench-range-number = A number, with or without a sign.
bench-range-count = A whole number from 0.
bench-in-file = In the file: { $value }
bench-in-file-none = In the file: left out
bench-empty = Nothing was written: { $cell } is empty. Write a number; 0 is one.
bench-outside = Nothing was written: { $cell } is { $value }. { $range }
bench-keep = Write these into the file
bench-undo = Take the last change back
bench-sheet = In a spreadsheet
bench-sheet-save = Save this table for a spreadsheet
bench-sheet-paste = Or copy it there with its head, and paste it here. Columns and rows that you leave out stay as they are.
bench-sheet-read = Read this into the file
bench-all-values = All tables
bench-about-issue = Issue: { $name }
bench-about-factions = What the factions are like
bench-about-weights = What each issue weighs with each faction
bench-about-constituencies = What each issue weighs with each constituency
bench-about-mandate = What each issue weighs in the mandate
bench-about-hypotheses = The hypotheses, and the bonds under each
bench-about-needs = How much each faction needs each strand
bench-about-with = What the factions are to further allies
bench-about-bonds-to = The bonds to { $ally } under each hypothesis
bench-about-facts = What is hidden beside the hypotheses, and its chance under each
bench-about-home = What home demands
bench-about-desks = What the desks hear
bench-about-strands = The strands of the tie
bench-about-opening = Values at the opening
bench-about-drifts = What drifts from turn to turn
bench-about-chances = Chances of events
bench-about-coefficients = Coefficients
bench-about-outcome = By what outcomes are judged
bench-kept = { $count ->
    [one] One number is changed in { $file }.
   *[other] { $count } numbers are changed in { $file }.
  }
bench-same = Nothing was to be changed: the file says this already.
bench-conflict = The files have changed since this page was loaded, and nothing was written. Look at the numbers, and write again what is still to be changed.
bench-refused = Nothing was written: { $why }.
bench-undone = The last change is taken back.
bench-paste-head = Nothing was read: the first line has to be the head of the table, “id” first.
bench-paste-column = Nothing was read: the table has no column “{ $name }”.
bench-paste-row = Nothing was read: the table has no row “{ $name }”.
bench-paste-form = Nothing was read: { $why }.
bench-turn = Turn
bench-account-of = Unfold the account of
bench-account-none = nobody
bench-weigh = Look
bench-reputed = As reputed
bench-sides = What they make of it in { $date }
bench-sides-note = 0 is as good to them as no agreement. “As reputed” is what answers across the table go by; the other columns are what they think in truth under each hypothesis, with its mean bonds, and what ratification goes by. The player has only let time pass until then.
bench-sides-table = What each part and each leadership makes of the package
bench-part = Part
bench-decides = { $name } decides
bench-aspiration = They agree in principle from { $value } up, as reputed.
bench-answer-agreed = Tabled now, it would be agreed to in principle.
bench-answer-counter = Tabled now, it would be answered by a counter-offer that says otherwise on: { $clauses }.
bench-answer-walks = Tabled now, it would make the delegation walk out.
bench-answer-none = It cannot be tabled then.
bench-home = What { $home } would say
bench-home-ratifies = It would ratify: { $index }, and { $threshold } is needed.
bench-home-refuses = It would not ratify: { $index }, and { $threshold } is needed.
bench-home-rung = The rung is lower than it takes at all.
bench-account = { $name }, { $eyes }: term by term
bench-term = Term
bench-term-value = Value
bench-term-place = Where it comes from
bench-sum = Sum
bench-prices-note = What home has to give elsewhere for each rung: how much less all other clauses together are worth to it, on paper and by the mandate's weights, than at best without the rung.
bench-prices-date = In { $date }, the player having only let time pass.
bench-by-prior = By the odds at the opening
bench-zone = Packages that leave no leadership worse off than without an agreement: { $bearable }. Of these home would ratify { $zone }.
bench-no-ladder = There is no ladder.
bench-rung = Rung
bench-rung-dear = { $rung } (dear from here on)
bench-prices-dear = From “{ $rung }” on a break is dear to them: CostlyRung of scenario.ron is { $value }, and counts the options from 0. Set it anew when you add or take out one.
bench-prices-none-dear = No option is dear to them: CostlyRung of scenario.ron is { $value }, and counts the options from 0. Set it anew when you add or take out one.
bench-rung-worth = Worth on paper
bench-rung-asked = Price
bench-rung-agreed = Price where home ratifies
bench-rung-package = The cheapest package
bench-under = If it is
bench-seed = Seed
bench-line-note = The recorded line, played under one hypothesis and one luck. What a game asks beside it is answered mildly.
bench-line-none = The scenario has no recorded line. This is what happens if nobody tables anything and every question is answered mildly.
bench-line-table = Quantities along the recorded line
bench-line-table-none = Quantities from turn to turn
bench-quantity = Quantity
bench-from = From
bench-to = To
bench-course = Course
bench-turn-by-turn = Turn by turn
bench-balance-note = What no game reaches, what gives the answer away, what pays. Here it is made from { $games } games by each policy and line and from searches of { $lines } lines; for longer ones use wedge check --deep. Remarks are for you to judge: you may have meant it so.
bench-balance-make = Make the report
bench-balance-takes = It takes minutes, for a large scenario or on a slow machine many. You can go on working meanwhile.
bench-balance-running = In the making: { $percent } %. You can go on working; the page follows.
bench-balance-old = The files have changed since this report was made.
bench-balance-remarks = Remarks
bench-balance-none = Nothing to remark on.
bench-balance-fine = As it should be
bench-balance-worths = What lines come to
bench-balance-worth = Knowing the hypothesis is worth { $knowing } over the best line without evidence, asking first { $asking }.
bench-balance-line = Line
bench-balance-expected = Expected
bench-balance-marks = The marks
bench-quantity-anger = Anger of { $id }
bench-quantity-loyalty = Loyalty of { $id }
bench-quantity-strand = Strand { $id }
translate-written = Written: { $path }, { $count ->
    [one] one text
   *[other] { $count } texts
 }.
translate-new = { $count ->
    [one] One was not in it before.
   *[other] { $count } were not in it before.
 }
translate-changed = { $count ->
    [one] The original of one has changed; it is marked by `was`
   *[other] The originals of { $count } have changed; they are marked by `was`
 }: { $keys }.
translate-gone = { $count ->
    [one] One is no longer in the scenario; what was translated stands at the end of the file, unless --prune left it out
   *[other] { $count } are no longer in the scenario; what was translated stands at the end of the file, unless --prune left it out
 }: { $keys }.
translate-twice = { $count ->
    [one] One stands in the file more than once; the first one is used, and the others were left as they are
   *[other] { $count } stand in the file more than once; the first one of each is used, and the others were left as they are
 }: { $keys }.
translate-comments = Comments that went with what was left out:
    { $comments }
translate-kept = The file as it was is kept: { $path }
translate-whole = All of them are translated.
translate-left = To be translated: { $untranslated }. To be looked through because the original has changed: { $stale }.
translate-briefing = The briefing as it was written stands in { $path }; translate it there.
translate-check = To see what is missing: wedge check { $path }
new-made = Written: { $files ->
    [one] one file
   *[other] { $files } files
 } in { $path }; findings: { $findings }.
new-first = Begin at the head of { $path }: it says what each part does and what to change first.
new-first-of-copy = It is a copy with an id of its own. Change its `title` in `scenario.ron`, so that the library tells the two apart.
new-check = every mistake, with its place and what to do
new-bench = see findings, numbers and answers in a browser, live as you save
new-text = play it here, by typing moves
new-play = play it in the window
migrate-head = What changes in { $path }, with the lines of the files as they were:
migrate-format = format: { $from } becomes format: { $to }.
migrate-retired = The coefficient { $name } is no longer there. Its value, { $value }, stays as a comment and does nothing.
migrate-leave-rate = What it said of losers who leave is now said by LeaveTurns: how many turns ahead the leadership looks. One number cannot be made of the other, so LeaveTurns is what your file says, or else what is usual. To decide: wedge explain LeaveTurns
migrate-trust-gain = Trust at home now grows by what is not seen where it could have been: BelievedControl and BelievedAttacks say what home expects. One number cannot be made of the other, so these are what your file says, or else what is usual. To decide: wedge explain BelievedControl BelievedAttacks
migrate-trust-loss = A breach that is seen is now judged by how much control home believes the leadership to have over those who did it: BelievedControl. One number cannot be made of the other, so it is what your file says, or else what is usual. To decide: wedge explain BelievedControl
migrate-opening = The opening value of { $name } has its place in another record now. This one, { $value }, stays as a comment and does nothing.
migrate-opening-same = Its other place says the same, so nothing changes in play.
migrate-opening-written = Games opened with it, so its other place says it now.
migrate-opening-twice = A record above says the same quantity, and that one was taken. If this one was meant, write it in its other place by hand: as loyalty of the faction in parties.ron.
migrate-opening-nowhere = Its other place was not found. Write it there by hand: as loyalty of the faction in parties.ron.
migrate-opening-unused = No game opened with it: what its own record says (start of a strand, bonds of a hypothesis) was used, and still is.
migrate-loyalty = loyalty of { $faction }: { $was } becomes { $value }, with which games opened. No game used { $was }.
migrate-dry = Nothing was written. Without --dry-run it is.
migrate-kept = Written. The file as it was is { $path }.
migrate-left = The check now finds { $errors ->
    [0] no error
    [one] one error
   *[other] { $errors } errors
 } and { $warnings ->
    [0] no warning
    [one] one warning
   *[other] { $warnings } warnings
 }. Numbers of the rules that came later than your file are at what is usual. Read it through:
migrate-nothing = There is nothing to do: { $path } has format { $format }, the present one.
new-library = The game's library finds it if its folder lies in { $folder } (`--mine` makes it there).

explain-see = For what it holds: wedge explain { $name }
explain-record = a record. { $of }
explain-field = a field of { $of }
explain-words = one of these is written. { $of }
explain-word = a word of { $of }
explain-coefficient = a coefficient of the rules
explain-finding = a finding of the check
explain-form = Form
explain-left-out = Left out
explain-needed = it has to be there
explain-optional = {" "}(may be left out)
explain-range = Range
explain-usual = Usual
explain-severity = Severity
explain-at-table = At the table
explain-to-do = What to do
explain-example = Example
explain-all = wedge explain NAME tells what one of these means; of a field too, such as war_cost or Faction.war_cost.
explain-all-records = Records of the files
explain-all-words = Words: { $of }
explain-all-coefficients = Coefficients: { $of }
explain-all-findings = Findings of the check
