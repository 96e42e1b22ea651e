# The interface in the test language, made by a machine from en.ftl: WEDGE_BLESS=1 cargo test --test program
# writes it anew. It proves that every sentence of the interface comes from a file.


month-1 = Jànüàrý
month-2 = Fébrüàrý
month-3 = Màrch
month-4 = Àprîl
month-5 = Màý
month-6 = Jüné
month-7 = Jülý
month-8 = Àügüst
month-9 = Séptémbér
month-10 = Öctöbér
month-11 = Növémbér
month-12 = Décémbér
date-month = { $month } { $year }
date-week = Wéék { $week }, { $month } { $year }
turns-month = { $count ->
    [one] öné mönth
   *[other] { $count } mönths
}
turns-week = { $count ->
    [one] öné wéék
   *[other] { $count } wééks
}
percent = { $value } %

app-title = Wédgé
app-subtitle = À négötîàtîön àböüt à tîé thàt màý nöt bé för sàlé
title-play = Bégîn à néw gàmé
title-continue = Gö ön wîth { $title }, { $date }
title-damaged = À néwér séssîön cànnöt bé réàd ànd wàs pàsséd övér: { $file }
title-quit = Léàvé
title-keys = Tàb ànd thé àrröw kéýs mövé bétwéén cöntröls, Éntér ör Spàcé préssés thém. { $key } shöws évérý kéý.
title-note = Yöü sît în thé énvöý's chàîr. Àcröss thé tàblé sîts à mövémént màdé öf fàctîöns. Whàt ýöü càmé för îs îts tîé tö àn àllý, ànd nöbödý télls ýöü whéthér thàt tîé îs à chîp, à chîp îts léàdér cànnöt délîvér, ör à bönd thàt nö prîcé büýs.
library-title = Lîbràrý
library-guided = À güîdéd fîrst gàmé
library-open = Öpén thîs scénàrîö
library-back = Bàck tö thé tîtlé
library-open-by = Öpén för { $rounds }
library-broken = Thîs scénàrîö cànnöt bé öpénéd: { $count ->
    [one] öné érrör
   *[other] { $count } érrörs
}.
library-inside = Însîdé thé prögràm: { $id }
library-folder = În { $folder }
library-content-note = Cöntént nöté
library-seed = Sééd
library-seed-note = Thé sàmé sééd ànd thé sàmé mövés gîvé thé sàmé gàmé. Léàvé ît às ît îs för à frésh öné.

briefing-title = Brîéfîng
briefing-short = În brîéf
briefing-full = În füll
briefing-begin = Tàké ýöür séàt
briefing-mandate = Yöür màndàté
briefing-hypotheses = { $count ->
    [1] Öné réàdîng öf thé tîé
    [2] Twö réàdîngs öf thé tîé
    [3] Thréé réàdîngs öf thé tîé
    [4] Föür réàdîngs öf thé tîé
   *[other] { $count } réàdîngs öf thé tîé
}
briefing-hypotheses-note = Béföré évérý gàmé öné öf thésé îs dràwn ànéw, wîth thé pröbàbîlîtý gîvén. Whàt hàppénéd làtér în thé récörd télls ýöü nöthîng àböüt thé dràw.
briefing-prior = Dràwn în { $percent } % öf gàmés
briefing-absent = Whö îs nöt în thé rööm
briefing-sources = Söürcés
briefing-people = Àcröss thé tàblé

undertake-title = Whàt ýöü sét öüt tö dö
undertake-text = Chöösé twö àîms ànd öné réd lîné béföré thé fîrst sîttîng: ündértàké ÀÎM ÀÎM névér RÉD-LÎNÉ. Théý chàngé nöthîng àt thé tàblé. { $home } îs töld öf thé réd lîné ànd wîll nöt pàss lîghtlý övér à téxt thàt crössés ît; thé débrîéf hölds ýöü tö àll thréé.
undertake-lines = Névér lét ît cömé tö thîs:

undertake-note = Chöösé twö àîms ànd öné réd lîné. Théý chàngé nöthîng àt thé tàblé. { $home } îs töld öf thé réd lîné ànd wîll nöt pàss lîghtlý övér à téxt thàt crössés ît; thé débrîéf hölds ýöü tö àll thréé.
undertake-chosen = Yöü chösé thésé béföré thé fîrst sîttîng; thé débrîéf hölds ýöü tö thém.
undertake-aims = Twö àîms
undertake-line = Öné réd lîné: névér
undertake-missing = Stîll tö chöösé: { $aims ->
    [0] nö möré àîms
    [one] öné àîm
   *[other] { $aims } àîms
}, { $line ->
    [0] nö möré réd lînés
   *[other] öné réd lîné
}.

