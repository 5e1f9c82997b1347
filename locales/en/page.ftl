### English, the reference. Numbers and names come in as values; no figures stand in the text.
### `**bold**` is a fact; `[name](words)` leads to a control.

## Lists, numbers, money
list-two = { $before } and { $after }
list-middle = { $before }, { $after }
list-end = { $before } and { $after }
per-cent = { $amount }%
money-billions = { $sign }${ $amount }bn
money-millions = { $sign }${ $amount }m
money-billions-long = ${ $amount } billion
money-millions-long = ${ $amount } million
points = { $count ->
    [one] { $count } point
   *[other] { $count } points
}
count-word = { $count ->
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
    [9] nine
    [10] ten
   *[other] { $count }
}
and-others = { $count ->
    [one] one other
   *[other] { $count } others
}

## Question
question-one = What if [who]({ $members }) pooled [pool]({ $share }) of their [tech]({ $technology }) research{ $aside }?
question-more = What if [who]({ $members }) pooled [pool]({ $share }) of their [tech]({ $technology }) research, and { $blocs ->
    [one] { $rivals } did the same as a second alliance
   *[other] so did { $rivals }
}{ $aside }?
rival-bloc = alliance { $letter } ({ $members })
question-none = What if countries pooled their [tech]({ $technology }) research? [who](Choose who is in.)
question-plants = What if { $economy } spent { $money } a year on plants for [tech]({ $technology })? [who](Choose partners.)
question-terms = , with { $terms }
question-closed = export control at [closed]({ $share })
question-standards = [standards]({ $share }) of standards agreed
question-deal = , while { $member } signed a deal with { $partner }
question-funding = , and paid for plants and research in { $partners }
question-own-plants = , while { $economy } built plants of its own
share-none = none
share-quarter = a quarter
share-half = half
share-three-quarters = three quarters
share-all = all
share-per-cent = { $percent }

## Answer
answer-cost = { $trend ->
    [down] Together they would pay **{ $money } less a year**.
    [up] Together they would pay **{ $money } more a year**.
    [close] Whether they would pay less together is **too close to call**.
   *[same] Together they would pay **as much as alone**.
}
answer-all-gain = { $count ->
    [2] Both would gain autonomy, **{ $most } most: { $points }**.
   *[other] All { $word } would gain autonomy, **{ $most } most: { $points }**.
}
answer-all-lose = { $count ->
    [2] Both would lose autonomy, **{ $most } most: { $points }**.
   *[other] All { $word } would lose autonomy, **{ $most } most: { $points }**.
}
answer-gain = { $gainers } would gain autonomy
answer-gain-count = { $count } of { $members } would gain autonomy, { $most } most: { $points }
answer-lose-one = **{ $loser } would lose { $points }**
answer-lose-count = **{ $count } would lose some, { $most } most: { $points }**
answer-only-lose-one = **{ $loser } would lose { $points } of autonomy**
answer-only-lose-count = **{ $count } of { $members } would lose autonomy, { $most } most: { $points }**
answer-close = { $first }, and for { $names } it is **too close to call**
answer-only-close = For { $names }, autonomy is **too close to call**.
answer-join = { $first }; { $second }.
answer-end = { $first }.
answer-same = Nobody’s autonomy would change by a whole point.
answer-rift = { $trend ->
    [up] The rift between blocs would widen from { $before } to **{ $after }**.
    [down] The rift between blocs would narrow from { $before } to **{ $after }**.
    [close] Whether the rift between blocs would widen or narrow is **too close to call**.
   *[same] The rift between blocs would stay at { $after }.
}
answer-plants = Plants at home would cost { $economy } **{ $money } a year** and take its autonomy from { $before } to **{ $after }**.
answer-none = Nothing is pooled yet. **An alliance needs at least two members.**
sure-one = One calculation; the runs follow when you stop.
sure-runs = { $count } of 100 runs agree on { $trend ->
    [down] the saving
    [up] the added cost
   *[same] the cost
}{ $rest }.
sure-on = , { $count } on { $name }
sure-each = , { $count } on each member’s autonomy
sure-how = How is this found?
too-close = too close to call
range = { $low } to { $high }
provisional = The exact bill is being worked out. Until then, shares follow what each would spend alone.
large-alliance = With more than { $limit } members the bill is split by what each would spend alone, so all save the same share.
sampled = With more than { $limit } members the bill is estimated from random orders of joining. Bars of 95 of 100 are in the table.