table-title = Àt thé tàblé
strip-menu = Ménü
strip-due = { $date }: { $what }
strip-patience = Pàtîéncé
strip-round-after = Sîttîng { $round } öf { $rounds } àftér thé tàlks
tab-round = Thé röünd
table-undo = Ündö
table-redo = Rédö
round-changed = Whàt îs néw
round-read = Réàd thé càblés
round-aims = Yöür àîms: { $aims }.
draft-first = { $count ->
    [0] Nö clàüsé îs sét ýét.
    [one] Öné clàüsé îs sét.
   *[other] { $count } clàüsés àré sét.
} Tàblîng ît tàkés öné éffört ànd îs ànswéréd àt öncé.
draft-changed = { $count ->
    [0] Nöthîng dîfférs fröm whàt wàs tàbléd làst.
    [one] Öné clàüsé dîfférs fröm whàt wàs tàbléd làst.
   *[other] { $count } clàüsés dîffér fröm whàt wàs tàbléd làst.
} Tàblîng ît tàkés öné éffört ànd îs ànswéréd àt öncé.
draft-touches = màttérs tö { $names }
draft-take = Tàké théîrs
draft-take-spoken = Tàké théîrs ön { $issue }
draft-revision = Chàngéd. Wàs: { $old } Nöw: { $new }
draft-home = Whàt éàch pàrt öf { $home } màkés öf ît
belief-over-time = Yöür bélîéf övér tîmé
belief-none = Yöü hàvé stàtéd nöné ýét. Whàt ýöü höld nöw îs képt whén ýöü stàté ît.
desk-expects = Ön thé àvéràgé ît wöüld répört, öf 100: { $kinds }. Öné répört érrs bý àböüt { $noise }, ànd thé désk hàs à làstîng érrör öf îts öwn, àböüt { $habit } éîthér wàý, thàt nöbödý knöws.
desk-record = { $count ->
    [one] Öné répört sö fàr: { $mean } öf 100.
   *[other] { $count } répörts sö fàr: { $mean } öf 100 ön thé méàn, fröm { $low } tö { $high }.
}
desk-chart = Éstîmàtés öf { $name } övér tîmé
people-bond = Bönd tö { $ally } às ýöür stàtéd bélîéf hàs ît: { $percent } %. Nöbödý hàs séén ît.
chart-table = Thé nümbérs às à tàblé
chart-date = Dàté
message-close = Clösé
table-round = Röünd { $round } öf àt möst { $rounds }
table-effort = Éffört léft: { $effort }
table-effort-short = Éffört
table-draft = Dràft àgréémént
table-draft-note = Sét éàch clàüsé às ýöü wöüld tàblé ît. Nöthîng îs sént üntîl ýöü tàblé thé dràft.
table-offer = Tàblé thîs dràft
table-offer-note = Tàkés öné éffört. Thé öthér sîdé ànswérs àt öncé.
table-accept = Àccépt théîr cöüntér-öffér
table-accept-note = Àgrééd în prîncîplé; böth sîdés müst stîll ràtîfý.
table-sign = Sîgn whàt îs àgrééd
table-sign-note = Théîr léàdérshîp décîdés bý whàt ît wànts în trüth, ànd màý stîll bàlk.
table-end = Clösé thé röünd
table-end-note = Tîmé pàssés üntîl thé néxt röünd, ör üntîl söméthîng nééds ýöür ànswér.
table-break-off = Énd thé tàlks
table-break-off-note = Nö déàl. { $home } îs léft wîth whàt ît hàs; ýöü stîll càrrý öüt whàt föllöws.
ask-back = Nö, gö bàck
ask-accept = Àccépt théîr cöüntér-öffér?
ask-accept-yes = Yés, àccépt ît
ask-accept-note = Ît tàkés thé plàcé öf ýöür dràft, ànd dîfférs fröm ît héré:
ask-accept-same = Ît sàýs whàt ýöür dràft sàýs.
ask-accept-then = Ît îs thén àgrééd în prîncîplé. Nöthîng îs în förcé béföré böth sîdés hàvé ràtîfîéd; ýöü càn stîll tàblé ànöthér dràft, ànd whàt wàs àgrééd thén fàlls.
ask-empty = Tàblé à dràft thàt séts nö clàüsé?
ask-empty-yes = Yés, tàblé ît
ask-empty-note = Nö clàüsé öf thîs dràft îs sét: ît öfférs nöthîng ànd àsks för nöthîng. Tàblîng ît tàkés öné éffört lîké àný öthér, ànd théý ànswér ît.
ask-unspent = Clösé thé röünd wîth éffört léft?
ask-unspent-yes = Yés, clösé ît
ask-unspent-note = { $effort ->
    [one] Öné éffört îs léft
   *[other] { $effort } éffört àré léft
} în thîs röünd. Whàt îs nöt spént làpsés.
ask-unspent-never = Dö nöt àsk thîs àgàîn
ask-delete = Délété ît för gööd?
ask-delete-yes = Yés, délété ît
ask-delete-note = “{ $name }” cànnöt bé bröüght bàck.
ask-keep = Nö, kéép ît
table-break-off-sure = Énd thé tàlks för gööd?
table-yes = Yés, énd thém
table-no = Nö, gö ön
table-reset = Bàck tö whàt wàs tàbléd làst
table-take-counter = Cöpý théîr cöüntér-öffér
table-none = Nöthîng àgrééd ön thîs
table-counter = Théý wànt
table-agreed-mark = Àgrééd în prîncîplé
table-stalled = Thé öthér sîdé döés nöt méét béföré { $date }.
table-threat = Yöür püblîc déàdlîné rüns öüt wîth thîs röünd.
table-notice = { $home } hàs töld ýöü: à déàl bý { $date }, ör àn ördér tö léàvé wîthöüt öné.
table-cables = Càblés
table-desks = Désks
table-people = Àcröss thé tàblé
table-actions = Whàt élsé ýöü càn dö
table-home = { $home }
table-third = { $third }
table-belief = Whàt ýöü bélîévé
table-belief-note = În pércént; théý süm tö 100. Stàtéd bélîéfs àré scöréd în thé débrîéf: thé méàn övér thé türns ön whîch ýöü stàtéd öné, thé làst öf éàch türn.
table-belief-state = Stàté thîs bélîéf
forecast-title = Förécàsts
forecast-how = Tö stàté öné: förécàst ÎD=PÉRCÉNT, às öftén às ýöü lîké.
forecast-note = Höw lîkélý ýöü höld thésé tö cömé àböüt bý thé énd. Förécàsts àré scöréd în thé débrîéf: thé méàn övér thé türns ön whîch ýöü màdé thém.
forecast-none = Thîs scénàrîö àsks för nöné.
forecast-state = Stàté thésé förécàsts
forecast-line = { $text }: { $percent } %
table-task = Àsk för à répört: { $name }
table-sound = Söünd öüt: { $name }
table-cost = { $effort ->
    [one] 1 éffört
   *[other] { $effort } éffört
}
tab-people = Péöplé
tab-actions = Àctîöns
tab-home = { $home }
tab-belief = Bélîéf
table-war = Thé wàr
draft-rung = püblîc { $public } %, öüt öf sîght { $covert } %
table-no-reports = Nö répört ýét.
table-report-line = { $date }: réàdînéss tö cüt thé tîé, { $percent } öf 100 ({ $word })
table-quiet = Nöthîng hàs hàppénéd ýét.

report-word-0 = hàrdlý àný
report-word-1 = löw
report-word-2 = mîxéd
report-word-3 = hîgh
report-word-4 = néàrlý füll

home-ratifies = { $home } wöüld ràtîfý thîs: îndéx { $index }, néédéd { $threshold }.
home-refuses = { $home } wöüld nöt ràtîfý thîs: îndéx { $index }, néédéd { $threshold }.
home-rung = { $home } wöüld nöt ràtîfý thîs, whàtévér thé rést sàýs: ît àsks töö lîttlé àböüt { $ally }.
home-part = { $name }: { $index }
home-support-plus = Süppört àt hömé àdds { $support }.
home-support-minus = Süppört àt hömé tàkés öff { $support }.
home-trust-plus = Trüst în { $counterpart } àdds { $trust }.
home-trust-minus = Dîstrüst öf { $counterpart } tàkés öff { $trust }.
home-weariness = Wéàrînéss öf thé wàr àdds { $by }.
home-threats = Thréàts màdé în püblîc tàké öff { $by }.
home-red-line = Crössîng thé réd lîné thàt { $home } wàs töld öf tàkés öff { $by }.
home-patience = Pàtîéncé
home-support = Süppört
home-trust = Trüst în { $counterpart }
home-credibility = Höw fàr ýöü àré bélîévéd
third-cooperation = Cööpéràtîön
third-morale = Möràlé
war-momentum = Höw ît göés för thém, às répörtéd
war-momentum-value = { $percent } % { $unit }
war-momentum-unit = öf dîstrîcts cöntéstéd ör löst
war-violence = Vîöléncé
war-presence = Préséncé
grade-0 = nöné
grade-1 = löw
grade-2 = mîddlîng
grade-3 = gööd
grade-4 = hîgh
anger-0 = càlm
anger-1 = îrrîtàtéd
anger-2 = àngrý
anger-3 = fürîöüs

answer-title = Thé ànswér
answer-agreed = Théý àgréé în prîncîplé.
answer-agreed-note = Thîs îs théîr pöstüré. Théîr léàdérshîp ràtîfîés, ör döés nöt, whén ýöü sîgn; { $home } müst ràtîfý töö.
answer-counter = Théý ànswér wîth à cöüntér-öffér.
answer-restated = Théý stànd whéré théý stööd.
answer-walkout = Théý léàvé thé sîttîng ànd àré nöt bàck béföré { $date }.
answer-difference = Bétwéén ýöür dràft ànd théîrs
answer-no-difference = Nöthîng dîfférs.
answer-you = Yöü: { $option }
answer-they = Théý: { $option }
answer-factions = Höw éàch pàrt töök ît, às fàr às ît cöüld bé séén
answer-unknown = Whàt cànnöt bé séén fröm ýöür chàîr
answer-unknown-note = Höw déép thé tîé tö { $ally } göés în éàch öf thém, ànd whàt théîr léàdér wöüld püt à nàmé tö. Néîthér càn bé réàd öff à réàctîön; thé désks càn önlý éstîmàté thém.
answer-unknown-bond = thé tîé îtsélf: nöt tö bé séén fröm héré
answer-back = Bàck tö thé tàblé
stance-2 = spéàks för ît
stance-1 = cöüld lîvé wîth ît
stance-0 = îs törn
stance--1 = döés nöt lîké ît
stance--2 = spéàks àgàînst ît
moved-2 = müch néàrér thàn béföré
moved-1 = néàrér thàn béföré
moved-0 = whéré ît wàs
moved--1 = fürthér öff thàn béföré
moved--2 = müch fürthér öff thàn béföré
pull-3 = strönglý för
pull-2 = cléàrlý för
pull-1 = à lîttlé för
pull--1 = à lîttlé àgàînst
pull--2 = cléàrlý àgàînst
pull--3 = strönglý àgàînst
reading = { $name } { $stance }; { $moved }.
reading-first = { $name } { $stance }.
reading-pulls = Knöwn întérésts: { $pulls }.
pull-item = { $issue } ({ $strength })

leaning-against = wöüld névér lîvé wîth ît
leaning-doubtful = döés nöt lîké ît
leaning-torn = cöüld gö éîthér wàý
leaning-open = cöüld lîvé wîth ît
leaning-for = wànts ît

told-round-talks = À röünd öf tàlks öpéns.
told-round-after = Yöü tàké stöck.
told-tabled = Yöü tàblé à dràft.
told-answered-agreed = Théý àgréé în prîncîplé.
told-answered-counter = Théý màké à cöüntér-öffér.
told-answered-restated = Théý répéàt théîr làst pösîtîön.
told-answered-walkout = Théý léàvé thé sîttîng.
told-agreed = Àgrééd în prîncîplé.
told-balk-delay = Thé léàdérshîp döés nöt ràtîfý ýét: ît àsks för tîmé. Thîs cösts { $turns }.
told-balk-change = Thé léàdérshîp döés nöt ràtîfý: ît àsks för à chàngé. Thîs cösts { $turns }.
told-balk-walk = Thé léàdérshîp döés nöt ràtîfý ànd léàvés thé tàblé. Thîs cösts { $turns }.
told-signed = Sîgnéd. Böth sîdés hàvé ràtîfîéd.
told-reported = { $desk }: thösé ît héàrs püt thé réàdînéss tö cüt thé tîé àt { $percent } öf 100 ({ $word }).
told-sounded = { $name } léts ît bé ündérstööd thàt ît { $leaning }.
told-acted = Yöü: { $action }.
told-undertook = Yöü chöösé whàt tö àîm àt ànd whàt névér tö lét hàppén.
undertaking-never = Névér: { $line }
told-forecast = Yöü förécàst whàt wîll cömé àböüt.
told-believed = Yöü stàté whàt ýöü bélîévé: { $belief }.
told-lever-pace-agreed = Wîthdràwàl göés ön às àgrééd.
told-lever-pace-pause = Wîthdràwàl îs pàüséd.
told-lever-pace-fast = Wîthdràwàl îs hàsténéd.
told-lever-relief-give = Rélîéf îs gîvén às àgrééd.
told-lever-relief-hold = Rélîéf îs héld bàck.
told-lever-third-press = { $third } îs présséd tö dö îts pàrt.
told-lever-third-spare = { $third } îs léft tö îts öwn pàcé.
told-status-held = Thé déàl hölds.
told-status-hollow = Thé déàl îs höllöw: în förcé ön pàpér, ànd à bréàch hàs béén séén.
told-status-suspended = Thé déàl îs süspéndéd: öné sîdé hàs stöppéd pérförmîng.
told-status-collapsed = Thé déàl hàs cöllàpséd.
told-notice = { $home } ànnöüncés thàt îts pàtîéncé énds în { $date }: à déàl bý thén, ör àn ördér tö léàvé.
told-notice-after = { $home } ànnöüncés thàt îts pàtîéncé énds în { $date }: àn ördér tö léàvé, ünléss thé förcés àré ön à schédülé thàt wàs sîgnéd.
told-notice-withdrawn = { $home } wîthdràws îts déàdlîné för nöw.
told-ordered-out = { $home } ördérs îts förcés öüt, déàl ör nö déàl.
told-ended-player = Yöü énd thé tàlks wîthöüt à déàl.
told-ended-time = Thé tàlks àré övér wîthöüt à déàl.
told-home-attacked = { $home }'s förcés àré àttàckéd.
told-breach-seen = Théré îs évîdéncé thàt whàt wàs prömîséd àböüt { $ally } îs nöt képt.
told-ally-struck = { $ally } strîkés àbröàd.
told-ally-boasted = { $ally } spéàks în püblîc öf îts tîé tö { $counterpart }, ünàskéd.
told-oath-accepted = { $counterpart } àccépt thé öàth öf { $ally-leader } în püblîc.
told-oath-removed = Thé àccéptàncé öf àn öàth bý { $ally-leader } îs tàkén bàck: thé ànnöüncémént îs göné.
told-oath-repudiated = Thé öàth öf { $ally-leader } îs rénöüncéd în püblîc.
told-leader-died = Thé léàdér öf { $counterpart } hàs dîéd. À süccéssör tàkés thé plàcé, wîth léss àüthörîtý àt fîrst.
told-administration-keep = À néw àdmînîstràtîön tàkés öffîcé în { $home } ànd kééps thé àgréémént wîth îts dàtés.
told-administration-delay = À néw àdmînîstràtîön tàkés öffîcé în { $home } ànd àsks för tîmé: thé dàtés öf thé àgréémént àré püt öff.
told-administration-stop = À néw àdmînîstràtîön tàkés öffîcé în { $home } ànd stöps pérförmîng.
told-by = { $name }: { $text }
told-suspended = Nöthîng möré fröm { $counterpart }: { $home } îs övérdüé.
told-resumed = Pérförmàncé bý { $counterpart } göés ön àgàîn.
told-split-1 = { $name }: à féw gö övér tö öthérs.
told-split-2 = { $name }: pàrt öf ît bréàks àwàý.
told-split-3 = { $name }: à làrgé pàrt öf ît bréàks àwàý.
told-fell = { $third } fàlls.
told-ended = Thé récörd îs clöséd.
news-new = néw
told-recorded = Récördéd
told-generated = Màdé bý thîs gàmé

question-breach = À bréàch hàs béén séén
question-breach-text = Théré îs évîdéncé thàt { $counterpart } döés nöt kéép whàt ît sîgnéd ön “{ $issue }”. Whàt dö ýöü ànswér?
question-recall = Whàt ýöü sîgnéd în { $date }
question-attack = { $ally } hàs strück àbröàd
question-attack-text = Thé àttàck wàs plànnéd öütsîdé; whéthér { $counterpart } knéw îs nöt knöwn. Höw döés { $home } ànswér?
question-found = { $ally-leader } hàs béén föünd
question-found-text = Thé héàd öf { $ally } lîvés în à höüsé ündér thé càré öf { $counterpart }. Whàt döés { $home } dö?
reply-protest = Prötést, ànd gö ön
reply-protest-note = Yöü hàvé sàîd în püblîc whàt ýöü thînk öf ît; nöthîng élsé chàngés.
reply-suspend = Süspénd ýöür sîdé
reply-suspend-note = Wîthdràwàl pàüsés ànd rélîéf îs héld. Îf thàt màkés ýöü övérdüé, théý wîll stöp töö.
reply-silence = Sàý nöthîng
reply-silence-note = Nöthîng îs stîrréd üp; pàrt öf { $home } wîll nöt förgîvé ît.
reply-strike = Strîké wîth précîsîön
reply-strike-note = À smàll strîké ön péöplé öf { $ally }. Lîttlé réséntmént, lîmîtéd éfféct.
reply-strike-hard = Strîké hàrd
reply-strike-hard-note = À làrgé strîké în àngér. Süch strîkés hàvé drîvén thé twö clösér béföré.

sign-title = Sîgnîng
sign-agreed = Whàt îs àgrééd în prîncîplé
sign-signed = Whàt wàs sîgnéd
sign-rests = Whàt ît résts ön
sign-then = Whàt thén
sign-rest-home = { $home } müst délîvér “{ $issue }”.
sign-rest-counterpart = { $counterpart } müst kéép “{ $issue }”; { $seen }.
sign-rest-third = { $third } müst càrrý öüt “{ $issue }”, ànd hàs sîgnéd nöthîng.
sign-seen-open = à bréàch wöüld shöw
sign-seen-poor = à bréàch wöüld hàrdlý shöw
sign-seen-fair = à bréàch wöüld shöw wîth lück
sign-then-text = Yöü càn prötést, süspénd ör stàý sîlént. Éàch pàüsé öf ýöürs gîvés thém à réàsön tö stöp às wéll.
sign-do = Püt ýöür nàmé tö ît
sign-back = Nöt ýét
sign-done = Sîgnéd
sign-go-on = Càrrý ît öüt