## Score line
score-label = Headline results
score-cost = Cost together
score-cost-note = a year
score-autonomy = { $count ->
    [2] Autonomy, mean of both
   *[other] Autonomy, mean of { $word }
}
score-rift = Rift between blocs
score-stability = Stability
light-holds = Holds
light-strained = Strained
light-breaks = Breaks
light-unknown = …
score-trend = { $trend ->
    [up] wider
    [down] narrower
    [close] too close to call
   *[same] no change
}
no-change = no change

## Frames
show-as = Show as
show-chart = Chart
show-table = Table
take-away = Take away
show-text = Text
legend-alone = alone
legend-inside = in the alliance
legend-runs = 80 of 100 runs
seats-finding-cost = { $case ->
    [all-save] { $count ->
        [2] Both pay less
       *[other] All { $word } pay less
    }
    [all-pay] { $count ->
        [2] Both pay more
       *[other] All { $word } pay more
    }
    [none] Nobody’s bill changes
    [close] Whose bill would change is too close to call
    [some-pay] { $some ->
        [one] { $some } of { $count } pays more
       *[other] { $some } of { $count } pay more
    }
   *[some] { $some ->
        [one] { $some } of { $count } pays less
       *[other] { $some } of { $count } pay less
    }
}
seats-finding-autonomy = { $case ->
    [all-gain] all gain autonomy
    [all-lose] all lose autonomy
    [none] nobody’s autonomy changes by a whole point
    [close] autonomy is too close to call
    [one-loses] { $name } loses autonomy
    [some-lose] { $some } of { $count } lose autonomy
   *[some] { $some ->
        [one] { $some } of { $count } gains autonomy
       *[other] { $some } of { $count } gain autonomy
    }
}
seats-finding = { $cost }; { $autonomy }
seats-cost-axis = Cost, $bn a year
seats-autonomy-axis = Autonomy, out of 100
autonomy-defined = **Autonomy**: how far a member can decide (control), know (knowledge) and make things for itself (capacity).
row-cost = { $trend ->
    [down] Saves { $money }
    [up] Pays { $money } more
   *[same] Pays the same
}
row-autonomy = { $trend ->
    [up] gains { $points }
    [down] loses { $points }
   *[same] keeps its autonomy
}
row-words = { $cost }, { $autonomy }.
row-close = { $what ->
    [cost] Cost
    [autonomy] Autonomy
   *[both] Cost and autonomy
}: too close to call.
row-paid = Is paid for the head start it brings.
row-entry = Costs the others more than it would spend alone.
row-gated = The rights gate limits what it gets.
row-plants = Its own plants add { $money } a year.
pillars-finding = { $trend ->
    [up] In one calculation, { $pillar } would rise most, by { $points } on average
    [down] In one calculation, { $pillar } would fall most, by { $points } on average
   *[same] In one calculation, no pillar would change by a whole point on average
}
pillars-finding-two = { $first }; { $pillar } would fall by { $points }
pillars-measure = Three parts of autonomy, out of 100, alone and in the alliance
pillar-control = Control
pillar-knowledge = Knowledge
pillar-capacity = Capacity
heat-finding-gain = These terms would add most in { $technology }: { $points } for { $name }
heat-finding-loss = In { $technology }, the same terms would take { $points } from { $name }
heat-finding-none = In no technology would these terms move anyone by a whole point
heat-finding-close = In no technology do enough runs agree on who would gain or lose
heat-measure = Change in autonomy, points, if these terms covered each technology
heat-caption = Change in autonomy points by technology and member
heat-cost = Cost, $bn
heat-scale-low = loses 5 or more
heat-scale-high = gains 5 or more
heat-scale-close = ± too close to call
column-member = Member
column-alliance = Alliance
column-cost-alone = Alone, $bn a year
column-cost-inside = In the alliance, $bn a year
column-saving = Saving, $bn a year
column-saving-percent = Saving, %
column-autonomy-alone = Autonomy alone
column-autonomy-inside = Autonomy in the alliance
column-change = Change
column-bar = 95 of 100 bar, ± $bn
column-cost-range = Cost in 80 of 100 runs, $bn a year
column-cost-runs = Runs that agree on the cost, of 100
column-autonomy-range = Autonomy in 80 of 100 runs
column-autonomy-runs = Runs that agree on autonomy, of 100
column-technology = Technology
column-pillar = { $pillar }, { $part }
not-available = n/a
seats-caption = Who pays and who saves, and autonomy, alone and in the alliance
pillars-caption = Control, knowledge and capacity, alone and in the alliance
text-cost = { $name }: alone { $before } a year, in the alliance { $after } a year. { $words }
text-runs = In 80 of 100 runs it would pay { $cost } a year and have an autonomy of { $autonomy }. Its cost { $cost_trend ->
    [down] falls
    [up] rises
   *[same] moves one way, if at all,
} in { $cost_runs } of 100 runs, its autonomy { $trend ->
    [down] falls
    [up] rises
   *[same] moves one way, if at all,
} in { $runs } of 100 runs.
text-pillars = { $name }: control { $control_before } to { $control_after }, knowledge { $knowledge_before } to { $knowledge_after }, capacity { $capacity_before } to { $capacity_after }.
text-heat = { $technology }: { $changes }.
text-heat-cell = { $name } { $change }
empty-title = Nobody is in an alliance yet
empty-next = Choose at least two members, or open a ready scenario.
today-title = What each economy can do alone
today-note = Autonomy out of 100, by technology. What agreements change stands in brackets.