after-title = Càrrýîng ît öüt
after-title-none = Àftér thé tàlks
after-title-out = Léàvîng
after-ledger = Lédgér öf öblîgàtîöns
after-ledger-none = Nöthîng wàs sîgnéd; nöbödý öwés ànýthîng.
after-levers = Whàt stànds în ýöür hànds
after-time = Lét tîmé pàss
after-time-note = Üntîl thé néxt röünd, ör üntîl söméthîng nééds ýöür ànswér.
after-status = Thé déàl
after-seen = Séén sîncé thé sîgnàtüré
after-seen-none = Nöthîng thàt spéàks öf ît éîthér wàý.
after-suspected = Önlý süspéctéd
after-suspected-none = Nö répört sîncé thé sîgnàtüré; tàsk à désk tö héàr whàt öthérs séé.
lever-pace = Wîthdràwàl
lever-relief = Rélîéf
lever-third = { $third }
setting-pace-agreed = Às àgrééd
setting-pace-stay = Stàý
setting-pace-pause = Pàüsé
setting-pace-fast = Fàstér
setting-relief-give = Gîvé às àgrééd
setting-relief-hold = Höld bàck
setting-third-press = Préss
setting-third-spare = Léàvé tö îts pàcé
side-home = { $home }
side-counterpart = { $counterpart }
side-third = { $third }
ledger-due = düé { $date }
performance-pending = nöt düé ýét, ön cöürsé
performance-kept = képt
performance-overdue = övérdüé
performance-broken = brökén
performance-unknown = cànnöt bé séén fröm héré
ledger-line = { $side }: { $issue } ({ $option }), düé { $date }: { $stands }
ledger-line-hidden = { $side }: { $issue } ({ $option }), düé { $date }: { $stands }; { $seen }
status-held = Héld
status-hollow = Höllöw
status-suspended = Süspéndéd
status-collapsed = Cöllàpséd

debrief-title = Débrîéf
debrief-truth = Whàt wàs sö în thîs gàmé
debrief-type = { $name }. { $statement }
debrief-outcome = Höw ît càmé öüt
debrief-outcome-note = À véctör, nöt à scöré: whàt öné gövérnmént wöüld càll süccéss ànöthér wöüld nöt.
debrief-undertaken = Whàt ýöü hàd sét öüt tö dö
debrief-undertaken-note = Chösén bý ýöü béföré thé fîrst sîttîng, ànd héld àgàînst whàt càmé öf ît.
debrief-aim-met = réàchéd
debrief-aim-missed = nöt réàchéd
debrief-line-crossed = crösséd
debrief-line-kept = héld
debrief-test-least = { $part }: { $value } öf 100; àt léàst { $mark } wàs àîméd àt.
debrief-test-below = { $part }: { $value } öf 100; thé lîné rüns àt { $mark }.
debrief-test-signed = Sîgnéd ön “{ $issue }”: { $option }.
debrief-test-unsigned = Nöthîng wàs sîgnéd ön “{ $issue }”.
measure-security = Rédüctîön öf { $ally }'s réàch (100 îf àll öf ît îs göné, 50 îf ît îs às ît wàs, 0 îf ît döübléd)
measure-quiet-abroad = Qüîét àbröàd (100 wîthöüt àn àttàck, 50 àftér öné, 33 àftér twö)
measure-quiet-home = Qüîét för { $home }'s förcés (100 wîth nö àttàck tö bé éxpéctéd, 50 wîth föür)
measure-realised = Wörth öf thé déàl às képt
measure-efficiency = Jöînt gàîn réàchéd
measure-durability = Tîmé thé déàl héld
measure-saved = Préséncé sàvéd, öf kéépîng àll öf ît tö thé énd
measure-third = { $third } stîll stàndîng (100) ör fàllén (0)
measure-word = Höw fàr { $home } îs bélîévéd àt thé énd
measure-judgement = Jüdgémént
debrief-judgement = Whàt ýöü bélîévéd
debrief-forecasts = Whàt ýöü förécàst
debrief-forecasts-note = Héld àgàînst whàt càmé àböüt în thîs gàmé.
debrief-forecast-came = ît càmé àböüt
debrief-forecast-stayed = ît dîd nöt cömé àböüt
debrief-forecast-stated = { $date }: { $percent } %
debrief-forecast-brier = Förécàsts (Brîér scöré)
debrief-forecast-brier-note = 0 îs süré ànd rîght, 1 süré ànd wröng; sàýîng 50 % öf évérýthîng gîvés 0.25.
debrief-why = Whý théý dîd whàt théý dîd
debrief-evidence = Whàt événts töld öf thé trüth
debrief-evidence-note = Höw màný tîmés lîkélîér éàch hýpöthésîs màdé ît thàn thé öné thàt màdé ît léàst lîkélý. Àn évént às lîkélý ündér àll öf thém télls nöthîng.
debrief-evidence-came = { $date }: { $title }. { $ratios }.
debrief-evidence-stayed = { $date }: nöthîng öf “{ $title }”. { $ratios }.
debrief-evidence-ratio = { $name } { $ratio }
debrief-desks = Whàt thé désks hàd héàrd
debrief-desks-note = À désk îs nöt bîàséd bý témpér büt bý whöm ît càn héàr.
debrief-room = Whàt éàch pàrt wàntéd în trüth
debrief-events = Whàt dîd nöt hàppén
debrief-events-note = Dàtéd événts thàt thîs gàmé dîd nöt séé, bécàüsé plàý hàd màdé thém împössîblé ör bý chàncé.
debrief-event-falsified = plàý hàd màdé ît împössîblé
debrief-event-chance = ît dîd nöt cömé àböüt thîs tîmé
debrief-again = Bàck tö thé tîtlé
debrief-signed = Sîgnéd
debrief-signed-value = { $date }
debrief-signed-none = nö déàl
debrief-status = Höw thé déàl stööd àt thé énd, séén ör ünséén
debrief-status-none = théré wàs nöné
debrief-security = Réàch öf { $ally }
debrief-security-less = { $percent } % léss thàn àt thé öpénîng
debrief-security-more = { $percent } % möré thàn àt thé öpénîng
debrief-security-same = às àt thé öpénîng
debrief-security-note = Höw fàr ît cöüld àct àbröàd fröm whéré ît îs, fröm îts sànctüàrý ànd îts tràînîng.
debrief-abroad = Àttàcks àbröàd öncé thé tàlks wéré övér
debrief-home-attacks = Àttàcks ön { $home }'s förcés öncé thé tàlks wéré övér
debrief-paper = Wörth ön pàpér
debrief-paper-note = Bý thé wéîghts öf ýöür màndàté, 0 tö 1.
debrief-realised = Wörth às képt
debrief-realised-note = Thé sàmé, wîth whàt { $counterpart } képt în fàct. Thé gàp îs whàt thé pàpér hîd.
debrief-efficiency = Jöînt gàîn réàchéd
debrief-efficiency-note = Shàré öf thé làrgést prödüct öf böth sîdés' gàîns.
debrief-durability = Tîmé thé déàl héld
debrief-durability-note = Shàré öf thé tîmé sîncé sîgnîng wîth böth sîdés pérförmîng, séén ör ünséén.
debrief-presence = Préséncé képt üp
debrief-presence-note = Shàré öf kéépîng àll öf ît tö thé énd.
debrief-compliance = Cövért öblîgàtîön képt
debrief-compliance-note = Shàré àt thé énd, séén ör ünséén.
debrief-compliance-terms = Màdé öf: { $terms }.
debrief-unclaimed = Léft ön thé tàblé
debrief-unclaimed-note = Whàt ànöthér pàckàgé wöüld hàvé àddéd tö thé wörth ön pàpér wîthöüt cöstîng thé léàdérshîp ànýthîng, àt thé sîgnàtüré; 0 îf théré wàs nöné.
debrief-fell = { $third }
debrief-fell-value = féll în { $date }
debrief-stood = stîll stööd
debrief-violence = { $unit } àt thé énd
debrief-mean-violence = { $unit } în thé méàn öf thé whölé gàmé
debrief-brier = Jüdgémént (Brîér scöré)
debrief-brier-note = 0 îs süré ànd rîght, 2 süré ànd wröng; stàýîng wîth thé prîör gîvés { $prior }.
debrief-brier-none = nö bélîéf wàs stàtéd
debrief-heard = { $date }: { $desk } püt ît àt { $percent } öf 100; ît hàd héàrd { $name }, whösé réàdînéss wàs { $truth } öf 100.
debrief-heard-none = Nö désk wàs tàskéd.
debrief-margin = { $name }: { $margin } övér fîghtîng ön ({ $word }); { $bonds }.
debrief-bond = bönd { $bond } %
debrief-bond-to = bönd tö { $ally } { $bond } %
debrief-margin-note = Àt { $date }, för whàt làý ön thé tàblé làst.
debrief-margin-gain = gàîns
debrief-margin-loss = lösés
debrief-answer = { $date }: ýöür dràft wàs wörth { $value } în théîr pöstüré; théý héld öüt för { $aspiration }. { $answer }
debrief-balked = { $date }: thé léàdérshîp vàlüéd thé déàl àt { $value } ànd àspîréd tö { $aspiration }; sö ît dîd nöt ràtîfý.
debrief-ratified = { $date }: thé léàdérshîp vàlüéd thé déàl àt { $value }, whîch wàs énöügh; sö ît sîgnéd.
debrief-zone = { $date }: öf { $packages } pössîblé pàckàgés { $leadership } wöüld hàvé léft thé léàdérshîp nö wörsé öff thàn fîghtîng ön, ànd { $home } wöüld hàvé ràtîfîéd { $both } öf thösé.
debrief-zone-several = { $date }: öf { $packages } pössîblé pàckàgés { $leadership } wöüld hàvé léft nö léàdérshîp wörsé öff thàn fîghtîng ön, ànd { $home } wöüld hàvé ràtîfîéd { $both } öf thösé.
debrief-zone-each = { $date }: { $leadership } öf { $packages } pössîblé pàckàgés wöüld hàvé léft thé léàdérshîp öf { $name } nö wörsé öff thàn fîghtîng ön.
debrief-zone-rung = Thé hîghést rüng àmöng thém: { $rung }.
debrief-zone-rung-on = Thé hîghést rüng àmöng thém ön “{ $issue }”: { $rung }.
debrief-moved = { $name }, às öthérs séé ît: { $from } bécàmé { $to }. { $terms }.
debrief-hidden = { $name }: { $from } às öthérs séé ît, { $to } în trüth. { $terms }.
debrief-term = { $amount } { $what } [{ $file }:{ $line }]
debrief-term-usual = { $amount } { $what } [üsüàl vàlüé]
why-public = püblîc wörds àgàînst { $ally }
why-covert = whàt îs tö bé gîvén üp öüt öf sîght
why-exposure = thé féàr öf béîng séén tö chéàt
why-price = à chîp spént öncé
why-tie = whàt thé tîé tö { $ally } gîvés ànd cösts
why-backfire = béîng pàîd för whàt îs nöt för sàlé
why-now = thîngs às théý àré
why-exit = thé bélîéf thàt { $home } léàvés ànýwàý
why-momentum = höw thé wàr göés
why-war = whàt fîghtîng ön cösts
why-anger = àngér
why-fracture = thé rîsk thàt { $name } léàvés
why-cohesion = whàt thé rànk ànd fîlé müst swàllöw
why-veto = à vétö bý { $name }
why-opening = whàt wàs théré àt fîrst
why-unkept = whàt wàs nöt képt öf { $issue }
why-will = théîr öwn wîll
why-leverage = whàt ýöü cöüld stîll ànswér wîth
why-tied = püblîc wörds àgàînst { $ally }, whîch bînd
why-watched = thé chàncé öf béîng séén tö chéàt ön { $ally }
why-beyond = whàt { $name } wîthhölds, béýönd thé léàdérshîp's réàch
debrief-subcontracted = { $date }: { $ally } lént îts cràft tö àn àttàck thàt öthérs clàîméd.
debrief-sheltered = { $date }: { $ally-leader } töök shéltér ündér { $counterpart }'s rööf, ünséén.
debrief-belief-line = { $date }: { $belief }

basis-sources = Söürcés: { $ids }
basis-judgement = éfféct în thé gàmé: jüdgémént
basis-unverified = ünvérîfîéd
basis-mark-unverified = Ünvérîfîéd

refusal-over = Thé gàmé îs övér.
refusal-answer-first = Söméthîng nééds ýöür ànswér fîrst.
refusal-nothing-asked = Nöthîng îs wàîtîng för àn ànswér.
refusal-no-such-reply = Thàt îs nöt öné öf thé ànswérs tö thîs.
refusal-wrong-phase = Thàt îs nöt pössîblé àt thîs stàgé.
refusal-stalled = Thé öthér sîdé döés nöt méét béföré { $date }.
refusal-effort = Thîs tàkés { $needed } éffört; ýöü hàvé { $left } léft în thîs röünd.
refusal-bad-package = Thé dràft döés nöt fît thé îssüés ön thé tàblé.
refusal-same-package = Thîs îs whàt ýöü tàbléd làst; chàngé söméthîng, ör àccépt théîr cöüntér-öffér.
refusal-no-counter = Théré îs nö cöüntér-öffér tö àccépt.
refusal-nothing-agreed = Nöthîng îs àgrééd în prîncîplé ýét.
refusal-home-refuses = { $home } wöüld nöt ràtîfý thîs. Chàngé thé dràft ör wîn süppört fîrst.
refusal-unknown = Théré îs nö süch thîng în thîs scénàrîö.
refusal-already-done = Yöü hàvé döné thàt în thîs röünd àlréàdý.
refusal-only-once = Thàt càn bé döné önlý öncé, ànd ît hàs béén.
refusal-not-now = Thé cöndîtîöns för thàt dö nöt höld nöw.
refusal-nothing-tabled = Nöthîng lîés ön thé tàblé ýét tö söünd ànýbödý öüt àböüt. Tàblé à dràft fîrst.
refusal-too-late = Thàt îs chösén àt thé öpénîng, béföré thé fîrst dràft îs tàbléd.
refusal-bad-undertaking = Chöösé twö dîfférént àîms ànd öné réd lîné.
refusal-bad-forecast = Nàmé whàt thé scénàrîö àsks àböüt, éàch öncé, wîth 0 tö 100 pércént.
refusal-bad-belief = Gîvé à pércéntàgé för éàch réàdîng; théý müst süm tö 100.
refusal-no-lever = Théré îs nöthîng för thîs tö mövé nöw.
refusal-no-change = Ît stànds sö àlréàdý.

stage-figure = { $name }: { $stance }, { $anger }. Bélîévéd bönd { $bond } %.
stage-ally = { $ally }, béhînd thém

save-torn = Thé làst lîné öf thé séssîön wàs cüt öff ànd döés nöt cöünt: à mövé îs shöwn önlý öncé îts whölé lîné îs képt.
save-where = Sàvéd în { $path }