## Masthead and page
title = Entente: what if countries built technology together?
skip = Skip to the answer
nav-label = Main
nav-scenarios = Scenarios
nav-explore = Explore
nav-how = How it works
start-over = Start over
undo = Undo
redo = Redo
replay = Replay last change
replay-after = Show after it again
replay-before = Before the last change
help = Help
settings = Settings
motion = Motion
motion-off = None
say = Spoken answers
say-off = Off
say-headline = The headline
say-more = The headline and the ranking
say-ranking = Change in autonomy, highest first: { $changes }.
letters = Single-letter shortcuts
share = Copy link
share-done = Link copied
share-failed = Copy the address of this page to share it.
theme = Theme
theme-auto = As the system
theme-light = Light
theme-dark = Dark
theme-contrast = High contrast
language-switch = Language
menu = Menu

## Who is in
who = Who is in
who-change = Change members
who-map = Map of squares, one for each economy. { $members }
who-map-members = Alliance { $letter }: { $members }.
who-map-none = Nobody is in an alliance.
map-by = Colour by
map-autonomy = Autonomy
map-change = Change in autonomy
map-cost = Change in cost, %
map-values = { $measure }: { $values }.
map-autonomy-low = under 25
map-autonomy-high = 75 or more
map-change-low = loses 5+
map-change-high = gains 5+
map-cost-low = 25%+ more
map-cost-high = 25%+ less
map-hint = { $count ->
    [1] Press a square to let an economy in or out.
   *[other] Press a square to move it through { $letters }, then out.
}
who-eu-whole = 27 as one
non-aligned = Not in an alliance
alliance = Alliance { $letter }
alliance-letter = { $index ->
    [0] A
    [1] B
    [2] C
   *[3] D
}
members-title = Who is in
members-search = Search economies
members-search-none = No economy has this name.
members-eu-note = As one player the EU has no internal borders, one vote and no friction between its members.
members-done = Done
members-clear = Clear all
members-count = { $count ->
    [0] Nobody is in an alliance
    [one] { $count } economy in an alliance
   *[other] { $count } economies in alliances
}
members-quality-note = Letters show the weakest figure behind each economy: A read in a source, B derived, C estimated. Most small economies are C.
members-quality = Data quality { $letter }
region-north-america = North America
region-europe = Europe and Central Asia
region-eu = European Union members
region-east-asia = East Asia and Pacific
region-south-asia = South Asia
region-latin-america = Latin America and Caribbean
region-middle-east = Middle East and North Africa
region-africa = Sub-Saharan Africa