text-help-aims = ündértàké ÀÎM ÀÎM névér RÉD-LÎNÉ chöösés, béföré ànýthîng élsé, whàt thé débrîéf hölds ýöü tö; ît chàngés nöthîng àt thé tàblé, büt { $home } îs töld öf thé réd lîné.
text-help = öffér ÎSSÜÉ=ÖPTÎÖN ... tàblés à dràft (1 éffört); îssüés ýöü dö nöt nàmé kéép thé stàndîng dràft. Théý ànswér àt öncé. àccépt tàkés théîr cöüntér-öffér, sîgn püts whàt îs àgrééd tö böth sîdés' ràtîfîcàtîön.
text-help-learn = tàsk DÉSK àsks à désk för à répört, söünd FÀCTÎÖN àsks à fàctîön whàt ît màkés öf whàt îs ön thé tàblé (1 éffört éàch, öncé à röünd). àct ÀCTÎÖN döés söméthîng élsé. bélîévé RÉÀDÎNG=PÉRCÉNT ... stàtés whàt ýöü thînk thé tîé îs; ît îs fréé ànd îs scöréd în thé débrîéf. förécàst ÎD=PÉRCÉNT ... sàýs höw lîkélý ýöü höld whàt màý cömé àböüt; förécàsts lîsts ît.
text-help-time = énd clösés thé röünd: tîmé pàssés üntîl thé néxt öné, ör üntîl söméthîng nééds àn ànswér. ànswér RÉPLY ànswérs ît. bréàk-öff énds thé tàlks för gööd.
text-help-after = Àftér thé tàlks: pàcé àgrééd|pàüsé|fàst, rélîéf gîvé|höld, thîrd préss|spàré.
text-help-more = Tö löök àt söméthîng, whîch cösts nöthîng: dràft, àdvîcé, clöck, péöplé, désks, àctîöns, förécàsts, hömé, lédgér, lög, brîéfîng, söürcés, hélp, ànd débrîéf öncé thé gàmé îs övér. qüît léàvés; à séssîön wîth à fîlé îs képt.
text-help-example = För éxàmplé: öffér { $example }
text-prompt = { $date } >
text-bye = Thé séssîön îs sàvéd. Gö ön wîth: wédgé téxt --séssîön { $path }
text-bye-unsaved = Göödbýé.
text-over = Thé gàmé îs övér. Tö löök àt ît: débrîéf, lög, lédgér, péöplé, hömé, förécàsts, brîéfîng, söürcés. qüît léàvés.
text-debrief-later = Thé débrîéf öpéns whén thé gàmé îs övér.
text-not-text = Thîs lîné îs nöt ÜTF-8 téxt, sö ît wàs nöt réàd às à mövé.
text-too-long = Thîs lîné îs löngér thàn àný mövé, sö ît wàs nöt réàd.
text-look-meant = Dîd ýöü méàn { $word }?
text-option-line = { $mark } { $id }: { $label }
text-can = càn bé döné

counsel-title = Réàdý mövés
counsel-note = Öné fröm éàch désk. À désk séés thé wörld fröm thösé ît héàrs; tàké whàt îs üséfül, chàngé ît, ör léàvé ît.
counsel-hears = Héàrs möstlý { $names }
counsel-heard = { $name } ({ $percent } %)
counsel-clause = { $issue }: { $option }
counsel-offer = Tàblé à dràft wîth { $list }
counsel-offer-more = Tàblé à dràft wîth { $list }; ànd { $count ->
    [one] öné clàüsé möré
   *[other] { $count } clàüsés möré
}
counsel-wait = Clösé thé röünd ànd wàît
counsel-take = Püt întö ýöür dràft
counsel-do = Dö ît
ground-not-asked = Wé hàvé sént nöthîng ýét în thîs gàmé. Àsk üs fîrst, ànd àsk whàt öthérs héàr às wéll.
ground-first = Whéré { $name } stànds, thé wîsh ön “{ $issue }” îs thé ströngést; thîs dràft göés sömé wàý théré ànd kééps tö whàt hömé càn càrrý.
ground-trade = Thösé wé héàr, { $name } àbövé àll, wànt mövémént ön “{ $give }”. În rétürn àsk för { $ask }: ît cösts thém léàst.
ground-give = Thösé wé héàr, { $name } àbövé àll, wànt mövémént ön “{ $give }”.
ground-ask = Àsk för { $ask }: tö thösé wé héàr, { $name } àbövé àll, ît cösts léàst.
ground-passes = Hömé wöüld ràtîfý thé whölé.
ground-fails = Hömé wöüld nöt ràtîfý ît ýét.
ground-take = Théîr cöüntér-öffér wöüld pàss àt hömé, ànd tö thösé wé héàr, { $name } àbövé àll, évérý fürthér wîsh cösts möré thàn ît brîngs.
ground-sign = Whàt wé héàr püts thé réàdînéss tö cüt thé tîé àt { $percent } öf 100. Sîgn whîlé ît stànds.
ground-watch = Whàt wé héàr püts thé réàdînéss tö cüt thé tîé àt { $percent } öf 100. Béföré ýöü sîgn, àsk för möré ön “{ $issue }”.
ground-home-first = Whàt îs àgrééd wöüld nöt pàss àt hömé. Chàngé ît ör wîn süppört fîrst.
ground-hold = Whàt wé héàr püts thé réàdînéss tö cüt thé tîé àt { $percent } öf 100. Whàt ýöü gîvé nöw ýöü cànnöt tàké bàck.
ground-perform = Whàt wé héàr püts thé réàdînéss tö cüt thé tîé àt { $percent } öf 100. Dö ýöür pàrt, sö thàt théý hàvé nö réàsön tö stöp théîrs.
ground-wait = Nöthîng wé héàr wöüld chàngé bý àctîng nöw.

clock-move = { $points }: { $why }
clock-moved = Whàt mövéd pàtîéncé sîncé thé röünd béföré
clock-still = Nöthîng hàs mövéd pàtîéncé sîncé thé röünd béföré.
clock-due = Whàt îs düé
cause-signature = thé sîgnàtüré
cause-threat = à thréàt thàt wàs nöt càrrîéd öüt
cause-balk = à léàdérshîp thàt dîd nöt ràtîfý
cause-walk-out = à délégàtîön thàt léft în àngér
cause-breach = à bréàch thàt wàs séén
cause-ally = àn àct öf { $ally }
cause-time = tîmé pàssîng
cause-support = süppört àt hömé, ör thé làck öf ît
cause-course = thé cöürsé öf thîngs
due-back = thé öthér sîdé mééts àgàîn
due-threat = ýöür püblîc déàdlîné, wîth thîs röünd
due-notice = { $home } ördérs îts förcés öüt, ünléss à déàl îs sîgnéd
due-owed = { $side }: { $issue }
due-late = { $side }: { $issue }, övérdüé
due-broken = { $side }: { $issue }, brökén
due-round = thé néxt röünd öpéns
due-last-round = thîs îs thé làst röünd öf thé tàlks
due-end = thé récörd clösés
seen-line = { $date }: { $title }
suspected-unseen = { $side }: { $issue } cànnöt bé séén fröm héré.

term-aim = àîm ànd réd lîné | réd lîné | réd lînés
meaning-aim = Whàt ýöü sét öüt tö réàch, ànd whàt ýöü ündértàké névér tö lét hàppén. Yöü chöösé böth béföré thé fîrst sîttîng. Théý chàngé nöthîng àt thé tàblé, büt hömé îs töld öf thé réd lîné ànd wîll nöt pàss lîghtlý övér à téxt thàt crössés ît; thé débrîéf hölds ýöü tö àll thréé.
term-agreed = àgrééd în prîncîplé | àgrééd în prîncîplé | àgréémént în prîncîplé
meaning-agreed = Böth délégàtîöns àccépt thé téxt. Ît bînds nöbödý ýét: hömé ànd théîr léàdérshîp stîll hàvé tö ràtîfý ît.
term-ally = àllý
meaning-ally = Thé pàrtý thàt stànds béhînd thé mövémént àcröss thé tàblé ànd hàs nö séàt àt ît. Whàt ýöü càmé för îs thé tîé bétwéén thé twö.
term-anger = àngér
meaning-anger = À fàctîön's réséntmént öf whàt ýöür sîdé hàs döné. Ît tàkés fröm whàt àný öffér îs wörth tö ît, wéîghs möst wîth thösé whö fàvöür fîghtîng, ànd fàdés wîth tîmé.
term-authority = àüthörîtý
meaning-authority = Höw fàr à léàdér's öwn jüdgémént décîdés för thé mövémént. Whéré ît îs wéàk, thé fàctîöns' vîéws cöünt för möré ànd à ströng öné càn vétö.
term-balk = tö bàlk | bàlks | bàlk
meaning-balk = Tö àgréé în prîncîplé ànd thén nöt ràtîfý: tö àsk för tîmé, för à chàngé, ör tö léàvé thé tàblé. Ît cösts mönths, ànd crédîbîlîtý.
term-bond = bönd | bönd | bönds
meaning-bond = À fàctîön's àttàchmént tö thé àllý thàt nö nééd öf thé dàý éxplàîns: kînshîp, shàréd wàr, bélîéf. Nöbödý séés ît fröm thé chàîr; ît càn önlý bé înférréd.
term-breach = bréàch | bréàch | bréàchés
meaning-breach = Söméthîng sîgnéd ànd nöt döné. Whéthér ît shöws dépénds ön höw thé déàl îs vérîfîéd. Ön böth sîdés: övérdüé wîthdràwàl ànd wîthhéld rélîéf àré bréàchés töö.
term-brier = Brîér scöré | brîér scöré
meaning-brier = À méàsüré öf jüdgémént: thé sqüàréd dîstàncé bétwéén thé pröbàbîlîtîés ýöü stàtéd ànd thé trüth. 0 îs süré ànd rîght, 2 îs süré ànd wröng.
term-constituency = cönstîtüéncý | cönstîtüéncý | cönstîtüéncîés
meaning-constituency = À pàrt öf ýöür öwn sîdé thàt hàs à sàý în whéthér à déàl îs ràtîfîéd, wîth întérésts öf îts öwn.
term-counter = cöüntér-öffér | cöüntér-öffér | cöüntér-öfférs
meaning-counter = Whàt théý wöüld tàké înstéàd öf whàt ýöü tàbléd. Ît mövés fröm whéré théý stööd töwàrd ýöür dràft, ànd stàýs öpén üntîl söméthîng réplàcés ît.
term-credibility = crédîbîlîtý | crédîbîlîtý | crédîblé
meaning-credibility = Höw fàr thé öthér sîdé bélîévés thàt ýöü wîll dö làtér whàt ýöü prömîsé nöw. Whàt ýöü prömîsé îs wörth thàt müch léss tö thém.
term-desk = désk
meaning-desk = Àn öffîcé öf ýöür öwn sîdé thàt gàthérs întéllîgéncé. Îts éstîmàtés léàn thé wàý öf thösé ît càn héàr, ànd àskîng ît àgàîn döés nöt cüré thàt; àskîng ànöthér öné hélps.
term-effort = éffört
meaning-effort = Whàt ýöü càn dö în öné röünd. Tàblîng à dràft, söündîng à fàctîön, tàskîng à désk ànd àctîng tàké éffört; àccéptîng, sîgnîng ànd stàtîng à bélîéf tàké nöné. Whàt îs léft làpsés.
term-exit = éxît bélîéf | éxît bélîéf
meaning-exit = Höw süré thé öthér sîdé îs thàt ýöü wîll léàvé ànýwàý. Thé sürér ît îs, thé léss ît nééds tö pàý för ýöür léàvîng.
term-faction = fàctîön
meaning-faction = À pàrt öf thé mövémént wîth întérésts, stréngth ànd bönds öf îts öwn. Éàch réàcts tö évérý öffér în îts öwn wàý.
term-hollow = höllöw | höllöw
meaning-hollow = În förcé ön pàpér, whîlé à bréàch hàs béén séén.
term-issue = îssüé, öptîön, pàckàgé
meaning-issue = À màttér ön thé tàblé; öné öf îts séttîngs; ànd öné öptîön för évérý îssüé, whîch tögéthér màké à dràft àgréémént.
term-ladder = làddér | làddér | rüng | rüngs
meaning-ladder = Thé îssüé àböüt thé àllý, fröm sîléncé àt thé böttöm tö hàndîng péöplé övér àt thé töp. À rüng hàs à püblîc pàrt, pàîd àt thé sîgnàtüré, ànd à pàrt öüt öf sîght, whîch càn bé chéàtéd.
term-ledger = lédgér öf öblîgàtîöns | öblîgàtîön | öblîgàtîöns
meaning-ledger = Whö öwés whàt bý whén ündér à sîgnéd déàl, ön böth sîdés, wîth höw ît stànds às fàr às ît càn bé séén.
term-leverage = lévéràgé | lévéràgé
meaning-leverage = Whàt ýöü stîll höld thàt théý wànt: förcés nöt ýét göné, rélîéf nöt ýét gîvén. Whàt îs gîvén éàrlý îs göné fröm ît.
term-mandate = màndàté
meaning-mandate = Whàt ýöür öwn sîdé hàs sént ýöü tö brîng hömé.
term-margin = màrgîn | màrgîn | màrgîns
meaning-margin = Whàt à pàckàgé îs wörth tö à fàctîön béýönd fîghtîng ön. Bélöw nöüght ît wöüld ràthér fîght.
term-momentum = möméntüm | möméntüm
meaning-momentum = Höw thé wàr göés för thém. Möméntüm màkés fîghtîng ön löök béttér ànd àný öffér wörsé.
term-patience = pàtîéncé | pàtîéncé
meaning-patience = Höw löng ýöür öwn sîdé léts ýöü gö ön. Whén ît rüns öüt, àn ördér tö léàvé îs ànnöüncéd, ànd cömés.
term-posture = pöstüré | pöstüré
meaning-posture = Thé pösîtîön théý shöw, whîch föllöws fröm întérésts thàt évérýöné knöws. Ît sàýs nöthîng àböüt thé tîé. Whàt théîr léàdérshîp wànts în trüth décîdés önlý whén ýöü sîgn.
term-prior = prîör | prîör
meaning-prior = Höw pröbàblé éàch réàdîng öf thé tîé wàs béföré ànýthîng wàs séén.
term-ratify = tö ràtîfý | ràtîfý | ràtîfîés | ràtîfîéd | ràtîfîcàtîön
meaning-ratify = Tö màké àn àgréémént în prîncîplé bîndîng àt hömé. Yöür sîdé ràtîfîés bý àn îndéx thàt ýöü càn séé; théîrs bý whàt îts léàdérshîp wànts în trüth.
term-reading = réàdîng öf thé tîé
meaning-reading = Öné öf thé hýpöthésés àböüt thé tîé: thàt ît îs képt bàck för sàlé, thàt îts léàdér cöüld nöt délîvér ît, ör thàt nö prîcé büýs ît. Öné öf thém îs dràwn béföré éàch gàmé.
term-rival = rîvàl
meaning-rival = Ànöthér mövémént thàt tàkés în thösé whö fînd théîr öwn töö söft. Thé ströngér îts püll, thé möré à léàdér müst féàr tö lösé.
term-round = röünd
meaning-round = Thé tîmé bétwéén twö sîttîngs öf ýöürs. Ît màý höld mönths. Sömé thîngs càn bé döné öncé à röünd.
term-strand = strànd | strànd | strànds
meaning-strand = Öné cömpönént öf thé tîé: sànctüàrý, tràînîng, mönéý, kîn, àn öàth, wörds. Strànds àré cüt, fàdé ànd gröw bàck éàch àt îts öwn pàcé.
term-third = thîrd pàrtý
meaning-third = Sömébödý whösé cööpéràtîön à pàckàgé nééds ànd whö hàs sîgnéd nöthîng.
term-tie = tîé
meaning-tie = Àll thàt bînds thé mövémént tö îts àllý. Ît gîvés ànd ît cösts: cràft, fîghtérs ànd stàndîng ön öné sîdé; îsölàtîön ànd wàr ön thé öthér.