## Terms
terms = The terms
changes-count = { $count ->
    [0] As today
    [one] { $count } change
   *[other] { $count } changes
}
changes-from = from today
terms-more = { $count ->
    [one] { $count } more term
   *[other] { $count } more terms
}
technology = Technology
technology-all = All eight together
lever-pooling = Research pooled
lever-pooling-about = { $share } of the programme is run jointly. The easy topics are pooled first.
lever-pooling-off = Nothing is run jointly.
lever-supply = Supply promised to allies
lever-supply-about = Allies promise { $share } of what a member still lacks.
lever-supply-off = No supply is promised.
lever-quota = Votes needed
lever-quota-about = A proposal needs { $share } of the votes.
lever-min = Members needed
lever-min-about = At least { $count } members must agree as well.
lever-min-off = No least number of members.
lever-or = Members enough alone
lever-or-about = { $count ->
    [one] { $count } member in favour is
   *[other] { $count } members in favour are
} enough, whatever the votes.
lever-or-off = No number of members is enough by itself.
lever-bill = How the bill is split
lever-votes = How votes are weighted
lever-gate = Rights gate
lever-gate-about = Members with weak civil rights get less of identity, cloud, AI and medicines.
lever-gate-no-effect = No effect here: the gate covers identity, cloud, AI and medicines.
lever-export_control = Closed to outsiders
lever-export_control-about = Export control at { $share }: less reaches outsiders, and the rift widens.
lever-export_control-off = Outsiders buy and learn as today.
lever-standards = Standards agreed
lever-standards-about = { $share } of tests and certificates are in common, which saves work.
lever-standards-off = Each tests and certifies its own way.
lever-open = Open standards
lever-open-about = Outsiders may adopt them and need not certify twice.
lever-open-off = Outsiders have to certify twice.
lever-open-no-effect = No effect until standards are agreed.
lever-dominance_cap = Dominance cap
lever-dominance_cap-about = No member has more than { $share } of the voting power or of the pooled work.
lever-dominance_cap-off = No limit to one member’s votes or work.
assumptions = Assumptions
assumptions-total = Assumptions: { $count },
assumptions-changed = { $count ->
    [0] none changed
   *[other] { $count } changed
}
lever-per-technology = Set terms for each technology
lever-per-technology-about = What is not set here follows the levers above.
lever-as-above = As above.
lever-above = Above: { $share }.
lever-of = { $name }, { $technology }
agreements = Agreements
agreement-remove = Remove
agreement-deal = { $member } signs a deal with { $partner } ({ $full ->
    [yes] full
   *[no] { $share }
}).
agreement-deal-one = { $member } signs a deal with { $partner } on { $technology } ({ $full ->
    [yes] full
   *[no] { $share }
}).
agreement-funding = Alliance { $letter } pays { $money } a year for { $technology } in { $partners }.
agreement-plants = { $economy } spends { $money } a year on plants for { $technology }.
agreement-effect = Autonomy: { $changes }.
agreement-no-effect = No effect: it takes an alliance and somebody outside it.
lever-was = was
lever-less = Less
lever-more = More
lever-reset = Reset
lever-reset-name = Reset { $name }
lever-number = { $name }, per cent
lever-value = { $value }; status quo { $today }
lever-out-of-range = { $given } is outside { $min } to { $max }. Used { $used }.
lever-changed-from = Changed from “{ $name }”.
bill-shapley_capped = By what each adds (Shapley)
bill-shapley_capped-about = The average of what a member adds, over all orders of joining. Groups may opt out.
bill-gdp = By size of economy
bill-gdp-about = In proportion to GDP.
bill-equal = Equal shares
bill-equal-about = The same amount for each.
bill-outside_option = By what each would spend alone
bill-outside_option-about = Everyone saves the same share.
bill-scrb = By remaining benefit
bill-scrb-about = Each pays what it alone causes; the rest follows what benefit remains.
bill-ensc = Own cost plus equal rest
bill-ensc-about = Each pays what it alone causes; the rest is split equally.
bill-benefit = By worth
bill-benefit-about = In proportion to what the technology is worth to each.
bill-research = By research spending
bill-research-about = In proportion to yearly research spending.
bill-stand_alone = By cost of going alone
bill-stand_alone-about = In proportion to the full programme alone.
bill-shapley = By what each adds, nobody opts out
bill-shapley-about = May charge a small economy more than it would ever spend.
votes-sqrt_gdp = By square root of GDP
votes-sqrt_gdp-about = Large members count more, but less than in proportion.
votes-gdp = By GDP
votes-gdp-about = A large member may decide alone.
votes-equal = One member, one vote
votes-equal-about = Every member counts the same.