counsel-taken = Thé dràft öf { $name } lîés béföré ýöü.

menu-title = Ménü
menu-note = Thé gàmé wàîts. Évérý mövé îs sàvéd às ît îs màdé.
menu-back = Gö ön
menu-talks = Thé tàlks sö fàr
menu-glossary = Glössàrý ànd séàrch
menu-archive = Séssîöns ànd sàvés
menu-presenter = Vîéw för à pröjéctör
menu-settings = Séttîngs
menu-keys = Kéýs
menu-briefing = Réàd thé brîéfîng àgàîn
menu-leave = Bàck tö thé tîtlé
menu-quit = Léàvé thé prögràm
over-back = Bàck
over-back-note = Évérýthîng béhînd thîs pàgé îs às ýöü léft ît.

settings-title = Séttîngs
settings-note = À chàngé hölds àt öncé ànd îs képt.
settings-text = Sîzé öf téxt
settings-look = Cölöürs
settings-light = Înk ön pàpér
settings-dark = Bý làmplîght
settings-contrast = Hîgh cöntràst
settings-shapes = Shàpés öf thé fàctîöns bésîdé théîr nàmés
settings-shapes-on = Shöwn
settings-shapes-off = Nöt shöwn
settings-motion = Mövémént ön thé stàgé
settings-motion-on = Shöwn
settings-motion-off = Rédücéd: chàngés àré shöwn àt öncé
settings-window = Wîndöw
settings-full-screen = Füll scréén
settings-windowed = Wîndöw
settings-unspent = Béföré à röünd îs clöséd wîth éffört léft
settings-unspent-on = Àsk
settings-unspent-off = Dö nöt àsk
settings-language = Làngüàgé öf thé întérfàcé
settings-language-note = Scénàrîös àré wrîttén în Énglîsh. Thé tést làngüàgé îs màdé bý à màchîné fröm thé Énglîsh sénténcés; ît shöws whéthér àný sénténcé wàs léft öüt öf thé làngüàgé fîlé.
settings-aside = Thé séttîngs în { $path } cànnöt bé üséd ({ $why }). Thé fîlé wàs sét àsîdé às { $aside }, ànd thé üsüàl séttîngs höld.
settings-other-language = Thé séttîngs àsk för à làngüàgé thàt thîs prögràm döés nöt hàvé: { $language }. Ît spéàks Énglîsh för nöw.
settings-unsaved = Thé séttîngs höld för nöw, büt cöüld nöt bé sàvéd: { $why }.

keys-title = Kéýs
keys-note = Préss à kéý's büttön, thén thé néw kéý. Léttérs ànd dîgîts nééd Ctrl ör Àlt bésîdé thém.
keys-press = Préss thé néw kéý
keys-change = { $name }: { $key }. Chàngé ît
keys-taken = { $key } àlréàdý döés söméthîng élsé: { $other }.
keys-reset = Bàck tö thé üsüàl kéýs
keys-fixed = Thésé dö nöt chàngé
keys-line = { $key }: { $what }
key-main = Dö whàt thé scréén îs àböüt
key-close-round = Clösé thé röünd, ör lét tîmé pàss
key-copy-counter = Cöpý théîr cöüntér-öffér întö ýöür dràft
key-undo = Tàké thé làst chàngé öf thé dràft bàck
key-redo = Màké ît àgàîn
key-menu = Öpén thé ménü, ör clösé whàt lîés övér thé scréén
key-keys = Thîs pàgé
key-glossary = Glössàrý ànd séàrch
key-talks = Thé tàlks sö fàr
key-save = Séssîöns ànd sàvés
key-presenter = Vîéw för à pröjéctör
key-full-screen = Füll scréén, ör à wîndöw àgàîn
key-tab = tö thé néxt cöntröl
key-tab-back = tö thé öné béföré
key-press = préss thé cöntröl
key-arrows = bétwéén cöntröls thàt lîé sîdé bý sîdé, ànd àlöng à slîdér
key-page = scröll whàt îs önlý réàd
key-digits = öpén à tàb bésîdé thé dràft
key-quit = léàvé thé prögràm

glossary-title = Glössàrý ànd séàrch
glossary-note = Wörds thàt àré éxplàînéd béàr à fîné lîné whérévér théý stànd.
glossary-search = Séàrch
glossary-search-note = Lööks thröügh wörds, péöplé, désks, clàüsés, àctîöns, càblés ànd söürcés.
glossary-here = Ön thé scréén ýöü càmé fröm
glossary-all = Àll wörds
glossary-finds = { $count ->
    [0] Nöthîng wàs föünd.
    [one] Föünd öncé
   *[other] Föünd { $count } tîmés
}
talks-title = Thé tàlks sö fàr
talks-note = Évérý dràft wîth îts ànswér, thén évérýthîng thàt hàppénéd, în ördér.
talks-none = Nöthîng hàs béén tàbléd ýét.
talks-issue = Îssüé
talks-you = Yöü
talks-they = Théý
talks-they-none = Théý màdé nö cöüntér-öffér
talks-log = Évérýthîng, în ördér
archive-title = Séssîöns ànd sàvés
archive-note = À séssîön îs képt mövé bý mövé ànd göés ön whéré ît stànds. À sàvé îs à séssîön às ît wàs; öpénîng öné bégîns à néw séssîön, màrkéd às bégün fröm à sàvé.
archive-name = Sàvé thîs gàmé às
archive-save = Sàvé
archive-save-note = För öné whö plàýs àlöné. Whàt thé gàmé hàs dràwn döés nöt chàngé wîth ît.
archive-saved = Sàvéd às “{ $name }”.
archive-empty = Nöthîng îs képt ýét.
archive-named = { $title }, sàvéd às “{ $name }”
archive-open = Gö ön wîth ît
archive-load = Bégîn fröm thîs sàvé
archive-look = Löök àt thé débrîéf
archive-rename = Rénàmé
archive-new-name = Néw nàmé
archive-delete = Délété
archive-spoken = { $what }: { $of }
archive-renamed = Rénàméd tö “{ $name }”.
archive-deleted = Délétéd.
archive-gone = Ît îs nöt théré àný möré.
archive-taken = Théré îs à fîlé öf thàt nàmé àlréàdý.
archive-bad-name = À nàmé nééds à léttér ör à dîgît.
archive-elsewhere = Ît îs öpén, héré ör în ànöthér wîndöw; clösé ît théré fîrst.
archive-too-large = Ît îs töö làrgé tö bé à séssîön, ànd wàs nöt réàd.
archive-when = Làst plàýéd ön { $date }
archive-unkept = Thîs gàmé cànnöt bé képt ön thîs cömpütér ({ $why }), ànd îs plàýéd wîthöüt béîng sàvéd.
archive-other-rules = Plàýéd ündér rülés { $rules }, whîch thîs prögràm döés nöt plàý; ît cànnöt bé göné ön wîth.
archive-reloaded = Bégün fröm à sàvé.
archive-talks = În tàlks, { $date }: { $moves ->
    [one] öné mövé
   *[other] { $moves } mövés
}
archive-after = Àftér thé tàlks, { $date }: { $moves ->
    [one] öné mövé
   *[other] { $moves } mövés
}
archive-over = Övér, { $date }: { $moves ->
    [one] öné mövé
   *[other] { $moves } mövés
}
presenter-title = Vîéw för à pröjéctör
presenter-nothing = Nöthîng hàs béén tàbléd ýét.
presenter-signed = Sîgnéd