## Scenarios
start-title = What could countries gain, and lose, by building technology together?
start-lede = Choose who joins and how much they share. See at once what each would pay, and how much it could still decide, know and make for itself.
start-private = Everything is worked out on this page. No account, nothing sent.
start-list = Ready scenarios
start-more = Try another scenario
start-loading = Working out the ready scenarios.

## How it works and sources
how-title = How it works
how-1 = Entente asks “what if”. It makes assumptions visible and lets you change them. It does not say what will happen.
how-weak = **Weak points.** Every programme cost is a judgement. Control data are the weakest. Distance is one number for each pair, and votes end in January 2020. A score of 30 against 34 means nothing; 30 against 70 does.
how-more = Every formula with its sources, every judgement, and what a critic would say: on pages of their own.
doc-model = Formulas and judgements
doc-weaknesses = Weaknesses
doc-sources = Sources
doc-privacy = Privacy
doc-accessibility = Accessibility
sources-title = Sources and figures
sources-open = Open the figures and their sources
sources-loading = Fetching the figures from this site.
sources-failed = The figures could not be fetched. Check the connection and try again.
sources-legend = A: read in the source. B: derived from read figures. C: estimated.

## Notices
notice-title = This link could not be read in full
notice-dismiss = Close this note
notice-unknown-key = “{ $key }” is not known here. It was left out.
notice-unknown-value = “{ $value }” is not a value of “{ $key }”. It was left out.
notice-out-of-range = { $key } { $value } is out of range. { $used } is used.
notice-twice = { $name } was in two alliances. The first is kept.
notice-too-long = The link is too long to be one of ours. The default scenario is shown.
crash-title = Entente has stopped
crash-text = Something went wrong in the program. Your scenario is kept in this link:
crash-reload = Open the scenario again
crash-reset = Start with the default scenario
language-failed = The language could not be fetched. The page stays as it is.

## Foot
foot-what = A calculator of “what if”, not a forecast.
foot-version = Model { $model }, data of { $data }.
foot-requests = Requests since the page loaded: { $count }.

## Added with the page
evidence-title = What would follow
members-eu-open = Open the EU into its members

study-waiting = Being worked out …
study-failed = What takes longer could not be worked out here: the part of the program for it did not start. Everything else works.
detail-standing = Would anyone walk out?
detail-projection = Year by year to 2045
detail-targets = How long it would take
detail-outside = The economies outside
detail-rift = The rift between blocs
detail-votes = Who can pass and who can stop a decision
detail-pillars = Control, knowledge and capacity
detail-heat = The same terms in each technology
